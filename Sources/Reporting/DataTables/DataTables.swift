package import Analytics
package import PartnershipModel

/// The tables for programs, `data/*.csv`; names and order of columns are a promise to users.
package enum DataTables {
  static func all(
    _ context: ReportContext, _ changes: [Changes.Change], _ index: PartnershipIndex
  ) -> [DataTable] {
    [
      indicators(context), scorecard(index, context.month),
      trade(context.facts, through: context.month), exchanges(context),
      media(context.facts, through: context.month), targets(context),
      actions(context), agreements(context), self.changes(changes),
      FindingsTable.table(context.facts.findings), sources(context),
    ]
  }

  /// One table by the stem of its file, computing only what it needs.
  package static func table(
    _ name: String, _ analysis: Analysis, version: String, earlier: PackRecord? = nil,
    limitedTo: String? = nil
  ) -> DataTable? {
    // Only these need the indicators.
    let needsRows =
      ["indicators", "scorecard"].contains(name) || name == "changes" && earlier != nil
    let context = ReportContext(
      analysis: analysis, rows: needsRows ? analysis.allRows() : [], version: version,
      earlier: earlier, limitedTo: limitedTo)
    return switch name {
    case "indicators": indicators(context)
    case "scorecard": scorecard(context.partnershipIndex(), context.month)
    case "trade": trade(context.facts, through: context.month)
    case "exchanges": exchanges(context)
    case "media": media(context.facts, through: context.month)
    case "targets": targets(context)
    case "actions": actions(context)
    case "agreements": agreements(context)
    case "changes": changes(context.changes())
    case "findings": FindingsTable.table(context.facts.findings)
    case "sources": sources(context)
    default: nil
    }
  }

  /// A table that needs only rows of its own inputs, months after `month` left out; `nil` for
  /// another.
  package static func table(
    _ name: String, _ facts: Facts, through month: Month
  ) -> DataTable? {
    switch name {
    case "trade": trade(facts, through: month)
    case "media": media(facts, through: month)
    default: nil
    }
  }

  /// The tables of the workspace that such a table is made from; `nil` for one that needs more.
  package static func inputs(of name: String) -> Set<Table>? {
    switch name {
    case "trade": [.cities, .partnerships, .rates, .trade]
    case "media": [.cities, .partnerships, .media]
    default: nil
    }
  }

  /// Whether the rows of such a table say which month a pack is about.
  package static func saysMonth(_ name: String) -> Bool { name == "trade" }

  /// The stems of all files under `data/`.
  package static let names = [
    "indicators", "scorecard", "trade", "exchanges", "media", "targets", "actions", "agreements",
    "changes",
    "findings", "sources",
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
