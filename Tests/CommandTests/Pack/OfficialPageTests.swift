import Exporters
import Foundation
import PartnershipModel
import Reporting
import Testing

/// The pages of the sample workspace in official style.
@Suite("Official styles of the sample")
struct OfficialPageTests {
  private static let built = Result {
    try BuiltReport(Workspaces.sample.path, partnerPages: true)
  }

  private func pages(_ style: DocumentStyle, _ tag: String) throws -> [String] {
    let report = try Self.built.get().report
    let language = try #require(Languages.named(tag))
    let exporter = MarkdownExporter(
      names: PackNames(mainLanguage: tag), templates: try TemplateSet(style: style))
    let own = try report.sections.compactMap { section -> String? in
      guard case .partnership = section.kind else { return nil }
      return try exporter.partnershipPage(section, of: report, in: language)
    }
    let others = try report.partnerPages.map {
      try exporter.partnerPage($0, of: report, in: language)
    }
    return [try exporter.summary(report, in: language)] + own + others
  }

  @Test(
    "Every cell is that of the plain page, dates apart",
    arguments: [(DocumentStyle.gongmun, "ko"), (.gongwen, "zh")])
  func cells(style: DocumentStyle, tag: String) throws {
    var compared = 0
    for (styled, plain) in zip(try pages(style, tag), try pages(.plain, tag)) {
      #expect(rows(styled).count == rows(plain).count)
      for (row, other) in zip(rows(styled), rows(plain)) {
        compared += 1
        #expect(digits(row) == digits(other))
      }
    }
    #expect(compared > 1_000)
  }

  private func rows(_ page: String) -> [Substring] {
    page.split(separator: "\n").filter { $0.hasPrefix("|") }
  }

  /// The row with every date reduced to its numbers, and without words of dates.
  private func digits(_ row: Substring) -> String {
    let dashed = row.replacing(/(\d{4})-(\d\d)(-(\d\d))?/) { match in
      let day = match.output.4.map { "|\(Int($0) ?? 0)" } ?? ""
      return "\(match.output.1)|\(Int(match.output.2) ?? 0)\(day)"
    }
    let dotted = dashed.replacing(/(\d{4})(년 |年|\. )(\d+)(월|月|\.)(( )?(\d+)(일|日|\.))?/) { match in
      let day = match.output.7.map { "|\($0)" } ?? ""
      return "\(match.output.1)|\(match.output.3)\(day)"
    }
    return String(dotted)
  }

  @Test("A Korean document has no date in another form, and no two full stops in a row")
  func koreanDates() throws {
    for page in try pages(.gongmun, "ko") {
      // Paths, and what formulas leave out, are no sentences.
      let words = page.replacing("../", with: "").replacing("...", with: "")
        .replacing("0..11", with: "")
      #expect(!words.contains(".."))
      #expect(words.firstMatch(of: /\d년 \d/) == nil)
      for row in rows(page) { #expect(row.firstMatch(of: /\| \d{4}-\d\d/) == nil, "\(row)") }
    }
  }

  @Test("Headings and items of a level are numbered without a gap")
  func numbering() throws {
    let page = try pages(.gongwen, "zh")[0]
    let first = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { String($0.dropFirst(3).prefix { $0 != "、" }) }
    #expect(
      first == ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "附件"])
    let korean = try pages(.gongmun, "ko")[0].split(separator: "\n")
    let second = korean.drop { !$0.hasPrefix("## 4. ") }.dropFirst()
      .prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("### ") }
      .map { $0.dropFirst(4).prefix(2) }
    #expect(second.prefix(3) == ["가.", "나.", "다."])
    #expect(Set(second).count == second.count)
  }
}
