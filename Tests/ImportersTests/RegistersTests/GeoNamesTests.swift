import Foundation
import PartnershipModel
import Testing

@testable import Importers

@Suite("Cities from a list of GeoNames")
struct GeoNamesTests {
  private static let list = FileContent(
    text: place(
      "101", "Alderport", others: "Alder,ALD,알더포트,奥德港,AP", population: "520000")
      + place("102", "Birchfield", country: "CN", population: "0", zone: "Asia/Shanghai")
      + place("103", "Birchfield", latitude: "52.1", country: "GB", population: "900")
      + place("104", "Alderport", feature: "PPLX")
      + place("105", "Oranje", others: "Birchfield", country: "NA"))

  @Test("A row gives name, country, coordinates, inhabitants, time zone and aliases")
  func row() throws {
    let (register, places) = try Registers.filled(geonames: Self.list, cities: ["Alderport"])
    #expect(places.rows == 5)
    let city = try #require(register.cities.first)
    #expect(register.cities.count == 1, "the town, not the section of the same name")
    #expect(city.id == "alderport" && city.country == "KOR" && city.timeZone == "Asia/Seoul")
    #expect([city.latitude, city.longitude] == [Amount("37.4"), Amount("126.8")])
    #expect(city.population == Amount("520000"))
    #expect(city.name.korean == "알더포트" && city.name.chinese == nil, "Hangul alone tells")
    #expect(city.aliases == ["Alder", "ALD", "奥德港"], "two letters stand in too many texts")
  }

  @Test("0 inhabitants means unknown, and NA is Namibia")
  func zeroAndNamibia() throws {
    let (register, _) = try Registers.filled(
      geonames: Self.list, cities: ["Birchfield, China", "Oranje"])
    #expect(register.cities.map(\.country) == ["CHN", "NAM"])
    #expect(register.cities[0].population == nil)
  }

  @Test(
    "A city is named by name, by name and country, by id, in any capitals",
    arguments: [
      ("birchfield, GB", "GBR"), ("BIRCHFIELD,United Kingdom", "GBR"), ("103", "GBR"),
      ("알더포트", "KOR"),
    ])
  func wishes(wish: String, country: String) throws {
    #expect(
      try Registers.filled(geonames: Self.list, cities: [wish]).0.cities.map(\.country) == [country]
    )
  }

  @Test("A name that two cities have is refused with their ids")
  func ambiguous() throws {
    #expect(
      throws: CityRegisterFault.ambiguous(
        name: "Birchfield",
        candidates: [
          "102: Birchfield, CHN 08", "103: Birchfield, GBR 08, 900 inhabitants",
        ])
    ) { try Registers.filled(geonames: Self.list, cities: ["Birchfield"]) }
  }

  @Test("An unknown name is refused with the nearest")
  func unknown() throws {
    #expect(throws: CityRegisterFault.noCity(name: "Aldreport", nearest: "Alderport")) {
      try Registers.filled(geonames: Self.list, cities: ["Aldreport"])
    }
  }

  @Test("A long list without names is refused, a short one is taken whole")
  func length() throws {
    func list(_ count: Int) -> FileContent {
      FileContent(text: (1...count).map { place("\($0)", "Town \($0)") }.joined())
    }
    #expect(try Registers.filled(geonames: list(100)).0.cities.count == 100)
    #expect(throws: CityRegisterFault.tooMany(count: 101)) {
      try Registers.filled(geonames: list(101))
    }
  }

  @Test("Rows that are no places are set aside, each with its reason")
  func badRows() throws {
    let list = FileContent(
      text: place("1", "Elmton") + "2\tFirwick\n" + place("3", "Gorseby", latitude: "91")
        + "\n" + place("4", "Hazelby", country: "QQ") + place("5", "Ivyton", country: "XK"))
    let (register, places) = try Registers.filled(geonames: list)
    #expect(register.cities.map(\.id) == ["elmton"])
    #expect(places.rows == 5 && places.rejected == 3)
    #expect(places.findings.map(\.code) == ["missing-cell", "out-of-range", "bad-code"])
    #expect(places.findings.map(\.place.line) == [2, 3, 5])
    #expect(register.account.withoutCountry == ["Ivyton"], "ISO 3166-1 has no code for Kosovo")
  }

  @Test("Beside Wikidata the list completes what is missing, and adds no city")
  func completes() throws {
    let wikidata = Entity.file([
      Entity(
        item: "Q11", labels: ["en": "Alderport City"],
        claims: [
          "P17": [Entity.item("Q884")], "P1566": [Entity.text("101")],
          "P1082": [Entity.quantity("+5", at: "+2020-01-01")],
        ]),
      // Found by name and country, without a number.
      Entity(item: "Q12", labels: ["en": "Birchfield"], claims: ["P17": [Entity.item("Q148")]]),
      // Its namesake lies elsewhere.
      Entity(
        item: "Q13", labels: ["en": "Oranje"],
        claims: ["P17": [Entity.item("Q1030")], "P625": [Entity.point("-28.6", "16.4")]]),
    ])
    let register = try Registers.filled(wikidata: wikidata, geonames: Self.list)
    #expect(register.cities.map(\.id) == ["alderport-city", "birchfield", "oranje"])
    #expect(register.account.completed == 2)
    let city = register.cities[0]
    #expect(city.timeZone == "Asia/Seoul" && city.latitude == Amount("37.4"))
    #expect(city.population == Amount("5"), "what Wikidata says stays")
    #expect(city.aliases.contains("Alderport") && city.aliases.contains("Alder"))
    #expect(register.cities[1].timeZone == "Asia/Shanghai")
    #expect(register.cities[2].timeZone == nil)
  }

  @Test(.enabled(if: sharedReference != nil, Comment(rawValue: needsShared)))
  func downloadedList() throws {
    let folder = try #require(sharedReference)
    let file = try RegisterFile(
      folder.appendingPathComponent("formats/cities/geonames_cities15000_excerpt.txt").path)
    #expect(file.kind == .geonames)
    let (register, places) = try CityRegisterBuilder.make(geonames: file, wishes: [])
    #expect(places.rows == 3 && places.rejected == 0)
    #expect(register.cities.map(\.id) == ["al-waheda", "warisan", "hatta"])
    #expect(register.cities.map { $0.population?.description } == ["21608", "108759", "15324"])
    #expect(Set(register.cities.map(\.timeZone)) == ["Asia/Dubai"])
  }
}
