package import Reporting

/// Text made harmless in GitHub Flavored Markdown, one function for each place where it may stand.
///
/// Data is escaped completely; the catalogue's own words pass, save a `|` in a table cell. GFM splits
/// cells on `|` before it reads anything else, also inside code spans; its tag filter is no sanitizer
/// (GFM specification, "Tables" and "Disallowed Raw HTML").
package enum MarkdownEscape {
  package static func tableCell(_ fragments: [Fragment]) -> String {
    fragments.map { fragment in
      switch fragment {
      case .own(let text): oneLine(escapingBars(text))
      case .data(let text): data(text)
      }
    }.joined().trimmingSpaces
  }

  package static func paragraph(_ fragments: [Fragment]) -> String {
    guardedStart(inline(fragments).trimmingSpaces)
  }

  package static func heading(_ fragments: [Fragment]) -> String {
    inline(fragments).trimmingSpaces
  }

  /// `trimming` is false for a piece inside a sentence, whose spaces part it from its neighbours.
  package static func linkText(_ fragments: [Fragment], trimming: Bool = true) -> String {
    trimming ? inline(fragments).trimmingSpaces : inline(fragments)
  }

  package static func altText(_ fragments: [Fragment]) -> String {
    inline(fragments).trimmingSpaces
  }

  private static func inline(_ fragments: [Fragment]) -> String {
    fragments.map { fragment in
      switch fragment {
      case .own(let text): oneLine(text)
      case .data(let text): data(text)
      }
    }.joined()
  }

  /// Few texts have a bar or a line end, and looking for one byte is much faster than replacing.
  private static func escapingBars(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "|")) ? text.replacing("|", with: "\\|") : text
  }

  private static func oneLine(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\n")) ? text.replacing("\n", with: " ") : text
  }

  /// Escapes whatever could start markup at any place in a line.
  private static func data(_ text: String) -> String {
    let bytes = Array(VisibleText.show(text).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    var offset = 0
    while offset < bytes.count {
      if let end = endOfAddress(bytes, from: offset) {
        // Renderers look for mail addresses after removing backslashes; a code span stops them.
        result += [UInt8(ascii: "`")] + bytes[offset..<end] + [UInt8(ascii: "`")]
        offset = end
        continue
      }
      append(bytes[offset], of: bytes, at: offset, to: &result)
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(
    _ byte: UInt8, of bytes: [UInt8], at offset: Int, to result: inout [UInt8]
  ) {
    switch byte {
    case UInt8(ascii: "&"): result += Array("&amp;".utf8)
    case UInt8(ascii: "<"): result += Array("&lt;".utf8)
    case UInt8(ascii: ">"): result += Array("&gt;".utf8)
    default:
      if isMarkup(byte, in: bytes, at: offset) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
  }

  private static func isMarkup(_ byte: UInt8, in bytes: [UInt8], at offset: Int) -> Bool {
    let before = offset > 0 ? bytes[offset - 1] : UInt8(ascii: " ")
    let after = offset + 1 < bytes.count ? bytes[offset + 1] : UInt8(ascii: " ")
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "$"),
      UInt8(ascii: "@"):
      return true
    case UInt8(ascii: "!"): return after == UInt8(ascii: "[")
    case UInt8(ascii: "("): return before == UInt8(ascii: "]")
    // `http://`, `mailto:` and `:name:`.
    case UInt8(ascii: ":"): return after == UInt8(ascii: "/") || isWord(after)
    case UInt8(ascii: "."): return endsWithWWW(bytes[..<offset])
    default: return false
    }
  }

  private static func endsWithWWW(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.suffix(3).count == 3 && bytes.suffix(3).allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
  }

  /// The end of a run such as `name@example.org` that begins at `start`, or `nil`.
  private static func endOfAddress(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start == 0 || !isAddress(bytes[start - 1]) else { return nil }
    var end = start
    var hasSign = false
    while end < bytes.count, isAddress(bytes[end]) {
      if bytes[end] == UInt8(ascii: "@"), end > start, end + 1 < bytes.count,
        isWord(bytes[end + 1])
      {
        hasSign = true
      }
      end += 1
    }
    return hasSign ? end : nil
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "@"):
      true
    default: isWord(byte)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// A backslash before what would make a line a list, a rule or an underlined heading.
  private static func guardedStart(_ line: String) -> String {
    let bytes = Array(line.utf8)
    guard let first = bytes.first else { return line }
    switch first {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"):
      return "\\" + line
    default: break
    }
    let number = bytes.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
    guard number > 0, number < bytes.count,
      bytes[number] == UInt8(ascii: ".") || bytes[number] == UInt8(ascii: ")"),
      number + 1 == bytes.count || bytes[number + 1] == UInt8(ascii: " ")
    else { return line }
    return String(decoding: bytes[..<number], as: UTF8.self) + "\\"
      + String(decoding: bytes[number...], as: UTF8.self)
  }
}

extension String {
  /// Without spaces at both ends, which Markdown would read as an indent or a break.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.utf8.first == UInt8(ascii: " ") { text = text.dropFirst() }
    while text.utf8.last == UInt8(ascii: " ") { text = text.dropLast() }
    return String(text)
  }
}
