import PartnershipModel
import Reporting
import Testing

@testable import Exporters

@Suite("Markdown pages")
struct MarkdownExporterTests {
  private let exporter: MarkdownExporter

  init() throws {
    exporter = MarkdownExporter(names: PackNames(mainLanguage: "en"), templates: try TemplateSet())
  }

  @Test("The summary of a small report is as reviewed")
  func summary() throws {
    let text = try exporter.summary(SmallReport.report, in: SmallReport.language)
    let mismatch = try exportersGoldenMismatch(text, "summary.md")
    #expect(mismatch == nil)
  }

  @Test("The page of a partnership is as reviewed")
  func page() throws {
    let text = try exporter.partnershipPage(
      SmallReport.partnership, of: SmallReport.report, in: SmallReport.language)
    let mismatch = try exportersGoldenMismatch(text, "partnership.md")
    #expect(mismatch == nil)
  }

  @Test("Only other languages carry their tag in file names")
  func names() throws {
    let names = PackNames(mainLanguage: "en")
    #expect(names.summary(in: "en") == "summary.md")
    #expect(names.summary(in: "ko") == "summary.ko.md")
    #expect(names.partnership("a-b", in: "en") == "partnerships/a-b.md")
    #expect(names.partnership("a-b", in: "zh") == "partnerships/a-b.zh.md")
    #expect(names.chart("x", in: "en") == "charts/x.svg")
    #expect(names.chart("x", in: "ko") == "charts/x.ko.svg")
    let other = MarkdownExporter(names: PackNames(mainLanguage: "ko"), templates: try TemplateSet())
    let text = try other.summary(SmallReport.report, in: SmallReport.language)
    #expect(text.contains("](charts/trade-line.en.svg)"))
    #expect(text.contains("](partnerships/siheung-jilin.en.md)"))
  }

  @Test("One first-level heading, no level skipped, clean line ends")
  func shape() throws {
    let text = try exporter.summary(SmallReport.report, in: SmallReport.language)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let levels = lines.filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" }.count }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 })
    #expect(!text.utf8.contains(UInt8(ascii: "\r")))
    #expect(lines.allSatisfy { $0.utf8.last != UInt8(ascii: " ") })
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test("A table shows at most eight columns")
  func width() {
    let columns = (0..<11).map {
      ReportColumn("c\($0)", SmallReport.words("c", "\($0)"), .count, inMarkdown: $0 != 1)
    }
    let table = ReportTable(
      name: "t", title: SmallReport.words("t", "u"), columns: columns,
      rows: [(0..<11).map { Cell.count($0) }])
    let lines = MarkdownTable(table, in: SmallReport.language).text.split(separator: "\n")
    #expect(lines.last == "| 0 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |")
    #expect(lines[1] == "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
  }

  @Test("Hostile text in any cell changes no row and adds no tag", arguments: HostileText.all)
  func hostile(text: String) throws {
    let columns = (0..<3).map {
      ReportColumn("c\($0)", SmallReport.words(text, "x"), $0 == 2 ? .count : .text)
    }
    let table = ReportTable(
      name: "t", title: SmallReport.words(text, text), note: SmallReport.words(text, text),
      columns: columns,
      rows: [
        [.text(text), .name(LocalizedName(name: text)), .count(1)],
        [.message(SmallReport.words(text, text)), .none, .missing(.noData)],
      ], totalLabel: SmallReport.words(text, "total"))
    let section = Section(
      kind: .trade, sheetName: SmallReport.words("s", "s"), title: SmallReport.words(text, text),
      subtitle: SmallReport.words(text, text),
      sentences: [SmallReport.words(text, "one"), SmallReport.words(text, "two")], tables: [table])
    let report = Report(
      month: SmallReport.month(0), title: SmallReport.words(text, text), version: "1",
      sections: [section], dataTables: [])
    let page = try exporter.summary(report, in: SmallReport.language)

    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { HostileText.borders(in: $0) == 4 })
    #expect(!page.contains("<") && !page.contains(">"))
    #expect(!page.replacing("\\://", with: "").contains("://"))
    #expect(page.split(separator: "\n").filter { $0.hasPrefix("#") }.count == 3)
    #expect(page.split(separator: "\n").filter { $0.hasPrefix("- ") }.count == 2)
  }
}

enum HostileText {
  static let all = [
    "=HYPERLINK(\"http://evil.example\")", "<img src=x onerror=alert(1)>", "<http://evil.example>",
    "http://evil.example/a|b", "www.evil.example", "a|b|c", "a\\|b\\\\|c", "`|`", "``` | ```",
    "![x](http://evil.example/p.png)", "[x]: http://evil.example", "\u{202E}gnp.exe\u{2066}",
    "line\nbreak\r\n| --- | --- |\u{2028}# heading", "- item", "1. item", "# heading", "--- | ---",
    "&lt;script&gt;", "\u{0}\u{1B}[31m", "user@evil.example", "\\", "trailing\\",
  ]

  /// The borders of a row as the GFM specification counts them: `|` without a backslash before it,
  /// where a pair of backslashes is one character.
  static func borders(in row: Substring) -> Int {
    var count = 0
    var escaped = false
    for byte in row.utf8 {
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: "|") {
        count += 1
      }
    }
    return count
  }
}
