import ArgumentParser
import Foundation
import Importers
import PartnershipModel

@main
struct Entente: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "entente")
  @Argument var root: String
  mutating func run() throws {
    let outcome = WorkspaceReader.read(
      root: root,
      options: .init(fold: FoldOptions(workers: 2), indicators: []))
    for s in outcome.sources {
      print(
        s.path, s.format, s.encoding, s.encodingFrom, s.rowsRead, s.used, s.outOfScope, s.rejected,
        s.blank, s.firstMonth?.description ?? "-", s.lastMonth?.description ?? "-")
    }
    for f in outcome.findings.prefix(60) { print(f.place.file, f.place.line ?? 0, f.code, f.problem) }
    print(outcome.facts == nil ? "refused" : "ok", outcome.facts?.trade.cells.count ?? 0)
  }
}
