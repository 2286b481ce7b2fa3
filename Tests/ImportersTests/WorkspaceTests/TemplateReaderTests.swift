import Importers
import PartnershipModel
import Testing

/// The office's own templates, as files.
@Suite("Templates in a workspace")
struct TemplateReaderTests {
  /// A rule that refuses what contains `bad`.
  private static let refusesBad = TemplateRules(languages: ["en", "ko"]) { template in
    guard template.text.contains("bad") else { return [] }
    return [Finding(.badTemplate(.rawHTML), at: InputPlace(file: template.path, line: 1))]
  }

  private func outcome(
    _ files: [String: FileContent], _ rules: TemplateRules? = TemplateReaderTests.refusesBad
  ) throws -> WorkspaceReader.Outcome {
    let workspace = try Workspace(files)
    return WorkspaceReader.read(
      root: workspace.root,
      options: .init(fold: FoldOptions(workers: 1), indicators: [], templates: rules))
  }

  @Test("The file's name says page and language; other files in the folder are left alone")
  func names() throws {
    let facts = try #require(
      try outcome([
        "templates/summary.mustache": "# a\n", "templates/partnership.ko.mustache": "# b\n",
        "templates/README.md": "bad", "templates/summary.mustache.bak": "bad",
      ]).facts)
    #expect(
      facts.templates == [
        PageTemplate(
          page: .partnership, language: "ko", path: "templates/partnership.ko.mustache",
          text: "# b\n"),
        PageTemplate(
          page: .summary, language: nil, path: "templates/summary.mustache", text: "# a\n"),
      ])
    #expect(facts.templateFiles.map(\.path) == facts.templates.map(\.path))
    #expect(facts.templateFiles.map(\.bytes) == [4, 4])
    #expect(facts.templateFiles.allSatisfy { $0.sha256.count == 64 })
    #expect(facts.sources.count == 2)
  }

  @Test(
    "A name that makes no page is refused with the nearest that does",
    arguments: [
      ("sumary.mustache", "summary.mustache"), ("summary.kr.mustache", "summary.ko.mustache"),
      ("letterhead.mustache", nil),
    ])
  func unknownNames(name: String, nearest: String?) throws {
    let outcome = try outcome(["templates/\(name)": "# a\n"])
    #expect(outcome.facts == nil)
    #expect(outcome.findings.map(\.problem) == [.badTemplate(.unknownName(nearest: nearest))])
  }

  @Test("A byte order mark and carriage returns of an editor are no part of the text")
  func editors() throws {
    let facts = try outcome(["templates/summary.mustache": "\u{FEFF}# a\r\n\r\nb\rc\n"]).facts
    #expect(facts?.templates.map(\.text) == ["# a\n\nb\nc\n"])
  }

  @Test("What is no text, or too long for a page, is refused")
  func unusable() throws {
    let bytes = try outcome(["templates/summary.mustache": FileContent(bytes: [0x23, 0xFF])])
    #expect(bytes.findings.map(\.problem) == [.badTemplate(.notUTF8)])
    let long = String(repeating: "a", count: (1 << 20) + 1)
    let size = try outcome(["templates/summary.mustache": FileContent(text: long)])
    #expect(size.findings.map(\.problem) == [.badTemplate(.tooLarge(limit: 1 << 20))])
  }

  @Test("What the rules find refuses the run; without rules templates are not read")
  func rules() throws {
    let files: [String: FileContent] = ["templates/summary.mustache": "bad\n"]
    let refused = try outcome(files)
    #expect(refused.facts == nil)
    #expect(refused.findings.map(\.problem) == [.badTemplate(.rawHTML)])
    let facts = try outcome(files, nil).facts
    #expect(facts?.templates == [] && facts?.templateFiles == [])
  }
}
