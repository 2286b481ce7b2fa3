/// The check of a CSV file that is read piece by piece.
///
/// It keeps no more than the state between two bytes, so the size of the file does not matter.
struct CSVCheck {
  private enum Place {
    /// Before the first byte of a cell.
    case start
    case plain
    case quoted
    /// Behind a quote inside quotes: the end of the cell, or the first half of a doubled one.
    case afterQuote
  }

  private var place = Place.start
  private var characters = UTF8Check()
  private var offset = 0
  private var recordStart = 0
  private var cells = 0
  private var width = 0
  private var records = 0
  private var beginning: [UInt8] = []

  /// Checks the next bytes.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws(ReadBackFault) {
    if beginning.count < 3 {
      beginning += bytes.prefix(3 - beginning.count)
      if beginning == [0xEF, 0xBB, 0xBF] { throw ReadBackFault(.byteOrderMark, offset: 0) }
    }
    let fault: ReadBackFault? = bytes.withUnsafeBufferPointer { buffer in
      do throws(ReadBackFault) {
        try scan(buffer)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fault }
  }

  /// What was counted, at the end of the file.
  func finish() throws(ReadBackFault) -> CSVReadBack {
    guard records > 0, place == .start, cells == 0, offset == recordStart else {
      throw ReadBackFault(.cutShort, offset: offset)
    }
    return CSVReadBack(width: width, rows: records - 1)
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadBackFault) {
    var begin = 0
    while begin < bytes.count {
      let end = min(begin + CSVMarks.block, bytes.count)
      let block = UnsafeBufferPointer(rebasing: bytes[begin..<end])
      if !characters.isInside, let marks = CSVMarks.ofASCII(block) {
        try pass(block, marks)
      } else {
        try pass(block)
      }
      offset += block.count
      begin = end
    }
  }

  /// Passes a block of ASCII, looking only at the bytes that may end or begin something.
  private mutating func pass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UInt64
  ) throws(ReadBackFault) {
    var marks = marks
    var next = 0
    while marks != 0 {
      let mark = marks.trailingZeroBitCount
      marks &= marks - 1
      if mark > next { try passText(at: next) }
      try pass(bytes[mark], at: mark)
      next = mark + 1
    }
    if next < bytes.count { try passText(at: next) }
  }

  /// Passes bytes of a cell's text.
  private mutating func passText(at index: Int) throws(ReadBackFault) {
    switch place {
    case .start: place = .plain
    case .plain, .quoted: break
    case .afterQuote: throw ReadBackFault(.textAfterQuote, offset: offset + index)
    }
  }

  private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadBackFault) {
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 || characters.isInside {
        guard characters.take(byte) else {
          throw ReadBackFault(.notUTF8, offset: offset + index)
        }
      }
      try pass(byte, at: index)
    }
  }

  @inline(__always)
  private mutating func pass(_ byte: UInt8, at index: Int) throws(ReadBackFault) {
    switch place {
    case .quoted:
      if byte == UInt8(ascii: "\"") { place = .afterQuote }
      return
    case .afterQuote:
      if byte == UInt8(ascii: "\"") {
        place = .quoted
        return
      }
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") else {
        throw ReadBackFault(.textAfterQuote, offset: offset + index)
      }
    case .start:
      if byte == UInt8(ascii: "\"") {
        place = .quoted
        return
      }
    case .plain: break
    }
    switch byte {
    case UInt8(ascii: ","):
      cells += 1
      place = .start
    case UInt8(ascii: "\n"):
      try endRecord(cells + 1, at: offset + index)
      cells = 0
      place = .start
    case UInt8(ascii: "\""): throw ReadBackFault(.strayQuote, offset: offset + index)
    case UInt8(ascii: "\r"): throw ReadBackFault(.carriageReturn, offset: offset + index)
    default: place = .plain
    }
  }

  private mutating func endRecord(_ count: Int, at end: Int) throws(ReadBackFault) {
    if records == 0 { width = count }
    guard count == width else {
      throw ReadBackFault(.wrongWidth(expected: width, found: count), offset: recordStart)
    }
    records += 1
    recordStart = end + 1
  }
}

/// Strict UTF-8, byte by byte: no overlong form, no surrogate, nothing above U+10FFFF.
struct UTF8Check {
  /// Bytes that the character still needs.
  private var missing = 0
  /// What the next byte may be.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  var isInside: Bool { missing > 0 }

  /// False where `byte` cannot stand here.
  mutating func take(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard allowed.contains(byte) else { return false }
      missing -= 1
      allowed = 0x80...0xBF
      return true
    }
    allowed = 0x80...0xBF
    // Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
    switch byte {
    case 0..<0x80: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0:
      missing = 2
      allowed = 0xA0...0xBF
    case 0xED:
      missing = 2
      allowed = 0x80...0x9F
    case 0xE1...0xEF: missing = 2
    case 0xF0:
      missing = 3
      allowed = 0x90...0xBF
    case 0xF1...0xF3: missing = 3
    case 0xF4:
      missing = 3
      allowed = 0x80...0x8F
    default: return false
    }
    return true
  }
}
