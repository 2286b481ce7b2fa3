import Exporters
import Foundation
import Testing

@Suite("The file of a workbook")
struct WorkbookFileTests {
  @Test("A workbook that is not closed leaves no file")
  func abandoned() throws {
    let folder = try TestFolder()
    func fail() throws {
      var book = try workbook(in: folder)
      let sheet = try book.addSheet("Data")
      try sheet.add(tradeTable(), row: 4)
      try sheet.write(.number(1), row: -1, column: 0)
      _ = try book.close()
    }
    #expect(throws: WorkbookError.self) { try fail() }
    #expect(folder.contents == [])
  }

  @Test("A sheet of a closed workbook can no longer be written to")
  func closed() throws {
    let folder = try TestFolder()
    var book = try workbook(in: folder)
    let sheet = try book.addSheet("Data")
    try sheet.write(.number(1), row: 0, column: 0)
    _ = try book.close()
    #expect(throws: WorkbookError.closed) { try sheet.write(.text("x"), row: 1, column: 0) }
    #expect(throws: WorkbookError.closed) { try sheet.add(tradeTable(), row: 4) }
    #expect(throws: WorkbookError.closed) { try sheet.setZoom(90) }
  }

  @Test("Nothing that exists is overwritten, and no link is followed")
  func existing() throws {
    let folder = try TestFolder()
    let precious = folder.file("precious.txt")
    try Data("keep".utf8).write(to: URL(fileURLWithPath: precious))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.xlsx"), withDestinationPath: precious)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("dangling.xlsx"), withDestinationPath: folder.file("nowhere"))
    for name in ["precious.txt", "link.xlsx", "dangling.xlsx"] {
      #expect(throws: WorkbookError.fileExists(path: folder.file(name))) {
        _ = try workbook(in: folder, named: name)
      }
    }
    #expect(folder.bytes("precious.txt") == Array("keep".utf8))
  }

  @Test("Missing folders and unusable paths are refused")
  func folders() throws {
    let folder = try TestFolder()
    let missing = folder.file("missing")
    #expect(throws: WorkbookError.folderUnusable(path: missing)) {
      _ = try workbook(in: folder, named: "missing/book.xlsx")
    }
    #expect(throws: WorkbookError.folderUnusable(path: missing)) {
      _ = try Workbook(
        path: folder.file(), temporaryFolder: missing, properties: august, font: .english)
    }
    #expect(throws: WorkbookError.pathUnusable(path: "a\u{0}b")) {
      _ = try Workbook(
        path: "a\u{0}b", temporaryFolder: folder.path, properties: august, font: .english)
    }
  }

  @Test("A folder that vanishes, or a file that appears, before the end stops the workbook")
  func changedPlaces() throws {
    let folder = try TestFolder()
    let temporary = folder.file("temporary")
    func close(after change: () throws -> Void) throws {
      try FileManager.default.createDirectory(
        atPath: temporary, withIntermediateDirectories: false)
      var book = try Workbook(
        path: folder.file(), temporaryFolder: temporary, properties: august, font: .english)
      _ = try book.addSheet("Data")
      try change()
      _ = try book.close()
    }
    #expect(throws: WorkbookError.folderUnusable(path: temporary)) {
      try close { try FileManager.default.removeItem(atPath: temporary) }
    }
    #expect(folder.contents == [])
    #expect(throws: WorkbookError.fileExists(path: folder.file())) {
      try close { try Data("keep".utf8).write(to: URL(fileURLWithPath: folder.file())) }
    }
    #expect(folder.bytes() == Array("keep".utf8))
  }

  @Test("The properties are fixed, and the clock is not asked")
  func properties() throws {
    let folder = try TestFolder()
    #expect(throws: WorkbookError.createdNotPositive) {
      _ = try workbook(in: folder, properties: WorkbookProperties(title: "", created: 0))
    }
    for repeated in [[("a", "1"), ("A", "2")], [("", "1")]] {
      #expect(throws: WorkbookError.self) {
        _ = try workbook(
          in: folder,
          properties: WorkbookProperties(
            title: "", created: 1, custom: repeated.map { (name: $0.0, value: $0.1) }))
      }
    }
    let digest = String(repeating: "0f", count: 32)
    var book = try workbook(
      in: folder,
      properties: WorkbookProperties(
        title: "부산 & Shanghai", subject: "s", company: "c", keywords: "k",
        created: 1_788_134_400, custom: [(name: "entente-inputs", value: digest)]))
    _ = try book.addSheet("Data")
    _ = try book.close()
    let file = try folder.read()
    let core = try file.tree("docProps/core.xml")
    #expect(core.child("dc:title")?.text == "부산 & Shanghai")
    #expect(core.child("dc:creator")?.text == "Entente")
    #expect(core.child("cp:lastModifiedBy")?.text == "Entente")
    #expect(core.child("dcterms:created")?.text == "2026-08-31T00:00:00Z")
    #expect(core.child("dcterms:modified")?.text == "2026-08-31T00:00:00Z")
    #expect(try file.tree("docProps/custom.xml").all("vt:lpwstr").map(\.text) == [digest])
  }

  @Test("Two runs give the same bytes")
  func sameBytes() throws {
    let folder = try TestFolder()
    for name in ["one.xlsx", "two.xlsx"] {
      var book = try workbook(in: folder, named: name, font: .korean)
      try fillShowcase(&book)
      _ = try book.close()
    }
    let one = try #require(folder.bytes("one.xlsx"))
    #expect(one == folder.bytes("two.xlsx"))
  }

  @Test("The showcase reads back as it was written")
  func showcase() throws {
    let folder = try TestFolder()
    var book = try workbook(in: folder, font: .korean)
    try fillShowcase(&book)
    let formulas = book.formulas
    #expect(try book.close() == [])
    let file = try folder.read()
    #expect(file.sheets.map(\.name) == ["표지", "It's trade"])
    let trade = try #require(file["It's trade"])
    #expect(trade.tables.map(\.name) == ["tbl_trade", "tbl_codes"])
    #expect(trade.tables[0].range.description == "A5:C9")
    #expect(trade.tables[0].hasTotals)
    #expect(file.sheets[0].links.map(\.location) == ["'It''s trade'!A5", "p"])
    #expect(file.sheets[0].links[1].address == "https://example.org/a?b=1&c=%EB%B6%80")
    let read = file.sheets.flatMap(\.rows).joined().compactMap(\.formula)
    #expect(Set(read) == formulas)
    for target in file.partNames {
      #expect(!target.contains("externalLink") && !target.contains("vba"))
    }
  }

  @Test("The library prints nothing while guards refuse and files are written")
  func silence() throws {
    // The library writes to the error stream of the process; it is caught for the moment.
    let folder = try TestFolder()
    let caught = folder.file("stderr.txt")
    let saved = dup(2)
    #expect(saved >= 0)
    let target = open(caught, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    #expect(target >= 0)
    dup2(target, 2)
    close(target)
    defer {
      dup2(saved, 2)
      close(saved)
    }
    let faults = WorkbookFaultTests()
    try faults.notFinite(value: .nan)
    try faults.controlCharacters(code: 1)
    try faults.chartCells()
    try faults.emptyCharts()
    try faults.emptyTables()
    try faults.headers()
    try faults.tables()
    try faults.longText()
    try faults.longTitles()
    try faults.outside()
    try faults.numberFormats()
    try faults.sheetNames(name: "History", fault: .reserved)
    try faults.definedNames(name: "x y", fault: .badCharacter)
    try changedPlaces()
    try showcase()
    try sameBytes()
    let printed = folder.bytes("stderr.txt").map { String(decoding: $0, as: UTF8.self) }
    let complaints = printed?.split(separator: "\n").filter {
      $0.hasPrefix("[WARNING]") || $0.hasPrefix("[ERROR]")
    }
    #expect(complaints == [])
  }
}

