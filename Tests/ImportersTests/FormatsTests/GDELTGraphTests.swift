import Importers
import PartnershipModel
import Testing

@Suite("GDELT Global Knowledge Graph")
struct GDELTGraphTests {
  private static let settings = MediaFiles.settings(
    "outlet_country: unknown", zone: "Asia/Seoul")

  private static let jilin = "4#Jilin, Jilin, China#CH#CH05#13010#43.85#126.56#-1909720#1669"

  private func read(_ text: String) throws -> WorkspaceReader.Outcome {
    try ImportersTests.read([
      "entente.yaml": GDELTGraphTests.settings, "media/a.gkg.csv": FileContent(text: text),
    ])
  }

  @Test("Version 2: places, the first number of the tone, the language of the translated feed")
  func version2() throws {
    let outcome = try read(
      MediaFiles.graph(
        "20260520221500-0", outlet: "a.example", url: "https://www.a.example/1",
        locations: "1#China#CH#CH##35#105#CH#10;" + GDELTGraphTests.jilin,
        tone: "-1.60857908847185,1.07,2.68,3.75,11.79,0,206")
        + MediaFiles.graph(
          "20260520221500-T1", outlet: "b.example", url: "https://b.example/1",
          locations: GDELTGraphTests.jilin, tone: "0,1,1", translation: "srclc:zho;eng:GT-ZHO 1.0")
        // A collection other than the web, and no place.
        + MediaFiles.graph(
          "20260520221500-2", collection: "2", outlet: "BBC", url: "BBC Monitoring",
          locations: GDELTGraphTests.jilin, tone: "1,2")
        + MediaFiles.graph(
          "20260520221500-3", outlet: "c.example", url: "https://c.example/1", tone: "1,2"))
    #expect(
      outcome.articles == [
        "2026-05 jilin|a.example||en||news 1 -1.608579",
        "2026-05 jilin|b.example||zh||news 1 0",
      ])
    #expect(outcome.rows("media/a.gkg.csv") == "2/2/0/0")
    #expect(
      outcome.findings.map(\.problem) == [
        .excludedRows(.otherDocuments, count: 1), .excludedRows(.otherSubjects, count: 1),
      ])
    #expect(outcome.source("media/a.gkg.csv")?.format == "gdelt-gkg")
  }

  @Test(
    "The title counts before the places",
    arguments: [
      ("<PAGE_TITLE>Siheung opens</PAGE_TITLE>", "siheung"),
      ("<X>y</X><PAGE_TITLE>&#xC2DC;&#xD765; &amp; more</PAGE_TITLE>", "siheung"),
      ("<PAGE_TITLE>&#49884;&#55141;</PAGE_TITLE>", "siheung"),
      ("<PAGE_TITLE>Elsewhere</PAGE_TITLE>", "jilin"), ("<PAGE_TITLE>Siheung", "jilin"),
      ("", "jilin"),
    ])
  func title(extras: String, subject: String) throws {
    let outcome = try read(
      MediaFiles.graph(
        "20260520221500-0", outlet: "a.example", url: "https://a.example/1",
        locations: GDELTGraphTests.jilin, tone: "1", extras: extras))
    #expect(outcome.facts?.media.cells.map(\.key.subjects) == [[subject]])
  }

  @Test("Version 1.0 groups articles: only rows of a single one are read")
  func version1() throws {
    let header =
      "DATE\tNUMARTS\tCOUNTS\tTHEMES\tLOCATIONS\tPERSONS\tORGANIZATIONS\tTONE\tCAMEOEVENTIDS\t"
      + "SOURCES\tSOURCEURLS\n"
    let place = "4#Jilin, Jilin, China#CH#CH05#43.85#126.56#-1909720"
    let outcome = try read(
      header + "20260531\t1\t\tA\t\(place)\t\t\t-2.5,1,3,4,5,6\t\ta.example\thttps://a.example/1\n"
        + "20260531\t2\t\tA\t\(place)\t\t\t1,1\t\tb.example;c.example\t"
        + "https://b.example/1<UDIV>https://c.example/1\n"
        + "20260531\t1\t\tA\t\(place)\t\t\t1,1\t\tb.example\thttps://b.example/1<UDIV>x\n")
    #expect(outcome.articles == ["2026-05 jilin|a.example||en||news 1 -2.5"])
    #expect(outcome.rows("media/a.gkg.csv") == "1/2/0/0")
    #expect(outcome.findings.map(\.problem) == [.excludedRows(.articleGroups, count: 2)])
  }

  // The expected figures were computed by another program.
  @Test("The real sample", .enabled(if: sharedReference != nil, "\(needsShared)"))
  func realSample() throws {
    let outcome = try ImportersTests.read(
      [
        "entente.yaml": GDELTGraphTests.settings,
        "media/a.csv": FileContent(bytes: try reference("formats/gdelt/20170701234500.gkg.csv")),
      ].merging(FarCities.tables) { $1 })
    #expect(
      outcome.articles == [
        "2017-07 cairo|jewishpress.com||en||news 1 -1.608579",
        "2017-07 london|bnd.com||en||news 1 1.201602",
        "2017-07 port-talbot|thetimes.co.uk||en||news 1 0",
        "2017-07 san-francisco|thetimes.co.uk||en||news 1 -3.940887",
      ])
    #expect(outcome.rows("media/a.csv") == "4/8/0/0")
    #expect(outcome.findings.map(\.problem) == [.excludedRows(.otherSubjects, count: 8)])
  }
}
