/// A chart of a contiguous part of one table; the workbook and the Markdown draw the same one.
package struct Chart: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case line, column, stackedColumn, bar, stackedBar
    /// A square of shades, one series for each column of a table; an SVG only, for Excel has no such
    /// chart: there its table stands alone.
    case heatMap
  }

  package struct Series: Sendable, Hashable {
    package let name: Message
    /// Key of the column whose numbers are drawn.
    package let column: String

    package init(_ name: Message, column: String) {
      self.name = name
      self.column = column
    }
  }

  /// ASCII slug, unique in the pack: the name of the SVG file.
  package let id: String
  package let kind: Kind
  package let title: Message
  /// Unit of the value axis.
  package let valueTitle: Message
  package let valueKind: ReportColumn.Kind
  /// Name of the table drawn, in the same section.
  package let table: String
  /// Key of the column with the categories (months or names).
  package let category: String
  /// Rows of the table, in its order; the same rows for every series.
  package let rows: Range<Int>
  /// At most four lines, or five areas; in a heat map one for each column.
  package let series: [Series]
  /// Rows whose figures are provisional are drawn hollow: key of the status column, if any.
  package let statusColumn: String?
  /// Of stacked bars, the key of the column whose figure stands at the end of each; without one, the
  /// sum where all parts are known.
  package let totalColumn: String?

  package init(
    id: String, kind: Kind, title: Message, valueTitle: Message, valueKind: ReportColumn.Kind,
    table: String, category: String, rows: Range<Int>, series: [Series],
    statusColumn: String? = nil, totalColumn: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.valueTitle = valueTitle
    self.valueKind = valueKind
    self.table = table
    self.category = category
    self.rows = rows
    self.series = series
    self.statusColumn = statusColumn
    self.totalColumn = totalColumn
  }
}
