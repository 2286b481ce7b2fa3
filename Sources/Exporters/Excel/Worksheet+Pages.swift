import CXLSXWriter

extension Worksheet {
  /// Keeps rows on one page when the sheet is printed, if they fit on one.
  func keepTogether(_ rows: Range<Int>) {
    if !rows.isEmpty { together.append(rows) }
  }

  /// Sets scale and page breaks, where rows are to be kept together.
  func writePages() throws(WorkbookError) {
    guard !together.isEmpty else { return }
    let lastTable = tables.map(\.last.row).max() ?? 0
    let rowCount = max(lastTable + 1, together.map(\.upperBound).max() ?? 0)
    var rowHeights = [Double](repeating: Self.lineHeight, count: rowCount)
    for (row, height) in heights where row < rowCount { rowHeights[row] = height }
    let spread = spread()
    let scale = PageBreaks.scale(
      PageBreaks.scale(forWidth: spread.width), heights: rowHeights, together: together)
    let handle = try open()
    worksheet_set_print_scale(handle, UInt16(scale))
    if let second = spread.second { try goOnBeside(second) }
    let rows = PageBreaks.rows(
      heights: rowHeights, together: together, scale: scale, repeated: repeatedRow)
    guard !rows.isEmpty else { return }
    // The library reads up to a zero.
    let breaks = rows.prefix(ExcelLimits.pageBreaks).map { lxw_row_t($0) } + [0]
    try WorkbookCore.check(
      breaks.withUnsafeBufferPointer { buffer in
        // It copies them, though it takes a pointer to change.
        worksheet_set_h_pagebreaks(handle, UnsafeMutablePointer(mutating: buffer.baseAddress))
      }, "worksheet_set_h_pagebreaks")
  }

  /// Prints the columns from `second` on on pages beside the others.
  private func goOnBeside(_ second: Int) throws(WorkbookError) {
    let handle = try open()
    let breaks = [lxw_col_t(second), 0]
    try WorkbookCore.check(
      breaks.withUnsafeBufferPointer { buffer in
        worksheet_set_v_pagebreaks(handle, UnsafeMutablePointer(mutating: buffer.baseAddress))
      }, "worksheet_set_v_pagebreaks")
    worksheet_print_across(handle)
  }

  /// How the sheet with its tables, charts and lines of text is spread over pages.
  private func spread() -> PageColumns.Spread {
    let columns = (tables.map(\.last.column) + charts.map(\.position.column)).max() ?? 0
    let edges = (0...columns + 1).map { 0.75 * left(ofColumn: $0) }
    let drawn = charts.map { chart in
      PageColumns.Whole(
        column: chart.position.column,
        end: edges[chart.position.column] + 0.75 * Double(ExcelChart.width))
    }
    let lines = runningOn.map { column, width in
      PageColumns.Whole(column: column, end: 0.75 * (left(ofColumn: column) + Double(width * 7)))
    }
    return PageColumns.spread(edges: edges, whole: drawn + lines)
  }

  /// Where a column begins, in pixels; a digit is seven wide, a cell has five to spare.
  private func left(ofColumn column: Int) -> Double {
    (0..<column).reduce(0) { sum, index in
      sum + (width(ofColumn: index).map { ($0 * 7).rounded() + 5 } ?? 64)
    }
  }
}
