import PartnershipModel

extension Indicator {
  /// Turnover, year on year: its growth against the same month of the year before, in percent.
  ///
  /// 100 * (V_t / V_(t-12) - 1). January and February alone move with the Lunar New Year, so their
  /// rates carry a note and `jan_feb_yoy` leads. A network's rate compares the pairs known in both
  /// months. Source: standard definition.
  package static let turnoverYoY = Indicator(
    id: "T06", slug: "turnover_yoy", name: "Turnover, year on year", domain: .trade,
    formula: "100 * (V_t / V_(t-12) - 1) with V = trade_turnover of the same calendar month",
    unit: .percent, minimum: -100, direction: .higher,
    edgeCases: "V_(t-12) = 0: zero_denominator; month t-12 absent: too_few_periods; other "
      + "valuation: not_comparable; January and February: note lunar_new_year",
    source: "Standard definition",
    examples: [
      WorkedExample("V_t = 110, V_(t-12) = 100", gives: 10) {
        TradeFormula.growth(from: TradeValue(100), to: TradeValue(110))
      },
      WorkedExample("V_t = 0, V_(t-12) = 100", gives: -100) {
        TradeFormula.growth(from: TradeValue(100), to: TradeValue(0))
      },
      WorkedExample("V_t = 110, V_(t-12) = 0", isMissing: .zeroDenominator) {
        TradeFormula.growth(from: TradeValue(0), to: TradeValue(110))
      },
      WorkedExample("V_t = 110, month t-12 absent", isMissing: .tooFewPeriods) {
        TradeFormula.growth(from: nil, to: TradeValue(110))
      },
    ]
  ) { analysis, month in
    analysis.turnoverGrowthRows("turnover_yoy", in: month, from: [month].yearBefore, to: [month])
  }
}
