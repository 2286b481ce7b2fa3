import PartnershipModel
import Reporting
import Testing

@testable import Exporters

@Suite("The audit of the written files")
struct AuditTests {
  private func fault(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch {
      return "\(error)"
    }
  }

  // MARK: Charts

  private static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="a-title a-desc" \
    width="100" height="50"><title id="a-title">Trade</title><desc id="a-desc">Lines</desc>\
    <path d="M0 0L1 1" stroke="#0072B2"/><text x="5" y="20" fill="#595959">Jilin</text></svg>
    """

  @Test("A sound chart passes")
  func soundChart() {
    #expect(fault { try PackAudit.check("a.svg", Array(Self.svg.utf8)) } == nil)
  }

  @Test(
    "A chart that breaks a promise is caught",
    arguments: [
      ("</svg>", "", "end"),
      ("role=\"img\"", "role=\"none\"", "no picture"),
      ("<title id=\"a-title\">Trade</title>", "", "title and desc"),
      (">Trade<", "> <", "title and desc"), (">Lines<", "><", "title and desc"),
      ("a-title a-desc", "a-title", "aria-labelledby"),
      ("<path", "<script/><path", "<script>"),
      ("<path", "<path onload=\"x\"", "onload"),
      ("<path", "<path style=\"x\"", "style"),
      ("fill=\"#595959\"", "fill=\"#999999\"", "contrast"),
      ("stroke=\"#0072B2\"", "stroke=\"#F0E442\"", "contrast"),
      ("x=\"5\"", "x=\"101\"", "outside"), ("y=\"20\"", "y=\"-1\"", "outside"),
    ])
  func brokenChart(part: String, replacement: String, words: String) throws {
    let broken = Self.svg.replacing(part, with: replacement)
    try #require(broken != Self.svg)
    let found = try #require(fault { try PackAudit.check("a.svg", Array(broken.utf8)) })
    #expect(found.lowercased().contains(words.lowercased()))
  }

  // MARK: Pages

  private static let page = """
    # Title

    ## Part

    ![Lines](charts/a.svg)

    | Name | USD |
    | --- | ---: |
    | a \\| b | 1 |

    """

  @Test("A sound page passes")
  func soundPage() {
    #expect(fault { try PackAudit.check("a.md", Array(Self.page.utf8)) } == nil)
  }

  @Test(
    "A page that breaks a promise is caught, with its line",
    arguments: [
      ("| a \\| b | 1 |", "| a | b | 1 |", "line 9: 3 cells"),
      ("| a \\| b | 1 |", "| a |", "line 9: 1 cells"),
      ("| --- | ---: |\n", "", "line 7: a table without a header"),
      ("![Lines]", "![]", "line 5: a picture without words"),
      ("## Part", "### Part", "line 3: a heading 3"),
      ("## Part", "# Part", "line 3: a second title"),
      ("# Title\n\n## Part\n", "", "title"),
      ("## Part", "## Part ", "line 3: a space"),
      ("## Part", "## <b>Part</b>", "line 3: a tag"),
      ("## Part\n", "## Part\r\n", "carriage returns"),
    ])
  func brokenPage(part: String, replacement: String, words: String) throws {
    let broken = Self.page.replacing(part, with: replacement)
    try #require(broken != Self.page)
    let found = try #require(fault { try PackAudit.check("a.md", Array(broken.utf8)) })
    #expect(found.contains(words))
  }

  @Test("A table of nine columns is caught")
  func widePage() {
    let row = "|" + String(repeating: " a |", count: 9)
    let page = "# A\n\n\(row)\n|" + String(repeating: " --- |", count: 9) + "\n"
    #expect(fault { try PackAudit.check("a.md", Array(page.utf8)) }?.contains("9 columns") == true)
  }

  @Test("Bytes that are not UTF-8 are caught", arguments: ["a.md", "a.svg", "a.ics"])
  func notUnicode(path: String) {
    #expect(
      fault { try PackAudit.check(path, [0x23, 0x20, 0xFF, 0x0A]) } == "\(path): it is not UTF-8")
  }

  // MARK: Calendar

  private static let calendar = [
    "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a@b", "DTSTAMP:20260930T000000Z",
    "DTSTART;VALUE=DATE:20261001", "SUMMARY:Renewal of", " 시흥", "END:VEVENT", "END:VCALENDAR",
  ].map { $0 + "\r\n" }.joined()

  @Test("A sound calendar passes")
  func soundCalendar() {
    #expect(fault { try PackAudit.check("c.ics", Array(Self.calendar.utf8)) } == nil)
  }

  @Test(
    "A calendar that breaks a promise is caught",
    arguments: [
      ("SUMMARY:Renewal of\r\n", "SUMMARY:Renewal of\n", "line 6"),
      ("시흥", String(repeating: "시", count: 25), "76 octets"),
      ("UID:a@b\r\n", "", "without UID"),
      ("DTSTAMP:20260930T000000Z\r\n", "", "without DTSTAMP"),
      ("SUMMARY:Renewal of\r\n 시흥\r\n", "", "without SUMMARY"),
      ("END:VEVENT\r\n", "", "closes nothing"),
      ("END:VCALENDAR\r\n", "", "cut short"),
      ("END:VCALENDAR\r\n", "END:VCALENDAR", "no end"),
      (
        "END:VEVENT\r\n",
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a@b\r\n", "twice"
      ),
    ])
  func brokenCalendar(part: String, replacement: String, words: String) throws {
    let broken = Self.calendar.replacing(part, with: replacement)
    try #require(Array(broken.utf8) != Array(Self.calendar.utf8))
    let found = try #require(fault { try PackAudit.check("c.ics", Array(broken.utf8)) })
    #expect(found.contains(words))
  }

  // MARK: Tables

  private static let table = DataTable(
    name: "t", title: "T",
    columns: [
      .init("period", .yearmonth, ""), .init("id", .string, ""), .init("value", .number, ""),
      .init("rows", .integer, ""), .init("due", .date, ""),
      .init("status", .string, "", categories: [("A", "normal"), ("M", "missing")]),
    ], key: ["period", "id"], rows: [[Cell]]())

  private static let csv = """
    period,id,value,rows,due,status
    2026-08,,-1.5e-07,3,2026-08-31,A
    2026-08,"a ""b"", c",,-2,,M

