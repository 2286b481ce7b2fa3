import PartnershipModel
import Testing

@testable import Exporters

/// A hidden name is found in every kind of file, however its format writes the characters.
@Suite struct PartnerPackCheckTests {
  private let check: PartnerPackCheck = {
    let shown = City(id: "bay", name: LocalizedName(name: "Bay"), country: "KOR")
    let hidden = City(
      id: "p_q", name: LocalizedName(name: "Saint \"A\" & Sons"), country: "USA",
      aliases: ["包头市中心"])
    return PartnerPackCheck(
      hidden: HiddenNames(
        in: Gazetteer(cities: [shown, hidden], partnerships: [], home: "bay"),
        notIn: Gazetteer(cities: [shown], partnerships: [], home: "bay")))
  }()

  private func lines(_ path: String, _ text: String) throws -> [Int] {
    try check.places(in: path, Array(text.utf8)).map(\.line)
  }

  @Test(arguments: [
    ("summary.md", "# Bay\n\nIn p\\_q and elsewhere\n", [3]),
    ("data/a.csv", "a,b\n1,\"Saint \"\"A\"\" & Sons\"\n", [2]),
    ("charts/a.svg", "<text>Saint &quot;A&quot; &amp; Sons</text>", [1]),
    ("manifest.json", "{\n \"x\": \"Saint \\\"A\\\" & Sons\"\n}", [2]),
    ("calendar.ics", "SUMMARY:Ein Tag in 包头\r\n 市中心\r\n", [1]),
    ("partnerships/p_q.md", "nothing", [1]),
    ("summary.md", "Bay\n", []),
  ])
  func names(_ path: String, _ text: String, _ expected: [Int]) throws {
    #expect(try lines(path, text) == expected)
  }
}
