/// The width of a column, found from what is written into it.
///
/// Width = widest text + 2, between 8 and 60, on a sheet with a table of many columns 40, a tenth more
/// for bold; a column of longer texts wraps, but no word is split. A header may take three lines, and
/// leaves room beside them, for one at the right may end where the next begins. Excel's unit is the
/// width of the digit 0.
package struct ColumnWidth: Equatable, Sendable {
  package static let narrowest = 8.0
  package static let widest = 60.0
  /// A sheet with a table of more than six columns needs the room of a printed page for all of them.
  private static let widestOfMany = 40.0
  private static let many = 6
  /// The most that Excel allows.
  private static let greatest = 255.0

  private var widest = ColumnWidth.widest

  /// The widest text that the column can hold without wrapping.
  var widestText: Int { Int(widest) - 2 }

  private var columns = 0.0
  private var word = 0
  private var headers: [HeaderLines] = []

  package init() {}

  /// Takes into account that a table of `count` columns stands on the sheet.
  package mutating func belong(toTableOf count: Int) {
    if count > Self.many { widest = Self.widestOfMany }
  }

  /// Takes the text of a cell into account, `columns` wide.
  package mutating func measure(columns cell: Int, bold: Bool) {
    columns = max(columns, Double(cell * (bold ? 11 : 10)) / 10)
  }

  /// Takes a header into account, which may take three lines but splits no word.
  package mutating func measure(header: String, bold: Bool, ambiguousWide: Bool) {
    let whole = ExcelTextWidth.columns(in: header, ambiguousWide: ambiguousWide)
    let words = TextLines.widestWord(header, ambiguousWide: ambiguousWide)
    measure(columns: max((whole + 2) / 3, words) + 1, bold: bold)
    let lines = HeaderLines(header, bold: bold, ambiguousWide: ambiguousWide)
    if lines.hasBracket { headers.append(lines) }
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
      max(columns + 2, Self.narrowest), max(widest, min(Double(word) + 2, Self.greatest)))
    // What suits one header of the column may cut the bracket of another; the widest suits most.
    return headers.reduce(plain) { max($0, $1.width(from: $0)) }
  }

  /// Whether some text of the column needs a second line.
  package var wraps: Bool { columns + 2 > width }
}
