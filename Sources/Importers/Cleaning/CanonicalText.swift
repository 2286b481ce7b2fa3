/// Bytes of the two canonical forms: CSV of RFC 4180, JSON of RFC 8259 with the escapes of RFC 8785.
enum CanonicalText {
  // MARK: CSV

  /// Appends a cell with quotes where the grammar needs them, or where `isQuoted` wants them.
  static func append(
    cell: UnsafeRawBufferPointer, isQuoted: Bool = false, to output: inout [UInt8]
  ) {
    guard isQuoted || needsQuotes(cell) else {
      output.append(contentsOf: cell)
      return
    }
    let quote = UInt8(ascii: "\"")
    output.append(quote)
    for byte in cell {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }

  private static func needsQuotes(_ cell: UnsafeRawBufferPointer) -> Bool {
    cell.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
  }

  /// Whether a file that begins with this cell could be taken for something other than a table:
  /// SYLK, Excel's `sep=`, a byte order mark, JSON or markup, or nothing but blanks.
  static func misleads(_ cell: UnsafeRawBufferPointer) -> Bool {
    if cell.holds("ID") || cell.holdsIgnoringCase("sep=", at: 0) { return true }
    if cell.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    switch cell.first(where: { $0 != 0x20 && $0 != 0x09 }) {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"): return true
    case nil: return true
    default: return false
    }
  }

  // MARK: JSON

  static func append(string text: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): output += #"\""#.utf8
      case UInt8(ascii: "\\"): output += #"\\"#.utf8
      case 0x08: output += #"\b"#.utf8
      case 0x09: output += #"\t"#.utf8
      case 0x0A: output += #"\n"#.utf8
      case 0x0C: output += #"\f"#.utf8
      case 0x0D: output += #"\r"#.utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        output += (digits.utf8.count == 1 ? #"\u000"# : #"\u00"#).utf8
        output += digits.utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  static func append(string text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(string: UnsafeRawBufferPointer($0), to: &output) }
  }

  /// Appends a value without blanks, its numbers as they were written.
  static func append(value: JSONValue, to output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let literal): output += literal.utf8
    case .string(let text): append(string: text, to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(value: element, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        append(string: member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        append(value: member.value, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}
