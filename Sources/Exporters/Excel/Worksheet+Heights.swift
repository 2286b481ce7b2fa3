import Analytics
import CXLSXWriter

/// A text that wraps inside its cell.
struct WrappedText: Sendable {
  let row: Int
  let column: Int
  let text: String

  /// How many lines it takes in a column of a width.
  func lines(_ width: Double, ambiguousWide: Bool) -> Int {
    let columns = max(Int(width * Self.filled), 1)
    return fitsOneLine(columns)
      ? 1 : TextLines.count(text, columns: columns, ambiguousWide: ambiguousWide)
  }

  /// How much of a line is filled, where another font is wider than the one reckoned with, or a word
  /// ends a line earlier: a line too many is better than one that lies over the next row.
  private static let filled = 0.93

  /// Whether it is plainly no wider than its column, as nearly all are.
  private func fitsOneLine(_ columns: Int) -> Bool {
    text.utf8.count <= columns
      && text.utf8.allSatisfy { $0 < 0x7F && $0 != UInt8(ascii: "\n") }
  }
}

extension Worksheet {
  /// The height of a row of one line, in points.
  static let lineHeight = 15.0
  /// The most that Excel allows.
  private static let greatestHeight = 409.0
  /// So many texts are measured by one thread at a time.
  private static let measuredTogether = 256

  /// Notes a text that wraps, so that its row becomes high enough.
  func wrap(_ text: String, row: Int, column: Int) {
    wrapped.append(WrappedText(row: row, column: column, text: text))
  }

  /// Gives every row with wrapped text its height, by the widths the columns came to have.
  ///
  /// Excel would find the heights itself, other programs do not; and the library needs them to
  /// give charts their size.
  func writeHeights() throws(WorkbookError) {
    let widths = Dictionary(
      uniqueKeysWithValues: Set(wrapped.map(\.column)).compactMap { column in
        width(ofColumn: column).map { (column, $0) }
      })
    let (cells, ambiguousWide) = (wrapped, core.font.drawsAmbiguousWide)
    let stretch = Self.measuredTogether
    let counts = concurrentMap(0..<(cells.count + stretch - 1) / stretch) { number in
      let first = number * stretch
      return cells[first..<min(first + stretch, cells.count)].map { cell in
        widths[cell.column].map { cell.lines($0, ambiguousWide: ambiguousWide) } ?? 1
      }
    }
    var lines: [Int: Int] = [:]
    for (cell, count) in zip(cells, counts.joined()) where count > 1 {
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
