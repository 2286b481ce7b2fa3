import Foundation
import Importers
import PartnershipModel

extension Workload {
  static let folding = [
    fold("trade fold", .trade, file: "trade/trade.csv", rows: 1_000_000) {
      GeneratedText.trade(rows: $0)
    },
    fold("media fold", .media, file: "media/articles.ndjson", rows: 200_000) {
      GeneratedText.articles($0)
    },
  ]

  /// A file of generated rows, which the system keeps in memory, into the cube of its table.
  private static func fold(
    _ name: String, _ table: Table, file: String, rows: Int,
    _ text: @escaping @Sendable (Int) -> [UInt8]
  ) -> Workload {
    Workload(name, .rows) {
      let workspace = try TemporaryFolder()
      try workspace.write(cities, to: "cities.csv")
      try workspace.write(partnerships, to: "partnerships.csv")
      try workspace.write(text(rows), to: file)
      return Prepared(amount: rows) {
        let outcome = WorkspaceReader.read(
          root: workspace.path,
          options: .init(
            fold: FoldOptions(workers: ProcessInfo.processInfo.activeProcessorCount),
            indicators: [], tables: [.cities, .partnerships, table]))
        let used = outcome.sources.first { $0.path == file }?.used
        guard outcome.facts != nil, used == rows else { throw WrongResult(name) }
      }
    }
  }

  private static var cities: [UInt8] {
    let rows = GeneratedText.cities.map { "\($0.0),\($0.1),\($0.2)\n" }
    return Array(("city_id,name,country\n" + rows.joined()).utf8)
  }

  private static var partnerships: [UInt8] {
    Array(
      """
      partnership_id,name,cities
      siheung-jilin,Siheung-Jilin,siheung;jilin
      portland-sapporo,Portland-Sapporo,portland;sapporo

      """.utf8)
  }
}
