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

  @Test("A note names every column on part of the data; in Markdown those that stand there")
  func notesOfColumns() throws {
    let built = try BuiltReport(Workspaces.sample.path)
    var (named, leftOut) = (0, 0)
    for table in built.report.sections.flatMap(\.tables)
    where ["tbl_exchanges", "tbl_economy", "tbl_activity"].contains(table.name) {
      let note = built.language.render(try #require(table.note)).joined
      let markdown = built.language.render(try #require(table.markdownNote)).joined
      let shown = Set(table.columnsInMarkdown)
      for column in table.columns.indices where table.columns[column].key != "net_sentiment_12m" {
        let header = built.language.render(table.columns[column].header).joined + " ("
        let isPartial = table.rows.contains { $0[column].coverage ?? 1 < 0.9 }
        #expect(note.contains(header) == isPartial, "\(table.name) \(header) \(note)")
        #expect(
          markdown.contains(header) == (isPartial && shown.contains(column)),
          "\(table.name) \(header) \(markdown)")
        if isPartial { if shown.contains(column) { named += 1 } else { leftOut += 1 } }
      }
    }
    #expect(named > 3 && leftOut > 2)
  }

  @Test("Under the months of a partnership stands in how many of them a figure is incomplete")
  func notesOfMonths() throws {
    let built = try BuiltReport(Workspaces.sample.path)
    let table = try #require(
      built.report.sections.flatMap(\.tables).first {
        $0.name == "tbl_northeast_asia_round_table"
      })
    let visitors = try #require(table.index(of: "visitors"))
    // Visitors of 2 of its 20 directions are collected.
    #expect(table.rows.allSatisfy { $0[visitors].coverage == 0.1 })
    let participants = try #require(table.index(of: "participants"))
    let partial = table.rows.count { $0[participants].coverage ?? 1 < 0.9 }
    #expect((1..<37).contains(partial))
    let note = built.language.render(try #require(table.note)).joined
    #expect(note.contains("Visitors in the month (10.0 % in 37 of 37 months)"), "\(note)")
    #expect(note.contains("Participants (50.0 % in \(partial) of 37 months)"), "\(note)")
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

  @Test("The matrix has no figure for a city of whose exchanges nothing is known")
  func matrix() throws {
    let built = try BuiltReport(Workspaces.sample.path)
    let table = try #require(
      built.report.sections.flatMap(\.tables).first { $0.name == "tbl_matrix" })
    let names = table.rows.map { $0[0].partnershipName }
    let unknown = Set(names.indices.filter { ["Austin", "Wuhan"].contains(names[$0]) })
    #expect(unknown.count == 2)
    for row in names.indices {
      for column in names.indices {
        let expected: Bool = row != column && (unknown.contains(row) || unknown.contains(column))
        if case .missing(let reason) = table.rows[row][column + 1] {
          #expect(expected && reason == .noData)
        } else {
          #expect(!expected)
        }
      }
    }
  }

  @Test("The chart of targets has only those whose progress is known, the table also the others")
  func chartOfTargets() throws {
    let built = try BuiltReport(Workspaces.sample.path)
    let section = try #require(built.report.sections.first { $0.kind == .plan })
    let table = try #require(section.tables.first { $0.name == "tbl_targets" })
    let chart = try #require(section.charts.first { $0.id == "targets" })
    let progress = try #require(table.index(of: "progress"))
    let known = table.rows.map { $0[progress].number != nil }
    #expect(known.contains(false))
    #expect(known.drop { $0 }.allSatisfy { !$0 })
    #expect(chart.rows == 0..<8)
    #expect(chart.rows.allSatisfy { known[$0] })
  }

  @Test("A chart of trade from the partner's side says so")
  func chartsOfSides() throws {
    let built = try BuiltReport(Workspaces.sample.path, partnerPages: true)
    #expect(!built.report.partnerPages.isEmpty)
    for page in built.report.partnerPages {
      let chart = try #require(page.section.charts.first { $0.id.hasSuffix("-trade") })
      let title = built.language.render(chart.title).joined
      #expect(title.contains(", from the side of "), "\(title)")
    }
  }

  @Test("Targets for shares stand in percent, as the shares do elsewhere; others as numbers")
  func targetsForShares() throws {
    let tables = try BuiltReport(Workspaces.sample.path).report.sections.flatMap(\.tables)
    let table = try #require(tables.first { $0.name == "tbl_targets" })
    let (indicator, target) = (
      try #require(table.index(of: "indicator")), try #require(table.index(of: "target"))
    )
    var shown: [String: String] = [:]
    for row in table.rows {
      guard case .message(let message) = row[indicator] else { continue }
      let cell = CellText.fragments(row[target], table.columns[target].kind, in: English())
      shown[English().render(message).joined, default: ""] += cell.joined + ";"
    }
    #expect(shown["Misinformation rate"] == "1.5 %;2.0 %;")
    #expect(shown["Correction rate within 30 days"] == "80.0 %;")
    #expect(shown["Net sentiment"] == "0.35;")
  }

  @Test("Where no target can be judged there is no count of those on track, and no 0")
  func nothingJudged() throws {
    let tables = try BuiltReport(Workspaces.sample.path).report.sections.flatMap(\.tables)
    let table = try #require(tables.first { $0.name == "tbl_activity" })
    let column = try #require(table.index(of: "targets_on_track"))
    let row = try #require(table.rows.first { $0[0].partnershipName == "Austin and Wuhan" })
    #expect(row[column] == .missing(.noData))
  }

  @Test("A known effect has no reason for gaps, and no table of effects stands without rows")
  func effects() throws {
    let sections = try BuiltReport(Workspaces.sample.path).report.sections
    let section = try #require(sections.first { $0.kind == .impact })
    for table in section.tables { #expect(!table.rows.isEmpty, "\(table.name)") }
    let table = try #require(section.tables.first)
    let places = try ["effect", "lower", "upper", "reason"].map {
      try #require(table.index(of: $0))
    }
    for row in table.rows {
      #expect((row[places[0]].missingReason == nil) == (row[places[3]] == .none))
      for bound in places[1...2] {
        #expect(row[bound].missingReason == row[places[0]].missingReason)
      }
    }
    #expect(table.columns.count { $0.inMarkdown } == 8)
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
  /// The share of the expected data, of a figure that is known.
  fileprivate var coverage: Double? {
    guard case .figure(let figure, _) = self, figure.value != nil else { return nil }
    return figure.coverage
  }

  /// The English name of a partnership that stands in the cell.
  fileprivate var partnershipName: String? {
    if case .name(let name) = self { English().name(name) } else { nil }
  }
}
