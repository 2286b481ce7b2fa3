import CXLSXWriter

/// One sheet of a workbook.
///
/// Every call checks Excel's rules first; after the workbook is closed each throws `.closed`.
package final class Worksheet {
  /// The name of the sheet.
  package let name: String
  let sheetName: SheetName
  let core: WorkbookCore
  let kinds: CellKinds
  private let handle: UnsafeMutablePointer<lxw_worksheet>
  private var linkCount = 0
  private var linkedCells: Set<CellPosition> = []
  var measured: [Int: ColumnWidth] = [:]
  var fixedWidths: [Int: Double] = [:]
  var wrapped: [WrappedText] = []
  var textNumbers: [CellRange] = []
  var tables: [CellRange] = []
  /// How many columns the widest table of the sheet will have: all tables share its columns.
  package var mostColumns = 0
  var charts: [ExcelChart] = []
  /// The heights of rows that are not one line high, in points.
  var heights: [Int: Double] = [:]
  var together: [Range<Int>] = []
  var repeatedRow: Int?
  /// The widest text of each column that runs on over the cells beside it, in columns of text.
  var runningOn: [Int: Int] = [:]

  init(
    name: SheetName, handle: UnsafeMutablePointer<lxw_worksheet>, core: WorkbookCore,
    kinds: CellKinds
  ) {
    self.name = name.text
    sheetName = name
    self.handle = handle
    self.core = core
    self.kinds = kinds
  }

  /// The handle of the sheet, while the workbook is open.
  func open() throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    _ = try core.open()
    return handle
  }

  /// Writes one cell.
  ///
  /// - Parameters:
  ///   - value: What to write. Text is never evaluated, whatever it begins with.
  ///   - row: The row, from zero.
  ///   - column: The column, from zero.
  ///   - format: The look. Dates and months without a number format get their usual one.
  ///   - measured: Whether the text counts for the width of the column; false for titles and
  ///     notes, which run over the cells beside them.
  /// - Throws: `WorkbookError`.
  package func write(
    _ value: CellValue, row: Int, column: Int, format: CellFormat = .general,
    measured: Bool = true
  ) throws(WorkbookError) {
    let position = CellPosition(row: row, column: column)
    try Self.check(CellRange(position, position), in: name)
    guard kinds[position] != .header else {
      throw .tableHeaderCell(sheet: name, cell: position.description)
    }
    switch value {
    case .empty: return
    case .blank: try writeBlank(at: position, format)
    case .number(let number): try writeNumber(number, at: position, format)
    case .decimal(let text): try writeDecimal(text, at: position, format)
    case .text(let text): try writeText(text, at: position, format)
    case .boolean(let flag): try writeBoolean(flag, at: position, format)
    case .date(let year, let month, let day):
      let serial = try ExcelDate.serial(year: year, month: month, day: day)
      try writeNumber(Double(serial), at: position, format.defaulting(to: .date))
    case .month(let year, let month):
      let serial = try ExcelDate.serial(year: year, month: month, day: 1)
      try writeNumber(Double(serial), at: position, format.defaulting(to: .month))
    case .link(let url, let text): try writeLink(url, text, at: position, format)
    case .sheetLink(let sheet, let cell, let text):
      try writeSheetLink(sheet, cell, text, at: position, format)
    case .formula(let template, let table, let result):
      try writeFormula(
        template.text(table: table), result: result, at: position, format)
    }
    if measured {
      measure(value, at: column, format)
    } else {
      runningOn[column] = max(runningOn[column] ?? 0, displayedWidth(of: value, format))
    }
  }

  /// Refuses rows and columns beyond the last.
  static func check(_ range: CellRange, in sheet: String) throws(WorkbookError) {
    for cell in [range.first, range.last]
    where cell.row < 0 || cell.column < 0 || cell.row >= ExcelLimits.rows
      || cell.column >= ExcelLimits.columns
    {
      throw .outsideSheet(sheet: sheet, row: cell.row, column: cell.column)
    }
  }

  private func writeBlank(
    at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    try WorkbookCore.check(
      worksheet_write_blank(
        try open(), position.cRow, position.cColumn, try core.format(format)),
      "worksheet_write_blank")
    kinds[position] = .blank
  }

  private func writeNumber(
    _ number: Double, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    guard ExcelNumber.fits(number) else {
      core.note(.notFinite, in: .cell, sheet: name, cell: position)
      return
    }
    // Adding zero turns -0 into 0.
    try WorkbookCore.check(
      worksheet_write_number(
        try open(), position.cRow, position.cColumn, number + 0, try core.format(format)),
      "worksheet_write_number")
    kinds[position] = number < 0 ? .negativeNumber : .number
  }

  private func writeDecimal(
    _ text: String, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    guard let digits = ExcelNumber.significantDigits(text), let number = Double(text),
      number.isFinite
    else { throw .notDecimal(text) }
    guard digits <= ExcelLimits.significantDigits, ExcelNumber.fits(number) else {
      core.note(.numberAsText(digits: digits), in: .cell, sheet: name, cell: position)
      try writeText(text, at: position, format)
      return
    }
    try writeNumber(number, at: position, format)
  }

  private func writeBoolean(
    _ flag: Bool, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    try WorkbookCore.check(
      worksheet_write_boolean(
        try open(), position.cRow, position.cColumn, flag ? 1 : 0, try core.format(format)),
      "worksheet_write_boolean")
    kinds[position] = .boolean
  }

  private func writeText(
    _ raw: String, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    try writeClean(core.clean(raw, in: .cell, sheet: name, cell: position), at: position, format)
  }

  private func writeClean(
    _ text: String, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    // The library would write a formatted blank, which a chart draws as zero.
    if text.isEmpty { return }
    try WorkbookCore.check(
      worksheet_write_string(
        try open(), position.cRow, position.cColumn, text, try core.format(format)),
      "worksheet_write_string")
    kinds[position] = .text
  }

  func writeFormula(
    _ formula: String, result: Double, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    guard ExcelNumber.fits(result) else { throw .resultNotFinite("\(name)!\(position)") }
    guard formula.utf16.count <= ExcelLimits.formula else { throw .formulaTooLong }
    try WorkbookCore.check(
      worksheet_write_formula_num(
        try open(), position.cRow, position.cColumn, formula, try core.format(format), result + 0),
      "worksheet_write_formula_num")
    kinds[position] = .formula
    core.formulas.insert(String(formula.dropFirst()))
  }

  private func writeLink(
    _ url: String, _ raw: String, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    let text = core.clean(raw, in: .cell, sheet: name, cell: position)
    var fault = WebLink.fault(in: url)
    if fault == nil && text.isEmpty { fault = .noText }
    if fault == nil && !mayLink(position) { fault = .tooMany }
    if let fault {
      core.note(.linkAsText(fault), in: .link, sheet: name, cell: position)
      if text.isEmpty {
        try writeText(url, at: position, format)
      } else {
        try writeClean(text, at: position, format)
      }
      return
    }
    try linkCell(url, text, at: position, format)
  }

  private func writeSheetLink(
    _ sheet: String, _ cell: CellPosition, _ raw: String, at position: CellPosition,
    _ format: CellFormat
  ) throws(WorkbookError) {
    let target = try SheetName(sheet)
    try Self.check(CellRange(cell, cell), in: sheet)
    let text = core.clean(raw, in: .cell, sheet: name, cell: position)
    guard !text.isEmpty, mayLink(position) else {
      core.note(
        .linkAsText(text.isEmpty ? .noText : .tooMany), in: .link, sheet: name, cell: position)
      try writeClean(text, at: position, format)
      return
    }
    sheetLinks.insert(sheet)
    try linkCell("internal:\(target.quoted)!\(cell)", text, at: position, format)
  }

  /// The sheets that links point to; each must exist when the workbook is closed.
  private var sheetLinks: Set<String> = []

  private func mayLink(_ position: CellPosition) -> Bool {
    linkCount < ExcelLimits.linksPerSheet && !linkedCells.contains(position)
  }

  private func linkCell(
    _ address: String, _ text: String, at position: CellPosition, _ format: CellFormat
  ) throws(WorkbookError) {
    let look = format == .general ? CellFormat.link : format
    try WorkbookCore.check(
      worksheet_write_url_opt(
        try open(), position.cRow, position.cColumn, address, try core.format(look), text, nil),
      "worksheet_write_url_opt")
    linkCount += 1
    linkedCells.insert(position)
    kinds[position] = .text
  }

  /// Writes what waits for the end: widths, heights, pages, marks of text numbers; checks the charts
  /// once more.
  func finish() throws(WorkbookError) {
    for sheet in sheetLinks.sorted() where !core.names.sheets.contains(sheet) {
      throw .sheetUnknown(sheet)
    }
    for chart in charts { try check(chart) }
    try writeWidths()
    try writeHeights()
    try writePages()
    guard !textNumbers.isEmpty else { return }
    let ranges = textNumbers.map(\.description).joined(separator: " ")
    try WorkbookCore.check(
      worksheet_ignore_errors(
        try open(), UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), ranges),
      "worksheet_ignore_errors")
  }
}

extension CellPosition {
  var cRow: lxw_row_t { lxw_row_t(row) }
  var cColumn: lxw_col_t { lxw_col_t(column) }
}

extension CellFormat {
  /// The format, with the number format of `other` where it has none of its own.
  func defaulting(to other: CellFormat) -> CellFormat {
    numberFormat == nil ? with { $0.numberFormat = other.numberFormat } : self
  }
}
