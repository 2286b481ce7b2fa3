import PartnershipModel
import Testing

/// Suggestions for words that a file or a command line spells wrongly.
struct EditDistanceTests {
  /// Distances of the literature and of hand.
  @Test(arguments: [
    ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("", "abc", 3), ("abc", "", 3),
    ("과천시", "부천시", 1), ("Siheung", "Siheung", 0),
  ])
  func `distance counts insertions, deletions and substitutions`(
    one: String, other: String, expected: Int
  ) {
    #expect(distance(one, other, atMost: expected) == expected)
    #expect(distance(other, one, atMost: expected + 5) == expected)
    if expected > 0 { #expect(distance(one, other, atMost: expected - 1) == nil) }
  }

  @Test func `the nearest word wins, the first among equals, none beyond a third of the length`() {
    #expect(nearest(to: "exprots", among: ["imports", "exports"]) == "exports")
    #expect(nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    #expect(nearest(to: "HELD", among: ["hell", "held"]) == "held")
    #expect(nearest(to: "turnover", among: ["turn"]) == nil)
    #expect(nearest(to: "turnover", among: ["turnovr"]) == "turnovr")
  }

  /// Without the look at the lengths first this takes minutes: 70,000 times all letters of all
  /// candidates, for each of a thousand words.
  @Test func `a word of many kilobytes is compared with nothing`() {
    let word = String(repeating: "과", count: 70_000)
    let candidates = (0..<1000).map { "candidate \($0)" }
    let clock = ContinuousClock()
    let taken = clock.measure { #expect(nearest(to: word, among: candidates) == nil) }
    #expect(taken < .seconds(5))
  }

  private func distance(_ one: String, _ other: String, atMost limit: Int) -> Int? {
    editDistance(Array(one.unicodeScalars), Array(other.unicodeScalars), atMost: limit)
  }
}
