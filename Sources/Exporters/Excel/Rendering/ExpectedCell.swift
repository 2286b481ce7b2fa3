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

  var description: String {
    switch self {
    case .nothing: "nothing"
    case .number(let number): String(number)
    case .text(let text): text.debugDescription
    }
  }
}
