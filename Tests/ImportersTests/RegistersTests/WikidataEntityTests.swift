import Foundation
import PartnershipModel
import Testing

@testable import Importers

@Suite("Cities and twin towns from entities of Wikidata")
struct WikidataEntityTests {
  /// Three cities: one has ended with another, and lists a fourth that is not described.
  private static let file = Entity.file([
    Entity(
      item: "Q11", labels: ["en": "Alderport", "ko": "알더포트", "zh": "奥德港", "ja": "オルダー"],
      aliases: ["en": ["Alder", "Port of Alder"], "de": ["Erlenhafen"]],
      claims: [
        "P17": [Entity.item("Q9000001", end: "+1948-08-15"), Entity.item("Q884")],
        "P625": [Entity.point("37.1234565", "-126.7654321")],
        "P1082": [
          Entity.quantity("+520000", at: "+2020-01-01"),
          Entity.quantity("+499000", at: "+2015-01-01"),
        ],
        "P190": [
          Entity.item("Q12", since: ("+1995-02-18", 11)),
          Entity.item("Q13", since: ("+2001-00-00", 9)),
          Entity.item("Q14"), Entity.item("Q99", rank: "deprecated"), Entity.unknown,
        ],
      ]),
    Entity(
      item: "Q12", labels: ["en": "Birchfield", "ko": "버치필드"],
      claims: ["P17": [Entity.item("Q148")], "P190": [Entity.item("Q11")]]),
    Entity(
      item: "Q13", labels: ["en": "Cedarholm"],
      claims: [
        "P17": [Entity.item("Q17")],
        "P190": [Entity.item("Q12", since: ("+1990-01-01", 11), end: "+2022-03-01")],
      ]),
  ])

  @Test("A city has its names, country, coordinates and inhabitants")
  func city() throws {
    let city = try #require(try Registers.filled(wikidata: Self.file).city("alderport"))
    #expect(city.name == LocalizedName(name: "Alderport", korean: "알더포트", chinese: "奥德港"))
    #expect(city.country == "KOR", "not the former country")
    #expect(city.latitude == Amount("37.123457"), "rounded half away from zero")
    #expect(city.longitude == Amount("-126.765432"))
    #expect(city.population == Amount("520000"), "the number of the latest date")
    #expect(city.aliases == ["オルダー", "Alder", "Port of Alder"])
  }

  @Test("A pair is proposed once, with the day where it is known exactly")
  func pairs() throws {
    let register = try Registers.filled(wikidata: Self.file)
    #expect(
      register.pairs == ["alderport + birchfield 1995-02-18", "alderport + cedarholm"],
      "listed by both, once; a year is no day")
    #expect(register.partnerships[0].id == "alderport-birchfield")
    #expect(register.partnerships[0].name.korean == "알더포트·버치필드")
    #expect(register.partnerships[1].name.korean == nil, "one of the two has no Korean name")
  }

  @Test("What is left out is counted")
  func account() throws {
    let account = try Registers.filled(wikidata: Self.file).account
    #expect(account.ended == 1)
    #expect(account.undescribed == 1)
    #expect(account.passedOver == 2, "one marked as wrong, one without a value")
    #expect(account.inexact == 1)
  }

  @Test("One side that lists the other as a former partner ends the pair")
  func endedByOneSide() throws {
    let cities = [("Q1", "Elmton", "Q2", "+2022-03-01"), ("Q2", "Firwick", "Q1", nil)].map {
      Entity(
        item: $0, labels: ["en": $1],
        claims: ["P17": [Entity.item("Q17")], "P190": [Entity.item($2, end: $3)]])
    }
    let register = try Registers.filled(wikidata: Entity.file(cities))
    #expect(register.partnerships.isEmpty)
    #expect(register.account.ended == 1)
  }

  @Test("Two days for one pair leave the day open")
  func twoDays() throws {
    let cities = [("Q1", "Elmton", "Q2", "+2001-05-01"), ("Q2", "Firwick", "Q1", "+2001-05-02")]
      .map {
        Entity(
          item: $0, labels: ["en": $1],
          claims: ["P17": [Entity.item("Q17")], "P190": [Entity.item($2, since: ($3, 11))]])
      }
    let register = try Registers.filled(wikidata: Entity.file(cities))
    #expect(register.pairs == ["elmton + firwick"])
    #expect(register.account.inexact == 1)
  }

  @Test("A city without a known country is left out and named")
  func withoutCountry() throws {
    let register = try Registers.filled(
      wikidata: Entity.file([
        Entity(item: "Q1", labels: ["en": "Elmton"], claims: ["P17": [Entity.item("Q17")]]),
        Entity(item: "Q2", labels: ["en": "Firwick"], claims: ["P17": [Entity.item("Q9000001")]]),
      ]))
    #expect(register.cities.map(\.id) == ["elmton"])
    #expect(register.account.withoutCountry == ["Firwick"])
  }

  @Test("A country that the file describes itself is known by its code")
  func describedCountry() throws {
    let register = try Registers.filled(
      wikidata: Entity.file([
        Entity(item: "Q1", labels: ["en": "Elmton"], claims: ["P17": [Entity.item("Q9000001")]]),
        Entity(item: "Q9000001", labels: ["en": "Land"], claims: ["P298": [Entity.text("FRA")]]),
      ]))
    #expect(register.cities.map(\.country) == ["FRA"])
  }

  @Test("Every country of ISO 3166-1 has an item")
  func countries() {
    #expect(Set(WikidataCountries.byItem.values) == Countries.alpha3)
    #expect(WikidataCountries.alpha3("Q884") == "KOR")
    #expect(WikidataCountries.alpha3("Q55") == "NLD")
    #expect(WikidataCountries.alpha3("Q1") == nil)
  }

  /// Population, day and coordinates of the entity as another program reads them.
  @Test(.enabled(if: sharedReference != nil, Comment(rawValue: needsShared)))
  func downloadedEntity() throws {
    let folder = try #require(sharedReference)
    let file = try RegisterFile(
      folder.appendingPathComponent("formats/cities/wikidata_wbgetentities_weimar.json").path)
    #expect(file.kind == .entities)
    let register = try file.wikidata()
    #expect(register.cities.count == 1)
    let weimar = try #require(register.cities.first)
    #expect([weimar.name, weimar.korean, weimar.chinese] == ["Weimar", "바이마르", "魏玛"])
    #expect(weimar.country == "DEU")
    #expect(weimar.geonames == ["2812479", "2812482"])
    #expect(weimar.population == Amount("64131"))
    #expect([weimar.latitude, weimar.longitude] == [Amount("50.983333"), Amount("11.316667")])
    let days = ["Q160927": "1995-02-18", "Q202158": "1970-09-06", "Q2751": "1994-04-15"]
      .merging(["Q3138": "1987-05-24", "Q145972": "2012-05-25"]) { $1 }
    #expect(register.twinnings.count == days.count)
    for twinning in register.twinnings {
      let day = try #require(days[twinning.to].flatMap { CalendarDate($0) })
      #expect(twinning.since == .day(day) && !twinning.isEnded)
    }
  }
}
