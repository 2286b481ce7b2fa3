import Exporters
import Importers
import PartnershipModel
import Reporting

/// The one JSON object that `--json` prints.
enum JSONReport {
  static let schema = 1

  /// The result of a run that was refused.
  static func refused(_ outcome: WorkspaceReader.Outcome, _ language: any Language) -> [UInt8] {
    object([("result", JSONDocument.string("refused"))] + common(outcome, language))
  }

  /// The result of a check.
  static func checked(_ outcome: WorkspaceReader.Outcome, _ language: any Language) -> [UInt8] {
    object([("result", JSONDocument.string("checked"))] + common(outcome, language))
  }

  /// The result of a report.
  static func published(
    _ outcome: WorkspaceReader.Outcome, _ language: any Language, month: Month, result: String,
    folder: String, files: [String]
  ) -> [UInt8] {
    object(
      [
        ("result", .string(result)), ("month", .string(month.description)),
        ("folder", .string(folder)), ("files", .array(files.map { .string($0) })),
      ] + common(outcome, language))
  }

  static func object(_ members: [(String, JSONDocument)]) -> [UInt8] {
    let all = [("schema", JSONDocument.integer(schema))] + members
    return CanonicalJSON.bytes(
      .object(all.map { JSONDocument.Member($0.0, $0.1) }), keys: .given)
  }

  static func common(
    _ outcome: WorkspaceReader.Outcome, _ language: any Language
  ) -> [(String, JSONDocument)] {
    func sum(_ count: (SourceFile) -> Int) -> JSONDocument {
      .integer(outcome.sources.map(count).reduce(0, +))
    }
    let renderer = FindingsRenderer(language: language)
    return [
      (
        "rows",
        .object([
          .init("read", sum(\.rowsRead)), .init("used", sum(\.used)),
          .init("out_of_scope", sum(\.outOfScope)), .init("rejected", sum(\.rejected)),
          .init("blank", sum(\.blank)),
        ])
      ),
      (
        "findings",
        .array(
          renderer.objects(outcome.findings).map { members in
            .object(members.map { JSONDocument.Member($0.name, value($0.value)) })
          })
      ),
    ]
  }

  private static func value(_ cell: Cell) -> JSONDocument {
    switch cell {
    case .text(let text): .string(text)
    case .count(let count): .integer(count)
    default: .null
    }
  }
}
