import Exporters
import Foundation
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  private static let pieces: [String] = [
    "", "a", "부산", "上海", "😀", "👨‍👩‍👧", "e\u{301}", "\u{0}", "\u{1}", "\u{8}", "\t", "\n", "\r\n", "\r",
    "\u{1F}", "\u{7F}", "\u{85}", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
    "\u{FFFD}",
    "\u{10FFFF}", "&", "<", ">", "\"", "'", "]]>", "<!--", "&#0;", "&amp;", "_x0041_", "_x000D_",
    "_x", "_",
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "{=1}", "'",
    "[", "]",
    "#", ":", "*", "?", "/", "\\", "%s%n", "javascript:", "https://", "internal:", "external:",
    "#REF!",
  ]

  private static func hostile(_ random: inout SplitMix) -> String {
    let count = Int.random(in: 0...12, using: &random)
    var text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    if Int.random(in: 0..<40, using: &random) == 0 {
      text = String(repeating: text + "x", count: 40_000 / (text.utf16.count + 1) + 1)
    }
    return text
  }

  @Test("Whatever the texts are, the file is sound and shows them", arguments: 0..<30)
  func property(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let folder = try TestFolder()
    var book = try workbook(
      in: folder,
      properties: WorkbookProperties(
        title: Self.hostile(&random), subject: Self.hostile(&random),
        company: Self.hostile(&random), keywords: Self.hostile(&random), created: 1,
        custom: [(name: "k" + Self.hostile(&random), value: Self.hostile(&random))]))
    let sheet = try book.addSheet(book.availableSheetName(for: Self.hostile(&random)))
    var expected: [String] = []
    for row in 0..<60 {
      let text = Self.hostile(&random)
      let isLink = row % 3 == 0
      try sheet.write(
        isLink ? .link(url: Self.hostile(&random), text: text + "t") : .text(text),
        row: row, column: 0)
      expected.append(XMLText.decodingEscapes(XMLText(isLink ? text + "t" : text, in: .cell).text))
    }
    let placed = try sheet.add(
      ExcelTable(
        name: "t_1",
        columns: [
          .init("c" + Self.hostile(&random), total: .label(Self.hostile(&random))),
          .init("v" + Self.hostile(&random)),
        ],
        rows: [
          [.text("x" + Self.hostile(&random)), .number(1)],
          [.text("y" + Self.hostile(&random)), .empty],
        ]),
      row: 3, column: 3)
    var chart = tradeChart(placed, title: "t" + Self.hostile(&random))
    chart.description = Self.hostile(&random)
    chart.series[0].name = Self.hostile(&random)
    chart.valueAxis.title = Self.hostile(&random)
    try sheet.add(chart)
    _ = try book.close()

    let file = try folder.read()
    let read = try #require(file.sheets.first)
    for (row, text) in expected.enumerated() {
      let shown = read.cell(row: row, column: 0)?.text ?? ""
      #expect(Array(shown.utf8) == Array(text.utf8))
    }
    #expect(read.rows.joined().allSatisfy { $0.formula == nil })
    #expect(read.links.allSatisfy { $0.address?.hasPrefix("https://") == true })
    let header = read.cell(row: 3, column: 3)?.text
    #expect(header == read.tables[0].headers[0])
  }

  @Test("A text without anything special passes unchanged", arguments: XMLText.Place.allCases)
  func plain(place: XMLText.Place) {
    let text = XMLText("부산 & <b> \"x\"", in: place)
    #expect(text.text == "부산 & <b> \"x\"")
    #expect(text.changes.isEmpty)
  }
}
