import Dispatch
import Synchronization

/// What `transform` makes of each number, by several threads; in the order of the numbers.
package func concurrentMap<Result: Sendable>(
  _ numbers: Range<Int>, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let made = Mutex<[Result?]>(Array(repeating: nil, count: numbers.count))
  DispatchQueue.concurrentPerform(iterations: numbers.count) { number in
    let result = transform(numbers.lowerBound + number)
    made.withLock { $0[number] = result }
  }
  return made.withLock { $0.compactMap { $0 } }
}
