import Analytics
import PartnershipModel
import Testing

/// Every definition of the catalogue, against its own worked examples and bounds.
@Suite struct WorkedExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let indicator: Indicator
    let example: WorkedExample

    var testDescription: String { "\(indicator.slug): \(example.given)" }
  }

  static let cases = Indicator.all.flatMap { indicator in
    indicator.examples.map { Case(indicator: indicator, example: $0) }
  }

  @Test(arguments: cases) func givesWhatItSays(_ test: Case) {
    let figure = test.example.evaluate()
    switch test.example.expected {
    case .number(let expected):
      guard let actual = figure.doubleValue else {
        Issue.record("missing, \(figure.reason?.rawValue ?? "without a reason")")
        return
      }
      let tolerance = 1e-9 * max(abs(expected), abs(actual))
      #expect(abs(actual - expected) <= tolerance)
    case .missing(let reason):
      #expect(figure.value == nil)
      #expect(figure.reason == reason)
      #expect(figure.status == .missing)
    }
  }

  @Test(arguments: cases) func staysInsideTheBounds(_ test: Case) {
    let figure = test.example.evaluate()
    guard let value = figure.doubleValue else { return }
    #expect(value.isFinite)
    #expect(value >= test.indicator.minimum ?? -.infinity)
    #expect(value <= test.indicator.maximum ?? .infinity)
    if let lower = figure.lower { #expect(lower <= value) }
    if let upper = figure.upper { #expect(upper >= value) }
    if let coverage = figure.coverage { #expect((0...1).contains(coverage)) }
  }

  @Test(arguments: Indicator.all.map(\.slug)) func everyIndicatorHasExamples(_ slug: String) throws
  {
    let indicator = try #require(Indicator.named(slug))
    #expect((2...5).contains(indicator.examples.count))
    let given = indicator.examples.map(\.given)
    #expect(Set(given).count == given.count)
  }
}

@Suite struct CatalogueTests {
  @Test func slugsAndIdsAreUnique() {
    #expect(Set(Indicator.all.map(\.slug)).count == Indicator.all.count)
    #expect(Set(Indicator.all.map(\.id)).count == Indicator.all.count)
  }

  @Test(arguments: Indicator.all.map(\.slug)) func slugIsShortSnakeCase(_ slug: String) {
    #expect(slug.utf8.count <= 40)
    #expect(slug.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil)
  }

  @Test(arguments: Indicator.all.map(\.slug)) func textsAreFilled(_ slug: String) throws {
    let indicator = try #require(Indicator.named(slug))
    for text in [indicator.name, indicator.formula, indicator.edgeCases, indicator.source] {
      #expect(!text.isEmpty)
    }
    #expect(indicator.formula.utf8.allSatisfy { (32..<127).contains($0) })
    #expect(indicator.breakdowns == indicator.breakdowns.sorted())
  }

  /// The catalogue lists a domain at a time.
  @Test func domainsStandTogether() {
    var runs: [Indicator.Domain] = []
    for indicator in Indicator.all where runs.last != indicator.domain {
      runs.append(indicator.domain)
    }
    #expect(runs.count == Set(runs).count)
  }

  @Test func tradeStandsInTheCataloguesOrder() {
    #expect(
      Indicator.tradeIndicators.map(\.id) == [
        "T01", "T01b", "T01c", "T02", "T03", "T04", "T05", "T06", "T06b", "T06c", "T06d", "T07",
        "T07b", "T08", "T08b", "T09", "T09b", "T10", "T10b", "T11", "T12", "T13", "T13b", "T14",
        "T14b", "T14c", "T16", "T16b", "T17", "T18", "T19", "T19b", "T20", "T20b", "T21", "T22",
        "T23", "T23b", "T25", "T26", "T27", "T28", "T29", "T29b", "T30", "T31", "T32", "T33",
        "T34", "T36", "T37", "T38", "T41", "T42",
      ])
    #expect(Indicator.tradeIndicators.allSatisfy { $0.domain == .trade })
  }
}
