import Reporting

/// An estimate of the room a text needs, without a font: wide characters 1 em, others about what
/// they take in Noto Sans, and 15 % more: DejaVu Sans runs wider, and so do bold letters.
enum SVGTextWidth {
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 1.03 : 1.15 * narrow($1)) } * size
  }

  /// About what the characters themselves take, without the room for other fonts.
  static func ink(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 1 : narrow($1)) } * size
  }

  /// In em, by classes of the widths in Noto Sans; 0.62, a broad letter, where there is no class.
  private static func narrow(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ", "!", "'", ",", ".", ":", ";", "i", "j", "l", "`": 0.27
    case "\"", "(", ")", "-", "/", "I", "J", "[", "\\", "]", "f", "r", "t", "{", "}": 0.38
    case "*", "?", "L", "_", "c", "k", "s", "v", "x", "y", "z", "–": 0.51
    case "0"..."9", "+", "<", "=", ">", "$", "~", "E", "F", "S", "T", "Z", "a", "e": 0.57
    case "&", "C", "D", "G", "H", "N", "O", "Q", "U", "w": 0.76
    case "%", "@", "M", "W", "m", "—": 0.93
    default: 0.62
    }
  }

  /// Whether `text` stands whole in `lines` lines no wider than `width`.
  static func fits(_ text: String, width: Double, lines: Int, size: Double) -> Bool {
    let all = broken(text, width: width, size: size)
    return all.count <= lines && all.allSatisfy { of($0, size: size) <= width }
  }

  /// `text` in at most `lines` lines no wider than `width`; what does not fit ends with `…`.
  ///
  /// Lines break at spaces, after hyphens, and between Chinese characters; Korean words stay whole.
  static func wrapped(_ text: String, width: Double, lines: Int, size: Double) -> [String] {
    var result = broken(text, width: width, size: size)
    if result.count > lines {
      let rest = result[(lines - 1)...].joined(separator: " ")
      result = Array(result[..<(lines - 1)]) + [rest]
    }
    return result.map { cut($0, width: width, size: size) }
  }

  /// As many lines as `text` needs; one is wider than `width` where a word is.
  private static func broken(_ text: String, width: Double, size: Double) -> [String] {
    var result: [String] = []
    var line = ""
    // What would hide is made visible first, so that it is measured as it is shown.
    for piece in pieces(VisibleText.show(text)) {
      let candidate = line + piece
      if of(candidate.trimmingEnd, size: size) <= width || line.isEmpty {
        line = candidate
      } else {
        result.append(line.trimmingEnd)
        line = piece
      }
    }
    if !line.trimmingEnd.isEmpty { result.append(line.trimmingEnd) }
    return result
  }

  private static func cut(_ text: String, width: Double, size: Double) -> String {
    guard of(text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty, of(kept + "…", size: size) > width { kept.removeLast() }
    return kept.trimmingEnd + "…"
  }

  /// Words with the space or hyphen after them; Chinese characters one by one.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      let standsAlone = character.unicodeScalars.first.map { isWide($0) && !isHangul($0) } ?? false
      if standsAlone, !word.isEmpty {
        pieces.append(word)
        word = ""
      }
      word.append(character)
      if standsAlone || character == " " || character == "-" {
        pieces.append(word)
        word = ""
      }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }

  private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }

  /// The Wide and Fullwidth blocks of Unicode Standard Annex 11.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
      0x2026:
      true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.hasSuffix(" ") { text = text.dropLast() }
    return String(text)
  }
}
