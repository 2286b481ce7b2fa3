/// Text from the data made visible: what would hide, reorder or break a line shows as its code.
package enum VisibleText {
  /// The text with line breaks and tabs as spaces; other control characters, bidirectional controls,
  /// zero-width characters and noncharacters in the form `\u{202E}`.
  ///
  /// The list is that of the Trojan Source paper (CVE-2021-42574) and CWE-150.
  package static func show(_ text: String) -> String {
    // Most text is plain ASCII, which is quickly seen.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    guard text.unicodeScalars.contains(where: { isLineBreak($0) || isHidden($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLineBreak(scalar) {
        result.append(" ")
      } else if isHidden(scalar) {
        result.append(
          contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
