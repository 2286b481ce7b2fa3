import Analytics
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
            ? ["Portland and Sapporo (region-country); Austin and Wuhan (country-country)."]
            : []))
      for partnership in Set(table.rows.compactMap { $0[0].partnershipName }) {
        // Three of the five pairs of the round table report; the trade of all others is complete.
        #expect(
          note.contains(partnership) == (partnership == "Northeast Asia Round Table"), "\(note)")
      }
      #expect(note.hasSuffix("Northeast Asia Round Table (60.0 %)."))
    }
  }

  @Test("No table shows the growth that a sentence would not compare")
  func growth() throws {
    var (shown, withheld) = (0, 0)
    for table in try BuiltReport(Workspaces.sample.path).report.sections.flatMap(\.tables) {
      for column in table.columns.indices where table.columns[column].kind == .growth {
        for row in table.rows {
          switch row[column] {
          case .figure(let figure, let reference) where figure.value != nil:
            shown += 1
            #expect(figure.coverage ?? 1 >= ChangeSentence.coverageNeeded, "\(reference)")
            #expect(!figure.notes.contains(.lunarNewYear), "\(reference)")
          case .missing(.notComparable): withheld += 1
          default: break
          }
        }
      }
    }
    #expect(shown > 100 && withheld > 10)
  }

  @Test(
    "A city of which nobody kept a list has no figure in the network, and no 0",
    arguments: [
      ("visitors", ["austin", "wuhan", "vladivostok", "ulaanbaatar", "almaty"]),
      ("exchanges", ["austin", "wuhan"]),
    ])
  func unknownCities(layer: String, cities: [String]) throws {
    let rows = try IndicatorsFile(try SamplePack.made().files()).rows.filter {
      $0["indicator"] == "strength" && $0["period"] == "2026-09"
        && $0["breakdown"] == "layer=\(layer);window=12m"
    }
    #expect(rows.count == 15)
    for row in rows {
      let isUnknown = cities.contains(row["subject"])
      #expect((row["value"] == "") == isUnknown, "\(row.cells)")
      #expect((row["note"] == "no_data") == isUnknown, "\(row.cells)")
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
