import PartnershipModel
import Reporting

/// A table of GitHub Flavored Markdown, at most eight columns wide.
struct MarkdownTable {
  let text: String
  let shownRows: Int
  /// Why figures among those shown are not known.
  let reasons: Set<Reason>

  init(_ table: ReportTable, in language: any Language) {
    let rows = table.rows.indices.suffix(table.markdownRows ?? table.rows.count)
    let columns = table.columnsInMarkdown
    var lines = [
      MarkdownTable.line(
        columns.map { MarkdownEscape.tableCell(language.render(table.columns[$0].header)) }),
      MarkdownTable.line(columns.map { table.columns[$0].kind.isNumeric ? "---:" : "---" }),
    ]
    var reasons: Set<Reason> = []
    for row in rows {
      let cells = columns.map { column -> String in
        if let reason = table.rows[row][column].missingReason { reasons.insert(reason) }
        return MarkdownTable.cell(table, row, column, language)
      }
      lines.append(MarkdownTable.line(cells))
    }
    if let label = table.totalLabel {
      lines.append(MarkdownTable.line(MarkdownTable.total(label, table, columns, language)))
    }
    text = lines.joined(separator: "\n")
    shownRows = rows.count
    self.reasons = reasons
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func cell(
    _ table: ReportTable, _ row: Int, _ column: Int, _ language: any Language
  ) -> String {
    let kind = table.columns[column].kind
    let cell = table.rows[row][column]
    if cell == .none, let share = table.figure(row, column) {
      return CellText.number(share, kind, language.percentSign)
    }
    return MarkdownEscape.tableCell(CellText.fragments(cell, kind, in: language))
  }

  private static func total(
    _ label: Message, _ table: ReportTable, _ columns: [Int], _ language: any Language
  ) -> [String] {
    var cells = columns.map { column -> String in
      guard table.columns[column].hasTotal else { return "" }
      let kind = table.columns[column].kind
      return table.total(of: column).map { CellText.number($0, kind, language.percentSign) }
        ?? CellText.missing
    }
    if let place = columns.firstIndex(where: { !table.columns[$0].hasTotal }) {
      cells[place] = MarkdownEscape.tableCell(language.render(label))
    }
    return cells
  }
}
