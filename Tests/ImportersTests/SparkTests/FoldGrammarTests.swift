import Foundation
import Importers
import PartnershipModel
import Testing

/// Whatever the grammar of the query takes, the native decoder takes too.
@Suite struct FoldGrammarTests {
  static let texts = [
    "", " ", "0", "-0", "1", "-1.5", "1.", ".5", "+5", "1e3", " 12 ", "12\t", "1,000", "1_000", "٣",
    "123456789012345678", "1234567890123456789", "0.123456", "0.1234567", "000000000000000000001",
    "100", "-100", "100.0", "100.000001", "101", "99.999999", "-99.5", "007",
    "2024-01", "0000-12", "2024-13", "2024-1", "24-01", "2024-00", "202401", "２０２４-01",
    "2024-02-29", "2023-02-29", "1900-02-29", "2000-02-29", "0000-02-29", "2024-04-31",
    "2024-12-31", "2024-06-30", "2024-00-10", "2024-1-1", "2024-01-01T00:00:00Z",
    "2024-01-01T23:59:59.123456789+09:00", "2024-01-01T24:00:00Z", "2024-01-01T23:59:60Z",
    "2024-01-01T00:00:00", "2024-01-01T00:00:00z", "2024-01-01 00:00:00Z",
    "2024-01-01T00:00:00-23:59", "2024-01-01T00:00:00+24:00", "0000-01-01T00:00:00+09:00",
    "9999-12-31T23:59:59-11:00",
    "Siheung", "export", "import", "Export", "re-export", "8504", "8", "85041012345", "TOTAL",
    "total", "USD", "usd", "US", "USDT", "FOB", "CIF", "fob", "final", "provisional", "Final",
    "kg", "NaN", "null", "true", "false", "TRUE", "news", "News", "KOR", "Korea", "XYZ",
    "대한민국", "https://a.example/#b", "jilin; siheung", "a\"b",
  ]

  private static let good: [Table: [String: String]] = [
    .trade: [
      "period": "2024-01", "reporter": "Siheung", "partner": "Jilin", "flow": "export",
      "commodity_code": "8504", "value": "1", "currency": "USD", "quantity": "1", "unit": "kg",
      "valuation": "FOB", "status": "final",
    ],
    .media: [
      "article_id": "a", "published": "2024-01-01", "outlet": "Times", "outlet_country": "KOR",
      "language": "ko", "title": "T", "subjects": "siheung",
    ],
  ]

  private static func grammar(_ table: Table) -> FoldGrammar {
    table == .trade ? .trade : .media
  }

  private func isTaken(_ text: String, by column: FoldGrammar.Column) throws -> Bool {
    if text.isEmpty { return column.mayBeEmpty }
    switch column.rule {
    case .pattern(let pattern), .number(let pattern):
      return try Regex(pattern).wholeMatch(in: text) != nil
    case .words(let words): return words.contains { $0.utf8.elementsEqual(text.utf8) }
    case .filled, .anything: return true
    }
  }

  @Test(arguments: [Table.trade, .media])
  func whatTheQueryTakesTheDecoderTakes(_ table: Table) throws {
    let columns = Self.grammar(table).columns
    for column in columns {
      var rows: [String] = []
      for text in Self.texts where try isTaken(text, by: column) {
        let row = columns.map { other in
          let cell = other.name == column.name ? text : Self.good[table]?[other.name] ?? ""
          return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        }
        rows.append(row.joined(separator: ","))
      }
      #expect(!rows.isEmpty, "\(column.name)")
      let file = ([columns.map(\.name).joined(separator: ",")] + rows).map { $0 + "\n" }.joined()
      let path = "\(table.rawValue)/a.csv"
      let outcome = try read([path: FileContent(text: file)])
      #expect(outcome.source(path)?.rowsRead == rows.count, "\(column.name)")
      #expect(
        outcome.source(path)?.rejected == 0, "\(column.name) \(outcome.findings(in: path))")
    }
  }

  /// Every column of the table has a rule, and no other.
  @Test(arguments: [Table.trade, .media])
  func itKnowsTheColumnsOfTheTable(_ table: Table) {
    #expect(
      Set(Self.grammar(table).columns.map(\.name)) == Set(NativeTable.of(table).columns))
  }

  /// The months of days that the calendar has, whatever the year.
  @Test func itsDaysAreThoseOfTheCalendar() throws {
    let column = try #require(FoldGrammar.media.columns.first { $0.name == "flagged" })
    for year in [0, 4, 1900, 1999, 2000, 2023, 2024, 2100, 9999] {
      for month in 0...13 {
        for day in 0...32 {
          func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - "\(number)".utf8.count)) + "\(number)"
          }
          let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
          #expect(try isTaken(text, by: column) == (CalendarDate(text) != nil), "\(text)")
        }
      }
    }
  }
}
