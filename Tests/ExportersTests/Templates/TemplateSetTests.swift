import Foundation
import PartnershipModel
import Reporting
import Testing

@testable import Exporters

/// Pages made from an office's own templates.
@Suite("Own templates")
struct TemplateSetTests {
  private func own(
    _ text: String, _ page: TemplatePage = .summary, language: String? = nil
  ) -> PageTemplate {
    PageTemplate(
      page: page, language: language, path: "templates/\(page.rawValue).mustache", text: text)
  }

  private func summary(
    _ templates: [PageTemplate], _ report: Report = SmallReport.report,
    in language: any Language = SmallReport.language
  ) throws -> String {
    try MarkdownExporter(
      names: PackNames(mainLanguage: "en"), templates: try TemplateSet(own: templates)
    ).summary(report, in: language)
  }

  @Test("A copy of the built-in template makes the same page")
  func copy() throws {
    let copies = TemplatePage.allCases.map { own(BuiltInTemplates.text(of: $0), $0) }
    #expect(try summary(copies) == summary([]))
  }

  @Test("A page has the office's words and the sections that it picks, in its order")
  func picked() throws {
    let text = """
      # {{title}}
      {{! a note to ourselves }}


      Office of *international* relations, {{month}}\u{20}\u{20}
      {{#trade}}
      ## Our {{title}}
      {{#sentences}}
      {{sentence}}\\
      {{/sentences}}
      {{/trade}}
      {{^economy}}

      No economy.

      {{/economy}}
      {{#partnerships}}
      1. {{title}} ({{page}})
      {{/partnerships}}

      """
    let table = try #require(SmallReport.report.sections.first { $0.kind == .trade })
    let sentences = table.sentences.map { MarkdownEscape.paragraph(English().render($0)) }
    #expect(
      try summary([own(text)])
        == """
        # \(English().text(SmallReport.report.title))

        Office of *international* relations, August 2026
        ## Our \(MarkdownEscape.heading(English().render(table.title)))
        \(sentences.map { $0 + "\\\n" }.joined())
        No economy.

        1. Siheung and Jilin; sister cities (partnerships/siheung-jilin.md)

        """)
  }

  @Test("A template for one language goes before the one for all")
  func languages() throws {
    let templates = [own("# All {{language}}\n"), own("# 한국어 {{language}}\n", language: "ko")]
    #expect(try summary(templates) == "# All en\n")
    #expect(try summary(templates, in: Chinese()) == "# All zh\n")
    #expect(try summary(templates, in: Korean()) == "# 한국어 ko\n")
    #expect(try summary([templates[1]]).hasPrefix("# \(English().text(SmallReport.report.title))"))
  }

  @Test("A page that breaks a promise only with these figures names the template's line")
  func unusable() throws {
    // Trial pages have a subtitle wherever they have a section.
    let text =
      "# {{title}}\n{{#trade}}\n{{#subtitle}}\n## {{title}}\n{{/subtitle}}\n### Deep\n{{/trade}}\n"
    let section = Section(
      kind: .trade, sheetName: SmallReport.words("s", "s"), title: SmallReport.words("t", "t"))
    let report = Report(
      month: SmallReport.month(0), title: SmallReport.words("a", "b"), version: "1",
      sections: [section], dataTables: [])
    let finding = Finding(
      .badTemplate(.page(.skippedLevel(from: 1, to: 3))),
      at: InputPlace(file: "templates/summary.mustache", line: 6))
    #expect(throws: UnusableTemplate(finding)) { try summary([own(text)], report) }
    #expect(TemplateChecker.findings(own(text)) == [])
  }

  @Test("A template that cannot be read makes no page")
  func unreadable() {
    let finding = Finding(
      .badTemplate(.syntax), at: InputPlace(file: "templates/summary.mustache", line: 3))
    #expect(throws: UnusableTemplate(finding)) { try summary([own("# A\n{{#title}}\n{{/x}}")]) }
  }

  @Test("Hostile text stays text, wherever a template puts it", arguments: HostileText.all)
  func hostile(text: String) throws {
    let template = """
      # {{title}}

      | Title | Words |
      | --- | --- |
      {{#sections}}
      | {{title}} | **{{subtitle}}** |
      {{/sections}}

      """
    let section = Section(
      kind: .trade, sheetName: SmallReport.words("s", "s"), title: SmallReport.words(text, text),
      subtitle: SmallReport.words(text, text))
    let report = Report(
      month: SmallReport.month(0), title: SmallReport.words(text, text), version: "1",
      sections: [section], dataTables: [])
    let page = try summary([own(template)], report)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { HostileText.borders(in: $0) == 3 })
    #expect(!page.contains("<") && !page.contains(">"))
  }

  @Test(
    "Pages have the keys that templates may name, no more and no fewer",
    arguments: DocumentStyle.allCases)
  func keys(style: DocumentStyle) throws {
    let view = PageView(
      language: style == .gongwen ? Chinese() : Korean(), names: PackNames(mainLanguage: "en"),
      root: "", style: style)
    #expect(
      mismatches(view.summary(SmallReport.report), .group(PageKeys.keys(of: .summary)), "") == [])
    #expect(
      mismatches(
        view.partnership(SmallReport.partnership, of: SmallReport.report),
        .group(PageKeys.keys(of: .partnership)), "") == [])
  }

  @Test("Every key stands in docs/outputs.md", arguments: TemplatePage.allCases)
  func documented(page: TemplatePage) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/outputs.md").standardized
    let text = try String(contentsOf: root, encoding: .utf8)
    func names(_ keys: [String: TemplateShape]) -> Set<String> {
      keys.reduce(into: Set(keys.keys)) { $0.formUnion(names($1.value.keys ?? [:])) }
    }
    for name in names(PageKeys.keys(of: page)) { #expect(text.contains("`\(name)`"), "\(name)") }
  }

  /// Where a value is not what its shape says.
  private func mismatches(
    _ value: TemplateValue, _ shape: TemplateShape, _ path: String
  ) -> [String] {
    switch (value, shape) {
    case (.text, .text), (.text, .lines), (.text, .picture), (.flag, .flag),
      (.nothing, .text(isAlways: false)), (.nothing, .group):
      return []
    case (.list(let items), .list(let keys)):
      return items.flatMap { mismatches($0, .group(keys), path + "[]") }
    case (.group(let values), .group(let keys)):
      let extra = Set(values.keys).symmetricDifference(keys.keys).sorted().map { "\(path).\($0)" }
      return extra
        + values.sorted { $0.key < $1.key }.flatMap { name, value in
          keys[name].map { mismatches(value, $0, "\(path).\(name)") } ?? []
        }
    default: return ["\(path) is \(value)"]
    }
  }
}
