/// One text cell as CSV: guarded against formulas, and quoted where the grammar or the guard needs it.
enum CSVText {
  /// Whether the text gets the guard's `'`.
  static func isProtected(_ text: UnsafeBufferPointer<UInt8>, isExact: Bool) -> Bool {
    guard !isExact, let first = text.first, mayNeedGuard(first) else { return false }
    return SpreadsheetGuard.needsProtection(String(decoding: text, as: UTF8.self))
  }

  /// The length of the cell, at most; twice the text and the marks around it.
  static func room(_ length: Int) -> Int { 2 * length + 3 }

  /// Writes the cell; returns how many bytes.
  ///
  /// `isGuarded` puts the guard's `'` before the text, and quotes; `isQuoted` quotes although the
  /// grammar does not need it.
  static func write(
    _ text: UnsafeBufferPointer<UInt8>, isGuarded: Bool, isQuoted: Bool = false,
    to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    guard isGuarded || isQuoted || needsQuotes(text) else {
      if let start = text.baseAddress { room.update(from: start, count: text.count) }
      return text.count
    }
    let quote = UInt8(ascii: "\"")
    room[0] = quote
    var length = 1
    if isGuarded {
      room[1] = UInt8(ascii: "'")
      length = 2
    }
    for byte in text {
      if byte == quote {
        room[length] = quote
        length += 1
      }
      room[length] = byte
      length += 1
    }
    room[length] = quote
    return length + 1
  }

  static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text
    where byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
    {
      return true
    }
    return false
  }

  /// Whether a text that begins so must be looked at: a trigger, a `'`, or the first byte of one of
  /// the spaces, invisible characters and full-width triggers of `SpreadsheetGuard`.
  private static func mayNeedGuard(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "'"), 0x09, 0x0A, 0x0D, 0x20, 0xC2, 0xE2, 0xE3, 0xEF:
      true
    default: false
    }
  }
}
