/// A rectangle of cells, both corners included.
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
  package var first: CellPosition
  package var last: CellPosition

  package init(_ first: CellPosition, _ last: CellPosition) {
    self.first = CellPosition(
      row: min(first.row, last.row), column: min(first.column, last.column))
    self.last = CellPosition(
      row: max(first.row, last.row), column: max(first.column, last.column))
  }

  /// The range that a text such as `A5:D9` or `A5` stands for, or nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = CellPosition(parts[0]),
      let last = CellPosition(parts[parts.count - 1])
    else { return nil }
    self.init(first, last)
  }

  package var rowCount: Int { last.row - first.row + 1 }
  package var columnCount: Int { last.column - first.column + 1 }

  /// The cells row by row.
  package var positions: [CellPosition] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellPosition(row: row, column: $0) }
    }
  }

  package func contains(_ cell: CellPosition) -> Bool {
    cell.row >= first.row && cell.row <= last.row && cell.column >= first.column
      && cell.column <= last.column
  }

  /// Whether the two rectangles share a cell.
  package func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }

  /// The text Excel uses, such as `A5:D9`, or `A5` for one cell.
  package var description: String {
    first == last ? first.description : "\(first):\(last)"
  }

  /// The absolute form used in formulas, such as `$A$5:$D$9`.
  package var absolute: String {
    first == last ? first.absolute : "\(first.absolute):\(last.absolute)"
  }
}
