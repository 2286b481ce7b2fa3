import Foundation
import Synchronization

/// Jobs that do not depend on each other, done by several threads in their order.
struct Jobs {
  typealias Job = @Sendable () throws -> Void

  let workers: Int

  /// Does all jobs; after a failure none is begun any more.
  ///
  /// - Throws: The first failure.
  func run(_ jobs: [Job]) throws {
    let state = Mutex<(next: Int, failure: (any Error)?)>((0, nil))
    @Sendable func work() {
      while true {
        let index = state.withLock { state -> Int? in
          guard state.next < jobs.count, state.failure == nil else { return nil }
          defer { state.next += 1 }
          return state.next
        }
        guard let index else { return }
        do {
          try jobs[index]()
        } catch {
          // What fails after the first only follows from it.
          state.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
    if workers > 1, jobs.count > 1 {
      DispatchQueue.concurrentPerform(iterations: min(workers, jobs.count)) { _ in work() }
    } else {
      work()
    }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }
}
