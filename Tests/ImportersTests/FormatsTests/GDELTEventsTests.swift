import Importers
import PartnershipModel
import Testing

@Suite("GDELT events")
struct GDELTEventsTests {
  private static let settings = MediaFiles.settings(
    "outlet_country: unknown", "language: unknown", zone: "Asia/Seoul")

  @Test("Events of one address are one article; the first row gives its values")
  func fold() throws {
    let url = "https://www.Example.org/a"
    var text = ""
    // The place of a later event fills what the first one leaves empty.
    text += MediaFiles.event(
      1, added: "20260520221500", url: url, tone: "-2.52185272779571",
      places: ["1|China|CH|CH"])
    text += MediaFiles.event(
      2, added: "20260520223000", url: url + "#x", tone: "9",
      places: ["2|Jilin, China|CH|CH05", "4|Jilin, Jilin, China|CH|CH05"])
    text += MediaFiles.event(
      3, added: "20260520221500", url: "http://b.example.com/x", tone: "1.5e-05",
      places: ["", "4|Siheung, Kyonggi-Do, South Korea|KS|KS13", "4|Jilin, Jilin, China|CH|CH05"])
    let outcome = try read([
      "entente.yaml": GDELTEventsTests.settings,
      "media/20260520221500.export.CSV": FileContent(text: text),
    ])
    #expect(
      outcome.articles == [
        "2026-05 jilin|example.org||||news 1 -2.521853",
        "2026-05 jilin+siheung|b.example.com||||news 1 0.000015",
      ])
    #expect(outcome.rows("media/20260520221500.export.CSV") == "3/0/0/0")
    #expect(outcome.findings.map(\.problem) == [.duplicateArticles(count: 1)])
    #expect(outcome.source("media/20260520221500.export.CSV")?.format == "gdelt-events")
  }

  @Test(
    "A place is a followed city by its name and the FIPS code of its country",
    arguments: [
      ("4|Jilin, Jilin, China|CH|CH05", true), ("3|Jilin, Jilin, China|CH|CH05", true),
      ("4|JILIN|CH|CH05", true), ("4|Jilin, Jilin, China||", true),
      ("4|Jilin, Jilin, China|ZZ|", true), ("4|Jilin, Elsewhere, Chile|CI|CI00", false),
      ("5|Jilin, China|CH|CH05", false), ("1|Jilin|CH|CH", false),
      ("4|Hanoi, Ha N?i, Vietnam|VM|VM44", false), ("4|Nowhere, China|CH|CH05", false),
      ("4|Siheung, Kyonggi-Do, South Korea|KS|KS13", true),
      // The ISO code of Korea is a FIPS code of nothing, and KN is North Korea.
      ("4|Siheung, Kyonggi-Do, North Korea|KN|KN13", false),
    ])
  func places(place: String, isFollowed: Bool) throws {
    let parts = place.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "|")
    var cells = MediaFiles.event(1, added: "20260520", url: "https://a.example.org")
      .dropLast().split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    for (index, part) in parts.split(separator: "|", omittingEmptySubsequences: false).enumerated()
    { cells[51 + index] = String(part) }
    let outcome = try read([
      "entente.yaml": GDELTEventsTests.settings,
      "media/a.CSV": FileContent(text: cells.joined(separator: "\t") + "\n"),
    ])
    #expect(outcome.rows("media/a.CSV") == (isFollowed ? "1/0/0/0" : "0/1/0/0"))
  }

  @Test("Version 1 has a day only, which is not shifted; without addresses it has no articles")
  func version1() throws {
    let place = ["4|Jilin, Jilin, China|CH|CH05"]
    let outcome = try read([
      "entente.yaml": GDELTEventsTests.settings,
      "media/58.CSV": FileContent(
        text: MediaFiles.event(
          1, added: "20260531", url: "https://a.example.org/1", tone: "2", places: place,
          version: 1)),
      "media/57.CSV": FileContent(
        text: MediaFiles.event(
          1, added: "20130301", url: nil, tone: "2", places: place, version: 1)),
    ])
    #expect(outcome.articles == ["2026-05 jilin|a.example.org||||news 1 2"])
    #expect(outcome.rows("media/57.CSV") == "0/1/0/0")
    #expect(outcome.findings.map(\.problem) == [.excludedRows(.otherDocuments, count: 1)])
  }

  @Test("A citation is no article; a quote is text; a row of another width is rejected")
  func oddRows() throws {
    let good = MediaFiles.event(
      1, added: "20260531000000", url: "https://a.example.org/\"1", tone: "2",
      places: ["4|Jilin, \"Jilin, China|CH|CH05"])
    let outcome = try read([
      "entente.yaml": GDELTEventsTests.settings,
      "media/a.CSV": FileContent(
        text: good + MediaFiles.event(2, added: "20260531000000", url: "BBC Monitoring", places: [])
          + "3\t20260531\n"),
    ])
    #expect(outcome.articles == ["2026-05 jilin|a.example.org||||news 1 2"])
    #expect(outcome.rows("media/a.CSV") == "1/1/1/0")
    #expect(
      outcome.findings.map(\.problem) == [
        .excludedRows(.otherDocuments, count: 1), .missingCell(found: 2, expected: 61),
      ])
  }

  @Test("Damaged characters set their row aside, not the file")
  func damaged() throws {
    let row = MediaFiles.event(
      1, added: "20260520221500", url: "https://a.example.org/1", tone: "2",
      places: ["4|Jilin, Jilin, China|CH|CH05"])
    var bytes = Array(row.utf8)
    bytes += Array(row.replacing("/1\n", with: "/2\n").utf8)
    let damaged = Array("Jilin, Ji".utf8) + [0xE9]
    bytes += Array(row.replacing("Jilin, Jilin", with: "@").utf8).flatMap {
      $0 == UInt8(ascii: "@") ? damaged : [$0]
    }
    let outcome = try read([
      "entente.yaml": GDELTEventsTests.settings, "media/a.CSV": FileContent(bytes: bytes),
    ])
    #expect(outcome.rows("media/a.CSV") == "2/0/1/0")
    #expect(outcome.findings.map(\.problem) == [.damagedRow])
    #expect(outcome.findings.map(\.place.line) == [3])
    #expect(outcome.source("media/a.CSV")?.encoding == "utf-8")
  }

  @Test(
    "With a header the columns may be any that are needed, between tabs or commas",
    arguments: [",", "\t"])
  func header(delimiter: String) throws {
    let names = [
      "GLOBALEVENTID", "SQLDATE", "EventCode", "AvgTone", "ActionGeo_Type", "ActionGeo_Fullname",
      "ActionGeo_CountryCode", "DATEADDED", "SOURCEURL",
    ]
    let row = [
      "1", "20160701", "042", "-1.25", "4", "\"Jilin, Jilin, China\"", "CH", "20260520221500",
      "https://a.example.org/1",
    ]
    let text = [names, row].map { $0.joined(separator: delimiter) + "\n" }.joined()
    let outcome = try read([
      "entente.yaml": GDELTEventsTests.settings, "media/a.csv": FileContent(text: text),
    ])
    #expect(outcome.articles == ["2026-05 jilin|a.example.org||||news 1 -1.25"])
  }

  @Test("The settings must say country and language")
  func needs() throws {
    let row = MediaFiles.event(1, added: "20260520221500", url: "https://a.example.org/1")
    let outcome = try read(["media/a.CSV": FileContent(text: row)])
    #expect(
      outcome.findings.map(\.problem) == [
        .missingSetting(key: "language", layout: "gdelt-events"),
        .missingSetting(key: "outlet_country", layout: "gdelt-events"),
      ])
  }

  // The expected figures of the real samples were computed by another program.
  @Test(
    "The real samples", .enabled(if: sharedReference != nil, "\(needsShared)"),
    arguments: [
      (
        "20170701234500.export.CSV", "19/31/0/0", 35,
        [
          "2017-07 beijing|thetimes.co.uk||||news 1 -5.479452",
          "2017-07 cairo+riyadh|thearabweekly.com||||news 1 -0.300903",
          "2017-07 port-talbot|thetimes.co.uk||||news 1 0.568182",
          "2017-07 riyadh|thenational.ae||||news 1 -3.656598",
          "2017-07 washington|nbcnews.com||||news 1 -5.053763",
        ]
      ),
      (
        "20170312.v1.export.CSV", "11/39/0/0", 31,
        [
          "2017-03 beijing|iranherald.com||||news 1 -1.399798",
          "2017-03 riyadh|financialtribune.com||||news 1 -4.728132",
          "2017-03 toronto|gopbriefingroom.com||||news 1 -2.521853",
          "2017-03 toronto|stthomastimesjournal.com||||news 1 -2.398524",
        ]
      ),
    ])
  func realSamples(
    file: String, rows: String, repeated: Int, articles: [String]
  ) throws {
    let outcome = try read(
      [
        "entente.yaml": GDELTEventsTests.settings,
        "media/\(file)": FileContent(bytes: try reference("formats/gdelt/\(file)")),
      ].merging(FarCities.tables) { $1 })
    #expect(outcome.articles == articles)
    #expect(outcome.rows("media/\(file)") == rows)
    let others = outcome.source("media/\(file)")?.outOfScope ?? 0
    #expect(
      outcome.findings.map(\.problem) == [
        .duplicateArticles(count: repeated), .excludedRows(.otherSubjects, count: others),
      ])
  }
}

/// Cities that the real samples of GDELT write about.
enum FarCities {
  static let tables: [String: FileContent] = [
    "cities.csv": """
    city_id,name,country
    beijing,Beijing,CHN
    riyadh,Riyadh,SAU
    cairo,Cairo,EGY
    washington,Washington,USA
    toronto,Toronto,CAN
    london,London,GBR
    port-talbot,Port Talbot,GBR
    san-francisco,San Francisco,USA
    """,
    "partnerships.csv": """
    partnership_id,name,cities
    far,Far,beijing;riyadh;cairo;washington;toronto;london;port-talbot;san-francisco
    """,
  ]
}
