import Analytics
import PartnershipModel
package import Reporting

/// A table for programs as the bytes of its CSV file.
package struct DataTableCSV: Sendable {
  package let bytes: [UInt8]
  package let rows: Int
  /// Text cells that got a leading `'`, because a spreadsheet would run them.
  package let protectedCells: Int

  /// Renders `table`; with `isExact` no text is protected.
  package init(_ table: DataTable, isExact: Bool) throws {
    var writer = CSVWriter(header: table.columns.map(\.name), isExact: isExact)
    for row in table.rows {
      try writer.append(row.map(DataTableCSV.cell))
    }
    bytes = writer.bytes
    rows = writer.rows
    protectedCells = writer.protectedCells
  }

  /// The cell as CSV knows it.
  package static func cell(_ cell: Cell) -> CSVCell {
    switch cell {
    case .none, .missing, .message, .name, .sheet: .empty
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .month(let month): .text(month.description)
    case .date(let date): .text(date.description)
    case .count, .exact, .real, .figure: number(cell)
    }
  }

  private static func number(_ cell: Cell) -> CSVCell {
    switch cell.number {
    case .count(let count)?: .number(NumberText.text(count))
    case .exact(let amount)?: .number(NumberText.text(scaled: amount.units, scale: 6))
    case .real(let number)?: NumberText.text(number).map { .number($0) } ?? .empty
    case nil: .empty
    }
  }
}
