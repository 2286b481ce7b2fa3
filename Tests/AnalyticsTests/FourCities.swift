import Analytics
import PartnershipModel
import Testing

/// Four cities a to d, the pair `ab` and the network `net` of all four; home is a.
func fourCities() -> Facts {
  let countries = ["a": "KOR", "b": "KOR", "c": "CHN", "d": "JPN"]
  let cities = countries.sorted { $0.key < $1.key }.map { id, country in
    City(id: id, name: LocalizedName(name: id), country: country)
  }
  let partnerships = [("ab", ["a", "b"]), ("net", ["a", "b", "c", "d"])].map { id, members in
    Partnership(id: id, name: LocalizedName(name: id), cities: members)
  }
  return Facts(
    settings: Settings(),
    gazetteer: Gazetteer(cities: cities, partnerships: partnerships, home: "a"))
}

/// The example gives its number to within 1e-9 of the larger magnitude, or its reason.
func expectWorkedExample(_ example: WorkedExample) {
  let figure = example.evaluate()
  switch example.expected {
  case .number(let expected):
    let found = figure.doubleValue ?? .nan
    #expect(
      abs(found - expected) <= 1e-9 * max(abs(found), abs(expected)), "\(example.given)")
  case .missing(let reason):
    #expect(figure.reason == reason, "\(example.given)")
  }
}
