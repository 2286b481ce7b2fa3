import PartnershipModel

extension Indicator {
  /// Turnover of the last 12 months against the 12 months before, in percent.
  ///
  /// 100 * (S_t / S_(t-12) - 1); it shows a turning point about six months late. A network compares
  /// the pairs that have all 24 months. Source: standard definition.
  package static let rolling12mYoY = Indicator(
    id: "T07b", slug: "rolling_12m_yoy", name: "Turnover of the last 12 months, year on year",
    domain: .trade,
    formula: "100 * (S_t / S_(t-12) - 1)", unit: .percent, minimum: -100, direction: .higher,
    edgeCases: "fewer than 24 complete months: too_few_periods; S_(t-12) = 0: zero_denominator; "
      + "valuation changes: not_comparable; lags turning points by about 6 months",
    source: "Standard definition",
    examples: [
      WorkedExample("twelve months of 120 after twelve of 100", gives: 20) {
        TradeFormula.growth(
          from: [TradeValue?](repeating: TradeValue(100), count: 12),
          to: [TradeValue?](repeating: TradeValue(120), count: 12))
      },
      WorkedExample("twelve months of 120 after eleven of 100", isMissing: .tooFewPeriods) {
        TradeFormula.growth(
          from: [nil] + [TradeValue?](repeating: TradeValue(100), count: 11),
          to: [TradeValue?](repeating: TradeValue(120), count: 12))
      },
      WorkedExample("twelve months of 120 after twelve of 0", isMissing: .zeroDenominator) {
        TradeFormula.growth(
          from: [TradeValue?](repeating: TradeValue(0), count: 12),
          to: [TradeValue?](repeating: TradeValue(120), count: 12))
      },
    ]
  ) { analysis, month in
    let months = analysis.months(of: .twelveMonths, endingWith: month)
    return analysis.turnoverGrowthRows(
      "rolling_12m_yoy", in: month, from: months.yearBefore, to: months, includingAll: true)
  }
}
