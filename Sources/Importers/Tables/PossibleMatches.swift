import PartnershipModel

/// Rows of two offices that were not matched and may be one exchange all the same: of one type,
/// between the same cities, and begun within a week of each other.
///
/// They are shown, never joined: two visits in one week are as well possible. Each row is suggested
/// once, for the nearest in time.
struct PossibleMatches {
  let all: [OfficeLists.PossibleMatch]

  private static let longestGap = 7

  private struct Kind: Hashable {
    let type: ExchangeType
    let cities: [String]
  }

  /// `exchanges` are the listings of each exchange whose offices are known.
  init(_ exchanges: [[OfficeLists.Listing]]) {
    let unmatched = exchanges.filter { Set($0.map(\.office)).count == 1 }.compactMap(\.first)
    let byKind = Dictionary(grouping: unmatched.enumerated()) { _, listing in
      Kind(type: listing.exchange.type, cities: listing.exchange.cities.sorted())
    }
    var near: [(gap: Int, one: Int, other: Int)] = []
    for listings in byKind.values {
      let byDate = listings.sorted {
        ($0.element.exchange.start, $0.offset) < ($1.element.exchange.start, $1.offset)
      }
      for (place, (one, listing)) in byDate.enumerated() {
        for (other, next) in byDate[(place + 1)...] {
          let gap = next.exchange.start.days(since: listing.exchange.start)
          if gap > Self.longestGap { break }
          if listing.office != next.office { near.append((gap, min(one, other), max(one, other))) }
        }
      }
    }
    var taken: Set<Int> = []
    var matches: [(one: Int, other: Int)] = []
    for (_, one, other) in near.sorted(by: { $0 < $1 })
    where !taken.contains(one) && !taken.contains(other) {
      taken.formUnion([one, other])
      matches.append((one, other))
    }
    all = matches.sorted { $0 < $1 }.map {
      OfficeLists.PossibleMatch(unmatched[$0.one], unmatched[$0.other])
    }
  }
}
