import Reporting

/// The words of one workbook: the language, and the names its sheets and tables came to have.
final class WorkbookWords: Sendable {
  let language: any Language
  let sheets: SheetNames
  let tables: TableNames

  init(_ report: Report, in language: any Language) {
    self.language = language
    sheets = SheetNames(report.sections, in: language)
    tables = TableNames(report.sections)
  }

  /// The text of a message; what hides or reorders text is shown as its code.
  func text(_ message: Message) -> String { VisibleText.show(language.text(message)) }

  /// The text of a message in lines for rows of their own, on the sheet of `section`.
  ///
  /// The summary has more sentences than any other sheet, and one page to keep them on.
  func lines(_ message: Message, on section: Section) -> [String] {
    TextLines.broken(
      text(message), columns: section.kind == .summary ? 150 : TextLines.columns,
      ambiguousWide: font.drawsAmbiguousWide)
  }

  /// The sentence in place of a table or chart without rows.
  func noData(for subject: Message) -> Message {
    Message(.workbookNoData, ["subject": .message(subject)])
  }

  var font: WorkbookFont {
    switch language.tag.split(separator: "-").first {
    case "ko": .korean
    case "zh": .chinese
    default: .english
    }
  }
}
