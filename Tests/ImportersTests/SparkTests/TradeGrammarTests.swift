import Foundation
import Importers
import PartnershipModel
import Testing

/// Whatever the grammar of the query takes, the native decoder takes too.
@Suite struct TradeGrammarTests {
  static let texts = [
    "", " ", "0", "-0", "1", "-1.5", "1.", ".5", "+5", "1e3", " 12 ", "12\t", "1,000", "1_000", "٣",
    "123456789012345678", "1234567890123456789", "0.123456", "0.1234567", "000000000000000000001",
    "2024-01", "0000-12", "2024-13", "2024-1", "24-01", "2024-00", "202401", "２０２４-01",
    "Siheung", "export", "import", "Export", "re-export", "8504", "8", "85041012345", "TOTAL",
    "total", "USD", "usd", "US", "USDT", "FOB", "CIF", "fob", "final", "provisional", "Final",
    "kg", "NaN", "null",
  ]

  private static let good = [
    "period": "2024-01", "reporter": "Siheung", "partner": "Jilin", "flow": "export",
    "commodity_code": "8504", "value": "1", "currency": "USD", "quantity": "1", "unit": "kg",
    "valuation": "FOB", "status": "final",
  ]

  private func isTaken(_ text: String, by column: TradeGrammar.Column) throws -> Bool {
    if text.isEmpty { return column.mayBeEmpty }
    switch column.rule {
    case .pattern(let pattern): return try Regex(pattern).wholeMatch(in: text) != nil
    case .words(let words): return words.contains(text)
    case .filled, .anything: return true
    }
  }

  @Test(arguments: TradeGrammar.columns.map(\.name))
  func whatTheQueryTakesTheDecoderTakes(_ name: String) throws {
    let column = try #require(TradeGrammar.columns.first { $0.name == name })
    let names = TradeGrammar.columns.map(\.name)
    var taken = 0
    for text in Self.texts where try isTaken(text, by: column) {
      taken += 1
      let row = names.map { name in
        let cell = name == column.name ? text : Self.good[name] ?? ""
        return "\"" + cell + "\""
      }
      let file = names.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
      let outcome = try read(["trade/a.csv": FileContent(text: file)])
      #expect(outcome.source("trade/a.csv")?.rejected == 0, "\(name) '\(text)'")
    }
    #expect(taken > 0)
  }

  /// Every column of the native table has a rule, and no other.
  @Test func itKnowsTheColumnsOfTheTable() {
    #expect(
      Set(TradeGrammar.columns.map(\.name)) == Set(NativeTable.of(.trade).columns))
  }
}
