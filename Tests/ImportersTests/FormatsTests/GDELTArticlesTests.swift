import Importers
import PartnershipModel
import Testing

@Suite("GDELT DOC 2.0, lists of articles")
struct GDELTArticlesTests {
  private static func list(_ objects: String...) -> FileContent {
    FileContent(text: "{\"articles\": [\n" + objects.joined(separator: ",\n") + "\n]}\n")
  }

  private static func article(
    _ title: String, url: String = "https://www.example.org/1",
    seen: String = "20260520T221500Z", domain: String = "example.org",
    language: String = "English", country: String = "United States"
  ) -> String {
    """
    {"url": "\(url)", "url_mobile": "", "title": "\(title)", "seendate": "\(seen)",
     "socialimage": "https://example.org/i.jpg", "domain": "\(domain)",
     "language": "\(language)", "sourcecountry": "\(country)"}
    """
  }

  @Test("The JSON list gives articles of the city in the title, in the day of the workspace")
  func json() throws {
    let outcome = try read([
      "entente.yaml": "time_zone: Asia/Seoul",
      "media/list.json": GDELTArticlesTests.list(
        GDELTArticlesTests.article("Jilin opens a trade desk"),
        GDELTArticlesTests.article(
          "시흥시 대표단", url: "https://b.example.kr/2#top", seen: "20260531T150000Z",
          domain: "b.example.kr", language: "Korean", country: "South Korea"),
        GDELTArticlesTests.article("Nothing near", url: "https://c.example.org/3"),
        // Keys may be empty, and the list overlaps itself.
        GDELTArticlesTests.article(
          "Siheung , then", url: "http://www.Paper.example:8080/4?x=1", domain: "",
          language: "", country: ""),
        GDELTArticlesTests.article("Jilin again", url: "https://www.example.org/1#comments")),
    ])
    #expect(
      outcome.articles == [
        "2026-05 jilin|example.org|USA|en||news 1 0",
        "2026-05 siheung|paper.example||||news 1 0",
        "2026-06 siheung|b.example.kr|KOR|ko||news 1 0",
      ])
    #expect(outcome.rows("media/list.json") == "4/1/0/0")
    #expect(outcome.source("media/list.json")?.format == "gdelt-articles")
    #expect(
      outcome.findings.map(\.problem) == [
        .duplicateArticles(count: 1), .excludedRows(.otherSubjects, count: 1),
      ])
  }

  @Test("A row without address, with another address or another time is rejected")
  func rejected() throws {
    let outcome = try read([
      "media/list.json": GDELTArticlesTests.list(
        GDELTArticlesTests.article("Jilin", url: ""),
        GDELTArticlesTests.article("Jilin", url: "ftp://example.org/1"),
        GDELTArticlesTests.article("Jilin", url: "https://a.example.org", seen: "2026-05"),
        GDELTArticlesTests.article("Jilin", url: "https://b.example.org", seen: ""))
    ])
    #expect(outcome.rows("media/list.json") == "0/0/4/0")
    #expect(
      outcome.findings.map(\.problem) == [
        .emptyRequired, .badCode(expected: .webAddress), .badDate(expected: .compactTime),
        .emptyRequired,
      ])
    #expect(
      outcome.findings.map { $0.place.column ?? "" } == ["url", "url", "seendate", "seendate"])
    #expect(outcome.findings[2].place.value == "2026-05")
  }

  @Test("A country or language by an unknown name is told once, and stays unknown")
  func unknownNames() throws {
    let outcome = try read([
      "media/list.json": GDELTArticlesTests.list(
        GDELTArticlesTests.article("Jilin", language: "Klingon", country: "Oz"),
        GDELTArticlesTests.article(
          "Jilin", url: "https://www.example.org/2", language: "Klingon", country: "KS"))
    ])
    #expect(outcome.articles == ["2026-05 jilin|example.org||||news 2 0"])
    #expect(
      Set(outcome.findings.map(\.problem)) == [
        .unknownOutletCountry(name: "KS", rows: 1), .unknownOutletCountry(name: "Oz", rows: 1),
        .unknownLanguage(name: "Klingon", rows: 2),
      ])
  }

  @Test(
    "Blanks around punctuation do not hide a name",
    arguments: [
      "Delegation leaves Ulan - Ude", "ULAN -UDE , news", "In Ulan- Ude", "News : Ulan-Ude",
    ])
  func spacedMarks(title: String) throws {
    let outcome = try read([
      "cities.csv": """
      city_id,name,country
      buryat,Ulan-Ude,RUS
      jilin,Jilin City,CHN
      """,
      "partnerships.csv": "partnership_id,name,cities\np,P,buryat;jilin\n",
      "media/list.json": GDELTArticlesTests.list(GDELTArticlesTests.article(title)),
    ])
    #expect(outcome.facts?.media.cells.map(\.key.subjects) == [["buryat"]])
  }

  private static let csv: FileContent = """
    \u{FEFF}URL,MobileURL,Date,Title
    https://www.example.org/1,,2026-05-20 22:15:00,"Jilin, and more"
    https://www.example.org/1#x,https://m.example.org/1,2026-05-21 22:15:00,Jilin
    https://www.example.org/2,,2026-05-20 22:15:00,Elsewhere

    """

  @Test("The CSV says neither country nor language: the settings must")
  func csv() throws {
    let outcome = try read(["media/list.csv": GDELTArticlesTests.csv])
    #expect(
      outcome.findings.map(\.problem) == [
        .missingSetting(key: "language", layout: "gdelt-articles"),
        .missingSetting(key: "outlet_country", layout: "gdelt-articles"),
      ])
  }

  @Test(
    "What the settings say holds for all rows; they may say that it is unknown",
    arguments: [
      ("CHN", "zh", "CHN|zh"), ("China", "Chinese", "CHN|zh"), ("unknown", "unknown", "|"),
      ("South Korea", "en-GB", "KOR|en-GB"),
    ])
  func settings(country: String, language: String, expected: String) throws {
    let outcome = try read([
      "entente.yaml": MediaFiles.settings(
        "outlet_country: \(country)", "language: \(language)", zone: "Asia/Seoul"),
      "media/list.csv": GDELTArticlesTests.csv,
    ])
    #expect(outcome.articles == ["2026-05 jilin|example.org|\(expected)||news 1 0"])
    #expect(outcome.rows("media/list.csv") == "2/1/0/0")
    let source = outcome.source("media/list.csv")
    #expect(source?.format == "gdelt-articles" && source?.encodingFrom == "bom")
  }

  @Test(
    "A country or language that nobody knows is an error of the settings",
    arguments: ["outlet_country: Oz", "language: Klingon"])
  func badSettings(line: String) throws {
    let outcome = try read(["entente.yaml": MediaFiles.settings(line)])
    #expect(outcome.codes(in: "entente.yaml").contains("bad-setting"))
  }

  @Test(
    "The real sample", .enabled(if: sharedReference != nil, "\(needsShared)"))
  func realSample() throws {
    let outcome = try read([
      "entente.yaml": MediaFiles.settings("subjects: [jilin]", zone: "Asia/Seoul"),
      "media/a.json": FileContent(bytes: try reference("formats/gdelt/doc_artlist.json")),
      "media/b.csv": FileContent(
        bytes: try reference("formats/headers_only/gdelt_doc_artlist.csv")),
    ])
    // The file that has only a header says nothing of countries.
    #expect(
      outcome.findings.map(\.problem) == [
        .missingSetting(key: "language", layout: "gdelt-articles"),
        .missingSetting(key: "outlet_country", layout: "gdelt-articles"),
      ])
    #expect(outcome.source("media/a.json")?.format == "gdelt-articles")
    let alone = try read([
      "entente.yaml": MediaFiles.settings("subjects: [jilin]", zone: "Asia/Seoul"),
      "media/a.json": FileContent(bytes: try reference("formats/gdelt/doc_artlist.json")),
    ])
    #expect(alone.articles == ["2026-05 jilin|jdsupra.com|USA|en||news 1 0"])
  }
}
