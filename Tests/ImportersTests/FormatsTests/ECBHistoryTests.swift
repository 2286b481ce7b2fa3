import Importers
import PartnershipModel
import Testing

@Suite("The history of exchange rates of the European Central Bank")
struct ECBHistoryTests {
  private func total(_ rates: RateTable, _ code: String, _ period: String) throws -> String {
    let key = RateTable.Key(
      base: .euro, currency: try currency(code), month: try month(period))
    return rates.total(key).map { "\($0.count) \($0.sum)" } ?? "none"
  }

  /// Sums and counts computed with Python's `csv` and `fractions` from the same file: for each cell
  /// that is neither empty nor `N/A`, `sum[currency, date[:7]] += Fraction(cell)`.
  @Test(
    "The real excerpt: exact sums of each month",
    .enabled(if: sharedReference != nil, "\(needsShared)"))
  func excerpt() throws {
    let outcome = try read([
      "rates/eurofxref-hist.csv": FileContent(
        bytes: try reference("formats/fx/ecb_eurofxref-hist_first400.csv"))
    ])
    let rates = try #require(outcome.facts?.rates)
    let expected = [
      ("USD", "1999-01", "20 23.2156"), ("USD", "2025-01", "22 22.7782"),
      ("USD", "2025-12", "21 24.5883"), ("USD", "2026-03", "22 25.4283"),
      ("USD", "2026-04", "7 8.1473"), ("JPY", "1999-01", "20 2626.97"),
      ("JPY", "2026-04", "7 1296.41"), ("CNY", "2025-01", "22 166.232"),
      ("CNY", "2025-12", "21 173.2303"), ("CNY", "2026-03", "22 175.3458"),
      ("CNY", "1999-01", "none"), ("KRW", "1999-01", "20 27248.25"),
      ("KRW", "2025-12", "21 36066.17"), ("KRW", "2026-03", "22 37908.96"),
      ("THB", "2025-01", "22 779.764"), ("TRL", "1999-01", "20 7529212"),
      ("USD", "2005-06", "none"),
    ]
    for (code, period, figures) in expected {
      #expect(try total(rates, code, period) == figures, "\(code) \(period)")
    }
    #expect(outcome.rows("rates/eurofxref-hist.csv") == "428/0/0/0")
    #expect(outcome.source("rates/eurofxref-hist.csv")?.format == "ecb-hist")
    #expect(outcome.findings.isEmpty)
  }

  @Test("N/A is missing, a bad or impossible rate rejects the row")
  func cells() throws {
    let outcome = try read([
      "rates/a.csv": """
      Date,USD,KRW,
      2026-01-07,1.17,N/A,
      2026-01-06,1.16,"1,700.5",
      2026-01-05,0,1700.5,
      2026-01-32,1.15,1700.5,
      2026-01-02,1.15,1700.5,
      """
    ])
    let rates = try #require(outcome.facts?.rates)
    #expect(try total(rates, "USD", "2026-01") == "2 2.32")
    #expect(try total(rates, "KRW", "2026-01") == "1 1700.5")
    #expect(outcome.rows("rates/a.csv") == "2/0/3/0")
    #expect(
      outcome.findings.map { "\($0.place.line ?? 0):\($0.place.cell ?? 0) \($0.code)" } == [
        "3:3 bad-number", "4:2 out-of-range", "5:1 bad-date",
      ])
  }

  @Test("The same day in two files: one rate counts once, two refuse the run")
  func twice() throws {
    let first: FileContent = "Date,USD,\n2026-01-07,1.17,\n"
    let same: FileContent = "Date,USD,KRW,\n2026-01-07,1.17,1700,\n2026-01-06,1.16,1690,\n"
    let other: FileContent = "date,base,currency,rate\n2026-01-07,EUR,USD,1.18\n"
    let merged = try read(["rates/a.csv": first, "rates/b.csv": same])
    #expect(try total(#require(merged.facts?.rates), "USD", "2026-01") == "2 2.33")
    let conflict = try read(["rates/a.csv": first, "rates/c.csv": other])
    #expect(
      conflict.findings == [
        Finding(
          .conflictingRate(firstFile: "rates/a.csv", firstLine: 2),
          at: InputPlace(file: "rates/c.csv", line: 2, column: "USD", value: "1.18"))
      ])
  }

  @Test("A rate that doubles from one day to the next is a finding, and is used")
  func sudden() throws {
    let outcome = try read(["rates/a.csv": "Date,USD,\n2026-01-07,11.7,\n2026-01-06,1.16,\n"])
    #expect(outcome.findings.map(\.problem) == [.suddenRate(previous: "1.16")])
    #expect(try total(#require(outcome.facts?.rates), "USD", "2026-01") == "2 12.86")
  }

  @Test("Rates of other years are no neighbours")
  func gap() throws {
    let outcome = try read(["rates/a.csv": "Date,USD,\n2026-01-07,11.7,\n2025-12-06,1.16,\n"])
    #expect(outcome.findings.isEmpty)
  }

  @Test("Trade in a currency without a rate is named once for each month")
  func noRate() throws {
    let header = "period,reporter,partner,flow,commodity_code,value,currency\n"
    let outcome = try read([
      "trade/a.csv": """
      \(header)2026-01,siheung,jilin,export,84,1,KRW
      2026-01,siheung,jilin,export,85,1,KRW
      2026-02,siheung,jilin,export,85,1,KRW
      2026-02,siheung,jilin,export,85,1,USD
      """,
      "rates/a.csv": "Date,USD,KRW,\n2026-01-07,1.17,1700,\n",
    ])
    #expect(
      outcome.findings.map(\.problem) == [.noRate(currency: "KRW", month: try month("2026-02"))])
  }
}
