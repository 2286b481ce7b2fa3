import Analytics
import PartnershipModel
import Reporting

/// What a cell of the file must hold, worked out from the report and not from what was written.
enum ExpectedCell: Hashable, CustomStringConvertible {
  case nothing
  case number(Double)
  case text(String)

  init(_ cell: Cell, in kind: ReportColumn.Kind, _ words: WorkbookWords) {
    switch cell {
    case .none, .missing: self = .nothing
    case .text(let text): self.init(shown: VisibleText.show(text))
    case .message(let message), .sheet(let message): self.init(shown: words.text(message))
    case .name(let name): self.init(shown: VisibleText.show(words.language.name(name)))
    case .month(let month): self.init(month.firstDay, shown: month.description, in: kind)
    case .date(let date): self.init(date, shown: date.description, in: kind)
    case .ratio(let ratio): self.init(ratio.doubleValue)
    case .count, .exact, .real, .figure: self.init(cell.number, in: kind)
    }
  }

  init(_ number: Figure.Value?, in kind: ReportColumn.Kind) {
    guard let number else {
      self = .nothing
      return
    }
    if kind.isNumeric {
      self.init(number.doubleValue)
    } else {
      self.init(shown: CellText.number(number, kind))
    }
  }

  init(_ number: Double) {
    self = ExcelNumber.fits(number) ? .number(ExcelNumber.stored(number)) : .nothing
  }

  /// The text as a reader of the file gets it.
  init(shown text: String) {
    let stored = XMLText.decodingEscapes(XMLText(text, in: .cell).text)
    self = stored.isEmpty ? .nothing : .text(stored)
  }

  /// Whether a text stands in the file as it is: nothing in it hides, breaks a line or looks like
  /// an escape, and it is short.
  static func isPlain(_ text: String) -> Bool {
    guard text.utf8.count <= 255 else { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte >= 0x7F { return false }
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return false }
      previous = byte
    }
    return true
  }

  private init(_ date: CalendarDate, shown: String, in kind: ReportColumn.Kind) {
    let parts = date.components
    let serial = try? ExcelDate.serial(year: parts.year, month: parts.month, day: parts.day)
    if kind != .code, let serial { self = .number(Double(serial)) } else { self = .text(shown) }
  }

  /// What was read.
  init(_ read: ReadCell?) {
    switch read?.value {
    case .number(let number, _): self = .number(number)
    case .text(let text): self = .text(text)
    case .boolean(let flag): self = .text(String(flag))
    case .blank, nil: self = .nothing
    }
  }

  /// What was scanned.
  init(_ read: ScannedCell, _ sheet: SheetContent) {
    switch read.kind {
    case .number: self = .number(read.number)
    case .text: self = .text(sheet.strings[read.text])
    case .boolean: self = .text(String(read.number == 1))
    case .blank: self = .nothing
    }
  }

  var description: String {
    switch self {
    case .nothing: "nothing"
    case .number(let number): String(number)
    case .text(let text): text.debugDescription
    }
  }
}
