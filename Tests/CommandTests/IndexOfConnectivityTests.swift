import Exporters
import Foundation
import Testing

/// `entente index` on the sustainable connectivity index of 51 countries, 49 indicators and four
/// levels.
///
/// Source: COINr 1.1.14 (bluefoxr/COINr). The data are not part of the repository: the environment
/// variable `ENTENTE_SHARED` names the folder that holds them.
@Suite(
  .enabled(
    if: ConnectivityData.folder != nil,
    "ENTENTE_SHARED does not name the verification data"))
struct IndexOfConnectivityTests {
  @Test("Scores of every level and ranks are those of COINr, from treated values")
  func scores() throws {
    let scratch = try Scratch()
    try write(try structure(), "structure.csv", scratch.url)
    try write(try values(), "values.csv", scratch.url)
    let run = try CommandRun.entente(
      [
        "index", "--values", "values.csv", "--structure", "structure.csv", "--normalise", "minmax",
        "--as", "csv",
      ], in: scratch.url)
    #expect(run.status == 0, "\(run.errors.prefix(500))")
    let found = try CSVReadBack.records(Array(run.outputBytes))
    let expected = try records("asem_results_aggregates.csv")
    #expect(found.count == 52 && expected.count == 52)
    for row in expected.dropFirst() {
      let own = try #require(found.first { $0[0] == row[0] })
      for (name, text) in zip(expected[0], row).dropFirst(2) {
        let column = try #require(found[0].firstIndex(of: name))
        let score = try #require(Double(own[column]))
        // COINr's scores are 0 to 100, written with eight digits.
        #expect(abs(100 * score - (try #require(Double(text)))) < 1e-5, "\(row[0]) \(name)")
      }
      let rank = try #require(found[0].firstIndex(of: "rank"))
      #expect(own[rank] == row[1], "\(row[0])")
    }
  }

  private func structure() throws -> [[String]] {
    let meta = try records("asem_imeta.csv")
    let columns = try ["iCode", "Parent", "Level", "Weight", "Direction", "Type"].map { name in
      try #require(meta[0].firstIndex(of: name))
    }
    let rows = meta.dropFirst().map { row in columns.map { row[$0] == "NA" ? "" : row[$0] } }
    return [["code", "parent", "level", "weight", "direction"]]
      + rows.filter { ["Indicator", "Aggregate"].contains($0[5]) }.map { row in
        Array(row.prefix(4)) + [row[4].isEmpty ? "1" : row[4]]
      }
  }

  /// As R wrote them, some with an exponent.
  private func values() throws -> [[String]] {
    let treated = try records("asem_treated.csv")
    return [["unit"] + treated[0].dropFirst()] + treated.dropFirst()
  }

  private func records(_ name: String) throws -> [[String]] {
    let folder = try #require(ConnectivityData.folder)
    return try CSVReadBack.records(
      Array(try Data(contentsOf: folder.appendingPathComponent(name))))
  }

  private func write(_ rows: [[String]], _ name: String, _ folder: URL) throws {
    let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }
}

private enum ConnectivityData {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_SHARED"].map {
    URL(fileURLWithPath: $0).appendingPathComponent("reference/indicators/data/coinr_asem")
  }
}
