import CXLSXWriter

extension Worksheet {
  /// Keeps the rows above and the columns left of a cell in view.
  package func freezePanes(row: Int, column: Int) throws(WorkbookError) {
    let cell = CellPosition(row: row, column: column)
    try Self.check(CellRange(cell, cell), in: name)
    worksheet_freeze_panes(try open(), cell.cRow, cell.cColumn)
  }

  /// Prints on A4 landscape, one page wide and as many high as needed.
  ///
  /// Rows that are kept together decide where the pages begin.
  ///
  /// - Parameter headerRow: The row to repeat on every page, from zero; nil for none.
  /// - Throws: `WorkbookError.outsideSheet` or `.closed`.
  package func setUpPrint(repeating headerRow: Int?) throws(WorkbookError) {
    let handle = try open()
    let paperA4: UInt8 = 9
    worksheet_set_paper(handle, paperA4)
    worksheet_set_landscape(handle)
    if together.isEmpty { worksheet_fit_to_pages(handle, 1, 0) }
    guard let headerRow else { return }
    let cell = CellPosition(row: headerRow, column: 0)
    try Self.check(CellRange(cell, cell), in: name)
    repeatedRow = headerRow
    try WorkbookCore.check(
      worksheet_repeat_rows(handle, cell.cRow, cell.cRow), "worksheet_repeat_rows")
  }

  /// Puts the cursor into a cell.
  package func select(row: Int, column: Int) throws(WorkbookError) {
    let cell = CellPosition(row: row, column: column)
    try Self.check(CellRange(cell, cell), in: name)
    worksheet_set_selection(try open(), cell.cRow, cell.cColumn, cell.cRow, cell.cColumn)
  }

  /// Makes this the sheet that is shown when the file is opened.
  package func activate() throws(WorkbookError) {
    worksheet_activate(try open())
  }

  /// Sets the zoom, in per cent from 10 to 400.
  package func setZoom(_ percent: Int) throws(WorkbookError) {
    guard (10...400).contains(percent) else { throw .zoom(percent) }
    worksheet_set_zoom(try open(), UInt16(percent))
  }

  /// Colours the tab of the sheet.
  package func setTabColour(_ colour: CellColour) throws(WorkbookError) {
    worksheet_set_tab_color(try open(), colour.lxw)
  }

  /// Hides the grid lines on the screen, as on a cover.
  package func hideGridLines() throws(WorkbookError) {
    worksheet_gridlines(try open(), UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Tells Excel that numbers stored as text are meant in a range.
  package func ignoreNumbersStoredAsText(in range: CellRange) throws(WorkbookError) {
    try Self.check(range, in: name)
    _ = try open()
    textNumbers.append(range)
  }
}
