package import PartnershipModel

/// An exchange as it is counted: its cities once each, and what it adds to a pair of them.
///
/// Fractional counting: an event of k cities adds 1/C(k,2) to each of its pairs and 1 to totals. The
/// guest is the reporter, the host the partner; a pair of two guests counts half in each direction.
/// Source: the catalogue's definition X18; doi:10.1155/2022/4144073.
package struct ExchangeEvent: Sendable, Hashable {
  /// Held once: windows of all subjects list the same events over and over.
  private final class Content: Sendable {
    let record: Exchange
    let cities: [String]

    init(_ record: Exchange) {
      self.record = record
      var seen: Set<String> = []
      cities = record.cities.filter { seen.insert($0).inserted }
    }
  }

  private let content: Content

  package init(_ record: Exchange) { content = Content(record) }

  package var record: Exchange { content.record }
  /// Each city once, the host first.
  package var cities: [String] { content.cities }

  package static func == (left: ExchangeEvent, right: ExchangeEvent) -> Bool {
    left.content === right.content || left.record == right.record
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(record) }

  package var isHeld: Bool { record.status == .held }
  package var isMultilateral: Bool { cities.count >= 3 }

  /// What the event adds to the scope, in fractions of `shareDenominator(scope)`; 0 = nothing.
  package func shareNumerator(_ scope: ExchangeScope) -> Int128 {
    guard case .pair(let from, let to) = scope else { return 1 }
    guard from != to, from != record.host, cities.contains(from), cities.contains(to) else {
      return 0
    }
    return to == record.host ? 2 : 1
  }

  /// 1 for totals; k(k − 1), twice the number of pairs, for a pair, because guests count by halves.
  package func shareDenominator(_ scope: ExchangeScope) -> Int {
    scope == .whole ? 1 : cities.count * (cities.count - 1)
  }

  /// Every ordered pair of cities to which the event adds something.
  package var arcs: [CityPair] {
    cities.dropFirst().flatMap { guest in
      cities.filter { $0 != guest }.map { CityPair(from: guest, to: $0) }
    }
  }
}

/// An ordered pair of cities.
package struct CityPair: Sendable, Hashable, Comparable {
  package let from: String
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  package static func < (left: CityPair, right: CityPair) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }
}

/// The events as wholes, or what they add to one ordered pair of cities.
package enum ExchangeScope: Sendable, Hashable {
  case whole
  /// From the guest to the host.
  case pair(from: String, to: String)
}
