package import Reporting

/// Programs that read the tables of a pack, `connect/*`, made from the columns that also make
/// `datapackage.json`: types, what an empty cell means, and the words for codes.
package enum ReaderScript: String, CaseIterable, Sendable {
  case python = "entente.py"
  case r = "entente.R"
  case duckDB = "entente.sql"
  case powerQuery = "entente.pq"

  /// The text of the file for these tables; their rows are not looked at.
  package func text(_ tables: [DataTable]) -> String {
    switch self {
    case .python: PythonReader.text(tables)
    case .r: RReader.text(tables)
    case .duckDB: DuckDBReader.text(tables)
    case .powerQuery: PowerQueryReader.text(tables)
    }
  }

  /// The first lines of each, without the mark of a comment.
  static let notice = [
    "Reads the tables of a pack of Entente. Generated from the tables' definitions;",
    "a test keeps it so. Numbers become numbers, months and days become dates, codes stay text.",
    "An empty cell is no value, save in text columns of a key, where an empty text is one.",
    "The apostrophe that guards texts against spreadsheets is taken away again.",
  ]

  /// Whether an empty cell is a text of its own there.
  static func isEmptyAValue(_ column: DataTable.Column, _ table: DataTable) -> Bool {
    column.type == .string && table.key.contains(column.name)
  }

  /// Tables and columns with fixed codes.
  static func labelled(_ tables: [DataTable]) -> [(table: DataTable, column: DataTable.Column)] {
    tables.flatMap { table in
      table.columns.filter { !$0.categories.isEmpty }.map { (table, $0) }
    }
  }

  /// Code points that the guard looks past, and those it looks for.
  static let skipped = codePoints(SpreadsheetGuard.isSkipped)
  static let triggers = codePoints(SpreadsheetGuard.isTrigger)

  private static func codePoints(_ isOne: (Unicode.Scalar) -> Bool) -> [UInt32] {
    (0...0xFFFF).filter { Unicode.Scalar($0).map(isOne) ?? false }
  }

  /// The text in double quotes, as Python and R read it; our definitions hold plain text only.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
