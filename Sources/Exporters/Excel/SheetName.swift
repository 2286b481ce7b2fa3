/// The rules for the name of a sheet, and a way to make any text follow them.
package struct SheetName: Hashable, Sendable {
  /// The rule that a name breaks.
  package enum Fault: String, Hashable, Sendable, CustomStringConvertible {
    case empty = "it is empty"
    case tooLong = "it has more than 31 characters"
    case forbiddenCharacter = "it holds one of [ ] : * ? / \\ # or a control character"
    case apostropheAtEnd = "it begins or ends with an apostrophe"
    case reserved = "Excel keeps it for itself"
    case likeReference = "unquoted in a formula it would be a number or a cell"
    case likeEscape = "Excel would read _xHHHH_ as one character"
    case repeated = "another sheet has it, but for upper and lower case"

    package var description: String { rawValue }
  }

  package let text: String

  /// Checks `text`.
  ///
  /// - Throws: `WorkbookError.sheetName` with the first rule it breaks.
  package init(_ text: String) throws(WorkbookError) {
    if let fault = Self.fault(in: text) { throw .sheetName(text, fault) }
    self.text = text
  }

  /// The first rule that `text` breaks, or nil.
  ///
  /// The mark `#` is a rule of ours: libxlsxwriter cuts an internal link at the first one. Names
  /// like `2024` or `B7` are one too: the library writes them unquoted into formulas.
  package static func fault(in text: String) -> Fault? {
    if text.isEmpty { return .empty }
    if text.utf16.count > ExcelLimits.sheetName { return .tooLong }
    if text.unicodeScalars.contains(where: isForbidden) { return .forbiddenCharacter }
    if text.utf8.first == UInt8(ascii: "'") || text.utf8.last == UInt8(ascii: "'") {
      return .apostropheAtEnd
    }
    if text.unicodeScalars.allSatisfy({ $0 == " " }) { return .empty }
    if text.lowercased() == "history" { return .reserved }
    if text != XMLText.decodingEscapes(text) { return .likeEscape }
    if isLikeReference(text) { return .likeReference }
    return nil
  }

  /// The name nearest to `text` that follows the rules and differs from all of `taken`.
  package static func nearest(to text: String, taken: [String] = []) -> String {
    let folded = Set(taken.map(NameRules.caseFolded))
    var name = repaired(text)
    var number = 2
    while fault(in: name) != nil || folded.contains(NameRules.caseFolded(name)) {
      let suffix = " (\(number))"
      name = cut(repaired(text), to: ExcelLimits.sheetName - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// The name as a formula needs it: quoted, with apostrophes doubled.
  package var quoted: String {
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      doubled.append(scalar)
      if scalar == "'" { doubled.append(scalar) }
    }
    return "'" + String(doubled) + "'"
  }

  private static func repaired(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 { continue }
      scalars.append(isForbidden(scalar) ? "-" : scalar)
    }
    while scalars.first == "'" { scalars.removeFirst() }
    var name = cut(String(scalars), to: ExcelLimits.sheetName)
    while name.utf8.last == UInt8(ascii: "'") { name.unicodeScalars.removeLast() }
    switch fault(in: name) {
    case .empty: return "Sheet"
    case .reserved, .likeReference: return "(\(name))"
    case .likeEscape: return String(name.map { $0 == "_" ? "-" : $0 })
    default: return name
    }
  }

  /// The beginning of `text`, at most `limit` UTF-16 units long; no character is split.
  private static func cut(_ text: String, to limit: Int) -> String {
    var kept = ""
    var units = 0
    for character in text {
      units += String(character).utf16.count
      if units > limit { break }
      kept.append(character)
    }
    return kept
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\", "#", "\u{FFFE}", "\u{FFFF}": true
    default: scalar.value < 0x20
    }
  }

  private static func isLikeReference(_ text: String) -> Bool {
    let plain = text.utf8.allSatisfy { byte in
      NameRules.isLetter(byte) || NameRules.isDigit(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
    }
    guard plain, let first = text.utf8.first else { return false }
    let upper = text.uppercased()
    return NameRules.isDigit(first) || first == UInt8(ascii: ".") || upper == "TRUE"
      || upper == "FALSE"
      || NameRules.looksLikeCell(text)
  }
}
