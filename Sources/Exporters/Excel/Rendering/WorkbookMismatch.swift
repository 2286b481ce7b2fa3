/// Where a workbook says something else than the report it was made from.
package enum WorkbookMismatch: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is no sound workbook.
  case file(WorkbookFault)
  case sheets(expected: [String], found: [String])
  /// A title, sentence or value above the tables is missing or out of order.
  case line(sheet: String, expected: String)
  case tables(sheet: String, expected: [String], found: [String])
  /// The table has another number of rows, or another number of columns.
  case size(table: String, expected: String, found: String)
  case headers(table: String, expected: [String], found: [String])
  case cell(sheet: String, cell: String, expected: String, found: String)
  /// A formula stands where the report has a plain value.
  case formula(sheet: String, cell: String)
  /// The figures may be right, but the file breaks another promise.
  case audit(AuditFault)

  package var description: String {
    switch self {
    case .file(let fault): fault.description
    case .sheets(let expected, let found): "the sheets are \(found), not \(expected)"
    case .line(let sheet, let expected): "sheet \(sheet.debugDescription) lacks \(expected)"
    case .tables(let sheet, let expected, let found):
      "sheet \(sheet.debugDescription) has the tables \(found), not \(expected)"
    case .size(let table, let expected, let found):
      "table \(table) is \(found), not \(expected) cells"
    case .headers(let table, let expected, let found):
      "the headers of \(table) are \(found), not \(expected)"
    case .cell(let sheet, let cell, let expected, let found):
      "\(cell) of sheet \(sheet.debugDescription) holds \(found), not \(expected)"
    case .formula(let sheet, let cell):
      "\(cell) of sheet \(sheet.debugDescription) holds a formula"
    case .audit(let fault): fault.description
    }
  }
}
