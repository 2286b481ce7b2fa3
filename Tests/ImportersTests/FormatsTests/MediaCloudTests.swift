import Importers
import PartnershipModel
import Testing

@Suite("Media Cloud, all addresses")
struct MediaCloudTests {
  private static let settings = MediaFiles.settings("outlet_country: VNM", zone: "Asia/Seoul")

  @Test("Ids of the source are one article in all files; a row without publication is rejected")
  func files() throws {
    let outcome = try read([
      "entente.yaml": MediaCloudTests.settings,
      "media/a.csv": """
      id,indexed_date,language,media_name,media_url,publish_date,title,url\r
      9f1,2024-01-31 12:30:00.123456+00:00,ko,a.example,a.example,2024-01-31,"Jilin, again",https://a.example/1\r
      9f2,2024-01-31 12:30:00.123456+00:00,vi,b.example,b.example,,Jilin,https://b.example/1\r
      9f3,2024-01-31 12:30:00.123456+00:00,xx,b.example,b.example,2024-02-01,Jilin,https://b.example/2\r

      """,
      "media/b.csv": """
      id,indexed_date,language,media_name,media_url,publish_date,text,title,url
      9f1,2024-02-03 12:30:00+00:00,ko,a.example,a.example,2024-01-31,Text,Jilin,https://a.example/1?again
      9f4,2024-02-03 12:30:00+00:00,ko,a.example,a.example,2024-02-03,Jilin,Elsewhere,https://a.example/4
      """,
    ])
    #expect(
      outcome.articles == [
        "2024-01 jilin|a.example|VNM|ko||news 1 0", "2024-02 jilin|b.example|VNM|||news 1 0",
      ])
    #expect(outcome.rows("media/a.csv") == "2/0/1/0")
    #expect(outcome.rows("media/b.csv") == "1/1/0/0")
    #expect(
      outcome.findings.map(\.problem) == [
        .unknownLanguage(name: "xx", rows: 1), .emptyRequired, .duplicateArticles(count: 1),
        .excludedRows(.otherSubjects, count: 1),
      ])
  }

  @Test("Files of the Explorer before 2023 match too")
  func explorer() throws {
    let outcome = try read([
      "entente.yaml": MediaCloudTests.settings,
      "media/a.csv": """
      stories_id,publish_date,title,url,language,ap_syndicated,themes,media_id,media_name,media_url
      1,2020-01-31 23:50:00,Jilin,https://a.example/1,en,False,,4,A Times,https://a.example
      """,
    ])
    #expect(outcome.articles == ["2020-01 jilin|A Times|VNM|en||news 1 0"])
  }

  @Test("The real header is recognised", .enabled(if: sharedReference != nil, "\(needsShared)"))
  func realHeader() throws {
    let name = "formats/headers_only/mediacloud_content.csv"
    let outcome = try read([
      "entente.yaml": MediaCloudTests.settings,
      "media/a.csv": FileContent(bytes: try reference(name)),
    ])
    #expect(outcome.source("media/a.csv")?.format == "mediacloud")
    let refused = try read(["media/a.csv": FileContent(bytes: try reference(name))])
    #expect(
      refused.findings.map(\.problem) == [
        .missingSetting(key: "outlet_country", layout: "mediacloud")
      ])
  }
}
