/// What the offices' own lists of exchanges say, before each exchange was counted once.
package struct OfficeLists: Sendable, Hashable {
  /// One row of the list that a city's office keeps.
  package struct Listing: Sendable, Hashable {
    /// Id of the city.
    package let office: String
    package let exchange: Exchange

    package init(office: String, exchange: Exchange) {
      self.office = office
      self.exchange = exchange
    }
  }

  /// Two rows of two offices that are not matched and may be one exchange.
  package struct PossibleMatch: Sendable, Hashable {
    package let one: Listing
    package let other: Listing

    package init(_ one: Listing, _ other: Listing) {
      self.one = one
      self.other = other
    }
  }

  /// The listings of each exchange; rows of files of no known office are left out.
  package var exchanges: [[Listing]]
  package var possibleMatches: [PossibleMatch]

  package init(exchanges: [[Listing]] = [], possibleMatches: [PossibleMatch] = []) {
    self.exchanges = exchanges
    self.possibleMatches = possibleMatches
  }

  /// The first to the last month in each office's list, by city id.
  ///
  /// Within them an exchange that the office does not list is one that it does not know.
  package var months: [String: ClosedRange<Month>] {
    var result: [String: ClosedRange<Month>] = [:]
    for listing in exchanges.joined() {
      let month = listing.exchange.month
      let known = result[listing.office] ?? month...month
      result[listing.office] = min(known.lowerBound, month)...max(known.upperBound, month)
    }
    return result
  }
}

extension Exchange {
  /// A cell of two lists in which both have a value, and not the same.
  package struct Difference: Sendable, Hashable {
    /// Name of the column in the table of exchanges.
    package let column: String
    package let mine: String
    package let theirs: String
  }

  /// What this row and another of the same exchange contradict each other in.
  ///
  /// A cell that one side leaves empty is no contradiction; neither are titles, which each office
  /// writes in its own language.
  package func differences(from other: Exchange) -> [Difference] {
    func text(_ amount: Amount?) -> String { amount?.description ?? "" }
    func text(_ money: Money?) -> String { money.map { "\($0.amount) \($0.currency)" } ?? "" }
    let cells = [
      ("start_date", start.description, other.start.description),
      ("end_date", (end ?? start).description, (other.end ?? other.start).description),
      ("type", type.rawValue, other.type.rawValue),
      ("host", host, other.host),
      (
        "guests", guests.sorted().joined(separator: ";"),
        other.guests.sorted().joined(separator: ";")
      ),
      ("status", status.rawValue, other.status.rawValue),
      ("participants", text(participants), text(other.participants)),
      ("cost", text(cost), text(other.cost)),
    ]
    return cells.filter { !$0.1.isEmpty && !$0.2.isEmpty && $0.1 != $0.2 }
      .map { Difference(column: $0.0, mine: $0.1, theirs: $0.2) }
  }
}
