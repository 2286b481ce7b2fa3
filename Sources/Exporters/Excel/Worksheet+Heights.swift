import CXLSXWriter

/// A text that wraps inside its cell.
struct WrappedText {
  let row: Int
  let column: Int
  let text: String
}

extension Worksheet {
  /// The height of a row of one line, in points.
  static let lineHeight = 15.0
  /// The most that Excel allows.
  private static let greatestHeight = 409.0

  /// Notes a text that wraps, so that its row becomes high enough.
  func wrap(_ text: String, row: Int, column: Int) {
    wrapped.append(WrappedText(row: row, column: column, text: text))
  }

  /// Whether a text is plainly no wider than its column, as nearly all are.
  private func fitsOneLine(_ text: String, _ width: Double) -> Bool {
    text.utf8.count <= Int(width)
      && text.utf8.allSatisfy { $0 < 0x7F && $0 != UInt8(ascii: "\n") }
  }

  /// Gives every row with wrapped text its height, by the widths the columns came to have.
  ///
  /// Excel would find the heights itself, other programs do not; and the library needs them to
  /// give charts their size.
  func writeHeights() throws(WorkbookError) {
    var lines: [Int: Int] = [:]
    for cell in wrapped {
      guard let width = width(ofColumn: cell.column), !fitsOneLine(cell.text, width) else {
        continue
      }
      let count = TextLines.count(
        cell.text, columns: max(Int(width), 1), ambiguousWide: core.font.drawsAmbiguousWide)
      lines[cell.row] = max(lines[cell.row] ?? 1, count)
    }
    for (row, count) in lines.sorted(by: { $0.key < $1.key }) where count > 1 {
      let height = min(Double(count) * Self.lineHeight, Self.greatestHeight)
      heights[row] = height
      try WorkbookCore.check(
        worksheet_set_row(try open(), lxw_row_t(row), height, nil), "worksheet_set_row")
    }
  }
}
