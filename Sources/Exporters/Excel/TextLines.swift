/// Long text cut into lines, each for a row of its own.
///
/// Merged cells are hard to read with a screen reader, and a wrapped cell is as narrow as the
/// column of the table below it; so long text runs on in the rows below.
package enum TextLines {
  /// The most columns of text in a line; fits a page of A4 landscape.
  package static let columns = 110

  /// The lines of `text`, broken at spaces and between East Asian characters.
  package static func broken(
    _ text: String, columns limit: Int = columns, ambiguousWide: Bool
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(text) {
      let trimmed = piece.utf8.last == UInt8(ascii: " ") ? piece.dropLast() : piece
      let columns = ExcelTextWidth.columns(in: trimmed, ambiguousWide: ambiguousWide)
      if width + columns > limit, !line.isEmpty {
        lines.append(String(withoutFinalSpaces(line[...])))
        line = ""
        width = 0
      }
      line += piece
      width += columns + (trimmed.utf8.count < piece.utf8.count ? 1 : 0)
    }
    let last = withoutFinalSpaces(line[...])
    return last.isEmpty ? lines : lines + [String(last)]
  }

  /// How many lines `text` takes in a cell `columns` wide; a longer word goes on in the next line.
  package static func count(_ text: String, columns: Int, ambiguousWide: Bool) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, paragraph in
      let lines = broken(String(paragraph), columns: columns, ambiguousWide: ambiguousWide)
      return sum
        + max(
          lines.reduce(0) { count, line in
            let width = ExcelTextWidth.columns(in: line, ambiguousWide: ambiguousWide)
            return count + max((width + columns - 1) / columns, 1)
          }, 1)
    }
  }

  /// The width of the widest part of `text` that no line may split.
  static func widestWord(_ text: String, ambiguousWide: Bool) -> Int {
    pieces(text).reduce(0) { widest, piece in
      max(
        widest,
        ExcelTextWidth.columns(in: withoutFinalSpaces(piece), ambiguousWide: ambiguousWide))
    }
  }

  /// The parts between which a line may end: words with the space behind, East Asian characters
  /// with the punctuation before and behind, figures with their unit.
  private static func pieces(_ text: String) -> [Substring] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return piecesOfASCII(text) }
    var pieces: [Substring] = []
    var start = text.startIndex
    var last: Character = " "
    for index in text.indices {
      let character = text[index]
      if index > start, mayBreak(last, character) {
        pieces.append(text[start..<index])
        start = index
      }
      last = character
    }
    return start < text.endIndex ? pieces + [text[start...]] : pieces
  }

  /// The same of a text whose lines end at spaces alone, as `mayBreak` has it: byte by byte.
  private static func piecesOfASCII(_ text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var last = UInt8(ascii: "x")
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if last == UInt8(ascii: " "), index > start, !staysBehindSpace(byte) {
        pieces.append(text[start..<index])
        start = index
      }
      last = byte
    }
    return start < text.endIndex ? pieces + [text[start...]] : pieces
  }

  private static func staysBehindSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ")"),
      UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func mayBreak(_ last: Character, _ next: Character) -> Bool {
    if next == " " || closing.contains(next) || opening.contains(last) { return false }
    if last == " " { return next != "%" }
    // A year and its sign, a figure and its unit stay together; so do the two signs of 12个月.
    if last == "个", next == "月" { return false }
    if last.isASCII && last.isNumber && !opening.contains(next) { return false }
    return isEastAsian(last) || isEastAsian(next) || opening.contains(next)
  }

  private static func isEastAsian(_ character: Character) -> Bool {
    // Korean has spaces between words, and its lines end there.
    guard let scalar = character.unicodeScalars.first, !(0xAC00...0xD7A3).contains(scalar.value)
    else { return false }
    return scalar.value >= 0x2E80
      && ExcelTextWidth.columns(in: String(character), ambiguousWide: false) == 2
  }

  private static let closing: Set<Character> = [
    "。", "，", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "〉", "”", "’", ".", ",", ")",
  ]

  private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈", "“", "‘"]

  private static func withoutFinalSpaces(_ text: Substring) -> Substring {
    var rest = text
    while rest.utf8.last == UInt8(ascii: " ") { rest.removeLast() }
    return rest
  }
}
