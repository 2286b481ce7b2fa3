/// The width of a column, found from what is written into it.
///
/// Width = widest text + 2, between 8 and 60, a tenth more for bold; above 40 the column wraps.
/// A header may take three lines. Excel's unit is the width of the digit 0.
package struct ColumnWidth: Equatable, Sendable {
  package static let narrowest = 8.0
  package static let widest = 60.0
  /// Above this width the cells of a column wrap.
  package static let wrapping = 40.0

  private var columns = 0.0

  package init() {}

  /// Takes the text of a cell into account, `columns` wide.
  package mutating func measure(columns cell: Int, bold: Bool) {
    columns = max(columns, Double(cell * (bold ? 11 : 10)) / 10)
  }

  /// Takes a header into account, which may take three lines but splits no word.
  package mutating func measure(header: String, bold: Bool, ambiguousWide: Bool) {
    let whole = ExcelTextWidth.columns(in: header, ambiguousWide: ambiguousWide)
    let words = header.split(separator: " ").map { word in
      // East Asian text breaks anywhere, so only words of narrow letters hold together.
      let width = ExcelTextWidth.columns(in: String(word), ambiguousWide: ambiguousWide)
      return width > word.count ? 2 : width
    }
    measure(columns: max((whole + 2) / 3, words.max() ?? 0), bold: bold)
  }

  /// The width in Excel's unit.
  package var width: Double {
    min(max(columns + 2, Self.narrowest), Self.widest)
  }

  package var wraps: Bool { width > Self.wrapping }
}
