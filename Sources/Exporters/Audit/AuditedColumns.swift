import Reporting

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What an audit knows of the columns of a table, in memory that no cell makes it allocate.
///
/// Sendable because its memory has one owner.
final class AuditedColumns: @unchecked Sendable {
  /// One column: its rules, and its last cell that was not empty, since many rows repeat it.
  struct Column {
    let type: DataTable.ColumnType
    let isKey: Bool
    /// Whether no cell may be empty: a key may not miss a value, but an empty text is one.
    let needsValue: Bool
    /// Whether its texts are codes.
    let isCoded: Bool
    /// Whether the row before had an empty cell.
    var wasEmpty = false
    var last: UnsafeMutableBufferPointer<UInt8>
    var count = 0
  }

  let count: Int
  private let columns: UnsafeMutablePointer<Column>

  init(_ table: DataTable) {
    count = table.columns.count
    columns = .allocate(capacity: count)
    for (index, column) in table.columns.enumerated() {
      let isKey = table.key.contains(column.name)
      (columns + index).initialize(
        to: Column(
          type: column.type, isKey: isKey, needsValue: isKey && column.type != .string,
          isCoded: !column.categories.isEmpty, last: .allocate(capacity: AuditedColumns.room)))
    }
  }

  deinit {
    for index in 0..<count { columns[index].last.deallocate() }
    columns.deinitialize(count: count)
    columns.deallocate()
  }

  subscript(column: Int) -> UnsafeMutablePointer<Column> {
    @inline(__always) get { columns + column }
  }

  private static let room = 32
}

extension AuditedColumns.Column {
  @inline(__always)
  func repeats(_ cell: CSVAuditCell) -> Bool {
    guard cell.count == count, let start = cell.baseAddress, let known = last.baseAddress else {
      return false
    }
    return AuditedColumns.Column.areEqual(start, known, count)
  }

  mutating func keep(_ cell: CSVAuditCell) {
    if cell.count > last.count {
      last.deallocate()
      last = .allocate(capacity: cell.count * 2)
    }
    _ = last.update(from: cell)
    count = cell.count
  }

  /// Whether as many bytes are the same; short ones by words that may overlap.
  @inline(__always)
  private static func areEqual(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int)
    -> Bool
  {
    @inline(__always)
    func ends<Word: FixedWidthInteger>(_ type: Word.Type) -> Bool {
      let end = count &- MemoryLayout<Word>.size
      let first =
        one.loadUnaligned(as: Word.self) ^ other.loadUnaligned(as: Word.self)
      let last =
        one.loadUnaligned(fromByteOffset: end, as: Word.self)
        ^ other.loadUnaligned(fromByteOffset: end, as: Word.self)
      return first | last == 0
    }
    switch count {
    case 0: return true
    case 1: return ends(UInt8.self)
    case 2...3: return ends(UInt16.self)
    case 4...7: return ends(UInt32.self)
    case 8...16: return ends(UInt64.self)
    default: return memcmp(one, other, count) == 0
    }
  }
}
