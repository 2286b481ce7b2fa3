/// The check every address passes before it becomes a link.
///
/// libxlsxwriter takes any scheme, and a link that begins with `file:` or `\\host` gives away
/// the reader's password hash with one click. Nothing is removed before the check, so
/// `java<tab>script:` is not http, and stays text.
package enum WebLink {
  /// Why an address is written as plain text.
  package enum Fault: String, Hashable, Sendable {
    case notHTTP
    case hiddenCharacter
    case userInfo
    case host
    case tooLong
    /// The words `internal:` and `external:` mean another kind of link to the library.
    case libraryKeyword
    /// The sheet already has 65,530 links, or the cell has one.
    case tooMany
    /// There is no text to show.
    case noText
  }

  /// Why `url` may not become a link, or nil.
  package static func fault(in url: String) -> Fault? {
    let bytes = Array(url.utf8)
    guard let scheme = ["https://", "http://"].first(where: { hasPrefix(bytes, $0) }) else {
      return .notHTTP
    }
    if url.unicodeScalars.contains(where: isHidden) { return .hiddenCharacter }
    let lower = url.lowercased()
    if lower.contains("internal:") || lower.contains("external:") { return .libraryKeyword }
    if escapedLength(bytes) > ExcelLimits.url { return .tooLong }
    let authority = bytes.dropFirst(scheme.utf8.count).prefix { byte in
      byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
    }
    if authority.contains(UInt8(ascii: "@")) { return .userInfo }
    return isHost(authority) ? nil : .host
  }

  private static func hasPrefix(_ bytes: [UInt8], _ prefix: String) -> Bool {
    bytes.count >= prefix.utf8.count
      && zip(bytes, prefix.utf8).allSatisfy { byte, wanted in
        byte == wanted || (NameRules.isLetter(byte) && byte | 0x20 == wanted)
      }
  }

  /// Controls, spaces, backslashes and the invisible marks that turn the direction of text.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\\" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
      .privateUse:
      return true
    default: return false
    }
  }

  /// The bytes after the library has escaped ``" < > [ ] ^ ` { }`` and `%` as `%22` and so on.
  private static func escapedLength(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 + ("\"<>[]^`{}%".utf8.contains($1) ? 3 : 1) }
  }

  private static func isHost(_ authority: ArraySlice<UInt8>) -> Bool {
    let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let name = parts.first, !name.isEmpty,
      name.first != UInt8(ascii: "."), name.first != UInt8(ascii: "-")
    else { return false }
    let sound = name.allSatisfy { byte in
      NameRules.isLetter(byte) || NameRules.isDigit(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_") || byte >= 0x80
    }
    guard sound, parts.count == 2 else { return sound }
    return (1...5).contains(parts[1].count) && parts[1].allSatisfy(NameRules.isDigit)
      && (Int(String(decoding: parts[1], as: UTF8.self)).map { $0 <= 65_535 } ?? false)
  }
}
