import Analytics
import PartnershipModel
import Testing

/// One flow as its two ends report it, by year and by chapter.
@Suite("Mirror statistics")
struct MirrorComparisonTests {
  private func workspace() throws -> TradeWorkspace {
    var workspace = TradeWorkspace()
    try workspace.addMonths("2024-01", "2026-03", exports: 90, imports: 40)
    try workspace.addMonths(
      "2024-07", "2026-03", exports: 30, imports: 110, from: .city("jilin"), with: .city("siheung"))
    return workspace
  }

  @Test("By calendar year and over 12 months: both flows, 2 x difference / sum")
  func years() throws {
    let rows = try workspace().analysis("2026-03").mirrorYears
    let found = rows.map { row in
      "\(row.exporter) \(row.period) \(row.exports.amount?.description ?? "-")"
        + " \(row.imports.amount?.description ?? "-")"
    }
    #expect(
      found == [
        "siheung year(2024) 1080 -", "siheung year(2025) 1080 1320",
        "siheung twelveMonths 1080 1320", "jilin year(2024) - 480", "jilin year(2025) 360 480",
        "jilin twelveMonths 360 480",
      ])
    // 2 x 240 / 2400 and 2 x 120 / 840
    #expect(rows[1].discrepancy.doubleValue == 0.2)
    #expect(abs((rows[4].discrepancy.doubleValue ?? .nan) - 2.0 / 7) <= 1e-15)
    // Jilin reports from July on: half a year is no year.
    #expect(rows[0].discrepancy.reason == .tooFewPeriods)
    #expect(rows[0].basis.description == "city-city")
  }

  @Test("A year counts once December is reported on, five years at most")
  func whichYears() throws {
    var workspace = TradeWorkspace()
    for (one, other) in [("siheung", "jilin"), ("jilin", "siheung")] {
      try workspace.addMonths(
        "2018-01", "2025-12", exports: 1, imports: 1, from: .city(one), with: .city(other))
    }
    func periods(_ month: String) throws -> [MirrorComparison.Period] {
      try workspace.analysis(month).mirrorYears.prefix { $0.exporter == "siheung" }.map(\.period)
    }
    #expect(
      try periods("2025-12") == (2021...2025).map { .year($0) } + [.twelveMonths])
    #expect(
      try periods("2025-11") == (2020...2024).map { .year($0) } + [.twelveMonths])
  }

  @Test("By chapter the largest gap first; a chapter of one side alone has no discrepancy")
  func chapters() throws {
    var workspace = TradeWorkspace()
    for month in Month.range(Month(index: 2025 * 12), through: Month(index: 2025 * 12 + 11)) {
      for (code, value) in [("85", "10"), ("87", "50"), ("33", "1")] {
        try workspace.add("\(month)", .export, value, commodity: code)
      }
      for (code, value) in [("85", "30"), ("87", "45"), ("90", "2")] {
        try workspace.add(
          "\(month)", .import, value, from: .city("jilin"), with: .city("siheung"),
          commodity: code)
      }
    }
    let rows = try workspace.analysis("2025-12").mirrorChapters
      .filter { $0.exporter == "siheung" }
    #expect(rows.map(\.chapter) == ["85", "87", "90", "33"])
    #expect(rows.map(\.exports.amount) == [Amount(120), Amount(600), nil, Amount(12)])
    #expect(rows.map(\.imports.amount) == [Amount(360), Amount(540), Amount(24), nil])
    // 2 x 240 / 480, 2 x 60 / 1140
    #expect(rows[0].discrepancy.doubleValue == 1)
    #expect(abs((rows[1].discrepancy.doubleValue ?? .nan) - 120.0 / 1140) <= 1e-15)
    #expect(rows[2].discrepancy.reason == .noData && rows[3].discrepancy.reason == .noData)
  }

  @Test("Only one side, or two sides at different bases")
  func noMirror() throws {
    var alone = TradeWorkspace()
    try alone.addMonths("2025-01", "2025-12", exports: 1, imports: 1)
    #expect(try alone.analysis("2025-12").mirrorYears.isEmpty)
    try alone.addMonths(
      "2025-01", "2025-12", exports: 1, imports: 1, from: .country("CHN"), with: .country("KOR"))
    let rows = try alone.analysis("2025-12").mirrorYears
    #expect(!rows.isEmpty && rows.allSatisfy { $0.discrepancy.reason == .notComparable })
  }
}
