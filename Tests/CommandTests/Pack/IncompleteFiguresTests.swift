import Foundation
import Importers
import PartnershipModel
import Reporting
import Testing

@testable import entente

/// What a sentence refuses to compare, the tables beside it do not show without a word.
@Suite("Figures on part of the data")
struct IncompleteFiguresTests {
  @Test("The tables name the partnerships whose trade figures rest on part of the data")
  func named() throws {
    let built = try BuiltReport(Workspaces.sample.path)
    let tables = built.report.sections.flatMap(\.tables)
    for name in ["tbl_summary", "tbl_trade"] {
      let table = try #require(tables.first { $0.name == name })
      let whole = built.language.render(try #require(table.note)).joined
      let parts = whole.split(separator: " Trade that is not between the cities themselves: ")
      let note = String(parts[0])
      // Only these two have figures of a region or a country in place of their cities'.
      #expect(
        parts.dropFirst().map(String.init)
          == (name == "tbl_summary"
            ? ["Portland and Sapporo (region-country) and Austin and Wuhan (country-country)."]
            : []))
      for partnership in Set(table.rows.compactMap { $0[0].partnershipName }) {
        // Three of the five pairs of the round table report; the trade of all others is complete.
        #expect(
          note.contains(partnership) == (partnership == "Northeast Asia Round Table"), "\(note)")
      }
      #expect(note.hasSuffix("Northeast Asia Round Table (60.0 %)."))
    }
  }

  @Test("Targets in money name the currency")
  func currency() throws {
    let built = try BuiltReport(Workspaces.sample.path)
    let tables = built.report.sections.flatMap(\.tables)
    let targets = tables.filter { $0.name == "tbl_targets" || $0.name.hasSuffix("_targets") }
    #expect(targets.count > 1)
    for table in targets {
      let column = try #require(table.index(of: "indicator"))
      for row in table.rows {
        guard case .message(let message) = row[column] else { continue }
        let text = built.language.render(message).joined
        let isMoney = ["Trade turnover", "Exports", "Investment"].contains { text.hasPrefix($0) }
        #expect(text.hasSuffix(" (USD)") == isMoney, "\(text)")
      }
    }
  }
}

extension Cell {
  /// The English name of a partnership that stands in the cell.
  fileprivate var partnershipName: String? {
    if case .name(let name) = self { English().name(name) } else { nil }
  }
}
