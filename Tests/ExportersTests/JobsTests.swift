import Foundation
import Synchronization
import Testing

@testable import Exporters

@Suite("Jobs on several threads")
struct JobsTests {
  private struct Failure: Error {}

  @Test(arguments: [1, 2, 4])
  func `Every job is done once`(workers: Int) throws {
    let done = Mutex<[Int]>([])
    try Jobs(workers: workers).run(
      (0..<100).map { index in { done.withLock { $0.append(index) } } })
    #expect(done.withLock { $0.sorted() } == Array(0..<100))
  }

  @Test(arguments: [1, 2, 4])
  func `After a failure no job is begun`(workers: Int) {
    let begun = Mutex(0)
    #expect(throws: Failure.self) {
      try Jobs(workers: workers).run(
        (0..<100).map { index in
          {
            begun.withLock { $0 += 1 }
            if index == 3 { throw Failure() }
            usleep(2_000)
          }
        })
    }
    #expect(begun.withLock { $0 } < 20)
  }
}
