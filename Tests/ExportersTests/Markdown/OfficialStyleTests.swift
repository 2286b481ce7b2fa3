import PartnershipModel
import Reporting
import Testing

@testable import Exporters

/// Pages in the styles of official documents.
@Suite("Official styles")
struct OfficialStyleTests {
  static let styles: [(style: DocumentStyle, language: any Language)] = [
    (.gongmun, Korean()), (.gongwen, Chinese()),
  ]

  private func exporter(_ style: DocumentStyle) throws -> MarkdownExporter {
    MarkdownExporter(
      names: PackNames(mainLanguage: "en", others: ["ko", "zh"]),
      templates: try TemplateSet(style: style))
  }

  private func pages(
    _ style: DocumentStyle, _ language: any Language, _ report: Report = SmallReport.report
  ) throws -> [String] {
    let exporter = try exporter(style)
    return [
      try exporter.summary(report, in: language),
      try exporter.partnershipPage(SmallReport.partnership, of: report, in: language),
    ]
  }

  @Test("The pages of a small report are as reviewed", arguments: styles)
  func goldens(style: DocumentStyle, language: any Language) throws {
    for (page, name) in zip(try pages(style, language), ["summary", "partnership"]) {
      let mismatch = try exportersGoldenMismatch(page, "\(name).\(style.rawValue).md")
      #expect(mismatch == nil)
    }
  }

  @Test("Pages in another language stay plain", arguments: styles)
  func otherLanguages(style: DocumentStyle, language: any Language) throws {
    for other in Languages.all where other.tag != language.tag {
      #expect(try pages(style, other) == pages(.plain, other))
    }
  }

  @Test("Only outline and dates differ from the plain style, never a figure", arguments: styles)
  func figures(style: DocumentStyle, language: any Language) throws {
    for (styled, plain) in zip(try pages(style, language), try pages(.plain, language)) {
      #expect(numbers(styled) == numbers(plain))
      #expect(!numbers(plain).isEmpty)
    }
  }

  /// The cells of all columns whose numbers stand against the right edge.
  private func numbers(_ page: String) -> [[String]] {
    var right: [Bool] = []
    return page.split(separator: "\n").compactMap { line -> [String]? in
      guard line.hasPrefix("|") else { return nil }
      let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
      if line.hasPrefix("| ---") {
        right = cells.map { $0.hasSuffix(":") }
        return nil
      }
      return zip(cells, right).filter(\.1).map(\.0)
    }
  }

  @Test("A Korean document ends two spaces behind its last word, and only there")
  func end() throws {
    let full = try pages(.gongmun, Korean())
    #expect(full[0].hasSuffix(") 1부.  끝.\n"))
    #expect(full[1].hasSuffix("\n\n  끝.\n"))
    let bare = try pages(
      .gongmun, Korean(),
      Report(
        month: SmallReport.month(11), title: SmallReport.words("a", "b"), version: "1",
        sections: SmallReport.report.sections.filter { $0.kind == .trade }, dataTables: []))
    #expect(bare[0].hasSuffix("\n\n  끝.\n"))
    for page in full + bare { #expect(page.matches(of: /끝\./).count == 1) }
  }

  @Test("Several attachments are numbered, and the last one ends the document")
  func attachments() throws {
    let sections = ["a-b", "c-d"].map {
      Section(
        kind: .partnership($0), sheetName: SmallReport.words("s", $0),
        title: Message(.titlePartnership, ["name": .text($0)]))
    }
    let report = Report(
      month: SmallReport.month(11), title: SmallReport.words("a", "b"), version: "1",
      sections: sections, dataTables: [])
    #expect(
      try pages(.gongmun, Korean(), report)[0].hasSuffix(
        """
        ## 붙임

        1. [a-b](partnerships/a-b.ko.md) 1부.
        2. [c-d](partnerships/c-d.ko.md) 1부.  끝.

        """))
    #expect(
      try pages(.gongwen, Chinese(), report)[0].hasSuffix(
        """
        ## 附件

        1. [a-b](partnerships/a-b.zh.md)
        2. [c-d](partnerships/c-d.zh.md)

        """))
  }

  @Test("Templates written out and read again make the same pages", arguments: styles)
  func ownCopies(style: DocumentStyle, language: any Language) throws {
    let copies = TemplatePage.allCases.map {
      PageTemplate(
        page: $0, language: language.tag, path: "templates/\($0.rawValue).mustache",
        text: BuiltInTemplates.text(of: $0, style: style))
    }
    let exporter = MarkdownExporter(
      names: PackNames(mainLanguage: "en"),
      templates: try TemplateSet(own: copies, style: style))
    let page = try exporter.summary(SmallReport.report, in: language)
    #expect(try page == pages(style, language)[0])
  }

  @Test("The office's own template goes before that of the style")
  func own() throws {
    let own = PageTemplate(
      page: .summary, language: nil, path: "templates/summary.mustache",
      text: "# {{title}}\n{{#sections}}\n{{number}} {{last_day}}\n{{/sections}}\n")
    let exporter = MarkdownExporter(
      names: PackNames(mainLanguage: "en"),
      templates: try TemplateSet(own: [own], style: .gongmun))
    let page = try exporter.summary(SmallReport.report, in: Korean())
    #expect(page.hasSuffix("\n1. 2026. 8. 31.\n2. 2026. 8. 31.\n"))
  }

  @Test("Hostile text stays text", arguments: HostileText.all)
  func hostile(text: String) throws {
    let section = Section(
      kind: .trade, sheetName: SmallReport.words("s", "s"), title: SmallReport.words(text, text),
      subtitle: SmallReport.words(text, text),
      sentences: [SmallReport.words(text, "one"), SmallReport.words(text, "two")])
    let report = Report(
      month: SmallReport.month(0), title: SmallReport.words(text, text), version: "1",
      sections: [section], dataTables: [])
    for (style, language) in Self.styles {
      let page = try pages(style, language, report)[0]
      #expect(!page.contains("<") && !page.contains(">"))
      #expect(!page.replacing("\\://", with: "").contains("://"))
      #expect(page.split(separator: "\n").filter { $0.hasPrefix("#") }.count == 3)
      #expect(MarkdownAudit("", page).fault() == nil)
    }
  }
}
