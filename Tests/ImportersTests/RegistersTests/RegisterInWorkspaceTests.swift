import PartnershipModel
import Testing

@testable import Importers

@Suite("Registers of cities are no monthly data")
struct RegisterInWorkspaceTests {
  private static let entity = "http://www.wikidata.org/entity/"

  private static let registers: [(String, FileContent, String)] = [
    ("reference/cities.txt", FileContent(text: place("1", "Elmton")), "geonames"),
    (
      "reference/answer.json", Entity.file([Entity(item: "Q1", labels: ["en": "Elmton"])]),
      "wikidata-entity"
    ),
    (
      "reference/pretty.json",
      "{\n  \"entities\": {\n    \"Q1\": {\n      \"id\": \"Q1\"\n    }\n  }\n}\n",
      "wikidata-entity"
    ),
    (
      "trade/query.json",
      "{\"head\":{\"vars\":[\"city\"]},\"results\":{\"bindings\":[]}}", "wikidata-sparql"
    ),
    ("trade/flat.json", "[{\"city\":\"\(entity)Q1\",\"cityLabel\":\"Elmton\"}]", "wikidata-sparql"),
    ("query.csv", "item,itemLabel\n\(entity)Q1,Elmton\n", "wikidata-sparql"),
  ]

  @Test("They are refused by content, with the command that reads them", arguments: registers)
  func refused(path: String, content: FileContent, kind: String) throws {
    let outcome = try read([path: content])
    let findings = outcome.findings(in: path)
    #expect(findings.map(\.problem) == [.cityRegister(kind: kind)])
    #expect(outcome.facts == nil)
  }

  @Test("A native table that mentions an entity is still a table")
  func mention() throws {
    let outcome = try read([
      "media/articles.csv": """
      article_id,published,outlet,outlet_country,url,subjects
      a,2026-01-02,Times,KOR,\(Self.entity)Q1,jilin

      """
    ])
    #expect(outcome.rows("media/articles.csv") == "1/0/0/0")
  }

  @Test(
    "Nothing else is taken for one", arguments: ["a\tb\n1\t2\n", "{}", "[]", "{\"a\":1}", "x\n"])
  func others(_ text: String) {
    #expect(withBytes(text) { RegisterKind.of($0) } == nil)
  }
}
