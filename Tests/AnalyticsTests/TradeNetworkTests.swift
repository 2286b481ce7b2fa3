import Analytics
import PartnershipModel
import Testing

/// Totals over the pairs of a network, and over all partnerships.
@Suite struct TradeNetworkTests {
  private func workspace() -> TradeWorkspace {
    var workspace = TradeWorkspace()
    workspace.partnerships = [TradeWorkspace.roundTable]
    return workspace
  }

  private func total(
    _ workspace: TradeWorkspace, _ slug: String = "trade_turnover", in month: String = "2026-01",
    subject: String = "round-table"
  ) throws -> IndicatorRow {
    try workspace.row(slug, in: month, subject: subject, reporter: nil)
  }

  @Test func eachPairCountsOnceByOneReport() throws {
    var workspace = workspace()
    let month = "2026-01"
    try workspace.addMonths(month, month, exports: 6, imports: 4)
    // The same trade as the other side reports it: a row of its own, no part of the total.
    try workspace.addMonths(
      month, month, exports: 5, imports: 7, from: .city("jilin"), with: .city("siheung"))
    try workspace.addMonths(
      month, month, exports: 2, imports: 1, from: .city("siheung"), with: .city("sapporo"))
    let row = try total(workspace)
    // (6 + 4) + (2 + 1); the third pair, Jilin and Sapporo, has no data.
    #expect(row.figure.amount == Amount(13))
    #expect(row.figure.coverage == 2.0 / 3)
    #expect(row.figure.notes == [.onePerPair])
    #expect(row.partner == nil)
    #expect(row.basis?.description == "city-city")
    let reports = try workspace.rows("trade_turnover", in: month).filter {
      $0.subject == "round-table" && $0.reporter != nil
    }
    #expect(
      reports.map { "\($0.reporter ?? "")>\($0.partner ?? "")" } == [
        "siheung>jilin", "siheung>sapporo", "jilin>siheung",
      ])
  }

  @Test func aTotalKeepsToOneBasis() throws {
    var workspace = workspace()
    let month = "2026-01"
    try workspace.addMonths(month, month, exports: 6, imports: 4)
    try workspace.addMonths(
      month, month, exports: 200, imports: 100, from: .city("siheung"), with: .country("JPN"))
    let row = try total(workspace)
    #expect(row.figure.amount == Amount(10))
    #expect(row.figure.coverage == 1.0 / 3)
    #expect(row.basis?.description == "city-city")
  }

  @Test func oneFlowBetweenTwoCountriesIsCountedOnce() throws {
    var workspace = workspace()
    workspace.partnerships = [
      Partnership(
        id: "round-table", name: LocalizedName(name: "Round Table"),
        cities: ["siheung", "jilin", "changchun"])
    ]
    let month = "2026-01"
    try workspace.addMonths(
      month, month, exports: 6, imports: 4, from: .country("KOR"), with: .country("CHN"))
    let row = try total(workspace)
    // Two of the three pairs stand for Korea and China.
    #expect(row.figure.amount == Amount(10))
    #expect(row.figure.coverage == 2.0 / 3)
  }

  @Test func growthComparesThePairsKnownAtBothEnds() throws {
    var workspace = workspace()
    try workspace.addMonths("2025-03", "2026-03", exports: 60, imports: 40)
    try workspace.add("2026-04", .export, "70")
    try workspace.add("2026-04", .import, "50")
    // A pair that reports for the first time is no growth.
    try workspace.addMonths(
      "2026-04", "2026-04", exports: 500, imports: 500, from: .city("siheung"),
      with: .city("sapporo"))
    let row = try total(workspace, "turnover_yoy", in: "2026-04")
    // 120 / 100, of one pair out of three.
    #expect(row.figure.doubleValue == 20)
    #expect(row.figure.coverage == 1.0 / 3)
  }

  @Test func aNetworkWithoutDataSaysSo() throws {
    let row = try total(workspace())
    #expect(row.figure.reason == .noData)
    #expect(row.figure.coverage == 0)
    #expect(row.basis == nil)
  }

  @Test func theWholeNetworkCountsAPairOfTwoPartnershipsOnce() throws {
    var workspace = workspace()
    workspace.partnerships = [
      TradeWorkspace.siheungJilin, TradeWorkspace.roundTable, TradeWorkspace.portlandSapporo,
    ]
    try workspace.addMonths("2025-01", "2026-01", exports: 6, imports: 4)
    try workspace.addMonths(
      "2025-01", "2026-01", exports: 900, imports: 900, from: .region("US-OR"),
      with: .country("JPN"))
    let month = try total(workspace, subject: "network")
    // Siheung and Jilin once; the American figures are about a state and a country. Pairs:
    // three of the round table and Portland with Sapporo.
    #expect(month.figure.amount == Amount(10))
    #expect(month.figure.coverage == 0.25)
    let year = try total(workspace, "rolling_12m_turnover", subject: "network")
    #expect(year.figure.amount == Amount(120))
    let growth = try total(workspace, "rolling_12m_yoy", subject: "network")
    #expect(growth.figure.reason == .tooFewPeriods)
  }
}

/// What holds for every row that trade makes.
@Suite struct TradeRowTests {
  @Test func valuesStayInsideTheirBoundsAndKeysAreUnique() throws {
    var workspace = TradeWorkspace()
    workspace.partnerships = [TradeWorkspace.siheungJilin, TradeWorkspace.roundTable]
    try workspace.addMonths("2024-01", "2026-02", exports: 6, imports: 4, except: ["2024-07"])
    try workspace.addMonths(
      "2024-01", "2026-02", exports: 0, imports: 0, from: .city("siheung"), with: .city("sapporo"))
    try workspace.addMonths(
      "2024-01", "2026-02", exports: 60, imports: 50, from: .city("siheung"), with: .world)
    let analysis = try workspace.analysis("2026-02")
    var keys: Set<String> = []
    for month in analysis.months {
      for indicator in Indicator.tradeIndicators {
        for row in indicator.compute(analysis, month) {
          #expect(row.indicator == indicator.slug)
          #expect(row.period == month)
          #expect((row.figure.value == nil) == (row.figure.reason != nil))
          let value = row.figure.doubleValue ?? indicator.minimum ?? 0
          #expect(value >= indicator.minimum ?? -.infinity)
          #expect(value <= indicator.maximum ?? .infinity)
          #expect(Set(row.breakdown.parts.keys).isSubset(of: indicator.breakdowns))
          let key =
            "\(month) \(row.subject) \(row.reporter ?? "") \(row.partner ?? "") "
            + "\(row.indicator) \(row.breakdown)"
          #expect(keys.insert(key).inserted, "\(key) twice")
        }
      }
    }
    #expect(keys.count > 1000)
  }
}
