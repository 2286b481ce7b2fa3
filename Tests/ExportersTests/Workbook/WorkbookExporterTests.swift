import Exporters
import Foundation
import PartnershipModel
import Reporting
import Testing

@Suite("The report as a workbook")
struct WorkbookExporterTests {
  /// Writes a report and reads it back.
  private func written(
    _ report: Report = WorkbookSample.report(), language: any Language = WorkbookSample.language
  ) throws -> WorkbookReader {
    let folder = try TestFolder()
    _ = try export(report, to: folder, language)
    #expect(folder.contents == ["book.xlsx"])
    return try folder.read()
  }

  @discardableResult
  private func export(
    _ report: Report, to folder: TestFolder, _ language: any Language = WorkbookSample.language
  ) throws -> [WorkbookNotice] {
    try WorkbookExporter.write(
      report: report, language: language, to: folder.file(), temporaryFolder: folder.path,
      inputsDigest: String(repeating: "ab", count: 32))
  }

  private func sheet(_ name: String) throws -> SheetContent {
    try #require(try written()[name])
  }

  @Test("Each section is a sheet, in order, under a name that Excel takes")
  func sheetNames() throws {
    #expect(
      try written().sheets.map(\.name) == [
        "Cover", "Contents", "Trade", "Plan- targets-", "Economy", "trade (2)",
      ])
  }

  @Test("Title, subtitle and sentences stand above the table, one to a row")
  func lines() throws {
    let trade = try sheet("Trade")
    #expect(trade["A1"]?.text == "Trade")
    #expect(trade["A2"]?.text == "USD; customs of Korea, exports FOB, imports CIF")
    #expect(trade["A4"]?.text == "Exports to Jilin rose by 12.5 % over the twelve months before.")
    #expect(trade["A7"]?.text == "Trade with Jilin by month")
    #expect(trade.tables.map(\.range.description) == ["A9:G47"])
  }

  @Test("Long sentences run on in rows of at most 110 columns")
  func longLines() throws {
    let cover = try sheet("Cover")
    let lines = try (5...7).map { try #require(cover["A\($0)"]?.text) }
    #expect(lines.allSatisfy { $0.count <= 110 })
    #expect(lines.joined(separator: " ").hasSuffix("is listed on the sheet What changed."))
  }

  @Test("Numbers are exact, and a month is a date")
  func numbers() throws {
    let trade = try sheet("Trade")
    #expect(trade["A10"]?.number == 45_139, "2023-08-01")
    #expect(trade["C46"]?.value == .number(1_234_567, literal: "1234567"))
    #expect(trade["D10"]?.value == .number(940_000.25, literal: "940000.25"))
    #expect(trade["G46"]?.text == "provisional")
  }

  @Test("What is not known is no cell at all", arguments: ["C30", "E30", "F30", "F10"])
  func missing(cell: String) throws {
    #expect(try sheet("Trade")[cell] == nil)
  }

  @Test("Totals and shares are live formulas with the exact result beside them")
  func formulas() throws {
    let trade = try sheet("Trade")
    let exports = try (10...46).compactMap { try sheetNumber(trade, "C\($0)") }
    #expect(trade["C47"]?.number == exports.reduce(0, +))
    #expect(trade["C47"]?.formula == "SUBTOTAL(109,tbl_trade[Exports (USD)])")
    #expect(trade["A47"]?.text == "Total of 36 reported of 37 months")
    let share = try #require(trade["E46"])
    #expect(share.formula == "tbl_trade[[#This Row],[Exports (USD)]]/SUM(tbl_trade[Exports (USD)])")
    #expect(share.number == ExcelNumber.stored(1_234_567 / exports.reduce(0, +)))
  }

  private func sheetNumber(_ sheet: SheetContent, _ name: String) throws -> Double? {
    sheet[name]?.number
  }

  @Test("A share that a chart draws is a plain number, for a chart takes formulas for zeros")
  func chartedShare() throws {
    let economy = try sheet("Economy")
    #expect(economy["D5"]?.formula == nil)
    let part = 12_345_678_901.234567 / 12_348_178_901.234567
    #expect(abs(try #require(economy["D5"]?.number) - part) < 1e-12)
  }

  @Test("An amount of more than 15 digits stays a number")
  func manyDigits() throws {
    #expect(try sheet("Economy")["C5"]?.number == ExcelNumber.stored(12_345_678_901.234567))
  }

  @Test("A matrix stands as plain numbers, without the heat map that a page has")
  func matrix() throws {
    let section = Section(
      kind: .network, sheetName: say("Network"), title: say("Network"),
      tables: [Others.matrixTable], charts: [Others.matrix])
    let file = try written(WorkbookSample.report(sections: [section]))
    #expect(!file.partNames.contains { $0.hasPrefix("xl/charts/") })
    let sheet = try #require(file["Network"])
    // The header stands in row 4; the first city with itself has no cell.
    #expect(sheet["B5"] == nil)
    #expect(abs(try #require(sheet["C5"]?.number) - 1.0 / 3) < 1e-12)
    #expect(sheet["C5"]?.formula == nil)
  }

  @Test("A table or a chart without figures gives way to a sentence")
  func noData() throws {
    let file = try written()
    let plan = try #require(file["Plan- targets-"])
    #expect(plan.tables.map(\.name) == ["tbl_targets", "tbl_agreements"])
    #expect(plan.rows.joined().contains { $0.text == "No data for Actions." })
    let economy = try #require(file["Economy"])
    #expect(economy.rows.joined().contains { $0.text == "No data for Jobs." })
    #expect(file.partNames.filter { $0.hasPrefix("xl/charts/chart") }.count == 5)
  }

  @Test("A section without anything says so")
  func emptySection() throws {
    let empty = Section(kind: .media, sheetName: say("Media"), title: say("Media"))
    let file = try written(WorkbookSample.report(sections: [empty]))
    #expect(file["Media"]?["A3"]?.text == "No data for August 2026.")
  }

  @Test("The contents link to the sheets under the names they came to have")
  func contents() throws {
    let contents = try sheet("Contents")
    #expect(contents.links.map(\.location) == ["'Trade'!A1", "'Plan- targets-'!A1"])
    #expect(contents["A6"]?.text == "Nowhere")
  }

  @Test("The cover is a list of labels and values, and no table")
  func cover() throws {
    let cover = try sheet("Cover")
    #expect(cover.tables.isEmpty)
    #expect(cover["A10"]?.text == "Home city")
    #expect(cover["B10"]?.text == "Siheung")
    #expect(cover["B12"]?.number == 123_456)
  }

  @Test("Text stays text, whatever it begins with")
  func hostileTexts() throws {
    let notes = try sheet("trade (2)")
    #expect(notes["A1"]?.text == "=1+1 \\u{202E}\\u{1}title")
    let table = try #require(notes.tables.first)
    #expect(table.headers == ["Text ＠home", "text ＠HOME (2)", "c", "_ x0041_"])
    let cells = (0..<WorkbookSample.hostile.count).map {
      notes.cell(row: table.range.first.row + 1 + $0, column: 0)
    }
    let shown = WorkbookSample.hostile.map(VisibleText.show)
    #expect(cells.map { $0?.text ?? "" } == shown)
    #expect(cells.allSatisfy { $0?.formula == nil })
  }

  @Test("A date before Excel's calendar is text")
  func oldDate() throws {
    let plan = try sheet("Plan- targets-")
    #expect(plan.rows.joined().contains { $0.text == "1860-06-26" })
  }

  @Test("Charts carry a text for those who do not see them")
  func alternativeText() throws {
    let drawing = try written().tree("xl/drawings/drawing1.xml")
    let texts = drawing.all("xdr:cNvPr").compactMap { $0["descr"] }
    #expect(texts.count == 2)
    #expect(texts[0].hasPrefix("Line chart: Exports and imports, Siheung and Jilin. Unit: USD."))
  }

  @Test("The properties hold the month and the digest of the inputs")
  func properties() throws {
    let file = try written()
    let core = try file.tree("docProps/core.xml")
    #expect(core.child("dc:title")?.text == "Siheung and its partners, August 2026")
    #expect(core.child("dcterms:created")?.text == "2026-08-31T00:00:00Z")
    let custom = try file.tree("docProps/custom.xml")
    #expect(custom.all("property").first?["name"] == "entente-inputs")
    #expect(custom.all("vt:lpwstr").first?.text == String(repeating: "ab", count: 32))
  }

  @Test("Only a sheet with one table keeps its header in view")
  func frozenPanes() throws {
    let file = try written()
    let trade = try file.tree("xl/worksheets/sheet3.xml").all("pane").first
    #expect(trade?["topLeftCell"] == "A10")
    #expect(try file.tree("xl/worksheets/sheet4.xml").all("pane").isEmpty)
  }

  @Test("Two runs give the same bytes, in every font", arguments: ["en", "ko", "zh-Hans"])
  func sameBytes(tag: String) throws {
    let (first, second) = (try TestFolder(), try TestFolder())
    try export(WorkbookSample.report(), to: first, SpokenEnglish(tag: tag))
    try export(WorkbookSample.report(), to: second, SpokenEnglish(tag: tag))
    let bytes = try #require(first.bytes())
    #expect(bytes == second.bytes())
    #expect(try WorkbookParts.digests(bytes).contains { $0.part == "xl/workbook.xml" })
  }

  @Test("Rows are as high as their wrapped text, for other programs than Excel do not see to it")
  func heights() throws {
    let file = try written()
    let plan = try file.tree("xl/worksheets/sheet4.xml").all("row")
    #expect(plan.first { $0["r"] == "30" }?["ht"] == "45", "an agreement with a long subject")
    #expect(plan.first { $0["r"] == "31" }?["ht"] == nil)
    let trade = try file.tree("xl/worksheets/sheet3.xml").all("row")
    #expect(trade.first { $0["r"] == "47" }?["ht"] != nil, "the label of the total row")
  }

  @Test("A sheet with charts is printed at a scale of its own, and its pages begin between blocks")
  func pages() throws {
    let charts = (0..<6).map { WorkbookSample.chart(.line, "c\($0)", rows: 0..<12) }
    let trade = WorkbookSample.trade(Amount(1))
    let section = Section(
      kind: .trade, sheetName: say("T"), title: say("T"), tables: trade.tables, charts: charts)
    let sheet = try written(WorkbookSample.report(sections: [section]))
      .tree("xl/worksheets/sheet1.xml")
    #expect(sheet.all("pageSetUpPr").isEmpty, "fitted to a width, Excel ignores breaks")
    let scale = sheet.all("pageSetup").first?["scale"].flatMap(Int.init) ?? 100
    #expect((25...100).contains(scale))
    #expect(!sheet.all("brk").isEmpty)
  }

  @Test("Months get labels that do not touch", arguments: [(12, 2), (13, 2), (37, 6), (8, 1)])
  func labelIntervals(count: Int, interval: Int) throws {
    let chart = WorkbookSample.chart(.line, "c", rows: 0..<count)
    let trade = WorkbookSample.trade(Amount(1))
    let section = Section(
      kind: .trade, sheetName: say("T"), title: say("T"), tables: trade.tables, charts: [chart])
    let file = try written(WorkbookSample.report(sections: [section]))
    let skip = try file.tree("xl/charts/chart1.xml").all("c:tickLblSkip").first?["val"]
    #expect(skip.flatMap(Int.init) == interval || (interval == 1 && skip == nil))
  }
}
