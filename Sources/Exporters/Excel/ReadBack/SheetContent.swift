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
  package internal(set) var tables: [ReadTable] = []
  package internal(set) var links: [ReadLink] = []
  /// The cells in the order of the sheet.
  let cells: [ScannedCell]
  /// The texts that the cells refer to.
  let strings: [String]
  private let formulas: [String]
  private let part: [UInt8]

  init(name: String, _ scan: SheetScanner, part: [UInt8]) {
    self.name = name
    self.part = part
    cells = scan.cells
    strings = scan.strings
    formulas = scan.formulas
  }

  /// The number of cells in the file.
  package var cellCount: Int { cells.count }

  /// The cells row by row; rows without a cell are left out.
  package var rows: [[ReadCell]] {
    var rows: [[ReadCell]] = []
    for (index, cell) in cells.enumerated() {
      if index == 0 || cells[index - 1].row != cell.row { rows.append([]) }
      rows[rows.count - 1].append(read(cell))
    }
    return rows
  }

  /// The cell at a place, or nil where the file has none.
  package func cell(row: Int, column: Int) -> ReadCell? {
    let index = firstIndex(atOrAfter: CellPosition(row: row, column: column))
    guard index < cells.count, cells[index].row == row, cells[index].column == column else {
      return nil
    }
    return read(cells[index])
  }

  /// The cell of a name such as `B7`.
  package subscript(name: String) -> ReadCell? {
    CellPosition(name).flatMap { cell(row: $0.row, column: $0.column) }
  }

  /// The index in `cells` of the first one that stands at `position` or behind it.
  func firstIndex(atOrAfter position: CellPosition) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func read(_ cell: ScannedCell) -> ReadCell {
    let value: ReadCell.Value =
      switch cell.kind {
      case .blank: .blank
      case .number:
        .number(cell.number, literal: String(decoding: part[cell.value], as: UTF8.self))
      case .text: .text(strings[cell.text])
      case .boolean: .boolean(cell.number == 1)
      }
    return ReadCell(
      position: cell.position, value: value,
      formula: cell.formula < 0 ? nil : formulas[cell.formula])
  }
}
