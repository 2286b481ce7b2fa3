import Analytics
import PartnershipModel
import Reporting

/// Whether cells of a sheet hold what the report says, without making the text of each.
struct CellComparison {
  let sheet: SheetContent
  let words: WorkbookWords
  /// The month that was looked up last, for rows about one month follow each other.
  private var month: (month: Month, serial: Double)?

  init(sheet: SheetContent, words: WorkbookWords) {
    self.sheet = sheet
    self.words = words
  }

  mutating func agrees(_ cell: Cell, in kind: ReportColumn.Kind, _ read: ScannedCell?) -> Bool {
    switch cell {
    case .none, .missing: return read == nil
    case .text(let text) where ExpectedCell.isPlain(text):
      guard let read, read.kind == .text else { return read == nil && text.isEmpty }
      return sheet.strings[read.text].utf8.elementsEqual(text.utf8)
    case .month(let wanted) where kind != .code:
      guard let read, read.kind == .number, let serial = serial(of: wanted) else { break }
      return read.number == serial
    case .count, .exact, .real, .figure:
      guard kind.isNumeric, let number = cell.number?.doubleValue else { break }
      guard ExcelNumber.fits(number) else { return read == nil }
      guard let read, read.kind == .number else { return false }
      return read.number == ExcelNumber.stored(number)
    default: break
    }
    let expected = ExpectedCell(cell, in: kind, words)
    guard let read else { return expected == .nothing }
    return expected != .nothing && ExpectedCell(read, sheet) == expected
  }

  private mutating func serial(of wanted: Month) -> Double? {
    if let month, month.month == wanted { return month.serial }
    guard
      let serial = try? ExcelDate.serial(year: wanted.year, month: wanted.month, day: 1)
    else { return nil }
    month = (wanted, Double(serial))
    return Double(serial)
  }
}
