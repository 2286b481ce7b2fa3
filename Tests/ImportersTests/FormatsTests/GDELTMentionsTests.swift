import Importers
import PartnershipModel
import Testing

@Suite("GDELT mentions")
struct GDELTMentionsTests {
  private static let settings = MediaFiles.settings(
    "outlet_country: unknown", "subjects: [jilin]", zone: "Asia/Seoul")

  @Test("Mentions of one page are one article, of what the settings say")
  func fold() throws {
    let text =
      MediaFiles.mention(
        1, outlet: "a.example", url: "https://a.example/1", tone: "-0.11641443538999001",
        translation: "srclc:kor;eng:GT-KOR 1.0")
      + MediaFiles.mention(2, outlet: "a.example", url: "https://a.example/1", tone: "5")
      + MediaFiles.mention(
        3, at: "20260531150000", outlet: "b.example", url: "https://b.example/1", tone: "")
      // A broadcast, a citation.
      + MediaFiles.mention(4, kind: "2", outlet: "BBC", url: "BBC Monitoring", tone: "1")
      + MediaFiles.mention(
        5, outlet: "c.example", url: "https://c.example/1", tone: "1",
        translation: "srclc:qqq;eng:GT-QQQ 1.0")
    let outcome = try read([
      "entente.yaml": GDELTMentionsTests.settings, "media/a.mentions.CSV": FileContent(text: text),
    ])
    #expect(
      outcome.articles == [
        "2026-05 jilin|a.example||ko||news 1 -0.116414",
        "2026-05 jilin|c.example||||news 1 1",
        "2026-06 jilin|b.example||en||news 1 0",
      ])
    #expect(outcome.rows("media/a.mentions.CSV") == "4/1/0/0")
    #expect(
      outcome.findings.map(\.problem) == [
        .duplicateArticles(count: 1), .excludedRows(.otherDocuments, count: 1),
        .unknownLanguage(name: "qqq", rows: 1),
      ])
  }

  @Test("Without title and place, the settings must say what the articles are about")
  func needs() throws {
    let text = MediaFiles.mention(1, outlet: "a.example", url: "https://a.example/1", tone: "1")
    let outcome = try read(["media/a.mentions.CSV": FileContent(text: text)])
    #expect(
      outcome.findings.map(\.problem) == [
        .missingSetting(key: "outlet_country", layout: "gdelt-mentions"),
        .missingSetting(key: "subjects", layout: "gdelt-mentions"),
      ])
  }

  @Test("BigQuery writes a header and commas")
  func header() throws {
    let outcome = try read([
      "entente.yaml": GDELTMentionsTests.settings,
      "media/bq.csv": """
      globaleventid,mentiontimedate,MentionType,MentionSourceName,MentionIdentifier,MentionDocTone
      1,20260520221500,1,a.example,"https://a.example/1,2",-1.5
      """,
    ])
    #expect(outcome.articles == ["2026-05 jilin|a.example||en||news 1 -1.5"])
  }

  // The expected figures were computed by another program.
  @Test("The real sample", .enabled(if: sharedReference != nil, "\(needsShared)"))
  func realSample() throws {
    let outcome = try read([
      "entente.yaml": GDELTMentionsTests.settings,
      "media/a.CSV": FileContent(
        bytes: try reference("formats/gdelt/20170701234500.mentions.CSV")),
    ])
    #expect(outcome.rows("media/a.CSV") == "50/0/0/0")
    #expect(outcome.findings.map(\.problem) == [.duplicateArticles(count: 31)])
    let cells = try #require(outcome.facts?.media.cells)
    #expect(cells.map(\.measures.articles).reduce(0, +) == 19)
    #expect(
      cells.reduce(Amount.zero) { Amount(units: $0.units + $1.measures.toneSum.units) }.description
        == "-33.608")
    #expect(cells.allSatisfy { $0.key.language == "en" && $0.key.month == Month("2017-07") })
    #expect(outcome.articles.contains("2017-07 jilin|thetimes.co.uk||en||news 3 2.096373"))
  }
}
