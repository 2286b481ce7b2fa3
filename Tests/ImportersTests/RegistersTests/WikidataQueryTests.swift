import PartnershipModel
import Testing

@testable import Importers

@Suite("Cities and twin towns from queries of Wikidata")
struct WikidataQueryTests {
  private static let entity = "http://www.wikidata.org/entity/"

  /// The same two rows in the three forms that the query page saves.
  private static let results: FileContent = """
    {"head":{"vars":["city","cityLabel","twin","twinLabel","country","twinCountry","coord","since"]},
    "results":{"bindings":[
    {"city":{"type":"uri","value":"\(entity)Q11"},
     "cityLabel":{"xml:lang":"en","type":"literal","value":"Alderport"},
     "twin":{"type":"uri","value":"\(entity)Q12"},
     "twinLabel":{"xml:lang":"en","type":"literal","value":"Birchfield"},
     "country":{"type":"uri","value":"\(entity)Q884"},
     "twinCountry":{"type":"uri","value":"\(entity)Q148"},
     "coord":{"type":"literal","value":"Point(126.8 37.4)"},
     "since":{"type":"literal","value":"1995-02-18T00:00:00Z"}},
    {"city":{"type":"uri","value":"\(entity)Q12"},
     "cityLabel":{"xml:lang":"ko","type":"literal","value":"버치필드"},
     "twin":{"type":"uri","value":"\(entity)Q11"},
     "country":{"type":"uri","value":"\(entity)Q148"}}
    ]}}
    """

  private static let flat: FileContent = """
    [{"city":"\(entity)Q11","cityLabel":"Alderport","twin":"\(entity)Q12",
      "twinLabel":"Birchfield","country":"\(entity)Q884","twinCountry":"\(entity)Q148",
      "coord":"Point(126.8 37.4)","since":"1995-02-18T00:00:00Z"},
     {"city":"\(entity)Q12","cityLabel_ko":"버치필드","twin":"\(entity)Q11",
      "country":"\(entity)Q148"}]
    """

  private static let table: FileContent = """
    city,cityLabel,cityLabel_ko,twin,twinLabel,country,twinCountry,coord,since
    \(entity)Q11,Alderport,,\(entity)Q12,Birchfield,\(entity)Q884,\(entity)Q148,Point(126.8 37.4),1995-02-18T00:00:00Z
    \(entity)Q12,,버치필드,\(entity)Q11,,\(entity)Q148,,,

    """

  @Test("Results, flat array and table say the same", arguments: [results, flat, table])
  func forms(_ file: FileContent) throws {
    let registers = try Registers(["x": file])
    #expect(try registers.file("x").kind == .query)
    let register = try Registers.filled(wikidata: file)
    #expect(register.pairs == ["alderport + birchfield 1995-02-18"], "listed by both, once")
    let city = try #require(register.city("alderport"))
    #expect([city.latitude, city.longitude] == [Amount("37.4"), Amount("126.8")])
    #expect(city.country == "KOR")
    #expect(register.city("birchfield")?.country == "CHN")
    #expect(register.city("birchfield")?.name.korean == "버치필드")
  }

  /// A query that drops precision answers with 1 January for a year and the 1st for a month.
  @Test(
    "A date is taken only where it can be no month and no year",
    arguments: [
      ("1995-02-18T00:00:00Z", "", "1995-02-18"), ("1995-01-01T00:00:00Z", "", ""),
      ("1995-06-01T00:00:00Z", "", ""), ("1995-06-01T00:00:00Z", "11", "1995-06-01"),
      ("1995-06-18T00:00:00Z", "10", ""), ("t123456", "", ""),
    ])
  func dates(date: String, precision: String, expected: String) throws {
    let register = try Registers.filled(
      wikidata: """
        a,aLabel,aCountry,b,bLabel,bCountry,since,sincePrecision
        \(Self.entity)Q1,Elmton,JPN,\(Self.entity)Q2,Firwick,JPN,\(date),\(precision)

        """)
    #expect(
      register.partnerships.map { $0.since?.description ?? "" } == [expected])
    #expect(register.account.inexact == (expected.isEmpty ? 1 : 0))
  }

  @Test("An end leaves the pair out")
  func end() throws {
    let register = try Registers.filled(
      wikidata: """
        city,cityLabel,country,twin,twinLabel,twinCountry,endDate
        \(Self.entity)Q1,Elmton,Japan,\(Self.entity)Q2,Firwick,Japan,2022-03-01T00:00:00Z

        """)
    #expect(register.partnerships.isEmpty)
    #expect(register.account.ended == 1)
  }

  @Test("One column of cities makes cities and no partnerships")
  func citiesOnly() throws {
    let register = try Registers.filled(
      wikidata: """
        town,townLabel,townLabel_zh,iso,population,geonamesId
        \(Self.entity)Q1,Elmton,榆镇,JP,1200,77

        """)
    let city = try #require(register.cities.first)
    #expect(city.id == "elmton" && city.name.chinese == "榆镇" && city.country == "JPN")
    #expect(city.population == Amount("1200"))
    #expect(register.partnerships.isEmpty)
  }

  @Test("Where no city has a country, the run says so")
  func noCountry() throws {
    #expect(throws: CityRegisterFault.noneLeft(withoutCountry: 2)) {
      try Registers.filled(
        wikidata: """
          city,cityLabel,twin,twinLabel
          \(Self.entity)Q1,Elmton,\(Self.entity)Q2,Firwick

          """)
    }
  }

  @Test("The item that stands for a missing label is no name")
  func missingLabel() throws {
    let register = try Registers.filled(
      wikidata: """
        city,cityLabel,country
        \(Self.entity)Q1,Q1,JPN

        """)
    #expect(register.cities.map(\.id) == ["q1"])
    #expect(register.account.withoutName == ["Q1"])
  }

  @Test("A broken file is refused with its place")
  func broken() throws {
    let registers = try Registers(["x": "{\"entities\":{\"Q1\":{]}}"])
    let file = try registers.file("x")
    #expect(throws: Refusal.self) { try file.wikidata() }
  }
}
