import PartnershipModel

extension TradeFormula {
  /// 100 · (later − earlier) / (total before), in percentage points.
  package static func contribution(
    from earlier: TradeValue?, to later: TradeValue?, totalBefore: TradeValue?
  ) -> Figure {
    let parts = [earlier, later, totalBefore]
    var reasons = parts.compactMap { $0?.figure.reason }
    if earlier == nil || later == nil { reasons.append(.notReported) }
    if totalBefore == nil { reasons.append(.tooFewPeriods) }
    let present = parts.compactMap { $0 }
    if TradeValue.commonValuations(of: present) == nil { reasons.append(.notComparable) }
    guard reasons.isEmpty, let start = earlier?.amount, let end = later?.amount,
      let total = totalBefore?.amount
    else { return .missing(reasons.min() ?? .notReported) }
    if total < .zero { return .missing(.notComparable) }
    guard let points = GrowthContribution.points(from: start, to: end, totalBefore: total) else {
      return .missing(.zeroDenominator)
    }
    return Figure(
      .real(points), status: Figure.status(of: present.map(\.figure.status)),
      notes: present.reduce(into: []) { $0.formUnion($1.figure.notes) }
    ).worked {
      100 * (.exact(end, "value of the part") - .exact(start, "value of the part a year before"))
        / .exact(total, "turnover a year before")
    }
  }
}

extension Indicator {
  /// What each chapter and each flow adds to the growth of turnover, in percentage points.
  ///
  /// 100 * (V_i,t - V_i,t-12) / V_total,t-12: the growth of the part, weighted by its share before.
  /// The contributions of the flows, and those of chapters whose detail is complete, sum to the
  /// growth of turnover. A chapter absent from a month that gives detail traded nothing then.
  /// Source: standard definition.
  package static let growthContribution = Indicator(
    id: "T11", slug: "growth_contribution", name: "Contribution to growth", domain: .trade,
    formula: "100 * (V_i,t - V_i,t-12) / V_total,t-12", unit: .percentagePoints,
    direction: .context, breakdowns: [.commodity, .flow, .window], isOfParts: true,
    edgeCases: "V_total,t-12 = 0: zero_denominator; no total a year before: too_few_periods; a "
      + "part that is missing: not_reported; other valuation: not_comparable; given in the month "
      + "reported on",
    source: "Standard definition",
    examples: [
      WorkedExample("part 30 after 20, total 100 before", gives: 10) {
        TradeFormula.contribution(
          from: TradeValue(20), to: TradeValue(30), totalBefore: TradeValue(100))
      },
      WorkedExample("part 0 after 20, total 100 before", gives: -20) {
        TradeFormula.contribution(
          from: TradeValue(20), to: TradeValue(0), totalBefore: TradeValue(100))
      },
      WorkedExample("part unknown before", isMissing: .notReported) {
        TradeFormula.contribution(
          from: nil, to: TradeValue(30), totalBefore: TradeValue(100))
      },
      WorkedExample("total 0 before", isMissing: .zeroDenominator) {
        TradeFormula.contribution(
          from: TradeValue(0), to: TradeValue(30), totalBefore: TradeValue(0))
      },
    ]
  ) { analysis, month in
    analysis.bilateralRows("growth_contribution", in: month) { series in
      [Window.month, .twelveMonths].flatMap { window in
        series.contributions(over: analysis.months(of: window, endingWith: month))
          .map { (window.breakdown.adding($0), $1) }
      }
    }
  }
}

extension TradeSeries {
  /// By flow, and by chapter where there are at least two.
  fileprivate func contributions(
    over months: [Month]
  ) -> [(parts: [BreakdownKey: String], figure: Figure)] {
    let before = months.yearBefore
    let total = turnover(over: before)
    let flows = TradeFlow.allCases.map { flow in
      (
        [BreakdownKey.flow: flow.rawValue],
        TradeFormula.contribution(
          from: value(flow, over: before), to: value(flow, over: months), totalBefore: total)
      )
    }
    let (earlier, later) = (turnoverByChapter(over: before), turnoverByChapter(over: months))
    guard let earlier, let later else { return flows }
    let chapters = Set(earlier.keys).union(later.keys).sorted()
    guard chapters.count > 1 else { return flows }
    return flows
      + chapters.map { chapter in
        (
          [BreakdownKey.commodity: chapter],
          TradeFormula.contribution(
            from: earlier[chapter] ?? TradeValue(0), to: later[chapter] ?? TradeValue(0),
            totalBefore: total)
        )
      }
  }

  /// Exports and imports by chapter; `nil` where a flow gives no detail.
  private func turnoverByChapter(over months: [Month]) -> [String: TradeValue]? {
    let (exports, imports) = (chapters(.export, over: months), chapters(.import, over: months))
    guard !exports.isEmpty, !imports.isEmpty else { return nil }
    var result: [String: TradeValue] = [:]
    for chapter in Set(exports.keys).union(imports.keys) {
      result[chapter] = TradeFormula.turnover(
        exports: exports[chapter] ?? TradeValue(0), imports: imports[chapter] ?? TradeValue(0))
    }
    return result
  }
}
