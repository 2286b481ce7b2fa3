package import PartnershipModel

/// The lists that two offices keep of the exchanges between their cities, one against the other.
package struct OfficeComparison: Sendable, Hashable {
  /// City ids, in the order of `cities.csv`.
  package let one: String
  package let other: String
  /// Exchanges that both lists have.
  package private(set) var matched = 0
  /// Those of them in which the lists contradict each other.
  package private(set) var differing = 0
  /// How often they do so, by column of the table of exchanges.
  package private(set) var differences: [String: Int] = [:]
  /// Exchanges in one list only, in months that both lists cover.
  package private(set) var onlyOne = 0
  package private(set) var onlyOther = 0
  /// Pairs of rows, one of each list, that may be one exchange.
  package private(set) var possibleMatches = 0

  private init(one: String, other: String) {
    self.one = one
    self.other = other
  }

  /// Every pair of offices that both keep a list covering some of these months, with the exchanges
  /// of any status that begin in them and that both cities take part in.
  package static func all(in facts: Facts, months: ClosedRange<Month>) -> [OfficeComparison] {
    let covered = facts.officeLists.months.compactMapValues { $0.intersection(months) }
    let offices = facts.gazetteer.cities.map(\.id).filter { covered[$0] != nil }
    return offices.enumerated().flatMap { number, one in
      offices[(number + 1)...].compactMap { other in
        guard let mine = covered[one], let theirs = covered[other],
          let common = mine.intersection(theirs)
        else { return nil }
        var comparison = OfficeComparison(one: one, other: other)
        comparison.count(facts.officeLists, in: months, bothCover: common)
        return comparison.isEmpty ? nil : comparison
      }
    }
  }

  /// Whether neither list has an exchange between the two cities.
  private var isEmpty: Bool { matched + onlyOne + onlyOther == 0 }

  private mutating func count(
    _ lists: OfficeLists, in months: ClosedRange<Month>, bothCover common: ClosedRange<Month>
  ) {
    for listings in lists.exchanges {
      let (mine, theirs) = (listing(of: one, in: listings), listing(of: other, in: listings))
      guard let known = mine ?? theirs, concerns(known) else { continue }
      if let mine, let theirs {
        if months.contains(mine.month) || months.contains(theirs.month) { add(mine, theirs) }
      } else if common.contains(known.month) {
        if mine != nil { onlyOne += 1 } else { onlyOther += 1 }
      }
    }
    possibleMatches = lists.possibleMatches.count { match in
      Set([match.one.office, match.other.office]) == [one, other] && concerns(match.one.exchange)
        && months.contains(match.one.exchange.month)
    }
  }

  private func listing(of office: String, in listings: [OfficeLists.Listing]) -> Exchange? {
    listings.first { $0.office == office }?.exchange
  }

  private func concerns(_ exchange: Exchange) -> Bool {
    exchange.cities.contains(one) && exchange.cities.contains(other)
  }

  private mutating func add(_ mine: Exchange, _ theirs: Exchange) {
    matched += 1
    let columns = mine.differences(from: theirs).map(\.column)
    if !columns.isEmpty { differing += 1 }
    for column in columns { differences[column, default: 0] += 1 }
  }
}

extension ClosedRange<Month> {
  fileprivate func intersection(_ other: ClosedRange<Month>) -> ClosedRange<Month>? {
    let (first, last) = (
      Swift.max(lowerBound, other.lowerBound), Swift.min(upperBound, other.upperBound)
    )
    return first <= last ? first...last : nil
  }
}