    """

  private func audit(_ csv: String, pieces: Int = 7) -> String? {
    fault {
      var audit = CSVAudit("data/t.csv", Self.table)
      let bytes = Array(csv.utf8)
      for start in stride(from: 0, to: bytes.count, by: pieces) {
        try audit.take(bytes[start..<min(start + pieces, bytes.count)])
      }
    }
  }

  @Test("A table of its schema passes, however it is cut", arguments: [1, 2, 7, 1_000])
  func soundTable(pieces: Int) {
    #expect(audit(Self.csv, pieces: pieces) == nil)
  }

  @Test(
    "A table that is not of its schema is caught, with row and column",
    arguments: [
      ("period,id", "month,id", "row 0, period"),
      ("period,id,", "period,", "row 0, id"),
      ("-1.5e-07", "NAN", "row 1, value: NAN is no number"),
      ("-1.5e-07", "1,5", "row 1"), ("-1.5e-07", "1.", "row 1, value"),
      ("-1.5e-07", "+1", "row 1, value"), ("-1.5e-07", "1 000", "row 1, value"),
      (",3,", ",3.0,", "row 1, rows: 3.0 is no integer"),
      ("2026-08,,", "2026-8,,", "row 1, period: 2026-8 is no yearmonth"),
      ("2026-08,,", ",,", "row 1, period: no value in a key"),
      ("2026-08-31", "31.08.2026", "row 1, due"),
      (",A\n", ",X\n", "row 1, status: X is no"), (",M\n", ",X\n", "row 2, status: X is no"),
      ("\"a \"\"b\"\", c\"", "", "the key of the row before"),
    ])
  func brokenTable(part: String, replacement: String, words: String) throws {
    let broken = Self.csv.replacing(part, with: replacement)
    try #require(broken != Self.csv)
    let found = try #require(audit(broken))
    #expect(found.contains(words))
  }

  @Test("Keys may differ by quotes alone", arguments: [1, 2, 7, 1_000])
  func keysOfQuotes(pieces: Int) {
    let rows = ["a", "\"a \"\"\"", "\"\"\"a \"\"\""].map { "2026-08,\($0),,-2,,M\n" }.joined()
    #expect(audit("period,id,value,rows,due,status\n" + rows, pieces: pieces) == nil)
    #expect(
      audit("period,id,value,rows,due,status\n" + rows + "2026-08,\"\"\"a \"\"\",,-2,,M\n") != nil)
  }

  @Test("A pack with a table that breaks its schema is not published")
  func packIsNotPublished() throws {
    let table = DataTable(
      name: "t", title: "T", columns: [.init("rows", .integer, "")], key: [],
      rows: [[.text("three")]])
    let report = Report(
      month: SmallReport.month(11), title: SmallReport.words("a", "b"), version: "1.0.0",
      sections: [], dataTables: [table])
    let exporter = PackExporter(
      report: report, languages: [SmallReport.language], formats: [.csv], isExactCSV: false,
      settings: [], inputs: [], templates: try TemplateSet())
    let folder = try TemporaryFolder()
    #expect(throws: AuditFault("data/t.csv", "row 1, rows: three is no integer")) {
      try exporter.publish(
        to: folder.path("packs"), part: nil, workers: 1, isCancelled: { false })
    }
    let left = try folder.names().contains("packs") ? folder.names(in: "packs") : []
    #expect(left.filter { !$0.hasPrefix(".") } == [])
  }

  // MARK: Workbook

  private func tree(_ xml: String) throws -> XMLTree { try XMLTree(Array(xml.utf8)) }

  @Test(
    "Names of sheets that Excel refuses are caught",
    arguments: [["a/b"], ["History"], [""], ["Trade", "TRADE"], ["B7"]])
  func sheetNames(names: [String]) {
    #expect(fault { try WorkbookAudit.checkNames(sheets: ["Trade"], tables: []) } == nil)
    #expect(fault { try WorkbookAudit.checkNames(sheets: names, tables: []) } != nil)
  }

  @Test(
    "Names and headers of tables that Excel refuses are caught",
    arguments: [
      [("A1", ["a"])], [("tbl_a", ["a"]), ("TBL_A", ["a"])], [("tbl_a", ["a", "A"])],
      [("tbl_a", [""])], [("a b", ["a"])],
    ])
  func tableNames(tables: [(String, [String])]) throws {
    let range = try #require(CellRange("A1:B3"))
    let read = tables.map { name, headers in
      ReadTable(name: name, range: range, headers: headers, hasTotals: false)
    }
    #expect(fault { try WorkbookAudit.checkNames(sheets: ["a"], tables: read) } != nil)
  }

  @Test(
    "A chart without alternative text is caught", arguments: ["", " descr=\"\"", " descr=\" \""])
  func pictures(words: String) throws {
    let picture = try tree("<xdr:wsDr><xdr:cNvPr id=\"2\" name=\"Chart 1\"\(words)/></xdr:wsDr>")
    #expect(
      fault { try WorkbookAudit.checkPictures("d.xml", picture) }
        == "d.xml: Chart 1 has no alternative text")
    let sound = try tree("<xdr:wsDr><xdr:cNvPr id=\"2\" name=\"C\" descr=\"Lines\"/></xdr:wsDr>")
    #expect(fault { try WorkbookAudit.checkPictures("d.xml", sound) } == nil)
  }

  @Test("Text that cannot be read on its fill is caught")
  func colours() throws {
    func styles(_ text: String, _ ground: String) throws -> XMLTree {
      try tree(
        """
        <styleSheet><fonts><font><color rgb="FF\(text)"/></font></fonts>\
        <fills><fill><patternFill><fgColor rgb="FF\(ground)"/></patternFill></fill></fills>\
        <cellXfs><xf fontId="0" fillId="0"/></cellXfs></styleSheet>
        """)
    }
    let sound = try styles("0563C1", "FFFFFF")
    let broken = try styles("0563C1", "8EA9DB")
    #expect(fault { try WorkbookAudit.checkColours(sound) } == nil)
    #expect(
      fault { try WorkbookAudit.checkColours(broken) }?.contains("too little contrast") == true)
  }

  @Test(
    "A part that runs or reaches outside is caught",
    arguments: ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/connections.xml"])
  func parts(name: String) {
    #expect(fault { try WorkbookAudit.checkParts(["xl/workbook.xml"]) } == nil)
    #expect(fault { try WorkbookAudit.checkParts(["xl/workbook.xml", name]) } != nil)
  }

  @Test(
    "Contrast is that of WCAG 2.2's definition",
    arguments: [
      ("#000000", "#FFFFFF", 21.0), ("#0072B2", "#FFFFFF", 5.19), ("#D55E00", "FFFFFF", 3.87),
      ("#595959", "#FFFFFF", 7.0), ("#777777", "#FFFFFF", 4.48),
    ])
  func contrast(one: String, other: String, ratio: Double) throws {
    let found = try #require(ColourContrast.ratio(one, other))
    #expect(abs(found - ratio) < 0.005)
    #expect(ColourContrast.ratio("red", other) == nil)
  }
}
