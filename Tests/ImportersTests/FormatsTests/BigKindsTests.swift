import Foundation
import Importers
import PartnershipModel
import Testing

@Suite("BigKinds, saved as CSV")
struct BigKindsTests {
  private static let header =
    "뉴스 식별자,일자,언론사,기고자,제목,통합 분류1,통합 분류2,통합 분류3,사건/사고 분류1,사건/사고 분류2,"
    + "사건/사고 분류3,인물,위치,기관,키워드,특성추출(가중치순 상위 50개),본문,URL,분석제외 여부\n"

  private static func row(
    _ id: String, _ title: String, day: String = "20230531", outlet: String = "경향신문",
    topic: String = "지역>경기", url: String = "", excluded: String = ""
  ) -> String {
    "\(id),\(day),\(outlet),,\"\(title)\",\(topic),,,,,,,경기도 시흥시,,\"a,b\",\"c\nd\",text,"
      + "\(url),\"\(excluded)\"\n"
  }

  private func read(_ rows: String..., bom: Bool = false) throws -> WorkspaceReader.Outcome {
    try ImportersTests.read([
      "media/NewsResult.csv": FileContent(
        text: (bom ? "\u{FEFF}" : "") + BigKindsTests.header + rows.joined())
    ])
  }

  @Test("Titles tell the subjects; country and language are Korean; marked duplicates are left out")
  func columns() throws {
    let outcome = try read(
      BigKindsTests.row("01100101.20230531183012001", "시흥시와 지린시"),
      BigKindsTests.row("01100101.20230531183012002", "다른 소식"),
      BigKindsTests.row("01100101.20230531183012003", "시흥시", excluded: "중복"),
      BigKindsTests.row("01100101.20230531183012004", "시흥시", excluded: "중복, 예외"),
      BigKindsTests.row("01100101.20230531183012005", "시흥시", excluded: "예외"),
      BigKindsTests.row(
        "01100101.20230601183012006", "시흥시", day: " 2023-06-01 ", topic: "경제", excluded: "기타"),
      BigKindsTests.row("01100101.20230601183012007", "시흥시", day: "2023/06/01"), bom: true)
    #expect(
      outcome.articles == [
        "2023-05 jilin+siheung|경향신문|KOR|ko|지역|news 1 0",
        "2023-06 siheung|경향신문|KOR|ko|경제|news 1 0",
      ])
    #expect(outcome.rows("media/NewsResult.csv") == "2/4/1/0")
    #expect(
      outcome.findings.map(\.problem) == [
        .excludedRows(.archiveDuplicates, count: 3), .excludedRows(.otherSubjects, count: 1),
        .badDate(expected: .compactDay),
      ])
    #expect(outcome.source("media/NewsResult.csv")?.format == "bigkinds")
  }

  @Test("Ids that a spreadsheet has cut do not make different articles one")
  func damagedIDs() throws {
    let outcome = try read(
      BigKindsTests.row("1100101.202", "시흥시 하나"), BigKindsTests.row("1100101.202", "시흥시 둘"),
      BigKindsTests.row("1100101.202", "시흥시 둘"),
      BigKindsTests.row("1100101.202", "시흥시 둘", outlet: "한겨레"),
      BigKindsTests.row("1100101.202", "시흥시 둘", day: "20230530"))
    #expect(
      outcome.articles == [
        "2023-05 siheung|경향신문|KOR|ko|지역|news 3 0", "2023-05 siheung|한겨레|KOR|ko|지역|news 1 0",
      ])
    #expect(
      outcome.findings.map(\.problem) == [.damagedIDs(rows: 5), .duplicateArticles(count: 1)])
  }

  @Test("A whole id above two titles stands for two articles, with a warning")
  func ambiguousIDs() throws {
    let id = "01100101.20230531000000000"
    let outcome = try read(
      BigKindsTests.row(id, "시흥시 하나"), BigKindsTests.row(id, "시흥시 둘"),
      BigKindsTests.row(id, "시흥시 둘"))
    #expect(outcome.articles == ["2023-05 siheung|경향신문|KOR|ko|지역|news 2 0"])
    #expect(
      outcome.findings.map(\.problem) == [.damagedIDs(rows: 0), .duplicateArticles(count: 1)])
  }

  @Test("Downloads overlap: an id is one article in all files, with or without address")
  func overlap() throws {
    let outcome = try ImportersTests.read([
      "media/a.csv": FileContent(
        text: BigKindsTests.header + BigKindsTests.row("01100101.20230531183012001", "시흥시")),
      "media/b.csv": FileContent(
        text: BigKindsTests.header
          + BigKindsTests.row(
            "01100101.20230531183012001", "시흥시", url: "https://a.example/1")),
    ])
    #expect(outcome.articles == ["2023-05 siheung|경향신문|KOR|ko|지역|news 1 0"])
    #expect(
      outcome.findings == [
        Finding(.duplicateArticles(count: 1), at: InputPlace(file: "media/b.csv"))
      ])
  }

  @Test("A copy of three columns is enough")
  func trimmed() throws {
    let outcome = try ImportersTests.read([
      "media/a.csv": "일자,언론사,제목\n20230531,한겨레,시흥시\n20230531,한겨레,시흥시\n20230531,한겨레,\n"
    ])
    #expect(outcome.articles == ["2023-05 siheung|한겨레|KOR|ko||news 1 0"])
    #expect(outcome.rows("media/a.csv") == "2/0/1/0")
  }

  /// Sixteen columns in CP949, as Korean Excel saves "CSV", with a line end inside a cell.
  private static let cp949 = """
    tLq9uiC9xLqwwNoswM/A2iy+8LfQu+csseKw7cDaLMGmuPEsxevH1SC60Lf5MSzF68fVILrQt/kyLMXrx9Ug\
    utC3+TMsu+ewxy+757DtILrQt/kxLLvnsMcvu+ew7SC60Lf5Miy757DHL7vnsO0gutC3+TMswM65sCzAp8Sh\
    LLHisPwsxbC/9rXlLLq7ua4NCjAxMTAwMTAxLjIwMjMwNTMxMTgzMDEyMDAxLDIwMjMwNTMxLLDmx+K9xbmu\
    LMirsea1vywivcPI773DLCDB9riwvcO/zSCxs7f5IizB9r+qPrDmseIsLCwsLCwisegswMwiLLDmseK1tSC9\
    w8jvvcMsLCK9w8jvLMH2uLAiLCK6u7muCrXRwrAgwdkiDQo=
    """

  @Test("CP949 is known by the layout")
  func encoding() throws {
    let bytes = try #require(Data(base64Encoded: BigKindsTests.cp949))
    let outcome = try ImportersTests.read(["media/a.csv": FileContent(bytes: Array(bytes))])
    #expect(outcome.articles == ["2023-05 jilin+siheung|경향신문|KOR|ko|지역|news 1 0"])
    let source = try #require(outcome.source("media/a.csv"))
    #expect(source.encoding == "cp949" && source.encodingFrom == "layout")
  }

  @Test("The real header is recognised", .enabled(if: sharedReference != nil, "\(needsShared)"))
  func realHeader() throws {
    let outcome = try ImportersTests.read([
      "media/a.csv": FileContent(bytes: try reference("formats/headers_only/bigkinds_19col.csv"))
    ])
    #expect(outcome.source("media/a.csv")?.format == "bigkinds")
    #expect(outcome.findings.isEmpty)
  }
}
