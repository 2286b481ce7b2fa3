import Importers
import PartnershipModel
import Testing

@Suite("Names of places")
struct PlaceTests {
  @Test(
    "Places are found by id, names of three languages, aliases and ISO codes",
    arguments: [
      ("siheung", Place.city("siheung")), ("Siheung", .city("siheung")),
      ("SIHEUNG", .city("siheung")), ("시흥시", .city("siheung")), ("始兴市", .city("siheung")),
      ("Siheung-si", .city("siheung")), (" 시흥 ", .city("siheung")),
      ("시흥", .city("siheung")),
      ("KR-41", .region("KR-41")), ("KOR", .country("KOR")), ("KR", .country("KOR")),
      ("대한민국", .country("KOR")), ("韩国", .country("KOR")), ("South Korea", .country("KOR")),
    ])
  func reporters(name: String, place: Place) throws {
    let outcome = try read([
      "trade/a.csv": """
      period,reporter,partner,flow,commodity_code,value,currency
      2026-01,\(name),jilin,export,84,7,USD
      """
    ])
    #expect(outcome.facts?.trade.cells.map(\.key.reporter) == [place])
    #expect(outcome.findings.isEmpty)
  }

  @Test(
    "A partner may be the World; a place that nobody follows is out of scope",
    arguments: [
      ("World", "World"), ("W00", "World"), ("세계", "World"), ("世界", "World"), ("CN-22", "CN-22"),
      ("중국", "CHN"), ("hanoi", nil), ("JPN", nil), ("siheung", nil), ("Republic of Atlantis", nil),
    ])
  func partners(name: String, code: String?) throws {
    let outcome = try read([
      "trade/a.csv": """
      period,reporter,partner,flow,commodity_code,value,currency
      2026-01,siheung,\(name),export,84,7,USD
      """
    ])
    #expect(outcome.facts?.trade.cells.first?.key.partner.code == code)
    #expect(outcome.rows("trade/a.csv") == (code == nil ? "0/1/0/0" : "1/0/0/0"))
    // Its only row: nothing of the file is used, and an unknown name says why by itself.
    let unused = name.hasSuffix("Atlantis") ? "unknown-place" : "unused-file"
    #expect(outcome.codes(in: "trade/a.csv") == (code == nil ? [unused] : []))
  }

  @Test("Unknown cities of a partnership are errors, each named")
  func partnerships() throws {
    let outcome = try read([
      "partnerships.csv": """
      partnership_id,name,cities
      siheung-jilin,Siheung and Jilin,siheung;jilin
      other,Other,Atlantis;Jilin Cty
      same,Same,siheung;Siheung-si
      one,One,siheung
      jilin,Jilin,siheung;jilin
      """
    ])
    #expect(outcome.rows("partnerships.csv") == "1/0/4/0")
    #expect(
      outcome.findings.map { "\($0.place.line ?? 0) \($0.problem)" } == [
        "3 \(Problem.unknownCity(nearest: "Jilin City"))", "3 \(Problem.unknownCity(nearest: nil))",
        "4 repeatedCity", "5 tooFewCities", "6 badID",
      ])
  }

  @Test("A place of reference that is nearly a city is rejected, another one out of scope")
  func reference() throws {
    let outcome = try read([
      "reference/a.csv": """
      period,place,measure,value
      2026,Siheung,population,500000
      2026,Siheumg,population,500000
      2026,Mars,population,0
      """
    ])
    #expect(outcome.rows("reference/a.csv") == "1/1/1/0")
    #expect(outcome.findings.map(\.problem) == [.unknownCity(nearest: "Siheung")])
  }
}
