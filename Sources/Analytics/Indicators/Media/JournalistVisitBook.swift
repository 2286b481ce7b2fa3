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

  private var weights: [Key: [Month: [Double]]] = [:]
  /// First to last month of any exchange, held or not, of the place's cities.
  private var spans: [Key: ClosedRange<Month>] = [:]

  init(facts: Facts, through month: Month) {
    for exchange in facts.exchanges where exchange.month <= month {
      cover(exchange, in: facts.gazetteer)
      if exchange.type == .journalist, exchange.status == .held {
        count(exchange, in: facts.gazetteer)
      }
    }
  }

  /// The number of visits in these months.
  ///
  /// - Throws: `no_data` where no exchange covers the place and period, `too_few_periods` where
  ///   only part of the months is covered.
  func count(_ scope: MediaScope, in months: [Month]) throws(Reason) -> Double {
    let whole: Key = scope == .network ? .network : .partnership(scope.subject)
    guard let span = spans[whole], months.contains(where: span.contains) else { throw .noData }
    guard months.allSatisfy(span.contains) else { throw .tooFewPeriods }
    var key = whole
    if case .direction(_, let reporter, let partner) = scope {
      key = .direction(from: reporter, to: partner)
    }
    return Diversity.sum(months.flatMap { weights[key]?[$0] ?? [] })
  }

  private mutating func cover(_ exchange: Exchange, in gazetteer: Gazetteer) {
    let places = gazetteer.partnerships.filter {
      $0.cities.contains(where: exchange.cities.contains)
    }
    for key in [.network] + places.map({ Key.partnership($0.id) }) {
      let span = spans[key] ?? exchange.month...exchange.month
      spans[key] =
        min(span.lowerBound, exchange.month)...max(span.upperBound, exchange.month)
    }
  }

  private mutating func count(_ exchange: Exchange, in gazetteer: Gazetteer) {
    add(1, to: .network, exchange.month)
    for partnership in gazetteer.partnerships(sharedBy: exchange.cities) {
      add(1, to: .partnership(partnership.id), exchange.month)
    }
    let cities = exchange.cities.count
    guard cities >= 2 else { return }
    let weight = 2 / Double(cities * (cities - 1))
    for guest in exchange.guests {
      add(weight, to: .direction(from: guest, to: exchange.host), exchange.month)
      for other in exchange.guests where other != guest {
        add(weight / 2, to: .direction(from: guest, to: other), exchange.month)
      }
    }
  }

  private mutating func add(_ weight: Double, to key: Key, _ month: Month) {
    weights[key, default: [:]][month, default: []].append(weight)
  }
}
