import PartnershipModel

extension TradeFormula {
  /// 100 · ln(later / earlier).
  package static func logGrowth(from earlier: TradeValue?, to later: TradeValue?) -> Figure {
    if later == nil { return .missing(.noData) }
    return real(
      of: [earlier, later], names: ["value a year before", "value of the month"],
      worked: { 100 * .ln($0[1] / $0[0]) }
    ) { numbers throws(Reason) in
      try GrowthRate.logarithmic(from: numbers[0], to: numbers[1])
    }
  }
}

extension Indicator {
  /// Log growth of turnover against the same month of the year before, in log percent.
  ///
  /// 100 * ln(V_t / V_(t-12)); unlike percentages, a rise and the fall back cancel out and years
  /// add up. Source: standard definition.
  package static let turnoverLogGrowth = Indicator(
    id: "T10", slug: "turnover_log_growth", name: "Log growth of turnover", domain: .trade,
    formula: "100 * ln(V_t / V_(t-12))", unit: .percent, direction: .higher, breakdowns: [.flow],
    edgeCases: "V_(t-12) = 0: zero_denominator; V_t = 0: not_comparable (no logarithm); month "
      + "t-12 absent: too_few_periods; given in the month reported on",
    tier: 2,
    source: "Standard definition",
    examples: [
      // 100 ln 1.25
      WorkedExample("V_t = 125, V_(t-12) = 100", gives: 22.314_355_131_421) {
        TradeFormula.logGrowth(from: TradeValue(100), to: TradeValue(125))
      },
      WorkedExample("back again, V_t = 100, V_(t-12) = 125", gives: -22.314_355_131_421) {
        TradeFormula.logGrowth(from: TradeValue(125), to: TradeValue(100))
      },
      WorkedExample("V_t = 0, V_(t-12) = 100", isMissing: .notComparable) {
        TradeFormula.logGrowth(from: TradeValue(100), to: TradeValue(0))
      },
      WorkedExample("V_t = 125, V_(t-12) = 0", isMissing: .zeroDenominator) {
        TradeFormula.logGrowth(from: TradeValue(0), to: TradeValue(125))
      },
    ]
  ) { analysis, month in
    let before = month.advanced(by: -12)
    return analysis.bilateralRows("turnover_log_growth", in: month) { series, measure in
      TradeFormula.logGrowth(
        from: measure.value(of: series, in: before), to: measure.value(of: series, in: month))
    }
  }
}
