import PartnershipModel
import Testing

@testable import Exporters

/// What an office may write into a template of its own, and what is said of the rest.
@Suite("Faults of templates")
struct TemplateCheckerTests {
  private func faults(
    _ text: String, _ page: TemplatePage = .summary
  ) -> [String] {
    TemplateChecker.findings(
      PageTemplate(
        page: page, language: nil, path: "templates/\(page.rawValue).mustache", text: text)
    ).map { finding in
      guard case .badTemplate(let fault) = finding.problem else { return "another problem" }
      return "\(finding.place.line ?? 0): \(fault)"
    }
  }

  private func faults(of text: String, _ page: TemplatePage = .summary) -> [TemplateFault] {
    TemplateChecker.findings(PageTemplate(page: page, language: nil, path: "t", text: text))
      .compactMap { finding in
        if case .badTemplate(let fault) = finding.problem { fault } else { nil }
      }
  }

  private func lines(of text: String) -> [Int?] {
    TemplateChecker.findings(PageTemplate(page: .summary, language: nil, path: "t", text: text))
      .map(\.place.line)
  }

  @Test(
    "The built-in templates have none",
    arguments: TemplatePage.allCases, DocumentStyle.allCases)
  func builtIn(page: TemplatePage, style: DocumentStyle) {
    #expect(faults(BuiltInTemplates.text(of: page, style: style), page) == [])
  }

  static let sound = [
    "# {{title}}",
    "# {{ title }}\n\nOur office, room 3 & 4 > the hall. [Site](https://example.org)\n",
    "{{! written\nin two lines }}\n# {{title}}\n{{#trade}}\n## {{title}}\n{{/trade}}",
    "# {{title}}\n\n| City | Page |\n| --- | --- |\n{{#partnerships}}\n| {{title}} | {{link}} |\n{{/partnerships}}\n",
    "# {{title}}\n{{^sections}}\nNothing.\n{{/sections}}\n",
    "# {{trade.title}} {{title}}\n\n{{trade.subtitle}}\n",
    "# {{title}}\n{{#sections}}\n{{#subtitle}}\n*{{.}}*\n{{/subtitle}}\n{{/sections}}\n",
    "# {{title}}\n{{#sections}}{{#parts}}{{#table}}\n\n{{rows}}\n\n{{/table}}{{/parts}}{{/sections}}\n",
    "# {{title}}\n---\n{{#trade.parts}}{{#charts}}\n\n![Chart: {{words}}]({{file}})\n{{/charts}}{{/trade.parts}}\n",
    "# {{title}}\n\n시흥시 국제협력과 · 锡兴市外事办公室\n",
  ]

  @Test("Words, keys, sections, tables and charts are welcome", arguments: sound)
  func accepts(text: String) {
    #expect(faults(text) == [])
  }

  /// After a sound title, each with its fault at line 3.
  static let tags: [(text: String, fault: TemplateFault)] = [
    ("{{sectoins}}", .unknownKey(name: "sectoins", nearest: "sections")),
    ("{{#trada}}{{/trada}}", .unknownKey(name: "trada", nearest: "trade")),
    ("{{subtitle}}", .unknownKey(name: "subtitle", nearest: nil)),
    ("{{trade.titl}}", .unknownKey(name: "trade.titl", nearest: "trade.title")),
    ("{{title.trade}}", .unknownKey(name: "title.trade", nearest: nil)),
    ("{{.}}", .unknownKey(name: ".", nearest: nil)),
    ("{{sections}}", .notAText(name: "sections")),
    ("{{has_partnerships}}", .notAText(name: "has_partnerships")),
    ("{{#sections}}", .unclosedSection(name: "sections")),
    ("{{/sections}}", .strayClose(name: "sections", open: nil)),
    ("{{title", .unfinishedTag),
    ("{{title {{month}}", .unfinishedTag),
    ("{{{title}}}", .unknownTag),
    ("{{&title}}", .unknownTag),
    ("{{>header}}", .unknownTag),
    ("{{=[ ]=}}", .unknownTag),
    ("{{$block}}", .unknownTag),
    ("{{% CONTENT_TYPE:HTML}}", .unknownTag),
    ("{{uppercased(title)}}", .unknownTag),
    ("{{}}", .unknownTag),
    (
      "{{#sections}}{{#sections}}{{/sections}}{{/sections}}", .nestedInItself(name: "sections")
    ),
    (
      "{{#sections}}{{#parts}}{{#table}}x {{rows}}{{/table}}{{/parts}}{{/sections}}",
      .notAlone(name: "rows")
    ),
    (
      String(repeating: "{{#trade}}", count: 13) + String(repeating: "{{/trade}}", count: 13),
      .tooDeep(limit: 12)
    ),
    ("A <b>bold</b> word", .rawHTML),
    ("<!-- note -->", .rawHTML),
    ("hidden \u{200B} space", .hiddenCharacter),
    ("turned \u{202E} round", .hiddenCharacter),
    ("bell \u{7}", .hiddenCharacter),
    ("![Our seal](seal.png)", .foreignPicture),
    ("![Our seal](https://example.org/seal.png)", .foreignPicture),
    ("![]({{title}})", .foreignPicture),
    ("![Our seal][1]", .foreignPicture),
  ]

