package import PartnershipModel

/// One row of `data/exchanges.csv`: what the events of one month, type and status add to an ordered
/// pair of cities of a partnership, in fractional counts.
///
/// Money is in the report currency at the mean rate of the month. A figure is missing where no event
/// reported it (`not_reported`) or a rate is missing (`no_data`); its coverage is the share of events
/// that did.
package struct ExchangeAggregate: Sendable, Hashable {
  package let period: Month
  package let partnership: String
  /// The guest, and the host; for two guests both orders, each with half.
  package let pair: CityPair
  package let type: ExchangeType
  package let status: ExchangeStatus
  package let events: Figure
  package let participants: Figure
  package let participantDays: Figure
  package let budget: Figure
  package let cost: Figure
}

extension Analysis {
  /// The monthly aggregates behind the exchange indicators, by period, partnership, pair, type and
  /// status in their fixed order; all months computed.
  package func exchangeAggregates() -> [ExchangeAggregate] {
    let partnerships = partnerships.sorted { $0.id < $1.id }
    return months.flatMap { month in
      partnerships.flatMap { exchangeAggregates(of: $0, in: month) }
    }
  }

  private func exchangeAggregates(
    of partnership: Partnership, in month: Month
  ) -> [ExchangeAggregate] {
    let events = Array(exchanges.events(of: .partnership(partnership.id), in: [month]))
    let pairs = partnership.orderedPairs(home: home)
      .map { CityPair(from: $0.reporter, to: $0.partner) }.sorted()
    guard !events.isEmpty else { return [] }
    return pairs.flatMap { pair in
      ExchangeType.allCases.flatMap { type in
        ExchangeStatus.allCases.compactMap { status -> ExchangeAggregate? in
          let scope = ExchangeScope.pair(from: pair.from, to: pair.to)
          let part = events.filter {
            $0.record.type == type && $0.record.status == status && $0.shareNumerator(scope) > 0
          }
          return part.isEmpty
            ? nil : aggregate(part, of: partnership, in: month, pair, type, status)
        }
      }
    }
  }

  private func aggregate(
    _ events: [ExchangeEvent], of partnership: Partnership, in month: Month, _ pair: CityPair,
    _ type: ExchangeType, _ status: ExchangeStatus
  ) -> ExchangeAggregate {
    let scope = ExchangeScope.pair(from: pair.from, to: pair.to)
    func amount(_ measure: ExchangeMeasure) -> Figure {
      let known = events.compactMap { event in measure.units(of: event).map { (event, $0) } }
      let sum = known.reduce(into: FractionalSum()) { sum, part in
        sum.add(
          part.1 * part.0.shareNumerator(scope), over: part.0.shareDenominator(scope))
      }
      return .known(measure.value(sum), known.count, of: events.count)
    }
    func money(_ part: (Exchange) -> Money?) -> Figure {
      let known = events.compactMap { event in part(event.record).map { (event, $0) } }
      guard let sum = converted(known, scope, in: month) else {
        return Figure(missing: .noData, coverage: Double(known.count) / Double(events.count))
      }
      return .known(
        ExchangeMeasure.participants.value(sum), known.count, of: events.count,
        notes: known.contains { $0.1.currency != facts.currency } ? [.converted] : [])
    }
    return ExchangeAggregate(
      period: month, partnership: partnership.id, pair: pair, type: type, status: status,
      events: amount(.events), participants: amount(.participants),
      participantDays: amount(.participantDays), budget: money(\.budget), cost: money(\.cost))
  }

  /// The shares of money in the report currency: one sum, and one rounding, per number of cities and
  /// currency; `nil` without a rate.
  private func converted(
    _ parts: [(event: ExchangeEvent, money: Money)], _ scope: ExchangeScope, in month: Month
  ) -> FractionalSum? {
    var sums: [Int: ExchangeMoney] = [:]
    for (event, money) in parts {
      let share = Money(
        Amount(units: money.amount.units * event.shareNumerator(scope)), money.currency)
      sums[event.shareDenominator(scope), default: ExchangeMoney()].add(share, in: month)
    }
    var total = FractionalSum()
    for (denominator, sum) in sums {
      guard let amount = sum.total(in: facts.currency, rates: facts.rates) else { return nil }
      total.add(amount.units, over: denominator)
    }
    return total
  }
}

extension Figure {
  /// A sum over the `known` of `all` records; none known is `not_reported`.
  fileprivate static func known(
    _ value: Value, _ known: Int, of all: Int, notes: Notes = []
  ) -> Figure {
    let coverage = Double(known) / Double(all)
    guard known > 0 else { return Figure(missing: .notReported, coverage: coverage) }
    return Figure(
      value, coverage: coverage, notes: known < all ? notes.union([.partial]) : notes)
  }
}
