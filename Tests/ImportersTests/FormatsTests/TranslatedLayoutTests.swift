import Foundation
import Importers
import PartnershipModel
import Testing

/// Tables of other offices that become records of a native table.
@Suite("Exchanges and funding as offices download them")
struct TranslatedLayoutTests {
  private static let places: [String: FileContent] = [
    "cities.csv": """
    city_id,name,country,aliases
    weimar,Weimar,DEU,
    trier,Trier,DEU,
    athens,Athens,GRC,ATHINA;Αθήνα
    london,London,GBR,

    """,
    "partnerships.csv": """
    partnership_id,name,cities
    weimar-athens,Weimar and Athens,weimar;athens
    trier-london,Trier and London,trier;london

    """,
  ]

  private static func read(
    _ path: String, _ content: FileContent, settings: FileContent = "currency: EUR\n"
  ) throws -> WorkspaceReader.Outcome {
    var files = places
    files[path] = content
    files["entente.yaml"] = settings
    return try ImportersTests.read(files)
  }

  // MARK: Erasmus+

  private static let names = """
    Project Reference;Mobility Start Month;Mobility End Month;Activity (mob);Participant Profile;\
    Sending Country Code;Sending City;Receiving Country Code;Receiving City;Participants
    """

  private static let mobility =
    names + "\n" + """
      2024-1-DE01-KA131-000000001;2025-09;2026-02;Student mobility for studies;Learner;DE;WEIMAR;EL;Athina;12
      2024-1-DE01-KA131-000000001;2025-10;2025-10;Staff mobility for teaching;Staff;DE;Weimar;EL;Athens;3
      2024-1-DE01-KA131-000000001;2025-09;2026-02;Student mobility for studies;Learner;DE;Weimar;FR;Lyon;4
      2024-1-DE01-KA131-000000001;2025-09;2026-02;Student mobility for studies;Learner;DE;Weimar;US;Athens;4
      2024-1-UK01-KA105-000000002;2025-07;-;Group meetings;Learner;UK;London;DE;Trier;30
      2024-1-DE01-KA131-000000001;2025-13;-;Student mobility for studies;Learner;DE;Weimar;EL;Athens;1
      2024-1-DE01-KA131-000000001;2025-12;-;Student mobility for studies;Visitor;DE;Weimar;EL;Athens;1

      """

