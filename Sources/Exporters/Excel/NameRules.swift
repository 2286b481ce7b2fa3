/// What the rules for names of sheets, tables and ranges have in common.
enum NameRules {
  /// The text by which Excel compares names: without the difference of upper and lower case.
  static func caseFolded(_ text: String) -> String {
    text.uppercased().lowercased()
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether Excel could read `text` as a cell: `A1`, `XFD1`, `R1C1`, `R`, `C`, `RC5`.
  static func looksLikeCell(_ text: String) -> Bool {
    let bytes = Array(text.uppercased().utf8)
    let letters = bytes.prefix(while: isLetter)
    let rest = bytes.dropFirst(letters.count)
    if (1...3).contains(letters.count) && !rest.isEmpty && rest.allSatisfy(isDigit) { return true }
    guard bytes.first == UInt8(ascii: "R") || bytes.first == UInt8(ascii: "C") else { return false }
    var tail = bytes[...]
    if tail.first == UInt8(ascii: "R") { tail = tail.dropFirst().drop(while: isDigit) }
    if tail.first == UInt8(ascii: "C") { tail = tail.dropFirst().drop(while: isDigit) }
    return tail.isEmpty
  }
}
