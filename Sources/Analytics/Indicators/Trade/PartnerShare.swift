import PartnershipModel

extension TradeFormula {
  /// Trade with the partner over trade with the World.
  ///
  /// `isElsewhere` says that a World total exists, but for another territory of the reporter, which
  /// is no denominator. A part larger than the whole means that the two are defined differently.
  package static func share(
    of part: TradeValue?, inWorld whole: TradeValue?, isElsewhere: Bool = false
  ) -> Figure {
    var reasons = [part, whole].compactMap { $0?.figure.reason }
    if part == nil { reasons.append(.noData) }
    if whole == nil { reasons.append(isElsewhere ? .notComparable : .noData) }
    guard reasons.isEmpty, let part, let whole, let numerator = part.amount,
      let denominator = whole.amount
    else { return .missing(reasons.min() ?? .noData) }
    guard TradeValue.commonValuations(of: [part, whole]) != nil,
      numerator >= .zero, numerator <= denominator
    else { return .missing(.notComparable) }
    guard denominator > .zero else { return .missing(.zeroDenominator) }
    return Figure(
      .real(numerator.doubleValue / denominator.doubleValue),
      status: Figure.status(of: [part.figure.status, whole.figure.status]),
      notes: part.figure.notes.union(whole.figure.notes)
    ).worked {
      .exact(numerator, "trade with the partner") / .exact(denominator, "trade with the World")
    }
  }
}

extension Indicator {
  /// Share of the partner in the reporter's trade, by flow.
  ///
  /// X_ab / X_a(World), and the same for imports. The denominator is the reporter's own total with
  /// the World, from trade files or `reference/`, at the level that the numerator is about; the sum
  /// of the partners listed is never one. Source: World Bank, WITS, Trade Indicators.
  package static let partnerShare = Indicator(
    id: "T17", slug: "partner_share", name: "Share of the partner in the reporter's trade",
    domain: .trade,
    formula: "X_ab / X_a(World); flow=import: M_ab / M_a(World)", unit: .ratio, minimum: 0,
    maximum: 1, direction: .context, breakdowns: [.flow, .window], isOfParts: true,
    edgeCases: "no World total: no_data (never the total of the listed partners); World total = "
      + "0: zero_denominator; other basis or valuation than the numerator, or a part larger than "
      + "the whole: not_comparable; a month of the window absent: too_few_periods",
    source: "World Bank, World Integrated Trade Solution (WITS), Trade Indicators",
    examples: [
      WorkedExample("X = 25, X(World) = 200", gives: 0.125) {
        TradeFormula.share(of: TradeValue(25), inWorld: TradeValue(200))
      },
      WorkedExample("X = 25, no World total", isMissing: .noData) {
        TradeFormula.share(of: TradeValue(25), inWorld: nil)
      },
      WorkedExample("X = 25 of the city, World total of its region", isMissing: .notComparable) {
        TradeFormula.share(of: TradeValue(25), inWorld: nil, isElsewhere: true)
      },
      WorkedExample("X = 0, X(World) = 0", isMissing: .zeroDenominator) {
        TradeFormula.share(of: TradeValue(0), inWorld: TradeValue(0))
      },
    ]
  ) { analysis, month in
    guard analysis.givesEveryRow(month) else { return [] }
    return [Window.month, .twelveMonths].flatMap { window in
      let months = analysis.months(of: window, endingWith: month)
      return analysis.tradeRows("partner_share", in: month) { series in
        TradeFlow.allCases.map { flow in
          let breakdown = window.breakdown.adding([.flow: flow.rawValue])
          return (breakdown, analysis.shareOfWorld(series, flow, over: months))
        }
      }
    }
  }
}

extension Analysis {
  fileprivate func shareOfWorld(
    _ series: TradeSeries, _ flow: TradeFlow, over months: [Month]
  ) -> Figure {
    let places = facts.gazetteer.city(series.reporter).map(facts.gazetteer.places(of:)) ?? []
    return TradeFormula.share(
      of: series.value(flow, over: months),
      inWorld: trade.worldTotal(of: series.reporterPlace, flow, over: months),
      isElsewhere: places.contains { trade.worldTotal(of: $0, flow, over: months) != nil })
  }
}
