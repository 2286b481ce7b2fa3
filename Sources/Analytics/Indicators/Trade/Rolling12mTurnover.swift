import PartnershipModel

extension Indicator {
  /// Turnover of the last 12 months, the headline of trade: no season, no moving holiday.
  ///
  /// The sum of `trade_turnover` over the month and the eleven before it; all twelve are needed. A
  /// network adds the pairs that have all twelve. Source: standard definition.
  package static let rolling12mTurnover = Indicator(
    id: "T07", slug: "rolling_12m_turnover", name: "Turnover of the last 12 months", domain: .trade,
    formula: "S_t = sum of V_(t-k), k = 0..11", unit: .currency, minimum: 0, direction: .higher,
    edgeCases: "any of the 12 months absent: too_few_periods; one flow of a month missing: "
      + "not_reported; valuation changes inside the window: not_comparable; no record: no_data",
    source: "Standard definition",
    examples: [
      WorkedExample("twelve months of 100", gives: 1200) {
        known(TradeValue.sum([TradeValue?](repeating: TradeValue(100), count: 12)))
      },
      WorkedExample("eleven months of 100, one absent", isMissing: .tooFewPeriods) {
        known(TradeValue.sum([nil] + [TradeValue?](repeating: TradeValue(100), count: 11)))
      },
      WorkedExample("twelve months absent", isMissing: .noData) {
        known(TradeValue.sum([TradeValue?](repeating: nil, count: 12)))
      },
    ]
  ) { analysis, month in
    analysis.turnoverSumRows(
      "rolling_12m_turnover", in: month,
      over: analysis.months(of: .twelveMonths, endingWith: month),
      includingAll: true)
  }
}
