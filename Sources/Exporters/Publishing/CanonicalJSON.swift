/// A JSON value; objects keep the order of their keys, numbers keep their text.
package indirect enum JSONDocument: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The text of a JSON number.
  case number(String)
  case string(String)
  case array([JSONDocument])
  case object([Member])

  /// One key and its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONDocument

    package init(_ key: String, _ value: JSONDocument) {
      self.key = key
      self.value = value
    }
  }

  package static func integer(_ value: Int) -> JSONDocument { .number(String(value)) }
}

/// Writes JSON so that equal values are equal bytes: UTF-8, two spaces, LF, a final newline.
package enum CanonicalJSON {
  /// The order of keys in an object.
  package enum KeyOrder: Sendable {
    /// By their UTF-8 bytes.
    case sorted
    /// As the caller gave them, for files that people read.
    case given
  }

  package static func bytes(_ value: JSONDocument, keys: KeyOrder = .sorted) -> [UInt8] {
    var output: [UInt8] = []
    append(value, keys: keys, depth: 0, to: &output)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private static func append(
    _ value: JSONDocument, keys: KeyOrder, depth: Int, to output: inout [UInt8]
  ) {
    switch value {
    case .null: output += "null".utf8
    case .boolean(let flag): output += (flag ? "true" : "false").utf8
    case .number(let text): output += text.utf8
    case .string(let text): appendString(text, to: &output)
    case .array(let elements):
      appendList(elements, open: "[", close: "]", depth: depth, to: &output) { element, output in
        append(element, keys: keys, depth: depth + 1, to: &output)
      }
    case .object(let members):
      let ordered =
        keys == .given
        ? members
        : members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      appendList(ordered, open: "{", close: "}", depth: depth, to: &output) { member, output in
        appendString(member.key, to: &output)
        output += ": ".utf8
        append(member.value, keys: keys, depth: depth + 1, to: &output)
      }
    }
  }

  private static func appendList<Element>(
    _ elements: [Element], open: String, close: String, depth: Int, to output: inout [UInt8],
    each: (Element, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      appendLine(indentation: depth + 1, to: &output)
      each(element, &output)
    }
    if !elements.isEmpty { appendLine(indentation: depth, to: &output) }
    output += close.utf8
  }

  private static func appendLine(indentation: Int, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indentation))
  }

  /// The escapes of RFC 8785 (JCS), section 3.2.2.2: only what JSON demands, in one spelling.
  private static func appendString(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
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
        output += #"\u00"#.utf8
        if digits.utf8.count == 1 { output.append(UInt8(ascii: "0")) }
        output += digits.utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
