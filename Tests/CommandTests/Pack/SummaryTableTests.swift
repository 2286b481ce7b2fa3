import Analytics
import Foundation
import PartnershipModel
import Reporting
import Testing

/// What the table of the summary says of trade in words is what its numbers say.
@Suite("The table of the summary")
struct SummaryTableTests {
  private struct Row {
    let name: String
    let turnover: Double?
    let growth: Double?
    let word: String
    let shape: String
  }

  private func rows() throws -> [Row] {
    let built = try BuiltReport(Workspaces.sample.path)
    let table = try #require(
      built.report.sections.flatMap(\.tables).first { $0.name == "tbl_summary" })
    let columns = try ["turnover_growth", "trade_change", "trade_by_month", "turnover_12m"].map {
      try #require(table.index(of: $0))
    }
    return table.rows.map { row in
      var (name, word, shape) = ("", "", "")
      if case .name(let text) = row[0] { name = English().name(text) }
      if case .message(let message) = row[columns[1]] {
        word = built.language.render(message).joined
      }
      if case .text(let text) = row[columns[2]] { shape = text }
      return Row(
        name: name, turnover: row[columns[3]].number?.doubleValue,
        growth: row[columns[0]].number?.doubleValue, word: word, shape: shape)
    }
  }

  @Test("The sign and the word are those of the growth, where the sentence compares at all")
  func words() throws {
    for row in try rows() {
      switch (row.name, row.turnover, row.growth) {
      // 60 % of the expected data: the growth of the pairs that report is no growth of the whole.
      case ("Northeast Asia Round Table", _, _): #expect(row.word == "not compared")
      case (_, _, let growth?): #expect(row.word == (growth > 0 ? "▲ rose" : "▼ fell"), "\(row)")
      // A figure without one to compare it with; without either there is nothing to say.
      case (_, _?, nil): #expect(row.word == "not compared", "\(row)")
      case (_, nil, nil): #expect(row.word.isEmpty, "\(row)")
      }
    }
  }

  @Test("Each partnership with trade has a block for each of the twelve months")
  func shapes() throws {
    for row in try rows() {
      #expect(row.shape.count == 12, "\(row)")
      #expect(row.shape.contains("▁") && row.shape.contains("▇"), "\(row)")
      #expect(row.shape.allSatisfy { "▁▂▃▅▇·".contains($0) }, "\(row)")
    }
  }
}
