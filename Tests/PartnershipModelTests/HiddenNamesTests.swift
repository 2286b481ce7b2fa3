import PartnershipModel
import Testing

/// Which words of a text name a city or partnership that a partner must not see.
@Suite struct HiddenNamesTests {
  private static let cities = [
    City(
      id: "bay", name: LocalizedName(name: "Bay City", korean: "베이시", chinese: "湾市"),
      country: "KOR", aliases: ["Bay"]),
    City(id: "river", name: LocalizedName(name: "River City"), country: "CHN"),
    City(
      id: "bath", name: LocalizedName(name: "Bath", korean: "바스", chinese: "巴斯"),
      country: "GBR", aliases: ["Aquae Sulis", "City"]),
  ]
  private static let seen = Partnership(
    id: "bay-river", name: LocalizedName(name: "Bay and River"), cities: ["bay", "river"])
  private static let unseen = Partnership(
    id: "bay-bath", name: LocalizedName(name: "Bay and Bath"), cities: ["bay", "bath"])

  private let names = HiddenNames(
    in: Gazetteer(cities: cities, partnerships: [seen, unseen], home: "bay"),
    notIn: Gazetteer(cities: Array(cities.prefix(2)), partnerships: [seen], home: "river"))

  @Test(arguments: [
    ("A visit to Bath", "bath"), ("BATH!", "bath"), ("bath", "bath"), ("x;aquae sulis;y", "bath"),
    ("바스에서", "bath"), ("在巴斯市", "bath"), ("bay-bath", "bay-bath"), ("2_Bath_3", "bath"),
    ("Bay City and Bath", "bath"), ("the City of", "bath"),
  ])
  func aNameIsFound(_ text: String, _ owner: String) {
    #expect(names.first(in: text)?.owner == owner)
  }

  @Test(arguments: [
    "", "bathing", "sunbath", "Bath2", "Bay City and River City", "bay-river", "Bay and River",
    "wabaths", "베이시", "湾市",
  ])
  func otherWordsAreNone(_ text: String) {
    #expect(names.first(in: text) == nil)
  }

  @Test func anAccentWrittenInTwoPiecesIsTheSame() {
    let other = City(id: "x", name: LocalizedName(name: "Hà Nội"), country: "VNM")
    let names = HiddenNames(
      in: Gazetteer(cities: Self.cities + [other], partnerships: [], home: "bay"),
      notIn: Gazetteer(cities: Self.cities, partnerships: [], home: "bay"))
    #expect(names.first(in: "nach Ha\u{300} No\u{302}\u{323}i")?.owner == "x")
  }
}
