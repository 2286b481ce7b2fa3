package import PartnershipModel

/// What links the cities.
package enum NetworkLayer: String, Sendable, CaseIterable {
  /// Held events, 1/C(k,2) per pair, from guest to host.
  case exchanges
  /// Practices first shared.
  case practices
  /// Tourist arrivals.
  case visitors
  /// Joint ventures, investments and contracts, by number.
  case investments

  /// The unit of a link's weight.
  package var unit: Indicator.Unit { self == .visitors ? .persons : .count }
}

/// One layer in the 12 months that end with a month: the network, or why there is none.
package struct LayerNetwork: Sendable {
  package let network: CityNetwork
  package let cover: RecordSpan.Cover
  /// Share of the records that have a value, where some have none.
  package let coverage: Double?

  package init(_ layer: NetworkLayer, _ analysis: Analysis, _ month: Month) {
    let months = Window.twelveMonths.months(
      endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
    var builder = LinkSums(months: months)
    let span: RecordSpan?
    switch layer {
    case .exchanges:
      span = analysis.exchanges.span(of: .network)
      builder.add(analysis.exchanges.events(of: .network, in: months))
    case .practices:
      span = analysis.exchanges.practices.span
      builder.add(analysis.exchanges.practices.courses)
    case .visitors:
      span = RecordSpan(analysis.facts.visitors.map(\.month))
      builder.add(analysis.facts.visitors)
    case .investments:
      span = RecordSpan(analysis.facts.investments.map(\.date.month), open: true)
      builder.add(analysis.facts.investments)
    }
    network = CityNetwork(cities: analysis.followedCities, arcs: builder.arcs)
    cover = RecordSpan.cover(months, by: span)
    coverage = builder.known < builder.all ? Double(builder.known) / Double(builder.all) : nil
  }

  /// The figure of a formula over this layer or a part of it.
  package func figure(_ formula: (CityNetwork) -> Figure) -> Figure {
    if let reason = cover.reason { return .missing(reason) }
    var figure = formula(network)
    if let coverage {
      figure.coverage = coverage
      figure.notes.insert(.partial)
    }
    return figure.covered(by: cover)
  }
}

/// Sums of links within a window of months.
private struct LinkSums {
  let months: [Month]
  var arcs: [CityPair: FractionalSum] = [:]
  var known = 0
  var all = 0

  init(months: [Month]) {
    self.months = months
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
