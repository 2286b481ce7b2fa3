import Exporters
import Foundation
import Testing

/// One test for each known fault of libxlsxwriter 1.1.4: the bad value goes in, and every part
/// of the file must parse.
@Suite("Faults of the library and their guards")
struct WorkbookFaultTests {
  @Test(
    "A number that is not finite leaves no cell",
    arguments: [Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude])
  func notFinite(value: Double) throws {
    let written = try write { sheet in
      try sheet.write(.number(value), row: 0, column: 0)
      try sheet.write(.number(1), row: 0, column: 1)
    }
    #expect(written.file["Data"]?["A1"] == nil)
    #expect(written.file["Data"]?["B1"]?.number == 1)
    #expect(written.changes == [.notFinite])
  }

  @Test("Control characters are removed everywhere and reported", arguments: 0..<32)
  func controlCharacters(code: UInt8) throws {
    let control = String(Character(Unicode.Scalar(code)))
    let folder = try TestFolder()
    let bad = "a\(control)b"
    var book = try workbook(
      in: folder,
      properties: WorkbookProperties(
        title: bad, subject: bad, company: bad, keywords: bad, created: 1,
        custom: [(name: "k\(control)", value: bad)]))
    #expect(throws: WorkbookError.self) { _ = try book.addSheet(bad) }
    let sheet = try book.addSheet(book.availableSheetName(for: bad))
    try sheet.write(.text(bad), row: 20, column: 0)
    let table = try sheet.add(
      ExcelTable(
        name: "t_1",
        columns: [.init("m\(control)", total: .label(bad)), .init("v\(control)")],
        rows: [[.text("x"), .number(2)]]),
      row: 4)
    var chart = tradeChart(table, title: bad)
    chart.description = bad
    chart.categoryAxis.title = bad
    chart.valueAxis.title = bad
    chart.series[0].name = bad
    try sheet.add(chart)
    let changes = try book.close().map(\.change)
    let file = try folder.read()
    let kept = code == 9 || code == 10 ? bad : "ab"
    #expect(file.sheets[0]["A21"]?.text == kept)
    #expect(changes.contains(.controlCharacters(count: 1)))
  }

  @Test("U+FFFE and U+FFFF become U+FFFD", arguments: ["\u{FFFE}", "\u{FFFF}"])
  func noncharacters(bad: String) throws {
    let written = try write { sheet in
      try sheet.write(.text("a\(bad)b"), row: 0, column: 0)
    }
    #expect(written.file["Data"]?["A1"]?.text == "a\u{FFFD}b")
    #expect(written.changes == [.noncharacters(count: 1)])
  }

  @Test("U+0000 does not end a text")
  func zero() throws {
    let written = try write { sheet in
      try sheet.write(.text("before\u{0}after"), row: 0, column: 0)
    }
    #expect(written.file["Data"]?["A1"]?.text == "beforeafter")
  }

  @Test("A literal _x0041_ stays what it is")
  func literalEscape() throws {
    let texts = ["_x0041_", "a_x000d_b", "_x005F_x0041_", "_x00g1_", "_x0041", "__x0041__"]
    let written = try write { sheet in
      for (row, text) in texts.enumerated() {
        try sheet.write(.text(text), row: row, column: 0)
      }
      try sheet.add(
        ExcelTable(name: "t_1", columns: [.init("_x0041_")], rows: [[.number(1)]]),
        row: 0, column: 2)
    }
    #expect(written.file["Data"]?.rows.compactMap { $0.first?.text } == texts)
    #expect(written.file["Data"]?.tables[0].headers == ["_x0041_"])
    #expect(written.file.everything.contains("_x005F_x0041_"))
    #expect(written.notices.isEmpty)
  }

