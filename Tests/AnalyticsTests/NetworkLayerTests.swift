import PartnershipModel
import Testing

@testable import Analytics

/// Trade and media as layers of the network.
@Suite("Trade and media between the cities of a network")
struct NetworkLayerTests {
  private func row(
    _ slug: String, _ subject: String, _ layer: String, _ analysis: Analysis,
    _ parts: [BreakdownKey: String] = [:]
  ) -> IndicatorRow? {
    let keys = parts.merging([.layer: layer, .window: "12m"]) { _, new in new }
    return Indicator.named(slug)?.compute(analysis, analysis.reportMonth)
      .first { $0.subject == subject && $0.breakdown == Breakdown(keys) }
  }

  @Test("Trade: each flow once over 12 months, from the city that sends to the one that receives")
  func trade() throws {
    var workspace = TradeWorkspace()
    workspace.partnerships = [TradeWorkspace.roundTable]
    try workspace.addMonths("2025-02", "2026-01", exports: 6, imports: 4)
    // The mirror of the same flows enters nothing.
    try workspace.addMonths(
      "2025-02", "2026-01", exports: 9, imports: 9, from: .city("jilin"), with: .city("siheung"))
    try workspace.addMonths(
      "2025-02", "2026-01", exports: 2, imports: 0, from: .city("siheung"), with: .city("sapporo"))
    let analysis = try workspace.analysis("2026-01")
    let strength = try #require(row("strength", "siheung", "trade", analysis))
    #expect(strength.figure.doubleValue == 144)
    #expect(strength.unit == "USD")
    #expect(strength.figure.notes == [.onePerPair, .partial])
    // The pair of Jilin and Sapporo reports nothing: four of six flows are known.
    #expect(strength.figure.coverage == 4.0 / 6)
    #expect(
      row("strength", "jilin", "trade", analysis, [.direction: "in"])?.figure.doubleValue == 72)
    #expect(
      row("strength", "jilin", "trade", analysis, [.direction: "out"])?.figure.doubleValue == 48)
    // Siheung to Jilin and back, Siheung to Sapporo; nothing came from Sapporo.
    #expect(row("mutual_dyads", "round-table", "trade", analysis)?.figure.doubleValue == 1)
    #expect(row("asymmetric_dyads", "network", "trade", analysis)?.figure.doubleValue == 1)
    #expect(row("null_dyads", "network", "trade", analysis)?.figure.doubleValue == 1)
    // 2 x 48 of 72 + 48 + 24
    let reciprocity = row("weighted_reciprocity", "network", "trade", analysis)?.figure.doubleValue
    #expect(reciprocity == 96.0 / 144)
    #expect(row("betweenness", "siheung", "trade", analysis)?.figure.doubleValue == 1)
  }

  @Test("A city of which no flow is known has no figure, and stays a node of the whole")
  func unknownCity() throws {
    var workspace = TradeWorkspace()
    workspace.partnerships = [TradeWorkspace.roundTable]
    try workspace.addMonths("2025-02", "2026-01", exports: 6, imports: 4)
    let analysis = try workspace.analysis("2026-01")
    for slug in ["degree", "strength", "betweenness", "pagerank", "network_clustering"] {
      #expect(row(slug, "sapporo", "trade", analysis)?.figure.reason == .noData)
      #expect(row(slug, "jilin", "trade", analysis)?.figure.value != nil)
    }
    #expect(row("network_components", "network", "trade", analysis)?.figure.doubleValue == 2)
    #expect(row("network_components", "network", "trade", analysis)?.figure.coverage == 2.0 / 6)
  }

  @Test("Trade of countries is no trade of cities, and a short series no 12 months")
  func noTrade() throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths(
      "2025-02", "2026-01", exports: 6, imports: 4, from: .country("KOR"), with: .country("CHN"))
    let analysis = try workspace.analysis("2026-01")
    #expect(row("strength", "jilin", "trade", analysis)?.figure.reason == .noData)
    var short = TradeWorkspace()
    try short.addMonths("2025-09", "2026-01", exports: 6, imports: 4)
    let other = try short.analysis("2026-01")
    #expect(row("betweenness", "jilin", "trade", other)?.figure.reason == .tooFewPeriods)
    #expect(row("network_density", "network", "trade", other)?.figure.reason == .tooFewPeriods)
  }

  @Test("Media: articles of one side's outlets about the other city")
  func media() throws {
    var facts = fourCities()
    let months = Month.range(
      try #require(Month("2025-09")), through: try #require(Month("2026-08")))
    facts.media = MediaCube(
      cells: months.flatMap { month in
        [
          article(month, country: "CHN", about: ["a"], count: 2),
          article(month, country: "KOR", about: ["c"], count: 1),
          article(month, country: "JPN", about: ["a", "b"], count: 1),
        ]
      })
    let analysis = Analysis(facts: facts, reportMonth: try #require(Month("2026-08")))
    func strength(_ city: String, _ direction: String) -> Double? {
      row("strength", city, "media", analysis, [.direction: direction])?.figure.doubleValue
    }
    #expect(strength("c", "out") == 24)
    #expect(strength("d", "out") == 24)
    // Two cities are Korean: the article counts for each of them, as in coverage_articles.
    #expect(strength("c", "in") == 24)
    #expect(strength("a", "in") == 36)
    #expect(strength("d", "in") == 0)
    #expect(row("strength", "a", "media", analysis)?.unit == "count")
    let noMedia = Analysis(facts: fourCities(), reportMonth: try #require(Month("2026-08")))
    #expect(row("reciprocity", "network", "media", noMedia)?.figure.reason == .noData)
  }

  private func article(
    _ month: Month, country: String, about subjects: [String], count: Int
  ) -> MediaCell {
    var measures = MediaMeasures()
    measures.articles = count
    return MediaCell(
      key: MediaKey(
        file: 0, month: month, outlet: "Daily", outletCountry: country, subjects: subjects,
        kind: "news"),
      measures: measures)
  }
}
