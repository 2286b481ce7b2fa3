import Analytics
import PartnershipModel

/// The tables for programs, `data/*.csv`; names and order of columns are a promise to users.
package enum DataTables {
  static func all(_ context: ReportContext, language: any Language) -> [DataTable] {
    [
      indicators(context), trade(context), exchanges(context), media(context), targets(context),
      actions(context), agreements(context),
      FindingsTable.table(context.facts.findings, language), sources(context),
    ]
  }

  /// The stems of all files under `data/`.
  package static let names = [
    "indicators", "trade", "exchanges", "media", "targets", "actions", "agreements", "findings",
    "sources",
  ]

  static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }

  /// A figure that stands outside `data/indicators.csv`.
  static func cell(_ figure: Figure) -> Cell {
    switch figure.value {
    case .exact(let amount)?: .exact(amount)
    case .count(let count)?: .count(count)
    case .real(let number)?: .real(number)
    case nil: .missing(figure.reason ?? .noData)
    }
  }

  static let statusLetters: [(value: String, label: String)] = [
    ("A", "normal"), ("E", "estimated"), ("I", "imputed"), ("M", "missing"), ("P", "provisional"),
  ]
}
