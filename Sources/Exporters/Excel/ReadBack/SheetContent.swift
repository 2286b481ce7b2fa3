/// A cell as it was read back.
package struct ReadCell: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    /// A formatted cell without a value.
    case blank
    /// A number, with the characters that stand in the file.
    case number(Double, literal: String)
    case text(String)
    case boolean(Bool)
  }

  package let position: CellPosition
  /// The value; of a formula, its cached result.
  package let value: Value
  /// The formula without `=`, if there is one.
  package let formula: String?

  /// The text, where the cell holds one.
  package var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The number, where the cell holds one.
  package var number: Double? {
    if case .number(let number, _) = value { number } else { nil }
  }
}

/// A table as it was read back.
package struct ReadTable: Hashable, Sendable {
  package let name: String
  package let range: CellRange
  package let headers: [String]
  package let hasTotals: Bool
}

/// A hyperlink as it was read back.
package struct ReadLink: Hashable, Sendable {
  package let cell: CellPosition
  /// The address on the web, or nil for a link inside the workbook.
  package let address: String?
  /// The place inside the workbook, or the fragment of the address.
  package let location: String?
}

/// A sheet as it was read back.
package struct SheetContent: Sendable {
  package let name: String
  package internal(set) var rows: [[ReadCell]]
  package internal(set) var tables: [ReadTable] = []
  package internal(set) var links: [ReadLink] = []

  /// The number of cells in the file.
  package var cellCount: Int { rows.reduce(0) { $0 + $1.count } }

  /// The cell at a place, or nil where the file has none.
  package func cell(row: Int, column: Int) -> ReadCell? {
    let position = CellPosition(row: row, column: column)
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if let first = rows[middle].first, first.position.row < row {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < rows.count else { return nil }
    return rows[low].first { $0.position == position }
  }

  /// The cell of a name such as `B7`.
  package subscript(name: String) -> ReadCell? {
    CellPosition(name).flatMap { cell(row: $0.row, column: $0.column) }
  }
}
