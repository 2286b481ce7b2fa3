import Testing

@testable import Analytics

@Suite("Work of several threads")
struct ConcurrentMapTests {
  @Test("Figures made by other threads keep how they came about where that is asked for")
  func derivations() {
    let asked = Derivation.kept {
      (
        concurrentMap(0..<64) { _ in Derivation.isKept },
        (0..<64).map { _ in concurrently({ Derivation.isKept }, { Derivation.isKept }) }
      )
    }
    #expect(asked.0.allSatisfy { $0 })
    #expect(asked.1.allSatisfy { $0.0 && $0.1 })
    #expect(!concurrentMap(0..<64) { _ in Derivation.isKept }.contains(true))
  }

  @Test("Results stand in the order of the numbers")
  func order() {
    #expect(concurrentMap(5..<500) { $0 * $0 } == (5..<500).map { $0 * $0 })
    #expect(concurrentMap(3..<3) { $0 }.isEmpty)
  }
}