  @Test("A chart refuses cells that its cache would hold as zero")
  func chartCells() throws {
    let bad: [CellValue] = [
      .text("x"), .boolean(true), .blank,
      .formula(.share(of: "value"), table: "tbl_trade", result: 1),
    ]
    for value in bad {
      #expect(throws: WorkbookError.self, "\(value)") {
        _ = try write { sheet in
          let table = try sheet.add(tradeTable(), row: 4)
          try sheet.write(value, row: 6, column: 1)
          try sheet.add(tradeChart(table))
        }
      }
      #expect(throws: WorkbookError.self, "also when written after the chart: \(value)") {
        _ = try write { sheet in
          let table = try sheet.add(tradeTable(), row: 4)
          try sheet.add(tradeChart(table))
          try sheet.write(value, row: 6, column: 1)
        }
      }
    }
  }

  @Test("A missing point of a chart has no cell, and is not in the cache")
  func gap() throws {
    let written = try write { sheet in
      let table = try sheet.add(tradeTable(values: [120, nil, 200]), row: 4)
      try sheet.add(tradeChart(table))
    }
    #expect(written.file["Data"]?["B7"] == nil)
    let chart = try written.file.tree("xl/charts/chart1.xml")
    let values = try #require(chart.all("c:val").first)
    #expect(values.all("c:pt").map { $0["idx"] } == ["0", "2"])
    #expect(values.all("c:v").map(\.text) == ["120", "200"])
    // The library leaves the element out for gaps, which Excel takes for gaps too.
    #expect(chart.all("c:dispBlanksAs").isEmpty)
  }

  @Test("A chart without a series, a title or a number is refused")
  func emptyCharts() throws {
    _ = try write { sheet in
      let table = try sheet.add(tradeTable(values: [1, nil, nil]), row: 4)
      var chart = tradeChart(table)
      chart.series = []
      #expect(throws: WorkbookError.chartWithoutSeries(title: "Trade")) { try sheet.add(chart) }
      #expect(throws: WorkbookError.chartWithoutTitle) {
        try sheet.add(tradeChart(table, title: "\u{1}"))
      }
      var empty = tradeChart(table)
      empty.series[0].values.cells.first.row += 1
      empty.series[0].categories.cells.first.row += 1
      #expect(throws: WorkbookError.chartWithoutData(title: "Trade")) { try sheet.add(empty) }
    }
  }

  @Test("A table without a row or a column is refused")
  func emptyTables() throws {
    _ = try write { sheet in
      #expect(throws: WorkbookError.tableWithoutRows(table: "t_1")) {
        try sheet.add(ExcelTable(name: "t_1", columns: [.init("a")], rows: []), row: 0)
      }
      #expect(throws: WorkbookError.tableWithoutColumns(table: "t_1")) {
        try sheet.add(ExcelTable(name: "t_1", columns: [], rows: [[]]), row: 0)
      }
    }
  }

  @Test("Headers of a table differ, also without regard to case")
  func headers() throws {
    func table(_ headers: String...) -> ExcelTable {
      ExcelTable(
        name: "t_1", columns: headers.map { .init($0) },
        rows: [headers.map { _ in .number(1) }])
    }
    _ = try write { sheet in
      for pair in [
        ["Value", "VALUE"], ["Straße", "STRASSE"], ["a\u{1}", "a"], ["é", "e\u{301}"],
      ] {
        #expect(throws: WorkbookError.self, "\(pair)") {
          try sheet.add(table(pair[0], pair[1]), row: 0)
        }
      }
      for empty in ["", " ", "\u{7}", "\n"] {
        #expect(throws: WorkbookError.tableHeaderEmpty(table: "t_1", column: 0)) {
          try sheet.add(table(empty), row: 0)
        }
      }
    }
  }

  @Test("Two tables differ in name and share no cell")
  func tables() throws {
    _ = try write { sheet in
      try sheet.add(tradeTable(), row: 0)
      #expect(throws: WorkbookError.tableName("TBL_Trade", .repeated)) {
        try sheet.add(tradeTable(name: "TBL_Trade"), row: 20)
      }
      #expect(throws: WorkbookError.tablesOverlap(table: "t_2", range: "A1:C5")) {
        try sheet.add(tradeTable(name: "t_2"), row: 4)
      }
    }
  }

  @Test("The header cell of a table is never written again, and holds the header")
  func headerCells() throws {
    let written = try write { sheet in
      try sheet.add(
        ExcelTable(
          name: "t_1", columns: [.init("two\nlines"), .init("b & <c>")],
          rows: [[.number(1), .number(2)]]),
        row: 4)
      #expect(throws: WorkbookError.tableHeaderCell(sheet: "Data", cell: "B5")) {
        try sheet.write(.text("x"), row: 4, column: 1)
      }
    }
    let sheet = try #require(written.file["Data"])
    #expect(sheet.tables[0].headers == ["two lines", "b & <c>"])
    #expect(sheet["A5"]?.text == "two lines")
    #expect(sheet["B5"]?.text == "b & <c>")
  }

  @Test("Formulas carry their results, not zero")
  func cachedResults() throws {
    let written = try write { sheet in try sheet.add(tradeTable(), row: 4) }
    let sheet = try #require(written.file["Data"])
    #expect(sheet["C6"]?.number == 0.3)
    #expect(sheet["C6"]?.formula == "tbl_trade[[#This Row],[value]]/SUM(tbl_trade[value])")
    #expect(sheet["B9"]?.number == 400)
    #expect(sheet["B9"]?.formula == "SUBTOTAL(109,tbl_trade[value])")
    #expect(sheet["A9"]?.text == "Total")
  }

  @Test("A formula refers to columns the table has, and to none with an at sign")
  func columnReferences() throws {
    _ = try write { sheet in
      for header in ["missing", "a@b"] {
        let table = ExcelTable(
          name: "t_1", columns: [.init("a@b"), .init("share", formula: .share(of: header))],
          rows: [[.number(1), .number(1)]])
        #expect(throws: WorkbookError.columnReference(table: "t_1", header: header)) {
          try sheet.add(table, row: 0)
        }
      }
    }
  }

  @Test(
    "Names of sheets follow Excel's rules",
    arguments: [
      ("", SheetName.Fault.empty), ("   ", .empty), (String(repeating: "a", count: 32), .tooLong),
      (String(repeating: "😀", count: 17), .tooLong), ("a[b", .forbiddenCharacter),
      ("a:b", .forbiddenCharacter), ("a/b", .forbiddenCharacter), ("a\\b", .forbiddenCharacter),
      ("a?b", .forbiddenCharacter), ("a*b", .forbiddenCharacter), ("a#b", .forbiddenCharacter),
      ("a\u{1}b", .forbiddenCharacter), ("'a", .apostropheAtEnd), ("a'", .apostropheAtEnd),
      ("History", .reserved), ("hiSTory", .reserved), ("2024", .likeReference),
      ("A1", .likeReference), ("R1C1", .likeReference), ("true", .likeReference),
      ("_x0041_", .likeEscape),
    ])
  func sheetNames(name: String, fault: SheetName.Fault) throws {
    let folder = try TestFolder()
    var book = try workbook(in: folder)
    #expect(throws: WorkbookError.sheetName(name, fault)) { _ = try book.addSheet(name) }
    let sheet = try book.addSheet(book.availableSheetName(for: name))
    try sheet.write(.number(1), row: 0, column: 0)
    try sheet.setUpPrint(repeating: 0)
    _ = try book.close()
    #expect(try folder.read().sheets.map(\.name) == [sheet.name])
  }

  @Test(
    "The longest names of sheets are taken",
    arguments: [String(repeating: "a", count: 31), String(repeating: "부", count: 31)])
  func longestSheetNames(name: String) throws {
    let folder = try TestFolder()
    var book = try workbook(in: folder)
    try book.addSheet(name).write(.number(1), row: 0, column: 0)
    _ = try book.close()
    #expect(try folder.read().sheets.map(\.name) == [name])
  }

  @Test("Sheets differ without regard to case, and a free name is found")
  func repeatedSheets() throws {
    let folder = try TestFolder()
    var book = try workbook(in: folder)
    let long = String(repeating: "부산", count: 16)
    var names: [String] = []
    for text in ["Trade", "TRADE", "trade", long, long, "It's", "2024", "2024"] {
      let name = book.availableSheetName(for: text)
      _ = try book.addSheet(name)
      names.append(name)
    }
    #expect(throws: WorkbookError.sheetName("tRADE", .repeated)) { _ = try book.addSheet("tRADE") }
    #expect(names[0...2] == ["Trade", "TRADE (2)", "trade (3)"])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    _ = try book.close()
    #expect(try folder.read().sheets.map(\.name) == names)
  }

  @Test(
    "Names of ranges and tables follow Excel's rules",
    arguments: [
      ("", DefinedName.Fault.empty), ("A1", .likeCell), ("xfd9", .likeCell), ("R1C1", .likeCell),
      ("r", .likeCell), ("C", .likeCell), ("RC", .likeCell), ("true", .likeCell),
      ("x y", .badCharacter), ("2024 trade", .badCharacter), ("2024", .badCharacter),
      ("부산", .badCharacter), ("a-b", .badCharacter), (".a", .badCharacter),
      (String(repeating: "a", count: 128), .tooLong),
    ])
  func definedNames(name: String, fault: DefinedName.Fault) throws {
    let folder = try TestFolder()
    var book = try workbook(in: folder)
    let sheet = try book.addSheet("It's 부산")
    try sheet.write(.number(1), row: 0, column: 0)
    let range = ChartRange(
      sheet: sheet.name,
      cells: CellRange(CellPosition(row: 0, column: 0), CellPosition(row: 9, column: 3)))
    #expect(throws: WorkbookError.definedName(name, fault)) {
      try book.defineName(name, range: range)
    }
    #expect(throws: WorkbookError.tableName(name, fault)) {
      try sheet.add(ExcelTable(name: name, columns: [.init("a")], rows: [[.number(1)]]), row: 3)
    }
    try book.defineName("Title_Trade", range: range)
    #expect(throws: WorkbookError.definedName("title_trade", .repeated)) {
      try book.defineName("title_trade", range: range)
    }
    _ = try book.close()
    let names = try folder.read().tree("xl/workbook.xml").all("definedName")
    #expect(names.map(\.text) == ["'It''s 부산'!$A$1:$D$10"])
  }

  @Test("Numbers of more than 15 digits become text")
  func manyDigits() throws {
    let written = try write { sheet in
      try sheet.write(.decimal("1234567890123456789"), row: 0, column: 0)
      try sheet.write(.decimal("-123456789012345.00"), row: 0, column: 1)
      try sheet.write(.decimal("0.000000000000000123"), row: 0, column: 2)
      try sheet.write(.decimal("1234567890.123456"), row: 0, column: 4)
      #expect(throws: WorkbookError.notDecimal("1e3")) {
        try sheet.write(.decimal("1e3"), row: 0, column: 3)
      }
    }
    let sheet = try #require(written.file["Data"])
    #expect(sheet["A1"]?.text == "1234567890123456789")
    #expect(sheet["B1"]?.number == -123_456_789_012_345)
    #expect(sheet["C1"]?.number == 0.000000000000000123)
    #expect(sheet["E1"]?.text == "1234567890.123456")
    #expect(written.changes == [.numberAsText(digits: 19), .numberAsText(digits: 16)])
  }

  @Test("Minus zero is zero")
  func minusZero() throws {
    let written = try write { sheet in try sheet.write(.number(-0.0), row: 0, column: 0) }
    #expect(written.file["Data"]?["A1"]?.value == .number(0, literal: "0"))
  }

  @Test("A number is stored with 16 digits, as ExcelNumber.stored says")
  func sixteenDigits() throws {
    let numbers = [0.1 + 0.2, 1.0 / 3, 2.0 / 3, 1e21, 9.99e307, 1e-300, -123.456]
    let written = try write { sheet in
      for (row, number) in numbers.enumerated() {
        try sheet.write(.number(number), row: row, column: 0)
      }
    }
    let read = written.file["Data"]?.rows.compactMap { $0.first?.number }
    #expect(read == numbers.map(ExcelNumber.stored))
    #expect(ExcelNumber.stored(0.1 + 0.2) == 0.3)
  }

  @Test("A long text is cut where Excel would refuse it, in UTF-16 units")
  func longText() throws {
    let exact = String(repeating: "가", count: 32_767)
    let emoji = String(repeating: "😀", count: 20_000)
    let escapes = String(repeating: "_x0041_", count: 5_000)
    let written = try write { sheet in
      try sheet.write(.text(exact), row: 0, column: 0)
      try sheet.write(.text(exact + "a"), row: 1, column: 0)
      try sheet.write(.text(emoji), row: 2, column: 0)
      try sheet.write(.text(escapes), row: 3, column: 0)
    }
    let sheet = try #require(written.file["Data"])
    #expect(sheet["A1"]?.text == exact)
    for row in 1...3 {
      let text = try #require(sheet.cell(row: row, column: 0)?.text)
      #expect(text.hasSuffix("… [cut]"))
      #expect(text.utf16.count <= 32_767)
    }
    #expect(try #require(sheet["A3"]?.text).utf16.count >= 32_766)
    #expect(
      written.changes == [.cut(length: 32_768), .cut(length: 40_000), .cut(length: 35_000)])
  }

  @Test("Line feeds beyond 253 in a cell become spaces")
  func lineFeeds() throws {
    let written = try write { sheet in
      try sheet.write(.text(String(repeating: "a\n", count: 300)), row: 0, column: 0)
      try sheet.write(.text(String(repeating: "b\n", count: 253)), row: 1, column: 0)
    }
    #expect(written.file["Data"]?["A2"]?.text == String(repeating: "b\n", count: 253))
    let text = try #require(written.file["Data"]?["A1"]?.text)
    #expect(text.utf8.count { $0 == 10 } == 253)
    #expect(written.changes == [.lineFeeds(count: 47)])
  }

  @Test("Text outside cells is cut at its own limit")
  func longTitles() throws {
    let long = String(repeating: "한", count: 3_000)
    let folder = try TestFolder()
    var book = try workbook(
      in: folder,
      properties: WorkbookProperties(
        title: long, created: 1, custom: [(name: long, value: long)]))
    let sheet = try book.addSheet("Data")
    let table = try sheet.add(
      ExcelTable(
        name: "t_1", columns: [.init("m"), .init(long, total: .function(.sum, result: 1))],
        rows: [[.text("x"), .number(1)]]),
      row: 4)
    var chart = tradeChart(table, title: long)
    chart.description = long
    chart.series[0].name = long
    try sheet.add(chart)
    let notices = try book.close()
    #expect(notices.count { $0.change == .cut(length: 3_000) } == 7)
    let file = try folder.read()
    let description = try file.tree("xl/drawings/drawing1.xml").all("xdr:cNvPr").first?["descr"]
    #expect(description?.hasSuffix("… [cut]") == true)
    #expect(file.sheets[0].tables[0].headers[1].utf16.count == 255)
  }

  @Test("A title that begins with an equals sign is no formula")
  func titleFormula() throws {
    let written = try write { sheet in
      let table = try sheet.add(tradeTable(), row: 4)
      var chart = tradeChart(table, title: "=Data!$A$1")
      chart.series[0].name = "=cmd|' /C calc'!A0"
      chart.valueAxis.title = "=1+1"
      try sheet.add(chart)
    }
    let chart = try written.file.tree("xl/charts/chart1.xml")
    let formulas = chart.all("c:f").map(\.text)
    #expect(formulas == ["Data!$A$6:$A$8", "Data!$B$6:$B$8"])
    #expect(Set(chart.all("a:t").map(\.text)) == [" =Data!$A$1", " =1+1", "Month"])
    #expect(written.changes.count { $0 == .leadingEquals } == 3)
  }

  @Test("Rows and columns beyond the last are refused")
  func outside() throws {
    let written = try write { sheet in
      for (row, column) in [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384)] {
        #expect(throws: WorkbookError.outsideSheet(sheet: "Data", row: row, column: column)) {
          try sheet.write(.number(1), row: row, column: column)
        }
      }
      #expect(throws: WorkbookError.self) { try sheet.add(tradeTable(), row: 1_048_574) }
      try sheet.write(.number(7), row: 1_048_575, column: 16_383)
    }
    #expect(written.file.everything.contains("r=\"XFD1048576\""), "the last cell is written")
  }

  @Test("Dates that Excel lacks are refused")
  func dates() throws {
    let written = try write { sheet in
      for (year, month, day) in [(1899, 12, 31), (10_000, 1, 1), (2026, 2, 29), (2026, 13, 1)] {
        #expect(throws: WorkbookError.dateOutOfRange(year: year, month: month, day: day)) {
          try sheet.write(.date(year: year, month: month, day: day), row: 0, column: 0)
        }
      }
      try sheet.write(.date(year: 1900, month: 1, day: 1), row: 0, column: 0)
      try sheet.write(.date(year: 1900, month: 3, day: 1), row: 0, column: 1)
      try sheet.write(.date(year: 9999, month: 12, day: 31), row: 0, column: 2)
      try sheet.write(.month(year: 2026, month: 8), row: 0, column: 3)
    }
    let serials = written.file["Data"]?.rows[0].compactMap(\.number)
    #expect(serials == [1, 61, 2_958_465, 46_235])
    let dates = try #require(serials).map { ExcelDate.date(serial: Int($0)) }
    #expect(dates.map { $0?.year } == [1900, 1900, 9999, 2026])
    #expect(dates.map { $0?.month } == [1, 3, 12, 8])
    #expect(dates.map { $0?.day } == [1, 1, 31, 1])
  }

  @Test("More than 200 number formats are refused")
  func numberFormats() throws {
    _ = try write { sheet in
      for index in 0..<200 {
        try sheet.write(
          .number(1), row: index, column: 0, format: CellFormat(numberFormat: "0\"\(index)\""))
      }
      #expect(throws: WorkbookError.tooManyNumberFormats) {
        try sheet.write(.number(1), row: 0, column: 0, format: CellFormat(numberFormat: "0\"x\""))
      }
      #expect(throws: WorkbookError.self) {
        try sheet.write(
          .number(1), row: 0, column: 0,
          format: CellFormat(numberFormat: String(repeating: "0", count: 128)))
      }
    }
  }
}
