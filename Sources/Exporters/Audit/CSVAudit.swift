import Reporting

/// A table's file held against its schema, piece by piece: header, types, codes, and keys that differ.
///
/// That the file is sound CSV is another check's work (`CSVCheck`), which goes first over each piece.
struct CSVAudit {
  private let path: String
  private let columns: [DataTable.Column]
  /// Whether a column is part of the key.
  private let isKey: [Bool]
  private let codes: [Set<String>]
  /// The bytes of a cell that does not stand in one piece: quoted, or cut by the end of a piece.
  private var cell: [UInt8] = []
  private var isQuoted = false
  /// Whether the byte before was a quote that ended a quoted stretch.
  private var closesQuote = false
  private var column = 0
  private var row = 0
  private var key: [UInt8] = []
  private var lastKey: [UInt8] = []
  /// The last cell of each column that was right, since many rows repeat it.
  private var lastCells: [[UInt8]]

  init(_ path: String, _ table: DataTable) {
    self.path = path
    columns = table.columns
    isKey = table.columns.map { table.key.contains($0.name) }
    codes = table.columns.map { Set($0.categories.map(\.value)) }
    lastCells = Array(repeating: [], count: table.columns.count)
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
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        cell += bytes[begin..<index]
        begin = index + 1
        // The second of two inside a quoted cell stands for one: texts may differ by it alone.
        if closesQuote { cell.append(byte) }
        isQuoted.toggle()
        closesQuote = !isQuoted
        continue
      case UInt8(ascii: ",") where !isQuoted:
        try endCell(CSVAuditCell(rebasing: bytes[begin..<index]))
        begin = index + 1
      case UInt8(ascii: "\n") where !isQuoted:
        try endCell(CSVAuditCell(rebasing: bytes[begin..<index]))
        begin = index + 1
        try endRow()
      default: break
      }
      closesQuote = false
    }
    cell += bytes[begin...]
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

  private mutating func check(_ cell: CSVAuditCell) throws(AuditFault) {
    guard column < columns.count else { throw fault("a cell too many") }
    if row == 0 {
      guard cell.elementsEqual(columns[column].name.utf8) else {
        throw fault("the header is not \(columns[column].name)")
      }
    } else if cell.isEmpty {
      // A key may not miss a value; an empty text is one.
      if isKey[column], columns[column].type != .string { throw fault("no value in a key") }
    } else if !cell.equals(lastCells[column]) {
      try checkValue(cell)
      lastCells[column].removeAll(keepingCapacity: true)
      lastCells[column] += cell
    }
    if isKey[column] {
      key += cell
      key.append(0x1F)
    }
    column += 1
  }

  private mutating func endRow() throws(AuditFault) {
    guard column == columns.count else { throw fault("\(column) cells") }
    if !key.isEmpty, key == lastKey { throw fault("the key of the row before") }
    swap(&key, &lastKey)
    key.removeAll(keepingCapacity: true)
    column = 0
    row += 1
  }

  private func checkValue(_ cell: CSVAuditCell) throws(AuditFault) {
    let type = columns[column].type
    let fits =
      switch type {
      case .string:
        codes[column].isEmpty || codes[column].contains(String(decoding: cell, as: UTF8.self))
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
