import Analytics
import PartnershipModel
import Testing

/// How cells of trade become one figure for a pair, a month and a flow.
@Suite struct TradeBookTests {
  // MARK: Which basis

  @Test func theMostDirectBasisWithDataIsUsed() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "900", from: .country("KOR"), with: .country("CHN"))
    try workspace.add("2026-01", .export, "70", with: .region("CN-22"))
    let row = try workspace.row("export_value", in: "2026-01")
    #expect(row.basis?.description == "city-region")
    #expect(row.figure.amount == Amount(70))
  }

  @Test func aRegionThatHoldsBothCitiesStandsForNeither() throws {
    var workspace = TradeWorkspace()
    workspace.partnerships = [
      Partnership(
        id: "neighbours", name: LocalizedName(name: "Neighbours"), cities: ["jilin", "changchun"])
    ]
    try workspace.add("2026-01", .export, "5", from: .region("CN-22"), with: .country("CHN"))
    try workspace.add("2026-01", .export, "6", from: .city("jilin"), with: .country("CHN"))
    try workspace.add("2026-01", .export, "7", from: .region("CN-22"), with: .city("changchun"))
    let analysis = try workspace.analysis("2026-01")
    #expect(analysis.trade.series(reporter: "jilin", partner: "changchun") == nil)
  }

  @Test func bothDirectionsOfReportingStandApart() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "10")
    try workspace.add("2026-01", .import, "11", from: .city("jilin"), with: .city("siheung"))
    #expect(try workspace.row("export_value", in: "2026-01").figure.amount == Amount(10))
    #expect(
      try workspace.row("import_value", in: "2026-01", reporter: "jilin").figure.amount
        == Amount(11))
    #expect(
      try workspace.rows("trade_turnover", in: "2026-01").allSatisfy {
        $0.reporter != nil || $0.subject == "network"
      })
  }

  // MARK: Which rows are added

  @Test func nativeRowsOfSeveralFilesAddUp() throws {
    var workspace = TradeWorkspace()
    let second = workspace.file("trade/other.csv", format: "native-trade")
    try workspace.add("2026-01", .export, "10.25")
    try workspace.add("2026-01", .export, "2.5", file: second)
    // 10.25 + 2.5 = 12.75
    #expect(try workspace.figure("export_value", in: "2026-01").amount == Amount("12.75"))
  }

  @Test func nativeRowsComeBeforePublishedAggregates() throws {
    var workspace = TradeWorkspace()
    let comtrade = workspace.file("trade/a.csv", format: "comtrade-plus")
    try workspace.add("2026-01", .export, "10")
    try workspace.add("2026-01", .export, "99", file: comtrade)
    try workspace.add("2026-02", .export, "98", file: comtrade)
    #expect(try workspace.figure("export_value", in: "2026-01").amount == Amount(10))
    #expect(try workspace.figure("export_value", in: "2026-02").amount == Amount(98))
  }

  @Test func ofTwoPublicationsTheFirstByPathIsUsed() throws {
    var workspace = TradeWorkspace()
    let late = workspace.file("trade/z.csv", format: "comtrade-plus")
    let early = workspace.file("trade/b.csv", format: "gacc-query")
    let sameFormat = workspace.file("trade/c.csv", format: "gacc-query")
    try workspace.add("2026-01", .export, "100", commodity: "84", file: late)
    try workspace.add("2026-01", .export, "30", commodity: "84", file: early)
    try workspace.add("2026-01", .export, "12", commodity: "85", file: sameFormat)
    // 30 + 12 from the two files of one publication.
    #expect(try workspace.figure("export_value", in: "2026-01").amount == Amount(42))
  }

  @Test func withoutATotalTheLongestCodesAreAdded() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "100", commodity: "85")
    try workspace.add("2026-01", .export, "60", commodity: "8542")
    try workspace.add("2026-01", .export, "30", commodity: "8517")
    let figure = try workspace.figure("export_value", in: "2026-01")
    // 60 + 30; the chapter's 100 is another view of the same trade.
    #expect(figure.amount == Amount(90))
    #expect(figure.notes == [.sumOfDetail])
  }

  @Test func aTotalIsUsedAsItStands() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "100")
    try workspace.add("2026-01", .export, "60", commodity: "85")
    let figure = try workspace.figure("export_value", in: "2026-01")
    #expect(figure.amount == Amount(100))
    #expect(figure.notes.isEmpty)
  }

  @Test func chaptersPublishedBesideATotalComeBeforeSelectedProducts() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "100")
    try workspace.add("2026-01", .export, "60", commodity: "85")
    try workspace.add("2026-01", .export, "40", commodity: "84")
    try workspace.add("2026-01", .export, "7", commodity: "8542")
    let figure = try workspace.figure("export_value", in: "2026-01", breakdown: "commodity=85")
    #expect(figure.amount == Amount(60))
  }

  // MARK: What cannot be known

  @Test func anEmptyValueIsNotReported() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "10", commodity: "84")
    try workspace.add("2026-01", .export, nil, commodity: "85")
    #expect(try workspace.figure("export_value", in: "2026-01").reason == .notReported)
  }

  @Test func fobAndCifOfOneFlowAreNotComparable() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .import, "10", commodity: "84", valuation: .fob)
    try workspace.add("2026-01", .import, "10", commodity: "85", valuation: .cif)
    #expect(try workspace.figure("import_value", in: "2026-01").reason == .notComparable)
  }

  @Test func aChangeOfValuationEndsTheWindow() throws {
    var workspace = TradeWorkspace()
    for month in 1...12 {
      let text = month < 10 ? "2025-0\(month)" : "2025-\(month)"
      try workspace.add(text, .export, "1", valuation: month < 4 ? .cif : .fob)
    }
    let figure = try workspace.figure("export_value", in: "2025-12", breakdown: "window=12m")
    #expect(figure.reason == .notComparable)
  }

  @Test func oneMissingFlowLeavesTurnoverEmpty() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "10")
    #expect(try workspace.figure("trade_turnover", in: "2026-01").reason == .notReported)
    #expect(try workspace.figure("trade_balance", in: "2026-01").reason == .notReported)
    #expect(try workspace.figure("import_value", in: "2026-01").reason == .noData)
  }

  @Test func aGapIsNoDataForTheMonthAndTooShortForTheWindow() throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2025-01", "2026-03", exports: 6, imports: 4, except: ["2026-02"])
    #expect(try workspace.figure("trade_turnover", in: "2026-02").reason == .noData)
    #expect(try workspace.figure("rolling_12m_turnover", in: "2026-03").reason == .tooFewPeriods)
    #expect(try workspace.figure("ytd_turnover", in: "2026-03").reason == .tooFewPeriods)
    #expect(try workspace.figure("turnover_yoy", in: "2026-02").reason == .noData)
    #expect(try workspace.figure("turnover_yoy", in: "2026-03").doubleValue == 0)
    // 12 · (6 + 4)
    #expect(try workspace.figure("rolling_12m_turnover", in: "2026-01").amount == Amount(120))
  }

  @Test func afterTheLastRecordThereIsNoData() throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2025-01", "2025-12", exports: 6, imports: 4)
    #expect(try workspace.figure("export_value", in: "2026-02").reason == .noData)
    #expect(
      try workspace.figure("export_value", in: "2026-02", breakdown: "window=12m").reason
        == .tooFewPeriods)
  }

  @Test func aPairWithoutAnyTradeShowsItsGapOnce() throws {
    var workspace = TradeWorkspace()
    workspace.partnerships = [TradeWorkspace.siheungJilin, TradeWorkspace.portlandSapporo]
    try workspace.add("2026-01", .export, "10")
    let row = try workspace.row(
      "export_value", in: "2026-01", subject: "portland-sapporo", reporter: "portland")
    #expect(row.figure.reason == .noData)
    #expect(row.partner == "sapporo")
    #expect(row.basis == nil)
  }

  @Test func laterMonthsStayOutOfTheFigures() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "10", with: .region("CN-22"))
    try workspace.add("2026-02", .export, "3")
    // The city-city record of February does not exist yet for the report of January.
    let row = try workspace.row("export_value", in: "2026-01")
    #expect(row.figure.amount == Amount(10))
    #expect(row.basis?.description == "city-region")
  }

  // MARK: Status, notes, currency

  @Test func aProvisionalPartMakesTheResultProvisional() throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2025-01", "2025-11", exports: 6, imports: 4)
    try workspace.add("2025-12", .export, "6")
    try workspace.add("2025-12", .import, "4", status: .provisional)
    #expect(try workspace.figure("trade_turnover", in: "2025-12").status == .provisional)
    #expect(try workspace.figure("export_value", in: "2025-12").status == .normal)
    #expect(try workspace.figure("ytd_turnover", in: "2025-12").status == .provisional)
  }

  @Test func eachCurrencyIsConvertedOnceAfterItsSum() throws {
    var workspace = TradeWorkspace()
    // Mean rate 3 KRW for one USD, as (2 + 4) / 2.
    try workspace.addRate("2", of: "KRW", for: "USD", in: "2026-01")
    try workspace.addRate("4", of: "KRW", for: "USD", in: "2026-01")
    try workspace.add("2026-01", .export, "0.000001", commodity: "84", currency: "KRW")
    try workspace.add("2026-01", .export, "0.000001", commodity: "85", currency: "KRW")
    try workspace.add("2026-01", .export, "1", commodity: "86", currency: "USD")
    let figure = try workspace.figure("export_value", in: "2026-01")
    // 0.000002 / 3 = 0.00000066…, rounded once to 0.000001; each alone would have become 0.
    #expect(figure.amount == Amount("1.000001"))
    #expect(figure.notes == [.converted, .sumOfDetail])
  }

  @Test func aCurrencyWithoutARateHasNoPartialSum() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "5", commodity: "84", currency: "USD")
    try workspace.add("2026-01", .export, "5", commodity: "85", currency: "KRW")
    try workspace.add("2026-01", .import, "5")
    #expect(try workspace.figure("export_value", in: "2026-01").reason == .noData)
    #expect(try workspace.figure("trade_turnover", in: "2026-01").reason == .noData)
  }

  @Test func exportsFobAndImportsCifAreAddedWithANote() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-03", .export, "60", valuation: .fob)
    try workspace.add("2026-03", .import, "40", valuation: .cif)
    for slug in ["trade_turnover", "trade_balance", "normalised_trade_balance"] {
      #expect(try workspace.figure(slug, in: "2026-03").notes == [.fobCif])
    }
    // 60 − 40 = 20; 20 / 100 = 0.2
    #expect(try workspace.figure("trade_balance", in: "2026-03").amount == Amount(20))
    #expect(try workspace.figure("normalised_trade_balance", in: "2026-03").doubleValue == 0.2)
    #expect(try workspace.figure("export_value", in: "2026-03").notes.isEmpty)
  }

  // MARK: Lunar New Year

  @Test(
    arguments: [
      ("turnover_yoy", "2026-01", true), ("turnover_yoy", "2026-02", true),
      ("turnover_yoy", "2026-03", false), ("export_yoy", "2026-02", true),
      ("import_yoy", "2026-01", true), ("ytd_yoy", "2026-01", true), ("ytd_yoy", "2026-02", false),
      ("jan_feb_yoy", "2026-02", false),
    ])
  func ratesOfJanuaryOrFebruaryAloneSaySo(slug: String, month: String, isNoted: Bool) throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2025-01", "2026-03", exports: 6, imports: 4)
    let figure = try workspace.figure(slug, in: month)
    #expect(figure.doubleValue == 0)
    #expect(figure.notes.contains(.lunarNewYear) == isNoted)
  }

  @Test func citiesWithoutTheFeastHaveNoNote() throws {
    var workspace = TradeWorkspace()
    workspace.partnerships = [TradeWorkspace.portlandSapporo]
    try workspace.addMonths(
      "2025-01", "2026-01", exports: 6, imports: 4, from: .region("US-OR"), with: .country("JPN"))
    let row = try workspace.row(
      "turnover_yoy", in: "2026-01", subject: "portland-sapporo", reporter: "portland")
    #expect(row.figure.notes.isEmpty)
    #expect(row.basis?.description == "region-country")
  }

  @Test func januaryAndFebruaryAreComparedTogether() throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2025-01", "2025-01", exports: 60, imports: 40)
    try workspace.addMonths("2025-02", "2025-02", exports: 30, imports: 20)
    try workspace.addMonths("2026-01", "2026-01", exports: 40, imports: 20)
    try workspace.addMonths("2026-02", "2026-05", exports: 80, imports: 40)
    // (60 + 120) / (100 + 50) = 1.2, in the report of May as in that of February.
    #expect(try workspace.figure("jan_feb_yoy", in: "2026-05").doubleValue == 20)
    // Exports (40 + 80) / (60 + 30) = 4/3.
    let exports = try #require(
      try workspace.figure("jan_feb_yoy", in: "2026-02", breakdown: "flow=export").doubleValue)
    #expect(abs(exports - 100.0 / 3) < 1e-9)
    #expect(try workspace.rows("jan_feb_yoy", in: "2026-01").isEmpty)
  }

  // MARK: Windows

  @Test func growthOfTwelveMonthsNeedsTwentyFour() throws {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2024-01", "2024-12", exports: 60, imports: 40)
    try workspace.addMonths("2025-01", "2025-12", exports: 70, imports: 40)
    // 12 · 110 against 12 · 100.
    #expect(try workspace.figure("rolling_12m_yoy", in: "2025-12").doubleValue == 10)
    #expect(try workspace.figure("rolling_12m_yoy", in: "2025-11").reason == .tooFewPeriods)
  }

  @Test func theYearBeginsWhereTheSettingsSay() throws {
    var workspace = TradeWorkspace()
    workspace.fiscalYearStart = 4
    try workspace.addMonths("2025-01", "2026-02", exports: 6, imports: 4)
    // April 2025 to February 2026 = 11 months of 10.
    #expect(try workspace.figure("ytd_turnover", in: "2026-02").amount == Amount(110))
  }

  // MARK: Shares and concentration

  @Test func theShareUsesTheReportersWorldTotalOfTheSameLevel() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "25")
    try workspace.add("2026-01", .import, "10")
    try workspace.add("2026-01", .export, "200", with: .world)
    try workspace.add("2026-01", .import, "900", from: .country("KOR"), with: .world)
    let exports = try workspace.figure("partner_share", in: "2026-01", breakdown: "flow=export")
    #expect(exports.doubleValue == 0.125)
    let imports = try workspace.figure("partner_share", in: "2026-01", breakdown: "flow=import")
    #expect(imports.reason == .notComparable)
    let year = try workspace.figure(
      "partner_share", in: "2026-01", breakdown: "flow=export;window=12m")
    #expect(year.reason == .tooFewPeriods)
  }

  @Test func aReferenceTotalStandsInForAFile() throws {
    var workspace = TradeWorkspace()
    let month = try #require(Month("2026-01"))
    try workspace.add("2026-01", .export, "25")
    workspace.reference = [
      ReferenceValue(
        origin: Origin(file: "reference/world.csv", line: 2), period: .month(month),
        place: .city("siheung"), measure: .worldExport, value: Amount(100), currency: .usDollar)
    ]
    let figure = try workspace.figure("partner_share", in: "2026-01", breakdown: "flow=export")
    #expect(figure.doubleValue == 0.25)
  }

  @Test func concentrationIsOverChaptersAndKnowsItsCoverage() throws {
    var workspace = TradeWorkspace()
    try workspace.add("2026-01", .export, "100")
    try workspace.add("2026-01", .export, "40", commodity: "8542")
    try workspace.add("2026-01", .export, "20", commodity: "8517")
    try workspace.add("2026-01", .export, "20", commodity: "3304")
    try workspace.add("2026-01", .export, "15", commodity: "9801")
    let figure = try workspace.figure(
      "product_hhi", in: "2026-01", breakdown: "flow=export;hs_level=2")
    // Chapter 85: 60 of 80, chapter 33: 20 of 80; 0.75² + 0.25² = 0.625. 80 of 100 are explained.
    #expect(figure.doubleValue == 0.625)
    #expect(figure.coverage == 0.8)
    let imports = try workspace.figure(
      "product_hhi", in: "2026-01", breakdown: "flow=import;hs_level=2")
    #expect(imports.reason == .noData)
  }

  @Test func concentrationOfTwelveMonthsAddsTheMonths() throws {
    var workspace = TradeWorkspace()
    for month in Month.range(Month(index: 2025 * 12), through: Month(index: 2025 * 12 + 11)) {
      // Each month all in one chapter, but in turn.
      try workspace.add(
        "\(month)", .export, "10", commodity: month.month.isMultiple(of: 2) ? "84" : "85")
    }
    let month = try workspace.figure(
      "product_hhi", in: "2025-12", breakdown: "flow=export;hs_level=2")
    let year = try workspace.figure(
      "product_hhi", in: "2025-12", breakdown: "flow=export;hs_level=2;window=12m")
    #expect(month.doubleValue == 1)
    #expect(year.doubleValue == 0.5)
  }

  @Test func chaptersStandOnlyInTheMonthReportedOn() throws {
    var workspace = TradeWorkspace()
    for month in ["2026-01", "2026-02"] {
      try workspace.add(month, .export, "10", commodity: "8542")
      try workspace.add(month, .export, "5", commodity: "3304")
      try workspace.add(month, .import, "4", commodity: "8501")
    }
    let turnover = try workspace.figure("trade_turnover", in: "2026-02", breakdown: "commodity=85")
    #expect(turnover.amount == Amount(14))
    let oneSided = try workspace.figure("trade_turnover", in: "2026-02", breakdown: "commodity=33")
    #expect(oneSided.reason == .notReported)
    let analysis = try workspace.analysis("2026-02")
    let earlier = try #require(Indicator.named("trade_turnover"))
      .compute(analysis, try #require(Month("2026-01")))
    #expect(earlier.allSatisfy { $0.breakdown.isEmpty })
  }
}
