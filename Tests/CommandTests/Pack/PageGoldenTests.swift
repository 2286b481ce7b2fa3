import Foundation
import TestSupport
import Testing

/// The pages of the small workspace in Korean and Chinese, plain, in official style, and from the other
/// city's side: texts for a person to read in `git diff`.
@Suite struct PageGoldenTests {
  /// The pages of one run, by their paths.
  private func pages(_ arguments: [String]) throws -> PackFiles {
    let scratch = try Scratch()
    let workspace = try scratch.smallWorkspace()
    let run = try CommandRun.entente(
      ["report", "--workspace", workspace.path, "--format", "md"] + arguments, in: scratch.url)
    try #require(run.status == 0, "\(run.errors)")
    return try PackFiles(scratch.url.appendingPathComponent("reports/2026-09"))
  }

  private func compare(_ files: PackFiles, _ pages: [(path: String, golden: String)]) throws {
    for (path, golden) in pages {
      let text = try files.text(path)
      let mismatch = try goldenMismatch(
        text, golden, file: Workspaces.tests.appendingPathComponent("Tests.swift").path)
      #expect(mismatch == nil)
    }
  }

  @Test func plainPagesInKoreanAndChineseAreAsReviewed() throws {
    let files = try pages(["--language", "ko,zh", "--partner-pages"])
    try compare(
      files,
      [
        ("summary.md", "summary.ko.md"), ("summary.zh.md", "summary.zh.md"),
        ("partnerships/siheung-jilin.md", "siheung-jilin.ko.md"),
        ("partnerships/siheung-jilin.zh.md", "siheung-jilin.zh.md"),
        ("partnerships/siheung-jilin.for-jilin.zh.md", "siheung-jilin.for-jilin.zh.md"),
      ])
  }

  @Test func pagesInOfficialStyleAreAsReviewed() throws {
    let korean = try pages(["--language", "ko", "--style", "gongmun", "--partner-pages"])
    try compare(
      korean,
      [
        ("summary.md", "summary.gongmun.md"),
        ("partnerships/siheung-jilin.md", "siheung-jilin.gongmun.md"),
        ("partnerships/siheung-jilin.for-jilin.md", "siheung-jilin.for-jilin.gongmun.md"),
      ])
    let chinese = try pages(["--language", "en,zh", "--style", "gongwen"])
    try compare(
      chinese,
      [
        ("summary.zh.md", "summary.gongwen.md"),
        ("partnerships/siheung-jilin.zh.md", "siheung-jilin.gongwen.md"),
      ])
    // The English pages of the same pack are plain.
    #expect(try chinese.text("summary.md") == SmallPack.files().text("summary.md"))
  }

  @Test func everyLinkAndPictureOfThePagesIsThere() throws {
    let files = try pages(["--language", "en,ko,zh", "--partner-pages", "--style", "gongwen"])
    var links = 0
    for path in files.paths where path.hasSuffix(".md") {
      let folder = path.contains("/") ? "partnerships/" : ""
      for match in try files.text(path).matches(of: /\]\(([^)\s]+)\)/) {
        let target = URL(fileURLWithPath: "/\(folder)\(match.output.1)").standardized.path
        // Tables for programs are another kind of file.
        if target.hasPrefix("/data/") { continue }
        links += 1
        #expect(files.contents[String(target.dropFirst())] != nil, "\(path): \(target)")
      }
    }
    #expect(links > 50)
  }
}
