import Dispatch
import Synchronization

/// What `transform` makes of each number, by several threads; in the order of the numbers.
package func concurrentMap<Result: Sendable>(
  _ numbers: Range<Int>, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let made = Mutex<[Result?]>(Array(repeating: nil, count: numbers.count))
  perform(numbers.count) { number in
    let result = transform(numbers.lowerBound + number)
    made.withLock { $0[number] = result }
  }
  return made.withLock { $0.compactMap { $0 } }
}

/// What two works make, done at the same time.
package func concurrently<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
  let first = Mutex<One?>(nil)
  let second = Mutex<Other?>(nil)
  perform(2) { number in
    if number == 0 {
      let made = one()
      first.withLock { $0 = made }
    } else {
      let made = other()
      second.withLock { $0 = made }
    }
  }
  return (first.withLock { $0 } ?? one(), second.withLock { $0 } ?? other())
}

/// Threads of a queue know nothing of the task that asks: whether figures keep their derivation
/// must be handed to them.
private func perform(_ iterations: Int, _ work: @Sendable (Int) -> Void) {
  let isKept = Derivation.isKept
  DispatchQueue.concurrentPerform(iterations: iterations) { number in
    Derivation.$isKept.withValue(isKept) { work(number) }
  }
}
