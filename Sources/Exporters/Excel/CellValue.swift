/// What goes into one cell.
package enum CellValue: Hashable, Sendable {
  /// No cell at all: what is not known leaves a gap, in a chart too.
  case empty
  /// A formatted cell without a value.
  case blank
  /// A number. One that is not finite leaves no cell, and a notice.
  case number(Double)
  /// An exact decimal number such as `-1234.50`. Above 15 significant digits it becomes text.
  case decimal(String)
  /// Text, whatever it begins with.
  case text(String)
  case boolean(Bool)
  case date(year: Int, month: Int, day: Int)
  /// A month, stored as the date of its first day.
  case month(year: Int, month: Int)
  /// A link to the web; an address that fails the check of `WebLink` leaves the text alone.
  case link(url: String, text: String)
  /// A link to a cell of another sheet.
  case sheetLink(sheet: String, cell: CellPosition, text: String)
  /// A formula from our templates over the columns of `table`, with its result.
  case formula(FormulaTemplate, table: String, result: Double)
}
