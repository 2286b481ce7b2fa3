import Analytics
import PartnershipModel
import Reporting
import Testing

/// Trade of the sample pack against an independent exact computation.
///
/// The expected figures come from `Scripts/oracle-trade.py`, which reads the same files with Python's
/// csv, json and fractions and shares no code with Entente: the exact sum per currency, flow and
/// month, times the mean of the month's published rates through EUR, rounded half away from zero once
/// at six decimals.
@Suite("Trade of Siheung and Jilin, as Siheung reports it")
struct ExactTradeTests {
  @Test(
    "is exactly what the independent computation gives",
    arguments: [
      ("2026-08", "export_value", "10478079.087561"),
      ("2026-08", "import_value", "6770433.26602"),
      ("2026-08", "trade_turnover", "17248512.353581"),
      ("2026-09", "export_value", "11586398.562139"),
      ("2026-09", "import_value", "7347079.05312"),
      ("2026-09", "trade_turnover", "18933477.615259"),
      ("2026-09", "rolling_12m_turnover", "205462579.391361"),
      ("2025-09", "rolling_12m_turnover", "156251187.142603"),
    ])
  func isExact(_ month: String, _ indicator: String, _ expected: String) throws {
    let row = try row(month, indicator)
    #expect(row["value"] == expected)
    #expect(row["basis"] == "city-city")
  }

  @Test("grew by the quotient of the two sums")
  func growth() throws {
    let value = try #require(Double(try row("2026-09", "rolling_12m_yoy")["value"]))
    // 100 · (205462579.391361 / 156251187.142603 − 1), computed with fractions.
    #expect(abs(value - 31.495_051_748_9) < 1e-9)
  }

  private func row(_ month: String, _ indicator: String) throws -> IndicatorsFile.Row {
    let file = try IndicatorsFile(try SamplePack.made().files())
    let period = try #require(Month(month))
    let reference = FigureReference(
      IndicatorRow(
        period: period, subject: "siheung-jilin", reporter: "siheung", partner: "jilin",
        indicator: indicator, figure: .missing(.noData)))
    return try #require(file.row(reference))
  }
}
