import Analytics
import CXLSXWriter

/// A text that wraps inside its cell.
struct WrappedText: Sendable {
  let row: Int
  let column: Int
  let text: String

  /// How many lines it takes in a column of a width.
  func lines(_ width: Double, ambiguousWide: Bool) -> Int {
    TextLines.count(text, columns: Self.columns(width), ambiguousWide: ambiguousWide)
  }

  private static func columns(_ width: Double) -> Int { max(Int(width * filled), 1) }

  /// How much of a line is filled, where another font is wider than the one reckoned with, or a word
  /// ends a line earlier: a line too many is better than one that lies over the next row.
  private static let filled = 0.93

  /// Whether it is plainly no wider than its column, as nearly all are.
  func fitsOneLine(_ width: Double) -> Bool {
    text.utf8.count <= Self.columns(width)
      && text.utf8.allSatisfy { $0 < 0x7F && $0 != UInt8(ascii: "\n") }
  }
}

extension Worksheet {
  /// The height of a row of one line, in points.
  static let lineHeight = 15.0
  /// The most that Excel allows.
  private static let greatestHeight = 409.0
  /// So many texts are measured by one thread at a time.
  private static let measuredTogether = 2048

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
      // By column: the lines of each text, for many cells hold the same.
      var known: [Int: [String: Int]] = [:]
      return cells[first..<min(first + stretch, cells.count)].map { cell in
        guard let width = widths[cell.column], !cell.fitsOneLine(width) else { return 1 }
        if let lines = known[cell.column]?[cell.text] { return lines }
        let lines = cell.lines(width, ambiguousWide: ambiguousWide)
        known[cell.column, default: [:]][cell.text] = lines
        return lines
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
