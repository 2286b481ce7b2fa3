import Importers
import PartnershipModel
import Testing

@Suite("A name means one city")
struct SharedNameTests {
  private static func cities(_ rows: String) -> [String: FileContent] {
    ["cities.csv": FileContent(text: "city_id,name,name_ko,country,aliases\n" + rows)]
  }

  @Test(
    "A name, alias or id of an earlier row is an error at the later one, and refuses the run",
    arguments: [
      ("jilin,Siheung,,CHN,", "name", "Siheung"),
      ("jilin,Jilin,,CHN,SIHEUNG", "aliases", "SIHEUNG"),
      ("jilin,Jilin,시흥,CHN,", "name_ko", "시흥"), ("jilin,Jilin,,CHN,a;Shi", "aliases", "Shi"),
      // The same text in another normal form: e and a combining accent.
      ("jilin,Jilin,,CHN,Sihe\u{301}", "aliases", "Sihe\u{301}"),
    ])
  func shared(row: String, column: String, value: String) throws {
    let outcome = try read(
      Self.cities("siheung,Siheung,시흥,KOR,Shi;Sih\u{E9}\n\(row)\nhanoi,Hanoi,,VNM,\n"))
    let finding = try #require(outcome.findings(in: "cities.csv").first)
    #expect(
      finding.problem == .sharedName(city: "siheung", firstFile: "cities.csv", firstLine: 2))
    #expect(finding.place.line == 3 && finding.place.column == column)
    #expect(finding.place.value == value)
    #expect(outcome.facts == nil)
  }

  @Test("Two rows that share several names are named once")
  func once() throws {
    let outcome = try read(
      Self.cities("siheung,Siheung,시흥,KOR,Shi\njilin,Siheung,시흥,CHN,Shi\n"))
    #expect(outcome.codes(in: "cities.csv") == ["shared-name"])
  }

  @Test("A city may repeat its own names")
  func own() throws {
    let outcome = try read(
      Self.cities("siheung,Siheung,시흥,KOR,siheung;시흥;Siheung\njilin,Jilin,지린,CHN,\n"))
    #expect(outcome.findings(in: "cities.csv").isEmpty)
    #expect(outcome.facts != nil)
  }

  @Test("A repeated id is a finding of its own")
  func repeatedID() throws {
    let outcome = try read(
      Self.cities("siheung,Siheung,,KOR,\nsiheung,Siheung,,KOR,\njilin,Jilin,,CHN,\n"))
    #expect(outcome.codes(in: "cities.csv") == ["duplicate-id"])
  }
}
