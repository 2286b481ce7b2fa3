import PartnershipModel

extension Analysis {
  /// The rows about single cities of all partnerships, of the month and of 12 months.
  ///
  /// Only in the month reported on; a city without any figure has no row.
  func cityTradeRows(
    _ slug: String, in month: Month, figures: (City, [Month]) -> [(Breakdown, Figure, Basis?)]
  ) -> [IndicatorRow] {
    guard givesBreakdowns(month) else { return [] }
    let cities = facts.gazetteer.cities.filter { facts.gazetteer.isFollowed($0.id) }
    return cities.flatMap { city in
      [Window.month, .twelveMonths].flatMap { window in
        figures(city, months(of: window, endingWith: month)).map { breakdown, figure, basis in
          IndicatorRow(
            period: month, subject: city.id, indicator: slug,
            breakdown: window.breakdown.adding(breakdown.parts), figure: figure, basis: basis)
        }
      }
    }
  }

  /// The most direct place of a city whose trade with the World is known by chapter.
  func worldMix(
    of city: City, _ flow: TradeFlow, over months: [Month]
  ) -> (place: Place, mix: ProductMix)? {
    trade.world.first(of: facts.gazetteer.places(of: city)) {
      trade.world.mix(of: $0, flow, over: months)
    }.map { ($0.place, $0.value) }
  }

  /// The rows of the pairs of two cities, from both sides, of the month and of 12 months; only in
  /// the month reported on.
  func worldPairRows(
    _ slug: String, in month: Month, breakdown: Breakdown = .all,
    figure: (City, City, [Month]) -> Figure
  ) -> [IndicatorRow] {
    guard givesBreakdowns(month) else { return [] }
    return partnerships.filter { !$0.isNetwork }.flatMap { partnership in
      partnership.orderedPairs(home: home).flatMap { pair -> [IndicatorRow] in
        guard let reporter = facts.gazetteer.city(pair.reporter),
          let partner = facts.gazetteer.city(pair.partner)
        else { return [] }
        return [Window.month, .twelveMonths].map { window in
          IndicatorRow(
            period: month, subject: partnership.id, reporter: reporter.id, partner: partner.id,
            indicator: slug, breakdown: window.breakdown.adding(breakdown.parts),
            figure: figure(reporter, partner, months(of: window, endingWith: month)))
        }
      }
    }
  }
}
