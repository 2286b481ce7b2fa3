import PartnershipModel

extension Indicator {
  /// Turnover, month on month, in percent, as recorded.
  ///
  /// 100 * (V_t / V_(t-1) - 1). Not seasonally adjusted: most of it is season, so it never stands
  /// in a sentence; `seasonally_adjusted_mom` does. Source: standard definition.
  package static let turnoverMoM = Indicator(
    id: "T05", slug: "turnover_mom", name: "Turnover, month on month", domain: .trade,
    formula: "100 * (V_t / V_(t-1) - 1), V not seasonally adjusted", unit: .percent,
    minimum: -100, direction: .higher, breakdowns: [.flow],
    edgeCases: "V_(t-1) = 0: zero_denominator, never capped; month t-1 absent: too_few_periods; "
      + "other valuation: not_comparable; mostly season; given in the month reported on",
    tier: 2,
    source: "Standard definition",
    examples: [
      WorkedExample("V_t = 118, V_(t-1) = 112", gives: 100.0 * 6 / 112) {
        TradeFormula.growth(from: TradeValue(112), to: TradeValue(118))
      },
      WorkedExample("V_t = 118, V_(t-1) = 0", isMissing: .zeroDenominator) {
        TradeFormula.growth(from: TradeValue(0), to: TradeValue(118))
      },
      WorkedExample("V_t = 118, the month before absent", isMissing: .tooFewPeriods) {
        TradeFormula.growth(from: nil, to: TradeValue(118))
      },
    ]
  ) { analysis, month in
    analysis.bilateralRows("turnover_mom", in: month) { series, measure in
      series.growth(from: [month.advanced(by: -1)], to: [month]) { measure.value(of: $0, in: $1) }
    }
  }
}
