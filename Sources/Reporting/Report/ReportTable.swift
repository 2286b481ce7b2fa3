/// A table for readers: typed columns under one header row.
package struct ReportTable: Sendable, Hashable {
  /// Stable ASCII name in every language, such as `tbl_trade`.
  package let name: String
  package let title: Message
  /// What the reader must know before reading: unit, basis, source.
  package let note: Message?
  /// The same for Markdown, which leaves columns out.
  package let markdownNote: Message?
  package let columns: [ReportColumn]
  package let rows: [[Cell]]
  /// The file under `data/` that holds the full figures, such as `data/trade.csv`.
  package let dataFile: String?
  /// Label of a total row under the table; the columns say which of them have a total.
  package let totalLabel: Message?
  /// How many rows, from the last one back, the Markdown shows; `nil` = all, 0 = none of it.
  package let markdownRows: Int?

  package init(
    name: String, title: Message, note: Message? = nil, markdownNote: Message? = nil,
    columns: [ReportColumn], rows: [[Cell]], dataFile: String? = nil, totalLabel: Message? = nil,
    markdownRows: Int? = nil
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.markdownNote = markdownNote ?? note
    self.columns = columns
    self.rows = rows
    self.dataFile = dataFile
    self.totalLabel = totalLabel
    self.markdownRows = markdownRows
  }

  /// The most columns that the Markdown shows.
  package static let mostInMarkdown = 8

  /// The numbers of the columns that the Markdown shows.
  package var columnsInMarkdown: [Int] {
    let rows = rows.suffix(markdownRows ?? rows.count)
    return Self.columnsInMarkdown(columns) { column in rows.contains { $0[column] != .none } }
  }

  /// The same of a table that is still to be made; `isGiven` says whether a column of it has a cell.
  package static func columnsInMarkdown(
    _ columns: [ReportColumn], isGiven: (Int) -> Bool
  ) -> [Int] {
    let shown = columns.indices.filter { column in
      // Where nothing is missing there are no reasons to give room to.
      columns[column].inMarkdown && (columns[column].key != "reason" || isGiven(column))
    }
    return Array(shown.prefix(mostInMarkdown))
  }

  package func index(of key: String) -> Int? { columns.firstIndex { $0.key == key } }
}

package struct ReportColumn: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case text
    /// An identifier or code: text that looks like a number stays text.
    case code
    case month, date
    /// Money in full, no decimals.
    case money
    /// Money in millions, one decimal.
    case moneyMillions
    case count
    /// Growth or another number in percent (12.5 = 12.5 %), shown with its sign.
    case growth
    /// A ratio, shown in percent with one decimal.
    case share
    /// A ratio, index or tone with `decimals` digits.
    case real(decimals: Int)
    /// A figure whose unit differs by row (targets): up to two decimals.
    case mixed
  }

  /// ASCII, stable in every language.
  package let key: String
  /// With its unit.
  package let header: Message
  package let kind: Kind
  /// Whether the Markdown table (at most eight columns) shows it.
  package let inMarkdown: Bool
  /// Whether the total row adds this column.
  package let hasTotal: Bool
  /// A share of the column's sum, computed by the workbook with a live formula, names that column.
  package let shareOf: String?

  package init(
    _ key: String, _ header: Message, _ kind: Kind, inMarkdown: Bool = true, hasTotal: Bool = false,
    shareOf: String? = nil
  ) {
    self.key = key
    self.header = header
    self.kind = kind
    self.inMarkdown = inMarkdown
    self.hasTotal = hasTotal
    self.shareOf = shareOf
  }
}
