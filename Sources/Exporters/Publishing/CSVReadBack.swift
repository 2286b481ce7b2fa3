/// A strict parser for the CSV that we wrote ourselves: UTF-8, LF, RFC 4180, one width.
///
/// Inputs of users go through another reader; this one proves that a file on disk is whole.
package struct CSVReadBack {
  /// How many cells each record has.
  package let width: Int
  /// Records below the header.
  package let rows: Int

  /// Checks a file and counts it.
  ///
  /// - Throws: `ReadBackFault` with the byte offset of the first fault.
  package init(_ bytes: [UInt8]) throws(ReadBackFault) {
    var width = 0
    var records = 0
    try Self.scan(bytes) { (cells, offset) throws(ReadBackFault) in
      if records == 0 { width = cells.count }
      guard cells.count == width else {
        throw ReadBackFault(.wrongWidth(expected: width, found: cells.count), offset: offset)
      }
      records += 1
    }
    guard records > 0 else { throw ReadBackFault(.cutShort, offset: 0) }
    self.width = width
    self.rows = records - 1
  }

  /// Checks a file whose width and number of rows are known.
  package static func check(
    _ bytes: [UInt8], width: Int, rows: Int
  ) throws(ReadBackFault) {
    let found = try CSVReadBack(bytes)
    guard found.width == width else {
      throw ReadBackFault(.wrongWidth(expected: width, found: found.width), offset: 0)
    }
    guard found.rows == rows else {
      throw ReadBackFault(.wrongRowCount(expected: rows, found: found.rows), offset: bytes.count)
    }
  }

  /// Every cell of a file, the header first.
  package static func records(_ bytes: [UInt8]) throws(ReadBackFault) -> [[String]] {
    var records: [[String]] = []
    try scan(bytes) { (cells, _) throws(ReadBackFault) in
      records.append(cells.map { String(decoding: $0, as: UTF8.self) })
    }
    return records
  }

  private static func scan(
    _ bytes: [UInt8], record: ([[UInt8]], Int) throws(ReadBackFault) -> Void
  ) throws(ReadBackFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ReadBackFault(.notUTF8, offset: 0)
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw ReadBackFault(.byteOrderMark, offset: 0)
    }
    guard bytes.last == UInt8(ascii: "\n") else {
      throw ReadBackFault(.cutShort, offset: bytes.count)
    }
    var cells: [[UInt8]] = []
    var position = 0
    var start = 0
    while position < bytes.count {
      cells.append(try cell(bytes, &position))
      // Now on a comma or a line end.
      if bytes[position] == UInt8(ascii: "\n") {
        try record(cells, start)
        cells.removeAll(keepingCapacity: true)
        start = position + 1
      }
      position += 1
    }
  }

  /// Reads one cell and stops on the comma or LF after it.
  private static func cell(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(ReadBackFault) -> [UInt8] {
    if bytes[position] == UInt8(ascii: "\"") { return try quotedCell(bytes, &position) }
    let start = position
    while true {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "\n"): return Array(bytes[start..<position])
      case UInt8(ascii: "\""): throw ReadBackFault(.strayQuote, offset: position)
      case UInt8(ascii: "\r"): throw ReadBackFault(.carriageReturn, offset: position)
      default: position += 1
      }
    }
  }

  private static func quotedCell(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(ReadBackFault) -> [UInt8] {
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\"") else {
        text.append(bytes[position])
        position += 1
        continue
      }
      position += 1
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        text.append(UInt8(ascii: "\""))
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: "\n"): return text
      default: throw ReadBackFault(.textAfterQuote, offset: position)
      }
    }
    throw ReadBackFault(.cutShort, offset: bytes.count)
  }
}
