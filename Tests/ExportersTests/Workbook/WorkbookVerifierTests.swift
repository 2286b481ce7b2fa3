import Exporters
import PartnershipModel
import Reporting
import Testing

@Suite("The workbook read back and compared with the report")
struct WorkbookVerifierTests {
  private func bytes(_ report: Report) throws -> [UInt8] {
    let folder = try TestFolder()
    _ = try WorkbookExporter.write(
      report: report, language: WorkbookSample.language, to: folder.file(),
      temporaryFolder: folder.path, inputsDigest: "")
    return try #require(folder.bytes())
  }

  private func check(_ file: Report, against report: Report) throws {
    try WorkbookVerifier.check(
      try bytes(file), against: report, language: WorkbookSample.language)
  }

  @Test("A workbook says what its report says")
  func sound() throws {
    try check(WorkbookSample.report(), against: WorkbookSample.report())
    try check(SmallReport.report, against: SmallReport.report)
  }

  @Test("Another number is found, with its cell")
  func otherNumber() throws {
    let other = WorkbookSample.report(exports: Amount(1_234_568))
    #expect {
      try check(WorkbookSample.report(), against: other)
    } throws: { error in
      guard case WorkbookMismatch.cell(let sheet, let cell, let expected, let found) = error else {
        return false
      }
      return sheet == "Trade" && !cell.isEmpty && expected != found
    }
  }

  @Test(
    "A known figure in place of a missing one is found, and the other way round",
    arguments: [(Cell.missing(.noData), Cell.count(0)), (.count(0), .missing(.noData))])
  func missing(inFile: Cell, inReport: Cell) throws {
    #expect(throws: WorkbookMismatch.self) {
      try check(
        WorkbookSample.report(visitors: inFile), against: WorkbookSample.report(visitors: inReport))
    }
  }

  @Test("A missing sheet, table, header, row, sentence or label is found")
  func otherShape() throws {
    for change in Self.changes {
      let section = change(WorkbookSample.economy(.count(3)))
      let report = WorkbookSample.report(sections: [WorkbookSample.economy(.count(3))])
      #expect(throws: WorkbookMismatch.self) {
        try check(report, against: WorkbookSample.report(sections: section))
      }
    }
  }

  private static let changes: [@Sendable (Section) -> [Section]] = [
    { [$0, WorkbookSample.cover] },
    { [changed($0, tables: [])] },
    { [changed($0, sentences: [say("Nobody said this.")])] },
    { [changed($0, tables: [table($0, rows: Array($0.tables[0].rows.dropLast()))])] },
    { [changed($0, tables: [table($0, label: say("Sum"))])] },
    { section in
      let columns = section.tables[0].columns.map {
        ReportColumn(
          $0.key, $0.key == "tone" ? say("Mood") : $0.header, $0.kind, hasTotal: $0.hasTotal,
          shareOf: $0.shareOf)
      }
      return [changed(section, tables: [table(section, columns: columns)])]
    },
  ]

  private static func changed(
    _ section: Section, sentences: [Message]? = nil, tables: [ReportTable]? = nil
  ) -> Section {
    Section(
      kind: section.kind, sheetName: section.sheetName, title: section.title,
      sentences: sentences ?? section.sentences, tables: tables ?? section.tables,
      charts: section.charts)
  }

  private static func table(
    _ section: Section, columns: [ReportColumn]? = nil, rows: [[Cell]]? = nil,
    label: Message? = nil
  ) -> ReportTable {
    let table = section.tables[0]
    return ReportTable(
      name: table.name, title: table.title, columns: columns ?? table.columns,
      rows: rows ?? table.rows, totalLabel: label ?? table.totalLabel)
  }

  @Test("A damaged file is no workbook")
  func damaged() throws {
    let whole = try bytes(WorkbookSample.report())
    #expect(throws: WorkbookMismatch.self) {
      try WorkbookVerifier.check(
        Array(whole.dropLast(200)), against: WorkbookSample.report(),
        language: WorkbookSample.language)
    }
  }
}
