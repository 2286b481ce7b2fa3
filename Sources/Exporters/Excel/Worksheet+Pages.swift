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
    let scale = PageBreaks.scale(
      PageBreaks.scale(forWidth: printedWidth), heights: rowHeights, together: together)
    let handle = try open()
    worksheet_set_print_scale(handle, UInt16(scale))
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

  /// How wide the sheet is with its tables and charts, in points.
  private var printedWidth: Double {
    let lastColumn = tables.map(\.last.column).max() ?? 0
    let edges = charts.map { left(ofColumn: $0.position.column) + Double(ExcelChart.width) }
    return 0.75 * max(left(ofColumn: lastColumn + 1), edges.max() ?? 0)
  }

  /// Where a column begins, in pixels; a digit is seven wide, a cell has five to spare.
  private func left(ofColumn column: Int) -> Double {
    (0..<column).reduce(0) { sum, index in
      sum + (width(ofColumn: index).map { ($0 * 7).rounded() + 5 } ?? 64)
    }
  }
}
