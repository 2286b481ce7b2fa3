/// A table of Excel with its header, its data and perhaps a row of totals.
package struct ExcelTable: Sendable {
  /// What the total row computes over the visible cells.
  package enum TotalFunction: Hashable, Sendable {
    case average, countNumbers, count, maximum, minimum, sum

    /// The first argument of `SUBTOTAL`.
    var code: UInt8 {
      switch self {
      case .average: 101
      case .countNumbers: 102
      case .count: 103
      case .maximum: 104
      case .minimum: 105
      case .sum: 109
      }
    }
  }

  /// The cell of a column in the total row.
  package enum Total: Hashable, Sendable {
    case none
    case label(String)
    /// A formula with its result.
    case function(TotalFunction, result: Double)
  }

  package struct Column: Sendable {
    /// The header; unlike all others of the table also without regard to case.
    package var header: String
    package var format: CellFormat
    package var total: Total
    /// The formula of the column; the cells of the rows are then its results.
    package var formula: FormulaTemplate?
    /// The look of the header, where it is not that of the table.
    package var headerFormat: CellFormat?
    /// Whether numbers stored as text (ids, HS codes) are meant, so that Excel shows no warning.
    package var holdsTextNumbers: Bool

    package init(
      _ header: String, format: CellFormat = .general, total: Total = .none,
      formula: FormulaTemplate? = nil, headerFormat: CellFormat? = nil,
      holdsTextNumbers: Bool = false
    ) {
      self.header = header
      self.format = format
      self.total = total
      self.formula = formula
      self.headerFormat = headerFormat
      self.holdsTextNumbers = holdsTextNumbers
    }
  }

  /// The name, which other formulas use: letters, digits and `_`.
  package var name: String
  package var columns: [Column]
  /// The data rows, each as wide as the table has columns; at least one.
  package var rows: [[CellValue]]
  package var headerFormat: CellFormat
  /// The look of single cells, where it is not that of their column; row 0 is the first data row.
  package var cellFormats: [CellPosition: CellFormat]

  package init(
    name: String, columns: [Column], rows: [[CellValue]],
    headerFormat: CellFormat = ExcelTable.plainHeader,
    cellFormats: [CellPosition: CellFormat] = [:]
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.headerFormat = headerFormat
    self.cellFormats = cellFormats
  }

  /// Bold on a light fill, wrapped, with a line below.
  package static let plainHeader = CellFormat.general.with {
    $0.bold = true
    $0.wrap = true
    $0.vertical = .top
    $0.fill = CellColour(0xE7EDF3)
    $0.border = .bottom
  }

  package var hasTotals: Bool { columns.contains { $0.total != .none } }
}

/// Where a table came to lie.
package struct TablePlacement: Hashable, Sendable {
  package let sheet: String
  package let name: String
  /// The whole table with header and total row.
  package let range: CellRange
  /// The data rows without header and totals.
  package let data: CellRange

  /// The data cells of one column, counted from zero inside the table; for charts.
  package func cells(ofColumn index: Int) -> ChartRange {
    let column = data.first.column + index
    return ChartRange(
      sheet: sheet,
      cells: CellRange(
        CellPosition(row: data.first.row, column: column),
        CellPosition(row: data.last.row, column: column)))
  }
}
