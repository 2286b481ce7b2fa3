import Analytics
import PartnershipModel
import Reporting

/// A cell of the report as the workbook holds it.
struct RenderedCell {
  let value: CellValue
  /// The format, where it is not that of the column.
  let format: CellFormat?

  init(_ value: CellValue, format: CellFormat? = nil) {
    self.value = value
    self.format = format
  }

  init(_ cell: Cell, in kind: ReportColumn.Kind, _ words: WorkbookWords) {
    switch cell {
    case .none, .missing: self.init(.empty)
    case .text(let text): self.init(Self.text(VisibleText.show(text)))
    case .message(let message): self.init(Self.text(words.text(message)))
    case .name(let name): self.init(Self.text(VisibleText.show(words.language.name(name))))
    case .sheet(let message): self.init(linking: message, words)
    case .month(let month): self.init(month, in: kind)
    case .date(let date): self.init(date, in: kind)
    case .ratio(let ratio):
      self.init(.number(ratio.doubleValue), format: ColumnFormat.cells(.share))
    case .count, .exact, .real, .figure:
      self.init(cell.number, in: kind)
    }
  }

  /// The number, exact where its digits fit; nothing where it is not known.
  init(_ number: Figure.Value?, in kind: ReportColumn.Kind) {
    guard let number else {
      self.init(.empty)
      return
    }
    guard kind.isNumeric else {
      self.init(.text(CellText.number(number, kind)))
      return
    }
    // An amount of more digits than Excel keeps is rounded by it, for as text it would be missing
    // from totals and charts; `data/*.csv` has it in full.
    self.init(
      .number(number.doubleValue), format: kind == .mixed ? ColumnFormat.mixed(number) : nil)
  }

  private init(linking message: Message, _ words: WorkbookWords) {
    let text = words.text(message)
    guard let sheet = words.sheets.sheet(named: message), !text.isEmpty else {
      self.init(Self.text(text))
      return
    }
    self.init(
      .sheetLink(sheet: sheet, cell: CellPosition(row: 0, column: 0), text: text),
      format: CellFormat.link.with { $0.vertical = .top })
  }

  private init(_ month: Month, in kind: ReportColumn.Kind) {
    // Excel's calendar begins in 1900; an older month stays readable as text.
    guard kind != .code, ExcelLimits.years.contains(month.year) else {
      self.init(.text(month.description))
      return
    }
    self.init(
      .month(year: month.year, month: month.month),
      format: kind == .month ? nil : ColumnFormat.cells(.month))
  }

  private init(_ date: CalendarDate, in kind: ReportColumn.Kind) {
    let parts = date.components
    guard kind != .code, ExcelLimits.years.contains(parts.year) else {
      self.init(.text(date.description))
      return
    }
    self.init(
      .date(year: parts.year, month: parts.month, day: parts.day),
      format: kind == .date ? nil : ColumnFormat.cells(.date))
  }

  private static func text(_ text: String) -> CellValue { text.isEmpty ? .empty : .text(text) }
}