  @Test("A fault has its line and its reason", arguments: tags)
  func refuses(text: String, fault: TemplateFault) {
    #expect(faults("# {{title}}\n\n\(text)\n") == ["3: \(fault)"])
  }

  @Test("Sections that cross are named both, and what follows is read on")
  func crossing() {
    let text = "# {{title}}\n{{#sections}}\n{{#parts}}\n{{/sections}}\n{{sectoins}}\n"
    #expect(
      faults(of: text) == [
        .strayClose(name: "sections", open: "parts"),
        .unknownKey(name: "sectoins", nearest: "sections"),
      ])
    #expect(lines(of: text) == [4, 5])
  }

  @Test("A key is looked up where it stands, then further out")
  func scopes() {
    #expect(
      faults("# {{title}}\n{{#sections}}\n{{sentence}}\n{{/sections}}\n")
        == ["3: \(TemplateFault.unknownKey(name: "sentence", nearest: "sentences"))"])
    #expect(faults("# {{title}}\n{{#sections}}\n{{month}}\n{{/sections}}\n") == [])
  }

  static let pages: [(text: String, line: Int, fault: PageFault)] = [
    ("", 1, .noTitle),
    ("{{title}}\n", 1, .noTitle),
    ("## {{title}}\n", 1, .skippedLevel(from: 0, to: 2)),
    ("# {{title}}\n\n# Again\n", 3, .secondTitle),
    ("{{#sections}}\n# {{title}}\n{{/sections}}\n", 2, .secondTitle),
    ("# {{title}}\n{{#trade}}\n\n### {{title}}\n{{/trade}}\n", 4, .skippedLevel(from: 1, to: 3)),
    ("# {{title}}\n{{^trade}}\n#### None\n{{/trade}}\n", 3, .skippedLevel(from: 1, to: 4)),
    ("# {{title}}\n\n| a | b |\n| --- | --- |\n| c |\n", 5, .unevenTable(cells: 1, columns: 2)),
    ("# {{title}}\n\n| a | b |\n| c | d |\n", 3, .tableWithoutHeader),
    (
      "# {{title}}\n\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |\n", 3,
      .wideTable(columns: 9, limit: 8)
    ),
    (
      "# {{title}}\n\n| a |\n| --- |\n{{#trade.parts}}\n{{#table}}\n{{rows}}\n{{/table}}\n{{/trade.parts}}\n",
      7, .unevenTable(cells: 2, columns: 1)
    ),
  ]

  @Test("A template whose pages would break a promise is found without a report", arguments: pages)
  func trials(text: String, line: Int, fault: PageFault) {
    #expect(faults(text) == ["\(line): \(TemplateFault.page(fault))"])
  }

  @Test("Any text whatever is accepted or refused, and what is accepted makes a page")
  func anyText() throws {
    let pieces = [
      "{{", "}}", "{", "}", "#", "/", "^", "!", "title", "sections", "trade", ".", " ", "\n", "|",
      "# {{title}}\n", "{{#sections}}", "{{/sections}}", "{{rows}}", "--- |", "é", "\u{301}", "한",
    ]
    var state: UInt64 = 20_261_125
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      guard faults(of: text).isEmpty else { continue }
      _ = try TemplateRenderer(text).lines(.group([:]))
    }
  }
}