/// Two sheets with all the library is used for.
func fillShowcase(_ book: inout Workbook) throws {
  let cover = try book.addSheet("표지")
  try cover.write(.text("2026년 8월 보고서"), row: 0, column: 0, measured: false)
  try cover.write(
    .sheetLink(sheet: "It's trade", cell: CellPosition(row: 4, column: 0), text: "무역"),
    row: 2, column: 0)
  try cover.write(
    .link(url: "https://example.org/a?b=1&c=%EB%B6%80#p", text: "기사 제목"), row: 3, column: 0)
  try cover.hideGridLines()
  try cover.activate()
  let trade = try book.addSheet("It's trade")
  try trade.write(
    .text("Trade"), row: 0, column: 0, format: CellFormat.general.with { $0.bold = true })
  let placed = try trade.add(tradeTable(), row: 4)
  try trade.add(
    ExcelTable(
      name: "tbl_codes", columns: [.init("code", format: .text, holdsTextNumbers: true)],
      rows: [[.text("0101")], [.text("=1+1")]]),
    row: 20)
  for (index, kind) in [ExcelChart.Kind.line, .column, .stackedColumn, .bar].enumerated() {
    var chart = tradeChart(placed, title: "무역 \(index)")
    chart.kind = kind
    chart.position = CellPosition(row: 4 + 16 * index, column: 5)
    var second = chart.series[0]
    second.name = "again"
    second.colour = ChartPalette.colours[1]
    second.marker = ChartPalette.markers[1]
    second.dash = ChartPalette.dashes[1]
    chart.series.append(second)
    try trade.add(chart)
  }
  try trade.freezePanes(row: 5, column: 1)
  try trade.setUpPrint(repeating: 4)
  try trade.select(row: 0, column: 0)
  try trade.setZoom(100)
  try trade.setTabColour(ChartPalette.colours[2])
  try book.defineName("Title_Trade", range: placed.cells(ofColumn: 0))
}
