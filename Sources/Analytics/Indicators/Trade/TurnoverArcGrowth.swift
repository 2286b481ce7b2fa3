import PartnershipModel

extension TradeFormula {
  /// 100 · 2 · (later − earlier) / (later + earlier).
  package static func arcGrowth(from earlier: TradeValue?, to later: TradeValue?) -> Figure {
    if later == nil { return .missing(.noData) }
    return real(
      of: [earlier, later], names: ["value a year before", "value of the month"],
      worked: { 100 * 2 * ($0[1] - $0[0]) / ($0[1] + $0[0]) }
    ) { numbers throws(Reason) in
      try GrowthRate.midPoint(from: numbers[0], to: numbers[1])
    }
  }
}

extension Indicator {
  /// Mid-point growth of turnover against the same month of the year before, in percent.
  ///
  /// 100 * 2 * (V_t - V_(t-12)) / (V_t + V_(t-12)), from -200 (trade ended) to 200 (trade began);
  /// defined where growth from 0 is not. Source: Tornqvist, Vartia and Vartia 1985, How should
  /// relative changes be measured?
  package static let turnoverArcGrowth = Indicator(
    id: "T10b", slug: "turnover_arc_growth", name: "Mid-point growth of turnover", domain: .trade,
    formula: "100 * 2 * (V_t - V_(t-12)) / (V_t + V_(t-12))", unit: .percent, minimum: -200,
    maximum: 200, direction: .higher, breakdowns: [.flow],
    edgeCases: "both 0: zero_denominator; one end 0: exactly +200 or -200; month t-12 absent: "
      + "too_few_periods; a negative end: not_comparable; given in the month reported on",
    tier: 2,
    source: "Tornqvist, Vartia and Vartia 1985, The American Statistician 39",
    examples: [
      WorkedExample("V_t = 150, V_(t-12) = 50", gives: 100) {
        TradeFormula.arcGrowth(from: TradeValue(50), to: TradeValue(150))
      },
      WorkedExample("V_t = 150, V_(t-12) = 0", gives: 200) {
        TradeFormula.arcGrowth(from: TradeValue(0), to: TradeValue(150))
      },
      WorkedExample("V_t = 0, V_(t-12) = 50", gives: -200) {
        TradeFormula.arcGrowth(from: TradeValue(50), to: TradeValue(0))
      },
      WorkedExample("both 0", isMissing: .zeroDenominator) {
        TradeFormula.arcGrowth(from: TradeValue(0), to: TradeValue(0))
      },
    ]
  ) { analysis, month in
    let before = month.advanced(by: -12)
    return analysis.bilateralRows("turnover_arc_growth", in: month) { series, measure in
      TradeFormula.arcGrowth(
        from: measure.value(of: series, in: before), to: measure.value(of: series, in: month))
    }
  }
}
