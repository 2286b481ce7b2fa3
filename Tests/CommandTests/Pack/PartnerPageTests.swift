import Exporters
import Foundation
import PartnershipModel
import Reporting
import Testing

/// Partnerships from the side of the city that the report is not written from.
@Suite("Pages from the other city's side")
struct PartnerPageTests {
  private static let built = Result {
    try BuiltReport(Workspaces.sample.path, partnerPages: true)
  }

  private func sides() throws -> [(page: PartnerPage, own: Section)] {
    let report = try Self.built.get().report
    return try report.partnerPages.map { page in
      (page, try #require(report.sections.first { $0.kind == .partnership(page.partnership) }))
    }
  }

  private func column(_ key: String, _ table: ReportTable) throws -> [Cell] {
    let index = try #require(table.index(of: key))
    return table.rows.map { $0[index] }
  }

  @Test("Every partnership of two cities has one, in its country's language; a network has none")
  func pages() throws {
    let pages = try Self.built.get().report.partnerPages
    let found = pages.map { "\($0.partnership) \($0.city) \($0.language)" }.sorted()
    #expect(
      found == [
        "austin-wuhan wuhan zh", "kunming-bangkok bangkok en", "nanning-hanoi hanoi en",
        "portland-sapporo sapporo en", "siheung-changchun changchun zh",
        "siheung-jilin jilin zh",
      ])
    #expect(try BuiltReport(Workspaces.small.path).report.partnerPages.isEmpty)
  }

  @Test("What one city exports the other imports: the same figures, month by month")
  func mirrored() throws {
    var known = 0
    for (page, own) in try sides() {
      let (theirs, ours) = (try #require(page.section.tables.last), try #require(own.tables.last))
      #expect(try column("imports", theirs) == column("exports", ours))
      #expect(try column("exports", theirs) == column("imports", ours))
      for key in ["month", "growth_12m", "exchanges", "participants", "articles", "visitors"] {
        #expect(try column(key, theirs) == column(key, ours))
      }
      known += try column("imports", theirs).count { $0.number != nil }
      // Agreements and targets are those of the partnership.
      #expect(page.section.tables[0] == own.tables[0])
      #expect(page.section.tables[1].rows == own.tables[1].rows)
    }
    #expect(known > 100)
  }

  @Test("The page says whose figures it shows, in every language", arguments: ["en", "ko", "zh"])
  func said(tag: String) throws {
    let language = try #require(Languages.named(tag))
    for (page, own) in try sides() {
      let sentences = page.section.sentences
      #expect(sentences.first?.key == .sayPartnerPage)
      // Everything that is said of the partnership is said here too.
      for sentence in own.sentences { #expect(sentences.contains(sentence)) }
      let note = try #require(page.section.tables.last?.note)
      #expect(note.key == .notePartnerTrade)
      // Of the sample's partnerships only this one has a target on exports.
      #expect(
        page.section.tables[1].note?.key
          == (page.partnership == "siheung-jilin" ? .notePartnerTargets : .noteTargets))
      #expect(!language.text(note).contains("{") && !language.text(page.section.title).isEmpty)
    }
  }

  @Test("Trade in each direction is in words where cities report it")
  func directions() throws {
    for (page, _) in try sides() {
      let mirrored = page.section.sentences.filter { message in
        guard case .message(let subject)? = message.arguments["subject"] else { return false }
        return [.subjectMirroredImports, .subjectMirroredExports].contains(subject.key)
      }
      // Of Austin and Portland only figures of their country and state are known.
      let isCity = !["austin-wuhan", "portland-sapporo"].contains(page.partnership)
      #expect(mirrored.count == (isCity ? 2 : 0), "\(page.partnership)")
      // The table then says whose figures stand in for the city's.
      if page.partnership == "austin-wuhan" {
        let note = try #require(page.section.tables.last?.note)
        let text = English().render(note).joined
        #expect(text.contains("China") && text.contains("the United States"))
      }
    }
  }

  @Test("The page stands in the partner's language where the pack has it, else in the main one")
  func names() throws {
    let page = try #require(
      try Self.built.get().report.partnerPages.first { $0.partnership == "siheung-jilin" })
    let english = PackNames(mainLanguage: "en", others: ["ko"])
    #expect(english.partnerPage(page) == "partnerships/siheung-jilin.for-jilin.md")
    let three = PackNames(mainLanguage: "en", others: ["ko", "zh"])
    #expect(three.partnerPage(page) == "partnerships/siheung-jilin.for-jilin.zh.md")
    let chinese = PackNames(mainLanguage: "zh")
    #expect(chinese.partnerPage(page) == "partnerships/siheung-jilin.for-jilin.md")
  }

  @Test("Summary and both pages link to each other")
  func links() throws {
    let report = try Self.built.get().report
    let exporter = MarkdownExporter(
      names: PackNames(mainLanguage: "en", others: ["zh"]), templates: try TemplateSet())
    let summary = try exporter.summary(report, in: English())
    for (page, own) in try sides() {
      let path = exporter.names.partnerPage(page)
      #expect(summary.contains("](\(path))"))
      let ownPage = try exporter.partnershipPage(own, of: report, in: English())
      #expect(ownPage.contains("](../\(path))"))
      let theirs = try exporter.partnerPage(page, of: report, in: Chinese())
      #expect(theirs.contains("](../partnerships/\(page.partnership).zh.md)"))
      #expect(theirs.contains("](../summary.zh.md)"))
      #expect(!theirs.contains("](../\(path))"))
    }
  }
}
