import Analytics
import Testing

/// Work on several threads, whose results do not depend on their order.
struct ConcurrentMapTests {
  @Test func `results stand in the order of the numbers`() {
    #expect(concurrentMap(3..<203) { $0 * $0 } == (3..<203).map { $0 * $0 })
    #expect(concurrentMap(0..<0) { $0 }.isEmpty)
  }

  @Test func `two works give both results, also inside of others`() {
    let pairs = concurrentMap(0..<50) { number in
      let (one, other) = concurrently {
        number + 1
      } _: {
        "\(number)"
      }
      return "\(one) \(other)"
    }
    #expect(pairs == (0..<50).map { "\($0 + 1) \($0)" })
  }
}