  @Test("Erasmus+ mobilities, with semicolons and in a copy with commas", arguments: [";", ","])
  func erasmus(delimiter: String) throws {
    let text = TranslatedLayoutTests.mobility.replacing(";", with: delimiter)
    let outcome = try TranslatedLayoutTests.read("exchanges/erasmus.csv", .init(text: text))
    #expect(outcome.source("exchanges/erasmus.csv")?.format == "erasmus-ka1")
    #expect(outcome.rows("exchanges/erasmus.csv") == "3/2/2/0")
    let exchanges = try #require(outcome.facts?.exchanges)
    #expect(
      exchanges.map {
        "\($0.id) \($0.start) \($0.end?.description ?? "") \($0.type.rawValue) \($0.host) "
          + "\($0.guests.joined()) \($0.participants?.description ?? "")"
      } == [
        "2024-1-DE01-KA131-000000001-1 2025-09-01 2026-02-28 student athens weimar 12",
        "2024-1-DE01-KA131-000000001-2 2025-10-01 2025-10-31 faculty athens weimar 3",
        "2024-1-UK01-KA105-000000002-1 2025-07-01 2025-07-31 youth trier london 30",
      ])
    let rejected = outcome.findings(in: "exchanges/erasmus.csv").filter { $0.severity == .error }
    #expect(rejected.map(\.place.line) == [7, 8])
    #expect(rejected.map(\.place.column) == ["Mobility Start Month", "Participant Profile"])
  }

  @Test("A fault that the native table finds is shown in the foreign column")
  func foreignColumn() throws {
    let text =
      TranslatedLayoutTests.names
      + "\nx;2025-09;2026-02;Study;Learner;DE;Weimar;EL;Athens;a dozen\n"
    let outcome = try TranslatedLayoutTests.read("exchanges/erasmus.csv", .init(text: text))
    let finding = try #require(outcome.findings(in: "exchanges/erasmus.csv").first)
    #expect(finding.code == "bad-number")
    #expect(finding.place.column == "Participants")
    #expect(finding.place.cell == 10)
    #expect(finding.place.line == 2)
  }

  @Test("The copy without cities is named, with what it lacks")
  func reduced() throws {
    let outcome = try TranslatedLayoutTests.read(
      "exchanges/erasmus.csv",
      "Project Reference,Mobility Duration,Participant Age,Sending Country Code,Receiving Country Code\n"
    )
    #expect(
      outcome.findings(in: "exchanges/erasmus.csv").map(\.problem) == [
        .notData(kind: "erasmus-reduced", detail: "")
      ])
  }

  // MARK: IATI

  private static let settings: FileContent = """
    sources:
      - files: iati*
        partnership: weimar-athens
        month: 2025-03

    """

  private static func funding(_ name: String, _ text: String) throws -> ([String], String) {
    let outcome = try read(name, .init(text: text), settings: settings)
    #expect(outcome.source(name)?.format == "iati-dportal")
    let funding = try #require(outcome.facts?.funding)
    return (
      funding.map {
        "\($0.date) \($0.partnership) \($0.source) \($0.money.amount) \($0.money.currency)"
      }, outcome.rows(name)
    )
  }

  @Test("A list has no date; a project without money is no fund")
  func list() throws {
    let text =
      "iati-identifier,title,reporting-org,total-commitment,total-spend,currency,link,activity-status\r\n"
      + "GB-1-1,Clean water,Foreign Office,1200.50,300,GBP,x,2\r\n"
      + "GB-1-2,Roads,Foreign Office,0,0,GBP,x,2\r\n"
    let (funding, rows) = try TranslatedLayoutTests.funding("iati.csv", text)
    #expect(funding == ["2025-03-01 weimar-athens Foreign Office 1200.5 GBP"])
    #expect(rows == "1/1/0/0")
  }

  @Test("A query counts days since 1970 and US dollars, as CSV and as JSON")
  func query() throws {
    let csv = #"""
      aid,reporting,reporting_ref,day_start,commitment,spend
      "GB-1-1","""Foreign Office""","GB-GOV-1",20089,1200.5,300
      "GB-1-2",null,"GB-GOV-1",20454,7,300

      """#
    let expected = [
      "2025-01-01 weimar-athens Foreign Office 1200.5 USD",
      "2026-01-01 weimar-athens GB-GOV-1 7 USD",
    ]
    let (one, _) = try TranslatedLayoutTests.funding("iati.csv", csv)
    #expect(one == expected)
    let json = """
      {"rows":[
      {"aid":"GB-1-1","reporting":"Foreign Office","reporting_ref":"GB-GOV-1","day_start":20089,"commitment":1200.5},
      {"aid":"GB-1-2","reporting":null,"reporting_ref":"GB-GOV-1","day_start":20454,"commitment":7}]}
      """
    let (other, _) = try TranslatedLayoutTests.funding("iati.json", json)
    #expect(other == expected)
  }

  @Test("All fields flattened: short rows, budgets of an activity in rows below it")
  func flattened() throws {
    let text = """
      index,parent,/iati-identifier,/budget/period-start@iso-date,/budget/value,/budget/value@currency,/reporting-org@ref,@default-currency
      1,,AA-1,2014-01-01,3000,EUR,AA-ORG,USD
      2,1,,2015-01-01,4000
      3,1
      4,3,,2016-01-01,5000,GBP

      """
    let (funding, rows) = try TranslatedLayoutTests.funding("iati.csv", text)
    #expect(
      funding == [
        "2014-01-01 weimar-athens AA-ORG 3000 EUR", "2015-01-01 weimar-athens AA-ORG 4000 USD",
        "2016-01-01 weimar-athens AA-ORG 5000 GBP",
      ])
    #expect(rows == "3/1/0/0")
  }

  @Test("All fields nested: one activity, several budgets")
  func nested() throws {
    let text = """
      {"/iati-activities/iati-activity":[{"/iati-identifier":"AA-1","@default-currency":"USD",
      "/reporting-org/narrative":[{"":"Organisation name","@xml:lang":"EN"}],
      "/budget":[{"/period-start@iso-date":"2014-01-01","/value":3000,"/value@currency":"EUR"},
      {"/period-start@iso-date":"2015-01-01","/value":4000.25}]}]}
      """
    let (funding, rows) = try TranslatedLayoutTests.funding("iati.json", text)
    #expect(
      funding == [
        "2014-01-01 weimar-athens Organisation name 3000 EUR",
        "2015-01-01 weimar-athens Organisation name 4000.25 USD",
      ])
    #expect(rows == "1/0/0/0")
  }

  @Test("For which partnership the money is, only the settings can say")
  func withoutSettings() throws {
    let outcome = try TranslatedLayoutTests.read(
      "iati.csv", "aid,reporting,day_start,commitment\nGB-1-1,x,20089,5\n")
    #expect(
      outcome.findings(in: "iati.csv").map(\.problem) == [
        .missingSetting(key: "partnership", layout: "iati-dportal")
      ])
  }

  @Test(
    "The real example of d-portal, both forms: one budget of 3,000 euros from 2014",
    .enabled(if: sharedReference != nil, "\(needsShared)"),
    arguments: [
      ("dflat_activity_standard_example.csv", "AA-AAA-123456789", "1/42/0/0"),
      ("dflat_activity_standard_example.json", "Organisation name", "1/0/0/0"),
    ])
  func realExample(name: String, source: String, rows: String) throws {
    let url = try #require(sharedReference).appendingPathComponent("formats/iati/" + name)
    let path = "iati-" + name
    let (funding, found) = try TranslatedLayoutTests.funding(
      path, try FileContent(contentsOf: url).text)
    #expect(funding == ["2014-01-01 weimar-athens \(source) 3000 EUR"])
    #expect(found == rows)
  }
}
