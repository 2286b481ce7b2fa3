/// The width of a column, found from what is written into it.
///
/// Width = widest text + 2, between 8 and 60, a tenth more for bold; above 40 the column wraps,
/// but no word is split. A header may take three lines. Excel's unit is the width of the digit 0.
package struct ColumnWidth: Equatable, Sendable {
  package static let narrowest = 8.0
  package static let widest = 60.0
  /// The most that Excel allows.
  private static let greatest = 255.0
  /// Above this width the cells of a column wrap.
  package static let wrapping = 40.0

  /// The widest text that the widest column holds without wrapping.
  static let widestText = Int(widest) - 2

  /// A header that ends in a bracket: the columns up to the opening sign, and the whole, bold or not.
  private struct Bracket: Equatable {
    let opening: Int
    let whole: Double
  }

  private var columns = 0.0
  private var word = 0
  private var brackets: [Bracket] = []

  package init() {}

  /// Takes the text of a cell into account, `columns` wide.
  package mutating func measure(columns cell: Int, bold: Bool) {
    columns = max(columns, Double(cell * (bold ? 11 : 10)) / 10)
  }

  /// Takes a header into account, which may take three lines but splits no word.
  package mutating func measure(header: String, bold: Bool, ambiguousWide: Bool) {
    let whole = ExcelTextWidth.columns(in: header, ambiguousWide: ambiguousWide)
    let words = TextLines.widestWord(header, ambiguousWide: ambiguousWide)
    measure(columns: max((whole + 2) / 3, words), bold: bold)
    note(header, whole: Double(whole * (bold ? 11 : 10)) / 10, ambiguousWide)
  }

  /// Some programs end a line behind an opening bracket, or before the closing one, where no space
  /// stands before the bracket.
  private mutating func note(_ header: String, whole: Double, _ ambiguousWide: Bool) {
    guard header.hasSuffix(")") || header.hasSuffix("）"),
      let opening = header.lastIndex(where: { $0 == "(" || $0 == "（" }),
      opening > header.startIndex, header[header.index(before: opening)] != " "
    else { return }
    let part = String(header[...opening])
    brackets.append(
      Bracket(
        opening: ExcelTextWidth.columns(in: part, ambiguousWide: ambiguousWide), whole: whole))
  }

  /// Takes the words of a long text into account: a checksum or an address is not cut.
  package mutating func measure(wordsOf text: String, ambiguousWide: Bool) {
    measure(word: TextLines.widestWord(text, ambiguousWide: ambiguousWide))
  }

  /// Takes what no line may split into account, `columns` wide.
  package mutating func measure(word columns: Int) { word = max(word, columns) }

  /// The width in Excel's unit.
  package var width: Double {
    let plain = min(
      max(columns + 2, Self.narrowest), max(Self.widest, min(Double(word) + 2, Self.greatest)))
    // The first line would hold a part of the bracket: the column becomes as wide as the header. On
    // paper East Asian signs are a tenth narrower than two digits.
    let cut = brackets.filter { Double($0.opening) * 0.9 <= plain && $0.whole + 2 > plain }
    return cut.reduce(plain) { max($0, min($1.whole + 2, Self.wrapping)) }
  }

  package var wraps: Bool {
    // A column as wide as all its texts needs no second line.
    width > Self.wrapping && columns > Double(word)
  }
}
