package import PartnershipModel

/// The trade of the followed pairs: for each ordered pair the most direct basis that has data, in
/// the report currency, and the reporters' totals with the World.
package struct TradeBook: Sendable {
  /// The totals of the partnerships of more than two cities.
  package let networks: [TradePairs]
  /// The total over all pairs of all partnerships, between cities only.
  package let allPairs: TradePairs

  private let series: [CityPair: TradeSeries]
  private let world: [WorldKey: TradeValue]

  private struct CityPair: Hashable {
    let reporter: String
    let partner: String
  }

  private struct PlacePair: Hashable {
    let reporter: Place
    let partner: Place
  }

  private struct WorldKey: Hashable {
    let place: Place
    let flow: TradeFlow
    let month: Month
  }

  package init(facts: Facts, through month: Month) {
    let cells = Dictionary(grouping: facts.trade.cells.filter { $0.key.month <= month }) {
      PlacePair(reporter: $0.key.reporter, partner: $0.key.partner)
    }
    let recorder = TradeRecorder(
      sources: facts.sources, rates: facts.rates, currency: facts.currency)
    let series = Self.series(of: facts.gazetteer, cells: cells, recorder: recorder)
    self.series = series
    world = Self.world(of: facts, cells: cells, recorder: recorder, through: month)
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
    TradeValue.sum(months.map { world[WorldKey(place: place, flow: flow, month: $0)] })
  }

  /// The most direct basis that has data, for each ordered pair of a partnership.
  private static func series(
    of gazetteer: Gazetteer, cells: [PlacePair: [TradeCell]], recorder: TradeRecorder
  ) -> [CityPair: TradeSeries] {
    var result: [CityPair: TradeSeries] = [:]
    for partnership in gazetteer.partnerships {
      for pair in partnership.orderedPairs(home: gazetteer.home) {
        let key = CityPair(reporter: pair.reporter, partner: pair.partner)
        guard result[key] == nil, let reporter = gazetteer.city(pair.reporter),
          let partner = gazetteer.city(pair.partner),
          let places = candidates(reporter, partner, in: gazetteer).first(where: {
            cells[$0] != nil
          })
        else { continue }
        result[key] = TradeSeries(
          reporter: reporter, partner: partner, reporterPlace: places.reporter,
          partnerPlace: places.partner, records: records(of: cells[places] ?? [], by: recorder))
      }
    }
    return result
  }

  /// The places that stand for the two cities, the most direct basis first.
  ///
  /// A region or country that holds both cities stands for neither.
  private static func candidates(
    _ reporter: City, _ partner: City, in gazetteer: Gazetteer
  ) -> [PlacePair] {
    let (ours, theirs) = (gazetteer.places(of: reporter), gazetteer.places(of: partner))
    let pairs = ours.filter { !theirs.contains($0) }.flatMap { one in
      theirs.filter { !ours.contains($0) }.map { PlacePair(reporter: one, partner: $0) }
    }
    return pairs.sorted {
      Basis(reporter: $0.reporter.level, partner: $0.partner.level)
        < Basis(reporter: $1.reporter.level, partner: $1.partner.level)
    }
  }

  private static func records(
    of cells: [TradeCell], by recorder: TradeRecorder
  ) -> [TradeFlow: [Month: TradeRecord]] {
    Dictionary(grouping: cells, by: \.key.flow).mapValues { flow in
      Dictionary(grouping: flow, by: \.key.month).compactMapValues(recorder.record(of:))
    }
  }

  /// Trade with the World from trade files, else from `reference/`.
  private static func world(
    of facts: Facts, cells: [PlacePair: [TradeCell]], recorder: TradeRecorder, through last: Month
  ) -> [WorldKey: TradeValue] {
    var result: [WorldKey: TradeValue] = [:]
    for (places, cells) in cells where places.partner == .world {
      for (flow, months) in records(of: cells, by: recorder) {
        for (month, record) in months {
          result[WorldKey(place: places.reporter, flow: flow, month: month)] = record.total
        }
      }
    }
    for value in facts.reference {
      guard case .month(let month) = value.period, month <= last, let flow = value.measure.flow,
        value.commodity ?? TradeRecorder.totalCode == TradeRecorder.totalCode
      else { continue }
      let key = WorldKey(place: value.place, flow: flow, month: month)
      if result[key] == nil { result[key] = denominator(value, in: month, facts: facts) }
    }
    return result
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
