/// The guard against text that a spreadsheet would run as a formula.
///
/// Text is protected by a leading `'`. Text that already looks protected is protected again, so
/// that `unprotect` gives back every text exactly. Triggers: OWASP, "CSV Injection" (CWE-1236),
/// and their full-width forms.
package enum SpreadsheetGuard {
  /// The texts that `protect` changes, and `unprotect` changes back if they begin with `'`.
  package static let pattern =
    #"^'*[\u0020\u00A0\u3000\uFEFF\u200B-\u200F\u2060]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]"#

  /// True if a spreadsheet could take the text for a formula, or for a protected one.
  package static func needsProtection(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.drop(while: { $0 == "'" }) where !isSkipped(scalar) {
      return isTrigger(scalar)
    }
    return false
  }

  /// The text as it goes into a cell.
  package static func protect(_ text: String) -> String {
    needsProtection(text) ? "'" + text : text
  }

  /// The inverse of `protect`.
  package static func unprotect(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), needsProtection(text) else { return text }
    return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
  }

  /// Spaces and invisible characters that may stand before a trigger.
  static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x3000, 0xFEFF, 0x200B...0x200F, 0x2060: true
    default: false
    }
  }

  static func isTrigger(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n": true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
