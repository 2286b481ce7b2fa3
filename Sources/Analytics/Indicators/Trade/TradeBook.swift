package import PartnershipModel

/// The trade of the followed pairs: for each ordered pair the most direct basis that has data, in
/// the report currency, and the reporters' totals with the World.
package struct TradeBook: Sendable {
  /// The totals of the partnerships of more than two cities.
  package let networks: [TradePairs]
  /// The total over all pairs of all partnerships, between cities only.
  package let allPairs: TradePairs

  private let series: [CityPair: TradeSeries]
  private let world: [WorldKey: MonthSeries<TradeValue>]

  private struct CityPair: Hashable {
    let reporter: String
    let partner: String
  }

  private struct WorldKey: Hashable {
    let place: Place
    let isExport: Bool
  }

  package init(facts: Facts, through month: Month) {
    let runs = TradeRuns(facts.trade, through: month)
    let recorder = TradeRecorder(facts)
    let series = Self.series(of: facts.gazetteer, runs: runs, recorder: recorder)
    self.series = series
    world = Self.world(of: facts, runs: runs, recorder: recorder, through: month)
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
    guard let totals = world[WorldKey(place: place, isExport: flow == .export)] else { return nil }
    return TradeValue.sum(months) { totals[$0] }
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

  /// Trade with the World from trade files, else from `reference/`.
  private static func world(
    of facts: Facts, runs: TradeRuns, recorder: TradeRecorder, through last: Month
  ) -> [WorldKey: MonthSeries<TradeValue>] {
    var result: [WorldKey: [Month: TradeValue]] = [:]
    for (place, runs) in runs.withWorld {
      for run in runs {
        result[WorldKey(place: place, isExport: run.flow == .export), default: [:]][run.month] =
          recorder.total(of: run)
      }
    }
    for value in facts.reference {
      guard case .month(let month) = value.period, month <= last, let flow = value.measure.flow,
        value.commodity ?? TradeRecorder.totalCode == TradeRecorder.totalCode
      else { continue }
      let key = WorldKey(place: value.place, isExport: flow == .export)
      if result[key]?[month] == nil {
        result[key, default: [:]][month] = denominator(value, in: month, facts: facts)
      }
    }
    return result.mapValues { MonthSeries($0) }
  }

  private static func denominator(
    _ value: ReferenceValue, in month: Month, facts: Facts
  ) -> TradeValue {
    let original = value.currency ?? facts.currency
    guard
      let amount = facts.rates.convert(
        value.value, from: original, to: facts.currency, in: month)
    else { return .missing(.noData) }
    return TradeValue(
      Figure(.exact(amount), notes: original == facts.currency ? [] : [.converted]))
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

extension ReferenceMeasure {
  fileprivate var flow: TradeFlow? {
    switch self {
    case .worldExport: .export
    case .worldImport: .import
    case .deflator, .population, .gdp: nil
    }
  }
}
