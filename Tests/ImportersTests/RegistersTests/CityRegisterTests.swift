import PartnershipModel
import Testing

@testable import Importers

@Suite("From registers to the tables of a workspace")
struct CityRegisterTests {
  private static func city(
    _ item: String, _ name: String, country: String = "Q17", aliases: [String] = [],
    twins: [String] = []
  ) -> Entity {
    Entity(
      item: item, labels: ["en": name], aliases: ["en": aliases],
      claims: ["P17": [Entity.item(country)], "P190": twins.map { Entity.item($0) }])
  }

  @Test(
    "An id is the Latin name in plain letters",
    arguments: [
      ("Plzeň", "plzen"), ("Ḩattā", "hatta"), ("Łódź", "lodz"), ("Århus", "arhus"),
      ("Saint-Louis-du-Sénégal", "saint-louis-du-senegal"), ("'s-Hertogenbosch", "s-hertogenbosch"),
      ("Đà Nẵng", "da-nang"), ("Straße", "strasse"), ("Xi’an", "xian"), ("São Paulo!", "sao-paulo"),
      ("시흥", ""), ("", ""),
    ])
  func slugs(name: String, slug: String) {
    #expect(CityIDs.slug(name) == slug)
  }

  @Test("Ids are unique, short enough and none that is reserved")
  func uniqueIDs() {
    var ids = CityIDs()
    #expect(ids.make(["Elmton"], unlike: "JPN") == "elmton")
    #expect(ids.make(["Elmton"], unlike: "USA") == "elmton-usa")
    #expect(ids.make(["Elmton"], unlike: "USA") == "elmton-usa-2")
    #expect(ids.make(["시흥", "Q77"], unlike: "KOR") == "q77")
    #expect(ids.make(["Network"], unlike: "") != "network")
    let long = String(repeating: "a", count: 90)
    #expect(ids.make([long], unlike: "") == String(repeating: "a", count: 64))
    let second = ids.make([long], unlike: "JPN")
    #expect(isSlug(second) && second.hasSuffix("-jpn"))
  }

  @Test("Namesakes carry a mark, and an alias of two cities is one of none")
  func sharedNames() throws {
    let register = try Registers.filled(
      wikidata: Entity.file([
        Self.city("Q1", "Elmton", aliases: ["Elm", "Tree Town"]),
        Self.city("Q2", "Elmton", country: "Q30", aliases: ["tree town", "Elmton, Ohio"]),
        Self.city("Q3", "Elm", aliases: ["Japan", "JPN", "a;b", "Firwick"]),
        Self.city("Q4", "Firwick"),
      ]))
    #expect(register.cities.map(\.id) == ["elmton", "elmton-usa", "elm", "firwick"])
    #expect(register.cities.map(\.name.name) == ["Elmton", "Elmton (USA)", "Elm", "Firwick"])
    #expect(register.cities.map(\.aliases) == [[], ["Elmton, Ohio"], [], []])
    #expect(register.account.marked == ["Elmton (USA)"])
    #expect(register.account.aliases == 7)
  }

  @Test("A table made of registers has no name of two cities, whatever the registers hold")
  func noSharedNames() throws {
    let register = try Registers.filled(
      wikidata: Entity.file([
        Self.city("Q1", "Jílin", aliases: ["q4"]), Self.city("Q2", "Jilin", country: "Q148"),
        Self.city("Q3", "JILIN", country: "Q148", aliases: ["Jilin (CHN)"]),
        Self.city("Q4", "Jilin (CHN)"),
      ]))
    let places = register.cities.enumerated().map { index, city in
      (city, Origin(file: "cities.csv", line: index + 2))
    }
    #expect(Importers.sharedNames(places) == [])
    #expect(register.cities.count == 4)
  }

  @Test("Named cities come first, with those they are twinned with; the rest is counted")
  func wishes() throws {
    let file = Entity.file([
      Self.city("Q1", "Elmton", twins: ["Q2"]), Self.city("Q2", "Firwick"),
      Self.city("Q3", "Gorseby", twins: ["Q4", "Q2"]), Self.city("Q4", "Hazelby"),
    ])
    let one = try Registers.filled(wikidata: file, cities: ["Firwick"])
    #expect(one.cities.map(\.id) == ["firwick", "elmton", "gorseby"])
    #expect(one.pairs == ["elmton + firwick", "gorseby + firwick"])
    #expect(one.account.others == 1)
    #expect(try Registers.filled(wikidata: file).cities.count == 4)
    #expect(throws: CityRegisterFault.noCity(name: "Elmtown", nearest: "Elmton")) {
      try Registers.filled(wikidata: file, cities: ["Elmtown"])
    }
  }

  @Test("A city that is a partner no more is not taken")
  func formerTwin() throws {
    let cities = [("Q1", "Elmton", "Q2", "+2022-03-01"), ("Q3", "Gorseby", "Q1", nil)].map {
      Entity(
        item: $0, labels: ["en": $1],
        claims: ["P17": [Entity.item("Q17")], "P190": [Entity.item($2, end: $3)]])
    }
    let register = try Registers.filled(
      wikidata: Entity.file(cities + [Self.city("Q2", "Firwick")]), cities: ["Elmton"])
    #expect(register.cities.map(\.id) == ["elmton", "gorseby"])
    #expect(register.account.ended == 1 && register.account.undescribed == 0)
  }

  @Test(
    "Texts of a register cannot hide, break a line or begin as a formula",
    arguments: [
      ("=HYPERLINK(\"x\")", "HYPERLINK(\"x\")"), ("+1", "1"), (" a\n\tb ", "a b"),
      ("a\u{202E}b", "ab"), ("-", nil), ("", nil),
    ])
  func texts(text: String, plain: String?) {
    #expect(RegisterText.plain(text) == plain)
  }

  @Test(
    "Coordinates are rounded, not refused",
    arguments: [
      ("50.983333333333", "50.983333"), ("11.3166665", "11.316667"), ("-0.1234565", "-0.123457"),
      ("+37.5", "37.5"), ("90", "90"), ("90.1", nil), ("x", nil), ("1.2345678x", nil), ("", nil),
    ])
  func degrees(text: String, expected: String?) {
    #expect(RegisterText.degrees(text, within: 90) == expected.flatMap { Amount($0) })
  }
}
