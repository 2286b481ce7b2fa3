import Analytics
import PartnershipModel
import Testing

/// The lists of two offices against each other.
@Suite("Both offices' lists")
struct OfficeComparisonTests {
  private let year = Month(index: 2025 * 12)...Month(index: 2025 * 12 + 11)

  private func listing(
    _ office: String, _ month: Int, _ id: String, host: String = "a", guests: [String] = ["b"],
    participants: Int? = nil, status: ExchangeStatus = .held, type: ExchangeType = .delegation
  ) -> OfficeLists.Listing {
    OfficeLists.Listing(
      office: office,
      exchange: Exchange(
        origin: Origin(file: "exchanges/\(office).csv", line: 2), id: id,
        start: Month(index: 2025 * 12 + month - 1).firstDay, type: type, title: id, host: host,
        guests: guests, participants: participants.map { Amount($0) }, status: status))
  }

  private func comparisons(_ lists: OfficeLists) -> [OfficeComparison] {
    var facts = fourCities()
    facts.officeLists = lists
    return OfficeComparison.all(in: facts, months: year)
  }

  @Test("Matched, differing and in what, only in one list where both lists cover the month")
  func counts() throws {
    let lists = OfficeLists(exchanges: [
      [listing("a", 3, "1", participants: 10), listing("b", 3, "1", participants: 12)],
      [
        listing("b", 4, "2", participants: 10, status: .held),
        listing("a", 4, "2", participants: 11, status: .cancelled),
      ],
      // An empty cell contradicts nothing.
      [listing("a", 5, "3"), listing("b", 5, "3", participants: 7)],
      [listing("a", 6, "4")],
      [listing("b", 6, "5")], [listing("b", 7, "6")],
      // The list of a ends in August: whether it would have this one is not known.
      [listing("b", 12, "7")],
      // Not between the two cities.
      [listing("a", 8, "8", guests: ["c"])],
    ])
    let found = comparisons(lists)
    let pair = try #require(found.first)
    #expect(found.count == 1 && pair.one == "a" && pair.other == "b")
    #expect(pair.matched == 3)
    #expect(pair.differing == 2)
    #expect(pair.differences == ["participants": 2, "status": 1])
    #expect(pair.onlyOne == 1)
    #expect(pair.onlyOther == 2)
  }

  @Test("A meeting of more cities stands in the comparison of every two offices that list it")
  func multilateral() {
    let guests = ["b", "c"]
    let found = comparisons(
      OfficeLists(exchanges: [
        [
          listing("a", 3, "1", guests: guests, participants: 1),
          listing("b", 3, "1", guests: guests, participants: 1),
          listing("c", 3, "1", guests: guests, participants: 2),
        ]
      ]))
    #expect(found.map { "\($0.one)\($0.other)" } == ["ab", "ac", "bc"])
    #expect(found.map(\.differing) == [0, 1, 1])
  }

  @Test("Possible matches count for their two offices and within the months")
  func possible() {
    let (one, other) = (listing("a", 3, "1"), listing("b", 3, "2"))
    let lists = OfficeLists(
      exchanges: [[one], [other], [listing("c", 3, "3", host: "c", guests: ["a"])]],
      possibleMatches: [
        .init(one, other), .init(listing("a", -3, "4"), listing("b", -3, "5")),
      ])
    let found = comparisons(lists)
    #expect(found.map { "\($0.one)\($0.other)" } == ["ab", "ac"])
    #expect(found.map(\.possibleMatches) == [1, 0])
    #expect(found.map(\.onlyOther) == [1, 1])
  }

  @Test("One office, or lists of different months, compare with nothing")
  func nothing() {
    #expect(comparisons(OfficeLists()).isEmpty)
    #expect(comparisons(OfficeLists(exchanges: [[listing("a", 3, "1")]])).isEmpty)
    #expect(
      comparisons(OfficeLists(exchanges: [[listing("a", 3, "1")], [listing("b", 5, "2")]]))
        .isEmpty)
  }
}
