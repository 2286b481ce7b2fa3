import Analytics
import PartnershipModel
import Testing

/// The rows behind figures, for a workspace of two cities by hand.
@Suite("What figures rest on")
struct EvidenceTests {
  private static func texts(_ facts: Facts, _ domain: Indicator.Domain, _ month: String) throws
    -> [String]
  {
    let month = try PlanWorkspace.month(month)
    let analysis = Analysis(facts: facts, reportMonth: month)
    let months = Month.range(month.advanced(by: -1), through: month)
    return analysis.evidence(for: domain, subject: PlanWorkspace.pair, over: months).map {
      let amount = $0.amount.map { " \($0.amount) \($0.currency)" } ?? ""
      let converted = $0.converted.map { " = \($0)" } ?? ""
      return
        "\($0.file):\($0.firstLine)-\($0.lastLine) \($0.rows) \($0.firstMonth)/\($0.lastMonth) "
        + "\($0.about)\(amount)\(converted)"
    }
  }

  private static func cell(
    _ month: String, _ flow: TradeFlow, _ value: Int, lines: ClosedRange<Int>,
    commodity: String = "TOTAL", currency: CurrencyCode = .usDollar, partner: String = "qingdao"
  ) throws -> TradeCell {
    TradeCell(
      key: TradeKey(
        file: 0, month: try PlanWorkspace.month(month), reporter: .city("busan"),
        partner: .city(partner), flow: flow, commodity: commodity, currency: currency),
      measures: TradeMeasures(
        value: Amount(value), valued: 1, rows: lines.count, firstLine: lines.lowerBound,
        lastLine: lines.upperBound))
  }

  @Test("Trade: summed by file, flow, level of codes and currency, converted month by month")
  func trade() throws {
    var facts = try PlanWorkspace.facts()
    facts.sources = [SourceFile(path: "trade/a.csv")]
    let (june, july) = (try PlanWorkspace.month("2026-06"), try PlanWorkspace.month("2026-07"))
    facts.rates.add(Amount(2), for: PlanWorkspace.euroInDollars(june))
    facts.rates.add(Amount(3), for: PlanWorkspace.euroInDollars(july))
    facts.trade = TradeCube(cells: [
      try EvidenceTests.cell("2026-05", .export, 1, lines: 2...2),
      try EvidenceTests.cell("2026-06", .export, 100, lines: 3...4),
      try EvidenceTests.cell("2026-07", .export, 50, lines: 9...9),
      try EvidenceTests.cell("2026-06", .import, 10, lines: 5...5, currency: .euro),
      try EvidenceTests.cell("2026-07", .import, 10, lines: 6...6, currency: .euro),
      try EvidenceTests.cell("2026-07", .import, 7, lines: 7...7, partner: "nagoya"),
    ])
    #expect(
      try EvidenceTests.texts(facts, .trade, "2026-07") == [
        "trade/a.csv:3-9 3 2026-06/2026-07 export busan → qingdao, TOTAL 150 USD = 150",
        "trade/a.csv:5-6 2 2026-06/2026-07 import busan → qingdao, TOTAL 20 EUR = 50",
      ])
  }

  @Test("A sum with a month that has no rate is not known in the report currency")
  func withoutRate() throws {
    var facts = try PlanWorkspace.facts()
    facts.sources = [SourceFile(path: "trade/a.csv")]
    facts.trade = TradeCube(cells: [
      try EvidenceTests.cell("2026-07", .import, 10, lines: 6...6, currency: .euro)
    ])
    #expect(
      try EvidenceTests.texts(facts, .trade, "2026-07") == [
        "trade/a.csv:6-6 1 2026-07/2026-07 import busan → qingdao, TOTAL 10 EUR"
      ])
  }

  @Test("Records stand one by one, with their line; those of other months do not")
  func records() throws {
    var facts = try PlanWorkspace.facts()
    facts.exchanges = [
      try PlanWorkspace.exchange("2026-07-04"), try PlanWorkspace.exchange("2026-05-31"),
    ]
    facts.funding = [try PlanWorkspace.funds("2026-06-01", .grant, 500, source: "Fund")]
    #expect(
      try EvidenceTests.texts(facts, .exchanges, "2026-07") == [
        "table.csv:2-2 1 2026-07/2026-07 x-2026-07-04 cultural, held, 2026-07-04: Concert"
      ])
    #expect(
      try EvidenceTests.texts(facts, .economy, "2026-07") == [
        "table.csv:2-2 1 2026-06/2026-06 grant from Fund, 2026-06-01 500 USD = 500"
      ])
  }
}
