import CXLSXWriter

extension Worksheet {
  /// Fixes the width of a column, in Excel's unit; it is not measured then.
  ///
  /// - Parameters:
  ///   - column: The column, from zero.
  ///   - width: 0 to 255.
  /// - Throws: `WorkbookError.columnWidth` or `.outsideSheet`.
  package func setWidth(ofColumn column: Int, _ width: Double) throws(WorkbookError) {
    let cell = CellPosition(row: 0, column: column)
    try Self.check(CellRange(cell, cell), in: name)
    guard (0...255).contains(width) else { throw .columnWidth(width) }
    fixedWidths[column] = width
  }

  /// The width a column has by what was written into it so far, or was fixed to.
  package func width(ofColumn column: Int) -> Double? {
    fixedWidths[column] ?? measured[column]?.width
  }

  /// Takes a cell into account for the width of its column.
  func measure(_ value: CellValue, at column: Int, _ format: CellFormat) {
    measured[column, default: ColumnWidth()].measure(
      columns: displayedWidth(of: value, format), bold: format.bold)
  }

  /// How many columns of text a value takes as its format shows it.
  func displayedWidth(of value: CellValue, _ format: CellFormat) -> Int {
    core.displayedWidth(of: value, format)
  }

  func writeWidths() throws(WorkbookError) {
    for column in Set(measured.keys).union(fixedWidths.keys).sorted() {
      guard let width = width(ofColumn: column) else { continue }
      let index = lxw_col_t(column)
      try WorkbookCore.check(
        worksheet_set_column(try open(), index, index, width, nil), "worksheet_set_column")
    }
  }
}
