import Analytics
import PartnershipModel
package import Reporting
import Synchronization

/// A table for programs as CSV.
package enum DataTableCSV {
  /// What was written.
  package struct Written: Sendable, Hashable {
    /// Records below the header.
    package let rows: Int
    /// Text cells that got a leading `'`, because a spreadsheet would run them.
    package let protectedCells: Int
  }

  /// Rows that one thread makes at a time.
  static let batchRows = 2048

  /// Writes `table` piece by piece; the pieces are made by several threads and handed over in order.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - isExact: Leaves texts as they are, without the guard against formulas.
  ///   - workers: How many threads make pieces.
  ///   - write: Takes the pieces, from one thread at a time.
  /// - Returns: What was written.
  /// - Throws: What `write` throws, or `CSVWriter.WidthFault`.
  package static func write(
    _ table: DataTable, isExact: Bool, workers: Int = 1,
    to write: @Sendable ([UInt8]) throws -> Void
  ) throws -> Written {
    let header = CSVWriter(header: table.columns.map(\.name), isExact: isExact)
    try write(header.bytes)
    let lists = CSVTextLists(isExact: isExact)
    let protected = Mutex(0)
    let rows = table.rows
    try OrderedPieces(count: (rows.count + batchRows - 1) / batchRows, workers: workers).run {
      CSVBatch(lists: lists, isExact: isExact)
    } make: { index, formatter in
      let first = index * batchRows
      let batch = rows.batch(first..<min(first + batchRows, rows.count))
      guard batch.columns.count == header.width else {
        throw CSVWriter.WidthFault(expected: header.width, found: batch.columns.count)
      }
      return formatter.bytes(batch)
    } take: { made in
      protected.withLock { $0 += made.protectedCells }
      try write(made.bytes)
    }
    return Written(rows: rows.count, protectedCells: protected.withLock { $0 })
  }

  /// The whole file, for small tables.
  package static func bytes(_ table: DataTable, isExact: Bool) throws -> [UInt8] {
    let bytes = Mutex<[UInt8]>([])
    _ = try write(table, isExact: isExact) { piece in bytes.withLock { $0 += piece } }
    return bytes.withLock { $0 }
  }

  /// The cell as CSV knows it.
  package static func cell(_ cell: Cell) -> CSVCell {
    switch cell {
    case .none, .missing, .message, .name, .sheet: .empty
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .month(let month): .text(month.description)
    case .date(let date): .text(date.description)
    case .count, .exact, .real, .ratio, .figure: number(cell)
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
