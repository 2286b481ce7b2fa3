package import PartnershipModel

/// The trade of the followed pairs: for each ordered pair the most direct basis that has data, in
/// the report currency, and the reporters' totals with the World.
package struct TradeBook: Sendable {
  /// The totals of the partnerships of more than two cities.
  package let networks: [TradePairs]
  /// The total over all pairs of all partnerships, between cities only.
  package let allPairs: TradePairs

  private let series: [CityPair: TradeSeries]
  /// The denominators of structure.
  package let world: WorldTrade

  private struct CityPair: Hashable {
    let reporter: String
    let partner: String
  }

  package init(facts: Facts, through month: Month) {
    let runs = TradeRuns(facts.trade, through: month)
    let recorder = TradeRecorder(facts)
    let series = Self.series(of: facts.gazetteer, runs: runs, recorder: recorder)
    self.series = series
    world = WorldTrade(facts, runs: runs, recorder: recorder, through: month)
    networks = facts.gazetteer.partnerships.filter(\.isNetwork).map { partnership in
      TradePairs(
        subject: partnership.id,
        series: partnership.unorderedPairs(home: facts.home).map {
          series[CityPair(reporter: $0.reporter, partner: $0.partner)]
        })
    }
    allPairs = TradePairs(
      subject: "network",
      series: Self.distinctPairs(of: facts).map { series[$0] },
      basis: Basis(reporter: .city, partner: .city))
  }

  /// What `reporter` reports of its trade with `partner` (city ids), `nil` where it reports none.
  package func series(reporter: String, partner: String) -> TradeSeries? {
    series[CityPair(reporter: reporter, partner: partner)]
  }

  /// The trade of a place with all partners over the months, `nil` where no month has a total.
  package func worldTotal(of place: Place, _ flow: TradeFlow, over months: [Month]) -> TradeValue? {
    world.total(of: place, flow, over: months)
  }

  /// The most direct basis that has data, for each ordered pair of a partnership.
  private static func series(
    of gazetteer: Gazetteer, runs: TradeRuns, recorder: TradeRecorder
  ) -> [CityPair: TradeSeries] {
    var result: [CityPair: TradeSeries] = [:]
    for partnership in gazetteer.partnerships {
      for pair in partnership.orderedPairs(home: gazetteer.home) {
        let key = CityPair(reporter: pair.reporter, partner: pair.partner)
        guard result[key] == nil, let reporter = gazetteer.city(pair.reporter),
          let partner = gazetteer.city(pair.partner),
          let places = candidates(reporter, partner, in: gazetteer).first(where: {
            !runs[$0.reporter, $0.partner].isEmpty
          })
        else { continue }
        result[key] = TradeSeries(
          reporter: reporter, partner: partner, reporterPlace: places.reporter,
          partnerPlace: places.partner, runs: runs[places.reporter, places.partner],
          recorder: recorder)
      }
    }
    return result
  }

  /// The places that stand for the two cities, the most direct basis first.
  ///
  /// A region or country that holds both cities stands for neither.
  private static func candidates(
    _ reporter: City, _ partner: City, in gazetteer: Gazetteer
  ) -> [(reporter: Place, partner: Place)] {
    let (ours, theirs) = (gazetteer.places(of: reporter), gazetteer.places(of: partner))
    let pairs = ours.filter { !theirs.contains($0) }.flatMap { one in
      theirs.filter { !ours.contains($0) }.map { (reporter: one, partner: $0) }
    }
    return pairs.sorted {
      Basis(reporter: $0.reporter.level, partner: $0.partner.level)
        < Basis(reporter: $1.reporter.level, partner: $1.partner.level)
    }
  }

  /// Every unordered pair of all partnerships once, seen from the first that names it.
  private static func distinctPairs(of facts: Facts) -> [CityPair] {
    var seen: Set<Set<String>> = []
    return facts.gazetteer.partnerships.flatMap { partnership in
      partnership.unorderedPairs(home: facts.home).compactMap { pair in
        seen.insert([pair.reporter, pair.partner]).inserted
          ? CityPair(reporter: pair.reporter, partner: pair.partner) : nil
      }
    }
  }
}
