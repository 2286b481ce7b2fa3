import PartnershipModel

/// The held journalist visits, by what rows are about and by month.
///
/// Totals count a visit whole. Directions run from guest to host and count a visit of k cities as
/// 1/C(k,2) for each pair; a pair of two guests gets half of that in each direction.
struct JournalistVisitBook: Sendable {
  private enum Key: Hashable {
    case network
    case partnership(String)
    case direction(from: String, to: String)
  }

  private struct Visit {
    let id: String
    let weight: Double
  }

  private var visits: [Key: [Month: [Visit]]] = [:]
  /// First to last month of any exchange of the place, whatever its status.
  ///
  /// Those planned for later are known to exist, and so widen the span, but are not counted.
  private var spans: [Key: ClosedRange<Month>] = [:]

  init(facts: Facts, through month: Month) {
    for exchange in facts.exchanges {
      cover(exchange, in: facts.gazetteer)
      if exchange.type == .journalist, exchange.status == .held, exchange.month <= month {
        count(exchange, in: facts.gazetteer)
      }
    }
  }

  /// The number of visits in these months, as far as they are covered.
  ///
  /// - Throws: `no_data` where no exchange covers the place and period, `too_few_periods` where the
  ///   months begin before the first one.
  func count(_ scope: MediaScope, in months: [Month]) throws(Reason) -> Double {
    Diversity.sum(try held(scope, in: months).map(\.weight))
  }

  /// The ids of the visits in these months, as far as they are covered.
  ///
  /// - Throws: as `count`.
  func ids(_ scope: MediaScope, in months: [Month]) throws(Reason) -> Set<String> {
    Set(try held(scope, in: months).map(\.id))
  }

  private func held(_ scope: MediaScope, in months: [Month]) throws(Reason) -> [Visit] {
    let whole = wholeKey(of: scope)
    guard let span = spans[whole], months.contains(where: span.contains) else { throw .noData }
    guard months.allSatisfy({ $0 >= span.lowerBound }) else { throw .tooFewPeriods }
    var key = whole
    if let reporter = scope.reporter, let partner = scope.partner {
      key = .direction(from: reporter, to: partner)
    }
    return months.flatMap { visits[key]?[$0] ?? [] }
  }

  /// The share of these months that is not after the last exchange of the place.
  func knownShare(_ scope: MediaScope, of months: [Month]) -> Double {
    guard let last = spans[wholeKey(of: scope)]?.upperBound else { return 0 }
    return Double(months.count { $0 <= last }) / Double(max(1, months.count))
  }

  private func wholeKey(of scope: MediaScope) -> Key {
    scope.isNetwork ? .network : .partnership(scope.subject)
  }

  private mutating func cover(_ exchange: Exchange, in gazetteer: Gazetteer) {
    var keys = gazetteer.partnerships(sharedBy: exchange.cities).map { Key.partnership($0.id) }
    if exchange.cities.count(where: gazetteer.isFollowed) >= 2 { keys.append(.network) }
    for key in keys {
      let span = spans[key] ?? exchange.month...exchange.month
      spans[key] = min(span.lowerBound, exchange.month)...max(span.upperBound, exchange.month)
    }
  }

  private mutating func count(_ exchange: Exchange, in gazetteer: Gazetteer) {
    func add(_ weight: Double, to key: Key) {
      visits[key, default: [:]][exchange.month, default: []].append(
        Visit(id: exchange.id, weight: weight))
    }
    if exchange.cities.count(where: gazetteer.isFollowed) >= 2 { add(1, to: .network) }
    for partnership in gazetteer.partnerships(sharedBy: exchange.cities) {
      add(1, to: .partnership(partnership.id))
    }
    let cities = exchange.cities.count
    guard cities >= 2 else { return }
    let weight = 2 / Double(cities * (cities - 1))
    for guest in exchange.guests {
      add(weight, to: .direction(from: guest, to: exchange.host))
      for other in exchange.guests where other != guest {
        add(weight / 2, to: .direction(from: guest, to: other))
      }
    }
  }
}
