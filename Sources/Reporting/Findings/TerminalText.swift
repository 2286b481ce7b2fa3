/// Text as a terminal may show it: whatever could steer the terminal or reorder the line is written
/// as its code, such as `\u{1B}`.
///
/// These are the C0 controls (line ends among them), DEL, the C1 controls, the line separators and
/// the invisible and bidirectional formatting characters (CWE-150, CVE-2021-42574).
package func harmless(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: steersTerminal) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if steersTerminal(scalar) {
      result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060,
    0x2066...0x2069, 0xFEFF:
    true
  default: false
  }
}
