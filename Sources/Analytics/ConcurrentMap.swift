import PartnershipModel
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

/// Does work for each number below `count`, by several threads.
private func perform(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  // Threads of a queue know nothing of the task that asks: whether figures keep their derivation
  // must be handed to them.
  let isKept = Derivation.isKept
  performConcurrently(count) { number in Derivation.$isKept.withValue(isKept) { work(number) } }
}

/// A value that several threads write, one after the other.
private final class Shared<Value: Sendable>: Sendable {
  let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }
}
