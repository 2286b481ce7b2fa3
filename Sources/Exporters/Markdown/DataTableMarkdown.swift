import Analytics
import PartnershipModel
package import Reporting

/// A table for programs as a GitHub Flavored Markdown table, with its own column names.
package enum DataTableMarkdown {
  package static func text(_ table: DataTable) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let isNumber = table.columns.map { $0.type == .number || $0.type == .integer }
    var text = line(table.columns.map { MarkdownEscape.tableCell([.data($0.name)]) })
    text += line(isNumber.map { $0 ? "---:" : "---" })
    for row in table.rows {
      text += line(row.map(cell))
    }
    return text
  }

  private static func cell(_ cell: Cell) -> String {
    switch DataTableCSV.cell(cell) {
    case .empty: ""
    case .text(let text): MarkdownEscape.tableCell([.data(text)])
    case .number(let digits): digits
    }
  }
}
