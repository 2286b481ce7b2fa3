import Dispatch
import Foundation
import Synchronization

/// What `transform` makes of each number, by several threads; in the order of the numbers.
package func concurrentMap<Result: Sendable>(
  _ numbers: Range<Int>, _ transform: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let made = Shared<[Result?]>(Array(repeating: nil, count: numbers.count))
  perform(numbers.count) { number in
    let result = transform(numbers.lowerBound + number)
    made.value.withLock { $0[number] = result }
  }
  return made.value.withLock { $0.compactMap { $0 } }
}

/// What two works make, done at the same time.
package func concurrently<One: Sendable, Other: Sendable>(
  _ one: @escaping @Sendable () -> One, _ other: @escaping @Sendable () -> Other
) -> (One, Other) {
  let first = Shared<One?>(nil)
  let second = Shared<Other?>(nil)
  perform(2) { number in
    if number == 0 {
      let made = one()
      first.value.withLock { $0 = made }
    } else {
      let made = other()
      second.value.withLock { $0 = made }
    }
  }
  return (first.value.withLock { $0 } ?? one(), second.value.withLock { $0 } ?? other())
}

/// Does work for each number below `count`, on this thread and on those of a queue that are free.
///
/// Dispatch's own way gives work inside of other such work no threads beyond its share, even where
/// the rest of that work has ended. Here nobody waits for a thread that has not begun.
private func perform(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let turns = Turns(count)
  // Threads of a queue know nothing of the task that asks: whether figures keep their derivation
  // must be handed to them.
  let isKept = Derivation.isKept
  let helpers = min(ProcessInfo.processInfo.activeProcessorCount, count) - 1
  for _ in 0..<max(0, helpers) {
    DispatchQueue.global().async {
      Derivation.$isKept.withValue(isKept) { turns.work(work) }
    }
  }
  turns.work(work)
  turns.wait()
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

/// A value that several threads write, one after the other.
private final class Shared<Value: Sendable>: Sendable {
  let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }
}
