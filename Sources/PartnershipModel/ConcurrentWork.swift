import Dispatch
import Foundation
import Synchronization

/// Does work for each number below `count`, on this thread and on those of a queue that are free.
///
/// Dispatch's own way gives work inside of other such work no threads beyond its share, even where
/// the rest of that work has ended. Here nobody waits for a thread that has not begun.
package func performConcurrently(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let turns = Turns(count)
  let helpers = min(ProcessInfo.processInfo.activeProcessorCount, count) - 1
  for _ in 0..<max(0, helpers) {
    DispatchQueue.global().async { turns.work(work) }
  }
  turns.work(work)
  turns.wait()
}

/// Memory that several threads write at the same time, each place one of them.
package struct SharedMemory<Value>: @unchecked Sendable {
  package let values: UnsafeMutableBufferPointer<Value>

  package init(_ values: UnsafeMutableBufferPointer<Value>) { self.values = values }
}

/// Whose turn it is.
private final class Turns: Sendable {
  private let count: Int
  private let state = Mutex((next: 0, ended: 0))
  private let hasEnded = DispatchSemaphore(value: 0)

  init(_ count: Int) { self.count = count }

  /// Works off numbers until none is left.
  func work(_ work: (Int) -> Void) {
    while let number = take() {
      work(number)
      end()
    }
  }

  /// Waits until all numbers are worked off.
  func wait() {
    if count > 0 { hasEnded.wait() }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func end() {
    let isLast = state.withLock { state in
      state.ended += 1
      return state.ended == count
    }
    if isLast { hasEnded.signal() }
  }
}
