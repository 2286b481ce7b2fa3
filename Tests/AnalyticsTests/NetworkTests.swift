import PartnershipModel
import Testing

@testable import Analytics

@Suite("Network")
struct NetworkTests {
  private let august = Month(index: 2026 * 12 + 7)

  /// Krackhardt 1990, "Assessing the political landscape": 10 people, 18 undirected links.
  private let kite = CityNetwork.example(
    cities: "Andre Beverley Carol Diane Ed Fernando Garth Heather Ike Jane",
    links: """
      Andre-Beverley Andre-Carol Andre-Diane Andre-Fernando Beverley-Diane Beverley-Ed \
      Beverley-Garth Carol-Diane Carol-Fernando Diane-Ed Diane-Fernando Diane-Garth Ed-Garth \
      Fernando-Garth Fernando-Heather Garth-Heather Heather-Ike Ike-Jane
      """)

  @Test(
    "Krackhardt's kite: degrees as published",
    arguments: [
      ("Andre", 4), ("Beverley", 4), ("Carol", 3), ("Diane", 6), ("Ed", 3), ("Fernando", 5),
      ("Garth", 5), ("Heather", 3), ("Ike", 2), ("Jane", 1),
    ])
  func kiteDegree(name: String, degree: Int) {
    #expect(Degree.figure(kite, name, .either).value == .count(degree))
    #expect(
      DegreeCentrality.figure(kite, name, .either).value == .real(Double(degree) / 9))
    // Every link goes both ways, so that in and out weigh the degree each.
    #expect(Strength.figure(kite, name, .either).value == .count(2 * degree))
  }

  @Test("Krackhardt's kite: 18 links of 45, all returned, one component")
  func kiteAsAWhole() {
    #expect(NetworkDensity.figure(kite).value == .real(0.4))
    #expect(NetworkDensity.density(undirectedLinks: 18, cities: 10).value == .real(0.4))
    #expect(Reciprocity.figure(kite).value == .real(1))
    #expect(NetworkComponents.figure(kite).value == .count(1))
  }

  @Test("Links of a city to itself, of weight 0 or to strangers are none")
  func ignoredLinks() {
    let network = CityNetwork(
      cities: ["a", "b"],
      arcs: [
        CityPair(from: "a", to: "a"): FractionalSum(3), CityPair(from: "a", to: "b"): .init(),
        CityPair(from: "a", to: "z"): FractionalSum(1),
      ])
    #expect(network.arcs.isEmpty)
    #expect(Reciprocity.figure(network).reason == .zeroDenominator)
    #expect(NetworkDensity.figure(network).value == .real(0))
    #expect(NetworkComponents.figure(network).value == .count(2))
  }

  @Test("The layer of exchanges: fractional events of 12 months from guest to host")
  func exchangeLayer() {
    var facts = fourCities()
    facts.exchanges = [
      event("0", Month(index: 2025 * 12 + 7), host: "d", ["a"]),
      event("1", august, host: "b", ["a"]), event("2", august, host: "c", ["a", "b"]),
    ]
    let analysis = Analysis(facts: facts, reportMonth: august)
    // Links: a>b, b>a, a>c, b>c; the visit to d was 13 months ago.
    #expect(value("network_density", "network", "exchanges", analysis) == 4.0 / 12)
    #expect(value("network_density", "net", "exchanges", analysis) == 4.0 / 12)
    #expect(value("reciprocity", "network", "exchanges", analysis) == 0.5)
    #expect(value("network_components", "network", "exchanges", analysis) == 2)
    #expect(value("degree", "a", "exchanges", analysis) == 2)
    #expect(value("degree", "d", "exchanges", analysis) == 0)
    #expect(value("degree", "c", "exchanges", analysis, [.direction: "out"]) == 0)
    // b>c 1/3, a>b 1 + 1/6, b>a 1/6
    #expect(value("strength", "b", "exchanges", analysis) == 5.0 / 3)
    #expect(value("strength", "b", "exchanges", analysis, [.direction: "in"]) == 7.0 / 6)
    #expect(value("degree_centrality", "a", "exchanges", analysis) == 2.0 / 3)
  }

  @Test("Layers of visitors, practices and investments; a layer without records has no data")
  func otherLayers() throws {
    var facts = fourCities()
    let origin = Origin(file: "visitors.csv", line: 2)
    facts.visitors = Month.range(august.advanced(by: -11), through: august).map {
      Visitors(origin: origin, month: $0, from: "a", to: "b", visitors: Amount(100))
    }
    facts.visitors.append(
      Visitors(origin: origin, month: august, from: "b", to: "a", visitors: nil))
    facts.investments = [
      Investment(
        origin: origin, date: august.advanced(by: -11).firstDay, partnership: "net",
        kind: .contract, sector: "energy", from: "c", to: "d", money: Money(Amount(5), .usDollar))
    ]
    let analysis = Analysis(facts: facts, reportMonth: august)
    let strength = try #require(row("strength", "b", "visitors", analysis))
    #expect(strength.figure.value == .count(1200))
    #expect(strength.figure.coverage == 12.0 / 13)
    #expect(strength.unit == "persons")
    #expect(value("reciprocity", "network", "visitors", analysis) == 0)
    #expect(value("degree", "d", "investments", analysis) == 1)
    #expect(row("degree", "d", "practices", analysis)?.figure.reason == .noData)
    #expect(row("reciprocity", "net", "exchanges", analysis)?.figure.reason == .noData)
  }

  @Test("Every worked example", arguments: Indicator.networkIndicators.map(\.slug))
  func workedExamples(slug: String) throws {
    let indicator = try #require(Indicator.named(slug))
    for example in indicator.examples { expectWorkedExample(example) }
  }

  private func row(
    _ slug: String, _ subject: String, _ layer: String, _ analysis: Analysis,
    _ parts: [BreakdownKey: String] = [:]
  ) -> IndicatorRow? {
    var keys = parts
    keys[.layer] = layer
    keys[.window] = "12m"
    return Indicator.named(slug)?.compute(analysis, august)
      .first { $0.subject == subject && $0.breakdown == Breakdown(keys) }
  }

  private func value(
    _ slug: String, _ subject: String, _ layer: String, _ analysis: Analysis,
    _ parts: [BreakdownKey: String] = [:]
  ) -> Double? {
    row(slug, subject, layer, analysis, parts)?.figure.doubleValue
  }

  private func event(
    _ id: String, _ month: Month, host: String, _ guests: [String]
  ) -> Exchange {
    Exchange(
      origin: Origin(file: "exchanges.csv", line: 2), id: id, start: month.firstDay,
      type: .delegation, title: id, host: host, guests: guests, status: .held)
  }
}
