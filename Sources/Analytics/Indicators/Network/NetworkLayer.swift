package import PartnershipModel

/// What links the cities.
package enum NetworkLayer: String, Sendable, CaseIterable {
  /// Held events, 1/C(k,2) per pair, from guest to host.
  case exchanges
  /// Goods sent, as the side reports that counts in the totals of networks; city to city only.
  case trade
  /// Articles, from the side whose outlets publish to the city written about.
  case media
  /// Practices first shared.
  case practices
  /// Tourist arrivals.
  case visitors
  /// Joint ventures, investments and contracts, by number.
  case investments

  /// The unit of a link's weight; money is in the report currency.
  package var unit: Indicator.Unit {
    switch self {
    case .trade: .currency
    case .visitors: .persons
    case .exchanges, .media, .practices, .investments: .count
    }
  }
}

/// One layer in the 12 months that end with a month: the network, or why there is none.
package struct LayerNetwork: Sendable {
  package let network: CityNetwork
  package let cover: RecordSpan.Cover
  /// Share of what should link the cities that is known, where it is not all.
  package let coverage: Double?
  /// Cities of which no record of the layer is known, neither given nor taken: they may have any.
  private let unknownCities: Set<String>
  private let status: ObservationStatus
  private let notes: Notes

  package init(_ layer: NetworkLayer, _ analysis: Analysis, _ month: Month) {
    let months = Window.twelveMonths.months(
      endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
    var builder = LinkSums(months: months)
    switch layer {
    case .exchanges:
      cover = RecordSpan.cover(months, by: analysis.exchanges.span(of: .network))
      builder.add(analysis.exchanges.events(of: .network, in: months))
      builder.knownCities = analysis.citiesWithExchangeLists(covering: months)
    case .trade:
      builder.add(analysis.trade.allPairs)
      cover = builder.cover
    case .media:
      builder.add(analysis.media)
      cover = builder.cover
    case .practices:
      cover = RecordSpan.cover(months, by: analysis.exchanges.practices.span)
      builder.add(analysis.exchanges.practices.courses)
    case .visitors:
      builder.knownCities = []
      cover = RecordSpan.cover(months, by: RecordSpan(analysis.facts.visitors.map(\.month)))
      builder.add(analysis.facts.visitors)
    case .investments:
      let span = RecordSpan(analysis.facts.investments.map(\.date.month), open: true)
      cover = RecordSpan.cover(months, by: span)
      builder.add(analysis.facts.investments)
    }
    network = CityNetwork(cities: analysis.followedCities, arcs: builder.arcs)
    coverage = builder.known < Double(builder.all) ? builder.known / Double(builder.all) : nil
    let cities = Set(analysis.followedCities)
    unknownCities = cities.subtracting(builder.knownCities ?? cities)
    (status, notes) = (builder.status, builder.notes)
  }

  /// The figure of a city; `no_data` where nothing is known of it.
  package func figure(of city: String, _ formula: (CityNetwork) -> Figure) -> Figure {
    cover.reason == nil && unknownCities.contains(city) ? .missing(.noData) : figure(formula)
  }

  /// The figure of a formula over this layer or a part of it.
  package func figure(_ formula: (CityNetwork) -> Figure) -> Figure {
    if let reason = cover.reason { return .missing(reason) }
    var figure = formula(network)
    if figure.value != nil {
      figure.status = status
      figure.notes.formUnion(notes)
    }
    if let coverage {
      figure.coverage = coverage
      figure.notes.insert(.partial)
    }
    return figure.covered(by: cover)
  }
}

extension Analysis {
  /// One layer in the 12 months that end with a month, computed once.
  package func network(_ layer: NetworkLayer, _ month: Month) -> LayerNetwork {
    shared.layers.value(LayerKey(layer: layer, month: month)) {
      LayerNetwork(layer, self, month)
    }
  }
}

extension Analysis {
  /// The members of the partnerships whose exchanges are on record in these months; nobody said that
  /// the other cities had none.
  fileprivate func citiesWithExchangeLists(covering months: [Month]) -> Set<String> {
    let listed = partnerships.filter {
      RecordSpan.cover(months, by: exchanges.span(of: .partnership($0.id))).reason == nil
    }
    return Set(listed.flatMap(\.cities))
  }
}

/// Sums of links within a window of months.
private struct LinkSums {
  let months: [Month]
  var arcs: [CityPair: FractionalSum] = [:]
  var known = 0.0
  var all = 0
  /// The cities of which something is known; `nil` where what is not listed is known to be 0.
  var knownCities: Set<String>?
  var status = ObservationStatus.normal
  var notes = Notes()
  private var reasons: [Reason] = []

  init(months: [Month]) {
    self.months = months
  }

  /// Whether any of what should link the cities is known.
  var cover: RecordSpan.Cover {
    known > 0 ? .share(months.count, of: months.count) : .absent(reasons.min() ?? .noData)
  }

  mutating func add(_ events: some Sequence<ExchangeEvent>) {
    for event in events where event.isHeld {
      for arc in event.arcs {
        let scope = ExchangeScope.pair(from: arc.from, to: arc.to)
        arcs[arc, default: FractionalSum()]
          .add(event.shareNumerator(scope), over: event.shareDenominator(scope))
      }
    }
  }

  /// Both flows of each pair, by the one report that counts for it.
  mutating func add(_ pairs: TradePairs) {
    all = 2 * pairs.expected
    var cities: Set<String> = []
    for series in pairs.series {
      for flow in TradeFlow.allCases {
        let ends =
          flow == .export
          ? CityPair(from: series.reporter, to: series.partner)
          : CityPair(from: series.partner, to: series.reporter)
        let value = series.value(flow, over: months)
        guard let value, let amount = value.amount else {
          reasons.append(value?.figure.reason ?? .noData)
          continue
        }
        known += 1
        cities.formUnion([ends.from, ends.to])
        status = Figure.status(of: status, value.figure.status)
        notes.formUnion(value.figure.notes.union([.onePerPair]))
        arcs[ends, default: FractionalSum()].add(amount.units, over: Int(Amount.scale))
      }
    }
    knownCities = cities
  }

  /// The articles of every direction that rows are written for, each direction once.
  mutating func add(_ media: MediaBook) {
    var (seen, cities): (Set<CityPair>, Set<String>) = ([], [])
    for scope in media.scopes {
      guard let from = scope.reporter, let to = scope.partner,
        seen.insert(CityPair(from: from, to: to)).inserted
      else { continue }
      all += 1
      do {
        let articles = try media.counts(scope, in: months).articles
        known += media.knownShare(scope, of: months)
        cities.formUnion([from, to])
        arcs[CityPair(from: from, to: to), default: FractionalSum()].add(Int128(articles))
      } catch {
        reasons.append(error)
      }
    }
    knownCities = cities
  }

  mutating func add(_ courses: [PracticeBook.Course]) {
    for course in courses where course.reached(.shared).map(contains) ?? false {
      arcs[course.pair, default: FractionalSum()].add(1)
    }
  }

  mutating func add(_ visitors: [Visitors]) {
    for record in visitors where contains(record.month) {
      all += 1
      guard let persons = record.visitors else { continue }
      known += 1
      arcs[CityPair(from: record.from, to: record.to), default: FractionalSum()]
        .add(persons.units, over: Int(Amount.scale))
      knownCities?.formUnion([record.from, record.to])
    }
  }

  mutating func add(_ investments: [Investment]) {
    for record in investments where contains(record.date.month) {
      arcs[CityPair(from: record.from, to: record.to), default: FractionalSum()].add(1)
    }
  }

  private func contains(_ month: Month) -> Bool {
    months.first.map { month >= $0 } ?? false && months.last.map { month <= $0 } ?? false
  }
}
