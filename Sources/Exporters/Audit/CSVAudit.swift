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
  private var cell: [UInt8] = []
  private var isQuoted = false
  /// Whether the byte before was a quote that ended a quoted stretch.
  private var closesQuote = false
  private var column = 0
  private var row = 0
  private var key: [UInt8] = []
  private var lastKey: [UInt8]?

  init(_ path: String, _ table: DataTable) {
    self.path = path
    columns = table.columns
    isKey = table.columns.map { table.key.contains($0.name) }
    codes = table.columns.map { Set($0.categories.map(\.value)) }
  }

  /// Audits the next bytes.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(AuditFault) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        // The second of two inside a quoted cell stands for one: texts may differ by it alone.
        if closesQuote { cell.append(byte) }
        isQuoted.toggle()
        closesQuote = !isQuoted
        continue
      case UInt8(ascii: ",") where !isQuoted: try endCell()
      case UInt8(ascii: "\n") where !isQuoted:
        try endCell()
        try endRow()
      default: cell.append(byte)
      }
      closesQuote = false
    }
  }

  private mutating func endCell() throws(AuditFault) {
    guard column < columns.count else { throw fault("a cell too many") }
    if row == 0 {
      guard cell.elementsEqual(columns[column].name.utf8) else {
        throw fault("the header is not \(columns[column].name)")
      }
    } else {
      try checkCell()
    }
    if isKey[column] { key += cell + [0x1F] }
    cell.removeAll(keepingCapacity: true)
    column += 1
  }

  private mutating func endRow() throws(AuditFault) {
    guard column == columns.count else { throw fault("\(column) cells") }
    if !key.isEmpty, key == lastKey { throw fault("the key of the row before") }
    lastKey = key
    key.removeAll(keepingCapacity: true)
    column = 0
    row += 1
  }

  private func checkCell() throws(AuditFault) {
    let type = columns[column].type
    if cell.isEmpty {
      // A key may not miss a value; an empty text is one.
      if isKey[column], type != .string {
        throw fault("no value in a key")
      }
      return
    }
    let fits =
      switch type {
      case .string:
        codes[column].isEmpty || codes[column].contains(String(decoding: cell, as: UTF8.self))
      case .integer: isNumber(fraction: false)
      case .number: isNumber(fraction: true)
      case .yearmonth: hasShape("0000-00")
      case .date: hasShape("0000-00-00")
      }
    if !fits { throw fault("\(String(decoding: cell, as: UTF8.self)) is no \(type.rawValue)") }
  }

  private func hasShape(_ shape: StaticString) -> Bool {
    shape.withUTF8Buffer { shape in
      cell.count == shape.count
        && zip(cell, shape).allSatisfy { byte, sample in
          sample == UInt8(ascii: "0") ? NameRules.isDigit(byte) : byte == sample
        }
    }
  }

  /// `-?digits`, with a fraction and an exponent where they are allowed.
  private func isNumber(fraction: Bool) -> Bool {
    var rest = cell[...]
    func digits() -> Bool {
      let all = rest.prefix(while: NameRules.isDigit)
      rest = rest.dropFirst(all.count)
      return !all.isEmpty
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard digits() else { return false }
    guard fraction else { return rest.isEmpty }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign) {
        rest = rest.dropFirst()
      }
      guard digits() else { return false }
    }
    return rest.isEmpty
  }

  private func fault(_ what: String) -> AuditFault {
    let name = column < columns.count ? columns[column].name : "end"
    return AuditFault(path, "row \(row), \(name): \(what)")
  }
}
