import PartnershipModel

/// The trade of a network's members with each other and with the World.
struct NetworkTrade {
  /// What the members export to each other, each flow once; `nil` where no pair has a record.
  let inside: TradeValue?
  /// What they export to the World, one for each member that exports; `nil` without a total.
  let world: [TradeValue?]
  /// The share of the ordered pairs that have a record.
  let pairs: Double

  init(inside: TradeValue?, world: [TradeValue?], pairs: Double = 1) {
    self.inside = inside
    self.world = world
    self.pairs = pairs
  }

  /// The part of the members that have a total with the World.
  private var coverage: Double {
    guard !world.isEmpty else { return 0 }
    return min(pairs, Double(world.count { $0?.amount != nil }) / Double(world.count))
  }

  /// Inside over the members' exports to the World.
  var share: Figure {
    guard let inside else { return .missing(.noData) }
    var reasons = ([inside.figure.reason] + world.map { $0?.figure.reason }).compactMap { $0 }
    if world.isEmpty || world.contains(where: { $0 == nil }) { reasons.append(.noData) }
    if let reason = reasons.min() { return Figure(missing: reason, coverage: coverage) }
    var figure = TradeFormula.ratio(
      [inside] + world,
      names: ["exports inside the network"]
        + Array(repeating: "exports of a member to the World", count: world.count),
      worked: { $0[0] / .sum(Array($0.dropFirst())) }
    ) { amounts in
      TradeFormula.quotient(amounts[0], Diversity.sum(Array(amounts.dropFirst())))
    }
    if let value = figure.doubleValue, value > 1 {
      figure = Figure(missing: .notComparable)
    }
    figure.coverage = coverage
    return figure
  }

  /// The share over the network's share in world exports.
  func intensity(worldExports: TradeValue?) -> Figure {
    let share = share
    guard let inside = share.doubleValue else { return share }
    var figure = TradeFormula.ratio(
      world + [worldExports],
      names: Array(repeating: "exports of a member to the World", count: world.count)
        + ["world exports"],
      worked: {
        .real(inside, "share of trade inside the network")
          / (.sum(Array($0.dropLast())) / $0[$0.count - 1])
      }
    ) { amounts in
      TradeFormula.quotient(Diversity.sum(Array(amounts.dropLast())), amounts[amounts.count - 1])
        .flatMap { TradeFormula.quotient(inside, $0) }
    }
    figure.coverage = coverage
    return figure
  }
}

extension Analysis {
  /// The rows of every network of more than two cities, of the month and of 12 months.
  func networkTradeRows(
    _ slug: String, in month: Month, figure: (NetworkTrade, [Month]) -> Figure
  ) -> [IndicatorRow] {
    guard givesBreakdowns(month) else { return [] }
    return partnerships.filter(\.isNetwork).flatMap { partnership in
      [Window.month, .twelveMonths].map { window in
        let months = months(of: window, endingWith: month)
        return IndicatorRow(
          period: month, subject: partnership.id, indicator: slug, breakdown: window.breakdown,
          figure: figure(networkTrade(of: partnership, over: months), months))
      }
    }
  }

  private func networkTrade(of partnership: Partnership, over months: [Month]) -> NetworkTrade {
    let pairs = partnership.orderedPairs(home: home)
    let all = pairs.map { trade.series(reporter: $0.reporter, partner: $0.partner) }
    // Two cities of one country stand for the same flow where only countries report.
    var series: [TradeSeries] = []
    for one in all.compactMap({ $0 })
    where !series.contains(where: {
      $0.reporterPlace == one.reporterPlace && $0.partnerPlace == one.partnerPlace
    }) {
      series.append(one)
    }
    let places = Set(series.map(\.reporterPlace)).sorted {
      ($0.level, $0.code) < ($1.level, $1.code)
    }
    return NetworkTrade(
      inside: TradeValue.sum(series.map { $0.value(.export, over: months) }),
      world: places.map { trade.worldTotal(of: $0, .export, over: months) },
      pairs: pairs.isEmpty ? 0 : Double(all.count { $0 != nil }) / Double(pairs.count))
  }
}

extension Indicator {
  /// The part of the exports of a network's members that stays inside the network.
  ///
  /// Each flow once. It grows with the size of the group: read it with
  /// `intra_network_trade_intensity`. Source: UN ESCAP, ST/ESCAP/2559, trade indicators.
  package static let intraNetworkTradeShare = Indicator(
    id: "T37", slug: "intra_network_trade_share", name: "Trade inside the network",
    domain: .trade,
    formula: "sum of X_ab over members a, b / sum of X_a(World) over members a", unit: .ratio,
    minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "no World total of a member: no_data, coverage says how many have one; sum = 0: "
      + "zero_denominator; more inside than with the World: not_comparable",
    tier: 2, source: "UN ESCAP, ST/ESCAP/2559",
    examples: [
      WorkedExample("30 inside; members export 100 and 50", gives: 0.2) {
        NetworkTrade(inside: TradeValue(30), world: [TradeValue(100), TradeValue(50)]).share
      },
      WorkedExample("a member without a total", isMissing: .noData) {
        NetworkTrade(inside: TradeValue(30), world: [TradeValue(100), nil]).share
      },
      WorkedExample("no exports", isMissing: .zeroDenominator) {
        NetworkTrade(inside: TradeValue(0), world: [TradeValue(0), TradeValue(0)]).share
      },
    ]
  ) { analysis, month in
    analysis.networkTradeRows("intra_network_trade_share", in: month) { trade, _ in trade.share }
  }
}
