/// Why a workbook could not be written, one case for each rule of Excel.
///
/// The rules are checked here, before the C library is called: what it refuses it also prints to
/// the error stream, and much of what it accepts Excel would call damaged.
package enum WorkbookError: Error, Equatable, Sendable {
  /// The workbook was closed before this call.
  case closed
  /// Something, perhaps a link, already has the path of the new file.
  case fileExists(path: String)
  /// A folder is missing or cannot be written to.
  case folderUnusable(path: String)
  /// The text cannot be handed to C as a path.
  case pathUnusable(path: String)
  /// The creation time must be a positive number of seconds, for zero would mean "now".
  case createdNotPositive
  case sheetName(String, SheetName.Fault)
  case definedName(String, DefinedName.Fault)
  case tableName(String, TableName.Fault)
  /// The row or the column lies beyond the last one of a sheet.
  case outsideSheet(sheet: String, row: Int, column: Int)
  /// The date does not exist, or lies outside 1900-01-01 to 9999-12-31.
  case dateOutOfRange(year: Int, month: Int, day: Int)
  /// The text is no decimal number.
  case notDecimal(String)
  /// A table without a data row: Excel has no such thing.
  case tableWithoutRows(table: String)
  case tableWithoutColumns(table: String)
  case tableHeaderEmpty(table: String, column: Int)
  case tableHeaderRepeated(table: String, header: String)
  /// A row of the table has not as many cells as the table has columns.
  case tableRowWidth(table: String, row: Int, cells: Int, columns: Int)
  case tablesOverlap(table: String, range: String)
  /// The header row of a table is written with the table and must stay as it is.
  case tableHeaderCell(sheet: String, cell: String)
  /// The cells of a column with a formula hold its results: numbers, or nothing.
  case formulaResult(table: String, header: String, row: Int)
  /// A formula names a column that the table lacks, or whose header holds `@`.
  case columnReference(table: String, header: String)
  case resultNotFinite(String)
  case formulaTooLong
  case numberFormatTooLong(String)
  case tooManyNumberFormats
  case fontNameTooLong(String)
  case propertyName(String)
  case chartWithoutSeries(title: String)
  case chartWithoutTitle
  /// No series of the chart has a number.
  case chartWithoutData(title: String)
  /// A range of a chart is no single row or column, or the two ranges of a series differ in length.
  case chartRangeShape(title: String, range: String)
  case chartSheetUnknown(title: String, sheet: String)
  /// A cell in a range of a chart holds what the chart would draw as zero.
  case chartCell(title: String, sheet: String, cell: String)
  case sheetUnknown(String)
  case columnWidth(Double)
  case zoom(Int)
  /// The C library refused a call; the codes are those of `lxw_error`.
  case library(call: String, code: Int)
}

extension WorkbookError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .closed: "the workbook is already closed"
    case .fileExists(let path): "\(path) already exists"
    case .folderUnusable(let path): "\(path) is no folder that can be written to"
    case .pathUnusable(let path): "\(path.debugDescription) is no usable path"
    case .createdNotPositive: "the creation time of a workbook must be after 1970-01-01"
    case .sheetName(let name, let fault): "sheet name \(name.debugDescription): \(fault)"
    case .definedName(let name, let fault): "defined name \(name.debugDescription): \(fault)"
    case .tableName(let name, let fault): "table name \(name.debugDescription): \(fault)"
    case .outsideSheet(let sheet, let row, let column):
      "row \(row + 1), column \(column + 1) lies outside sheet \(sheet.debugDescription)"
    case .dateOutOfRange(let year, let month, let day):
      "\(year)-\(month)-\(day) is no date between 1900-01-01 and 9999-12-31"
    case .notDecimal(let text): "\(text.debugDescription) is no decimal number"
    case .library(let call, let code): "\(call) failed with code \(code)"
    case .sheetUnknown(let name): "there is no sheet \(name.debugDescription)"
    case .columnWidth(let width): "a column cannot be \(width) characters wide"
    case .zoom(let percent): "the zoom must be 10 to 400, not \(percent)"
    case .propertyName(let name): "property name \(name.debugDescription) is empty or used twice"
    case .fontNameTooLong(let name): "the font name \(name.debugDescription) is too long"
    case .numberFormatTooLong(let format): "number format \(format.debugDescription) is too long"
    case .tooManyNumberFormats: "a workbook holds at most 200 number formats"
    default: tableDescription
    }
  }

  private var tableDescription: String {
    switch self {
    case .tableWithoutRows(let table): "table \(table) has no data row"
    case .tableWithoutColumns(let table): "table \(table) has no column"
    case .tableHeaderEmpty(let table, let column):
      "table \(table): the header of column \(column + 1) is empty"
    case .tableHeaderRepeated(let table, let header):
      "table \(table): two columns are called \(header.debugDescription)"
    case .tableRowWidth(let table, let row, let cells, let columns):
      "table \(table): row \(row + 1) has \(cells) cells for \(columns) columns"
    case .tablesOverlap(let table, let range): "table \(table) overlaps another one at \(range)"
    case .tableHeaderCell(let sheet, let cell):
      "\(cell) of sheet \(sheet.debugDescription) is a table header and cannot be rewritten"
    case .formulaResult(let table, let header, let row):
      "table \(table): row \(row + 1) of \(header.debugDescription) must hold a result or nothing"
    case .columnReference(let table, let header):
      "table \(table): a formula cannot refer to column \(header.debugDescription)"
    case .resultNotFinite(let name): "the result of a formula in \(name) is not a finite number"
    case .formulaTooLong: "a formula has at most 8,192 characters"
    default: chartDescription
    }
  }

  private var chartDescription: String {
    switch self {
    case .chartWithoutSeries(let title): "chart \(title.debugDescription) has no series"
    case .chartWithoutTitle: "a chart needs a title"
    case .chartWithoutData(let title): "chart \(title.debugDescription) has no number to draw"
    case .chartRangeShape(let title, let range):
      "chart \(title.debugDescription): \(range) is not one row or column of the right length"
    case .chartSheetUnknown(let title, let sheet):
      "chart \(title.debugDescription): there is no sheet \(sheet.debugDescription)"
    case .chartCell(let title, let sheet, let cell):
      "chart \(title.debugDescription): \(cell) of \(sheet.debugDescription) is no plain number"
    default: "the workbook could not be written"
    }
  }
}
