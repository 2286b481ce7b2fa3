/// Where programs end the lines of a header, as far as a bracket in it is concerned.
///
/// Excel and LibreOffice end lines at spaces and between East Asian characters, and some do behind
/// an opening bracket or before a closing one, if no space stands before the bracket. A unit such as
/// （-1至1） is read as one sign, so its column is made wide enough that no line ends inside it.
struct HeaderLines: Equatable, Sendable {
  /// What no line splits: its columns, those of the spaces behind, and whether it goes on a bracket.
  private struct Piece: Equatable {
    var columns: Int
    var spaces = 0
    let continuesBracket: Bool
  }

  private var pieces: [Piece] = []
  private let factor: Double

  /// The lines of `header`; bold text is a tenth wider.
  init(_ header: String, bold: Bool, ambiguousWide: Bool) {
    factor = bold ? 1.1 : 1
    var depth = 0
    var afterSpace = false
    var last: Character?
    for character in header {
      if last.map({ Self.mayBreak($0, character, afterSpace: afterSpace) }) ?? true {
        pieces.append(Piece(columns: 0, continuesBracket: depth > 0))
      }
      if character == " " {
        pieces[pieces.count - 1].spaces += 1
      } else {
        let columns = ExcelTextWidth.columns(in: String(character), ambiguousWide: ambiguousWide)
        pieces[pieces.count - 1].columns += columns
      }
      if Self.opening.contains(character) {
        depth += 1
        afterSpace = last == " "
      }
      if Self.closing.contains(character) { depth = max(depth - 1, 0) }
      last = character
    }
  }

  /// Whether a line can end inside a bracket at all.
  var hasBracket: Bool { pieces.contains(where: \.continuesBracket) }

  /// The narrowest column from `width` on that cuts no bracket; `width` itself where that would take
  /// more room than a header is worth.
  func width(from width: Double) -> Double {
    guard hasBracket else { return width }
    let widths = sequence(first: width) { $0 + 1 }.prefix { $0 <= Self.widest }
    return widths.first { keepsBrackets($0, upTo: factor) }
      ?? widths.first { keepsBrackets($0, upTo: 1) } ?? width
  }

  /// A page has room for few columns that are wider, and small print is worse than a cut bracket.
  private static let widest = 30.0

  /// Whether no line ends inside a bracket in a column of this width.
  ///
  /// It holds whatever the program leaves free at the sides of a cell. On paper East Asian signs are
  /// a tenth narrower than two digits, and where bold ones are as wide as others, `slack` more goes
  /// into a line.
  private func keepsBrackets(_ width: Double, upTo slack: Double) -> Bool {
    stride(from: width - 1, through: width / 0.9 * slack, by: 0.5).allSatisfy { !cutsBracket($0) }
  }

  /// Whether lines that hold `capacity` columns end inside a bracket.
  private func cutsBracket(_ capacity: Double) -> Bool {
    var used = 0.0
    for piece in pieces {
      let columns = Double(piece.columns) * factor
      if used > 0, used + columns > capacity {
        if piece.continuesBracket { return true }
        used = 0
      }
      used += columns + Double(piece.spaces) * factor
    }
    return false
  }

  private static func mayBreak(
    _ last: Character, _ next: Character, afterSpace: Bool
  ) -> Bool {
    if next == " " { return false }
    if last == " " { return true }
    if opening.contains(last) || closing.contains(next) { return !afterSpace }
    return ExcelTextWidth.columns(in: String(last), ambiguousWide: false) == 2
      || ExcelTextWidth.columns(in: String(next), ambiguousWide: false) == 2
  }

  private static let opening: Set<Character> = ["(", "（"]
  private static let closing: Set<Character> = [")", "）"]
}
