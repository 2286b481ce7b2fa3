import Exporters
import Foundation
import Testing

@Suite("Tables and charts")
struct TableAndChartTests {
  @Test("A column formula with a missing result stands in single cells, and the gap stays")
  func missingResult() throws {
    let written = try write { sheet in try sheet.add(tradeTable(values: [120, nil, 80]), row: 0) }
    let sheet = try #require(written.file["Data"])
    #expect(sheet["C2"]?.formula != nil)
    #expect(sheet["C3"] == nil)
    #expect(sheet["C4"]?.number == 0.4)
    let table = try written.file.tree("xl/tables/table1.xml")
    #expect(table.all("calculatedColumnFormula").isEmpty)
  }

  @Test("A complete column formula belongs to the table")
  func completeFormula() throws {
    let written = try write { sheet in try sheet.add(tradeTable(), row: 0) }
    let table = try written.file.tree("xl/tables/table1.xml")
    #expect(
      table.all("calculatedColumnFormula").map(\.text)
        == ["tbl_trade[[#This Row],[value]]/SUM(tbl_trade[value])"])
    #expect(table.all("autoFilter").first?["ref"] == "A1:C4")
    let columns = table.all("tableColumn")
    #expect(columns.map { $0["totalsRowLabel"] } == ["Total", nil, nil])
    #expect(columns.map { $0["totalsRowFunction"] } == [nil, "sum", nil])
  }

  @Test("Special characters of a header are escaped in formulas")
  func escapedHeader() throws {
    let header = "it's [a] #1"
    let written = try write { sheet in
      try sheet.add(
        ExcelTable(
          name: "t_1",
          columns: [
            .init(header, total: .function(.sum, result: 3)),
            .init("r", formula: .ratio(of: header, to: header)),
            .init("d", formula: .difference(of: header, less: header)),
          ],
          rows: [[.number(3), .number(1), .number(0)]]),
        row: 0)
    }
    let sheet = try #require(written.file["Data"])
    let escaped = "it''s '[a'] '#1"
    #expect(sheet["A3"]?.formula == "SUBTOTAL(109,t_1[\(escaped)])")
    #expect(sheet["B2"]?.formula == "t_1[[#This Row],[\(escaped)]]/t_1[[#This Row],[\(escaped)]]")
    #expect(sheet["C2"]?.formula == "t_1[[#This Row],[\(escaped)]]-t_1[[#This Row],[\(escaped)]]")
  }

  @Test("Rows have as many cells as the table has columns, and results are numbers")
  func shape() throws {
    _ = try write { sheet in
      var narrow = tradeTable()
      narrow.rows[1].removeLast()
      #expect(
        throws: WorkbookError.tableRowWidth(table: "tbl_trade", row: 1, cells: 2, columns: 3)
      ) { try sheet.add(narrow, row: 0) }
      for result in [CellValue.text("x"), .number(.nan), .blank] {
        var table = tradeTable()
        table.rows[2][2] = result
        #expect(throws: WorkbookError.formulaResult(table: "tbl_trade", header: "share", row: 2)) {
          try sheet.add(table, row: 0)
        }
      }
      var total = tradeTable()
      total.columns[1].total = .function(.sum, result: .infinity)
      #expect(throws: WorkbookError.resultNotFinite("tbl_trade")) { try sheet.add(total, row: 0) }
      try sheet.add(tradeTable(), row: 0)
    }
  }

  @Test("Ids as text carry no warning")
  func textNumbers() throws {
    let written = try write { sheet in
      try sheet.add(
        ExcelTable(
          name: "t_1", columns: [.init("hs", format: .text, holdsTextNumbers: true)],
          rows: [[.text("0101")], [.text("0102")]]),
        row: 0)
    }
    let ignored = try written.file.tree("xl/worksheets/sheet1.xml").all("ignoredError")
    #expect(ignored.map { $0["sqref"] } == ["A2:A3"])
    #expect(ignored.first?["numberStoredAsText"] == "1")
  }

  @Test("A chart carries its colours, axes, fonts, alternative text and size")
  func chartParts() throws {
    let written = try write(font: .korean) { sheet in
      let table = try sheet.add(tradeTable(), row: 4)
      try sheet.add(tradeChart(table, title: "무역"))
    }
    let chart = try written.file.tree("xl/charts/chart1.xml")
    #expect(chart.all("a:t").map(\.text).first == "무역")
    #expect(chart.all("a:srgbClr").first?["val"] == "0072B2")
    #expect(chart.all("c:symbol").first?["val"] == "circle")
    #expect(chart.all("c:numFmt").map { $0["formatCode"] } == ["yyyy-mm", "#,##0"])
    let fonts = Set(chart.all("a:latin").map { $0["typeface"] })
    #expect(fonts == ["맑은 고딕"])
    let drawing = try written.file.tree("xl/drawings/drawing1.xml")
    #expect(drawing.all("xdr:cNvPr").first?["descr"] == "Line chart of trade by month.")
  }

  @Test(
    "Each kind of chart has its titles and number formats on the right axes",
    arguments: [ExcelChart.Kind.line, .column, .stackedColumn, .bar, .stackedBar])
  func axes(kind: ExcelChart.Kind) throws {
    let written = try write { sheet in
      let table = try sheet.add(tradeTable(), row: 4)
      var chart = tradeChart(table)
      chart.kind = kind
      chart.categoryAxis.labelInterval = 2
      try sheet.add(chart)
    }
    let chart = try written.file.tree("xl/charts/chart1.xml")
    let category = try #require(chart.all("c:catAx").first)
    let value = try #require(chart.all("c:valAx").first)
    #expect(category.all("a:t").map(\.text) == ["Month"])
    #expect(category.child("c:numFmt")?["formatCode"] == "yyyy-mm")
    #expect(category.child("c:tickLblSkip")?["val"] == "2")
    #expect(
      category.all("c:orientation").first?["val"] == (kind.isHorizontal ? "maxMin" : "minMax"))
    #expect(value.all("a:t").map(\.text) == ["USD"])
    #expect(value.child("c:numFmt")?["formatCode"] == "#,##0")
    #expect(value.all("c:min").map { $0["val"] } == (kind == .line ? [] : ["0"]))
    #expect(
      chart.all("c:grouping").first?["val"]
        == (kind == .line
          ? "standard" : [.stackedColumn, .stackedBar].contains(kind) ? "stacked" : "clustered"))
  }

  @Test("The axis of bars begins at zero unless a value is negative")
  func zeroAxis() throws {
    let cases: [([Double?], [String])] = [([120, 80, 200], ["0"]), ([120, -80, 200], [])]
    for (values, minimum) in cases {
      let written = try write { sheet in
        let table = try sheet.add(tradeTable(values: values), row: 4)
        var chart = tradeChart(table)
        chart.kind = .column
        try sheet.add(chart)
      }
      let chart = try written.file.tree("xl/charts/chart1.xml")
      #expect(chart.all("c:min").map { $0["val"] } == minimum)
    }
  }

  @Test("Ranges of a chart are single rows or columns of one length in a known sheet")
  func chartRanges() throws {
    _ = try write { sheet in
      let table = try sheet.add(tradeTable(), row: 4)
      var wide = tradeChart(table)
      wide.series[0].values.cells.last.column += 1
      #expect(throws: WorkbookError.self) { try sheet.add(wide) }
      var short = tradeChart(table)
      short.series[0].values.cells.last.row -= 1
      #expect(throws: WorkbookError.chartRangeShape(title: "Trade", range: "A6:A8")) {
        try sheet.add(short)
      }
      var elsewhere = tradeChart(table)
      elsewhere.series[0].values.sheet = "Nowhere"
      #expect(throws: WorkbookError.chartSheetUnknown(title: "Trade", sheet: "Nowhere")) {
        try sheet.add(elsewhere)
      }
    }
  }

  @Test("Equal formats are one style")
  func styles() throws {
    let written = try write { sheet in
      for row in 0..<50 {
        try sheet.write(
          .number(1), row: row, column: 0,
          format: CellFormat(numberFormat: "0\\.0,\"만\"").with { $0.bold = row % 2 == 0 })
      }
    }
    let styles = try written.file.tree("xl/styles.xml")
    #expect(styles.all("numFmt").map { $0["formatCode"] } == ["0\\.0,\"만\""])
    #expect(styles.child("cellXfs")?["count"] == "3")
  }

  @Test("Widths follow what is shown")
  func widths() throws {
    _ = try write(font: .korean) { sheet in
      try sheet.write(.text("부산광역시 해운대구"), row: 0, column: 0)
      #expect(sheet.width(ofColumn: 0) == 21)
      try sheet.write(
        .number(1_234_567.8), row: 0, column: 1, format: CellFormat(numberFormat: "#,##0.0"))
      #expect(sheet.width(ofColumn: 1) == 13)
      try sheet.write(
        .number(123_456_789_000), row: 0, column: 2,
        format: CellFormat(numberFormat: "0\\.00,,\"억\""))
      #expect(sheet.width(ofColumn: 2) == 11)
      try sheet.write(.text("a"), row: 0, column: 3)
      #expect(sheet.width(ofColumn: 3) == 8)
      try sheet.write(.text(String(repeating: "a", count: 90)), row: 0, column: 4)
      #expect(sheet.width(ofColumn: 4) == 60)
      try sheet.write(.text("a title over many columns"), row: 1, column: 3, measured: false)
      #expect(sheet.width(ofColumn: 3) == 8)
      try sheet.write(
        .text("ten digits"), row: 0, column: 5, format: CellFormat.general.with { $0.bold = true })
      #expect(sheet.width(ofColumn: 5) == 13)
      try sheet.setWidth(ofColumn: 3, 30)
      #expect(sheet.width(ofColumn: 3) == 30)
      #expect(throws: WorkbookError.columnWidth(256)) { try sheet.setWidth(ofColumn: 3, 256) }
    }
  }

  @Test("A wide column of a table wraps")
  func wrapped() throws {
    let written = try write { sheet in
      try sheet.add(
        ExcelTable(
          name: "t_1", columns: [.init("note")],
          rows: [[.text(String(repeating: "word ", count: 30))]]),
        row: 0)
    }
    let styles = try written.file.tree("xl/styles.xml")
    #expect(styles.child("cellXfs")?.all("alignment").contains { $0["wrapText"] == "1" } == true)
  }
}
