import PartnershipModel
package import Reporting

/// The report as an Excel workbook: one sheet for each section, in order.
package enum WorkbookExporter {
  /// The custom property that holds the digest of all inputs.
  package static let inputsProperty = "entente-inputs"

  /// Writes the workbook; the same report gives the same bytes.
  ///
  /// `WorkbookVerifier` reads the file back; nothing is published before.
  ///
  /// - Parameters:
  ///   - report: The report. Its month lies in 1970 or later.
  ///   - language: The language of every text.
  ///   - path: Where the file will be; nothing may be there.
  ///   - temporaryFolder: An existing folder on the same disk.
  ///   - inputsDigest: SHA-256 over all inputs, 64 hexadecimal digits.
  /// - Returns: What is shown otherwise than it was given.
  /// - Throws: `WorkbookError`; then there is no file.
  package static func write(
    report: Report, language: any Language, to path: String, temporaryFolder: String,
    inputsDigest: String
  ) throws(WorkbookError) -> [WorkbookNotice] {
    let words = WorkbookWords(report, in: language)
    var book = try Workbook(
      path: path, temporaryFolder: temporaryFolder,
      properties: properties(report, words, inputsDigest), font: words.font)
    for (index, section) in report.sections.enumerated() {
      let sheet = try book.addSheet(words.sheets.names[index])
      var layout = SectionSheet(
        section, of: report.month, tableNames: words.tables.names[index], on: sheet, words)
      try layout.write()
      if index == 0 { try sheet.activate() }
    }
    return try book.close()
  }

  private static func properties(
    _ report: Report, _ words: WorkbookWords, _ digest: String
  ) -> WorkbookProperties {
    WorkbookProperties(
      title: words.text(report.title),
      subject: words.text(Message(.workbookSubject, ["month": .month(report.month)])),
      keywords: words.text(Message(.workbookKeywords)),
      created: report.month.lastDay.daysSinceEpoch * 86_400,
      custom: [(inputsProperty, digest)])
  }
}
