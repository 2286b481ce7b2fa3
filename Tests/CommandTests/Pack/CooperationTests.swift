import Exporters
import Testing

/// Each part of the cooperation has data, indicators and a place in the report of the sample.
@Suite struct CooperationTests {
  struct Part: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The native table that holds the data, as `data/sources.csv` names it.
    let table: String
    /// Indicators, each with the pair that its breakdown must hold, or nothing.
    let indicators: [(name: String, breakdown: String)]
    /// Heading of the section of `summary.md` and of the table in it.
    let section: String
    let heading: String
    /// Words that must stand in that section.
    let words: [String]

    init(
      _ description: String, _ table: String, _ indicators: [(String, String)], _ section: String,
      _ heading: String, _ words: [String] = []
    ) {
      testDescription = description
      self.table = table
      self.indicators = indicators.map { (name: $0.0, breakdown: $0.1) }
      self.section = section
      self.heading = heading
      self.words = words
    }
  }

  private static let types = "Exchanges by type"
  private static let planned = "Plan, targets and agreements"
  private static let money = "Investment, funding and visitors"
  private static let media = "Media coverage"

  static let parts = [
    Part(
      "media exchange: journalists' visits and their access", "exchanges",
      [
        ("journalist_visits", ""), ("exchange_events", "type=journalist"),
        ("press_visit_articles", "window=12m"), ("articles_per_press_visit", "window=12m"),
      ], "Exchanges", types, ["Journalists"]),
    Part(
      "media exchange: co-reporting and joint media projects", "media",
      [("joint_media_pieces", "window=12m"), ("joint_media_share", "window=12m")], media,
      "Coverage by partnership and side"),
    Part(
      "cultural exchange", "exchanges",
      [("exchange_events", "type=cultural"), ("participants", "type=cultural")], "Exchanges", types,
      ["Culture"]),
    Part(
      "trade", "trade", [("trade_turnover", ""), ("partner_share", "flow=export")], "Trade",
      "Trade by partnership and reporting side"),
    Part(
      "joint ventures and investment", "investments",
      [("investment_amount", "kind=joint_venture"), ("investment_amount", "kind=investment")],
      money, "Joint ventures, investments and contracts", ["joint venture", "investment"]),
    Part(
      "technology and manufacturing", "investments",
      [("investment_amount", "sector=technology"), ("investment_amount", "sector=manufacturing")],
      money, "Investment and contracts by sector", ["technology", "manufacturing"]),
    Part(
      "tourism", "visitors", [("visitor_arrivals", "window=12m"), ("visitor_yoy", "")], money,
      "Investment, funding and visitors by partnership"),
    Part(
      "students", "exchanges",
      [("exchange_events", "type=student"), ("participants", "type=student")], "Exchanges", types,
      ["Students"]),
    Part(
      "faculty", "exchanges",
      [("exchange_events", "type=faculty"), ("participants", "type=faculty")], "Exchanges", types,
      ["Faculty"]),
    Part(
      "public diplomacy campaigns", "exchanges", [("exchange_events", "type=campaign")],
      "Exchanges", types, ["Campaign"]),
    Part(
      "balanced reporting", "media",
      [("coverage_balance", ""), ("net_sentiment", ""), ("tone_gap", ""), ("janis_fadner", "")],
      media, "Coverage by partnership and side"),
    Part(
      "misinformation and its correction", "media",
      [("misinformation_rate", ""), ("correction_rate", "window=12m")], media,
      "Articles flagged as misinformation"),
    Part(
      "working groups with action plans, timelines, budgets and stakeholders", "actions",
      [
        ("actions_due", "working_group="), ("action_completion_rate", "working_group="),
        ("action_budget", "working_group="), ("action_budget_execution", ""),
      ], planned, "Action plan"),
    Part(
      "outcomes against targets", "targets",
      [("target_progress", "target="), ("targets_on_track", "")],
      planned, "Targets in progress"),
    Part(
      "sources of funds", "funding",
      [
        ("funding_total", "kind=grant"), ("funding_sources", ""),
        ("funding_leverage", "window=12m"),
      ],
      money, "Funds by source"),
    Part(
      "round tables", "exchanges",
      [("exchange_events", "type=roundtable"), ("multilateral_events", "type=roundtable")],
      "Exchanges", types, ["Round table"]),
    Part(
      "fairs", "exchanges", [("exchange_events", "type=fair")], "Exchanges", types, ["Fair"]),
    Part(
      "shared practices", "practices",
      [
        ("practices_shared", "theme=urban planning"), ("practices_shared", "theme=infrastructure"),
        ("practices_shared", "theme=climate"), ("practices_shared", "theme=administration"),
        ("practices_adopted", ""),
      ], "Exchanges", "Best practices by theme",
      ["urban planning", "infrastructure", "climate", "administration"]),
    Part(
      "framework of agreements", "agreements",
      [
        ("agreements_in_force", ""), ("agreements_expiring_180d", ""), ("agreements_silent", ""),
      ], planned, "Agreements"),
    Part(
      "dialogue of the network", "exchanges",
      [("degree", "layer=exchanges"), ("network_density", "layer=exchanges")], "Network of cities",
      "Cities that met"),
  ]

  @Test(arguments: parts)
  func thePartHasDataIndicatorsAndAPlace(_ part: Part) throws {
    let files = try SamplePack.made().files()
    let sources = try CSVReadBack.records(try files.bytes("data/sources.csv"))
    let used = sources.filter { $0[1] == "native-\(part.table)" }.compactMap { Int($0[7]) }
    #expect(used.reduce(0, +) > 0, "no data in the table \(part.table)")

    let rows = try IndicatorsFile(files).rows.filter { $0["period"] == "2026-09" }
    for indicator in part.indicators {
      let found = rows.contains { row in
        row["indicator"] == indicator.name && !row["value"].isEmpty
          && (indicator.breakdown.isEmpty
            || (";" + row["breakdown"]).contains(";" + indicator.breakdown))
      }
      #expect(found, "no figure of \(indicator.name) \(indicator.breakdown)")
    }

    let section = try #require(
      CooperationTests.part(of: try files.text("summary.md"), under: "## " + part.section),
      "no section \(part.section)")
    let text = try #require(
      CooperationTests.part(of: section, under: "### " + part.heading), "no table \(part.heading)")
    #expect(text.contains("\n| "), "an empty table \(part.heading)")
    for word in part.words { #expect(text.contains(word), "\(part.heading) lacks \(word)") }
  }

  /// The text from a heading that begins so to the next heading of its level or above.
  private static func part(of page: String, under heading: String) -> String? {
    let level = heading.prefix { $0 == "#" }.count
    var found: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == "#" }.count
      if depth > 0, depth <= level {
        if found != nil { return found }
        if line.hasPrefix(heading) { found = "" }
      } else if found != nil {
        found = (found ?? "") + "\n" + line
      }
    }
    return found
  }
}
