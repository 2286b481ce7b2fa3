import Reporting

/// A table's file held against its schema, piece by piece: header, types, codes, and keys that differ.
///
/// That the file is sound CSV is another check's work (`CSVCheck`), which goes first over each piece.
struct CSVAudit {
  private let path: String
  private let columns: [DataTable.Column]
  private let audited: AuditedColumns
  private let codes: [Set<String>]
  /// The bytes of a cell that does not stand in one piece: quoted, or cut by the end of a piece.
  private var cell: [UInt8] = []
  private var isQuoted = false
  /// Whether the byte before was a quote that ended a quoted stretch.
  private var closesQuote = false
  private var column = 0
  private var row = 0
  private let hasKey: Bool
  /// Whether a cell of the key is another one than in the row before.
  private var isNewKey = false

  init(_ path: String, _ table: DataTable) {
    self.path = path
    columns = table.columns
    audited = AuditedColumns(table)
    codes = table.columns.map { Set($0.categories.map(\.value)) }
    hasKey = table.columns.contains { table.key.contains($0.name) }
  }

  /// Audits the next bytes.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(AuditFault) {
    let fault: AuditFault? = bytes.withUnsafeBufferPointer { bytes in
      do throws(AuditFault) {
        try scan(bytes)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(AuditFault) {
    // Where the bytes begin that are in no cell yet.
    var begin = 0
    var place = 0
    while place < bytes.count {
      let end = min(place + CSVMarks.block, bytes.count)
      if var marks = CSVMarks.of(UnsafeBufferPointer(rebasing: bytes[place..<end])) {
        while marks != 0 {
          let mark = place + marks.trailingZeroBitCount
          marks &= marks - 1
          try pass(bytes, mark, &begin)
        }
      } else {
        for mark in place..<end { try pass(bytes, mark, &begin) }
      }
      place = end
    }
    if begin < bytes.count { closesQuote = false }
    cell += bytes[begin...]
  }

  /// Passes a byte that may be a mark.
  @inline(__always)
  private mutating func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ begin: inout Int
  ) throws(AuditFault) {
    // Only the byte directly behind a quote can make it one of two.
    if index > begin { closesQuote = false }
    switch bytes[index] {
    case UInt8(ascii: "\""):
      cell += bytes[begin..<index]
      begin = index + 1
      // The second of two inside a quoted cell stands for one: texts may differ by it alone.
      if closesQuote { cell.append(UInt8(ascii: "\"")) }
      isQuoted.toggle()
      closesQuote = !isQuoted
    case UInt8(ascii: ",") where !isQuoted:
      try endCell(CSVAuditCell(rebasing: bytes[begin..<index]))
      begin = index + 1
      closesQuote = false
    case UInt8(ascii: "\n") where !isQuoted:
      try endCell(CSVAuditCell(rebasing: bytes[begin..<index]))
      begin = index + 1
      try endRow()
      closesQuote = false
    default: break
    }
  }

  /// Ends a cell whose last bytes are `rest`.
  private mutating func endCell(_ rest: CSVAuditCell) throws(AuditFault) {
    if cell.isEmpty { return try check(rest) }
    var whole = cell
    whole += rest
    cell.removeAll(keepingCapacity: true)
    let fault: AuditFault? = whole.withUnsafeBufferPointer { whole in
      do throws(AuditFault) {
        try check(whole)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  @inline(__always)
  private mutating func check(_ cell: CSVAuditCell) throws(AuditFault) {
    guard column < audited.count else { throw fault("a cell too many") }
    if row == 0 {
      try checkHeader(cell)
    } else {
      let known = audited[column]
      if try isNew(cell, known), known.pointee.isKey { isNewKey = true }
      known.pointee.wasEmpty = cell.isEmpty
    }
    column += 1
  }

  private func checkHeader(_ cell: CSVAuditCell) throws(AuditFault) {
    guard cell.elementsEqual(columns[column].name.utf8) else {
      throw fault("the header is not \(columns[column].name)")
    }
  }

  /// Whether a cell is another one than in the row before; it is checked, unless it was before.
  @inline(__always)
  private func isNew(
    _ cell: CSVAuditCell, _ known: UnsafeMutablePointer<AuditedColumns.Column>
  ) throws(AuditFault) -> Bool {
    if cell.isEmpty {
      if known.pointee.needsValue { throw fault("no value in a key") }
      return !known.pointee.wasEmpty
    }
    if known.pointee.repeats(cell) { return known.pointee.wasEmpty }
    try checkValue(cell, known.pointee.type, isCoded: known.pointee.isCoded)
    known.pointee.keep(cell)
    return true
  }

  private mutating func endRow() throws(AuditFault) {
    guard column == audited.count else { throw fault("\(column) cells") }
    if hasKey, row > 1, !isNewKey { throw fault("the key of the row before") }
    isNewKey = false
    column = 0
    row += 1
  }

  @inline(__always)
  private func checkValue(
    _ cell: CSVAuditCell, _ type: DataTable.ColumnType, isCoded: Bool
  ) throws(AuditFault) {
    let fits =
      switch type {
      case .string:
        !isCoded || codes[column].contains(String(decoding: cell, as: UTF8.self))
      case .integer: cell.isNumber(fraction: false)
      case .number: cell.isNumber(fraction: true)
      case .yearmonth: cell.hasShape("0000-00")
      case .date: cell.hasShape("0000-00-00")
      }
    if !fits { throw fault("\(String(decoding: cell, as: UTF8.self)) is no \(type.rawValue)") }
  }

  private func fault(_ what: String) -> AuditFault {
    let name = column < columns.count ? columns[column].name : "end"
    return AuditFault(path, "row \(row), \(name): \(what)")
  }
}
