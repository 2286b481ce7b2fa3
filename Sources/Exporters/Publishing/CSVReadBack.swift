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
    var check = CSVCheck()
    try check.take(bytes[...])
    self = try check.finish()
  }

  init(width: Int, rows: Int) {
    self.width = width
    self.rows = rows
  }

  /// Checks a file whose width and number of rows are known.
  package static func check(
    _ bytes: [UInt8], width: Int, rows: Int
  ) throws(ReadBackFault) {
    try CSVReadBack(bytes).check(width: width, rows: rows, length: bytes.count)
  }

  /// Checks what was counted in a file of `length` bytes.
  func check(width: Int, rows: Int, length: Int) throws(ReadBackFault) {
    guard self.width == width else {
      throw ReadBackFault(.wrongWidth(expected: width, found: self.width), offset: 0)
    }
    guard self.rows == rows else {
      throw ReadBackFault(.wrongRowCount(expected: rows, found: self.rows), offset: length)
    }
  }

  /// Every cell of a file, the header first.
  package static func records(_ bytes: [UInt8]) throws(ReadBackFault) -> [[String]] {
    _ = try CSVReadBack(bytes)
    var records: [[String]] = []
    var cells: [String] = []
    var text: [UInt8] = []
    var isQuoted = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        let isDoubled = isQuoted && bytes[position] == byte
        if isDoubled {
          text.append(byte)
          position += 1
        } else {
          isQuoted.toggle()
        }
      } else if isQuoted || (byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\n")) {
        text.append(byte)
      } else {
        cells.append(String(decoding: text, as: UTF8.self))
        text.removeAll(keepingCapacity: true)
        if byte == UInt8(ascii: "\n") {
          records.append(cells)
          cells.removeAll(keepingCapacity: true)
        }
      }
    }
    return records
  }
}
