import PartnershipModel

extension Indicator {
  /// Turnover, year to date: the sum since the year began.
  ///
  /// The year begins in January or in the settings' `fiscal_year_start`. A provisional month makes
  /// the sum provisional. Source: standard definition.
  package static let ytdTurnover = Indicator(
    id: "T08", slug: "ytd_turnover", name: "Turnover, year to date", domain: .trade,
    formula: "YTD_t = sum of V from January (or fiscal_year_start) to t", unit: .currency,
    minimum: 0, direction: .higher,
    edgeCases: "any month since the start absent: too_few_periods; no record since the start: "
      + "no_data; one flow of a month missing: not_reported; a provisional month makes the sum P",
    source: "Standard definition",
    examples: [
      WorkedExample("January 30, February 20, March 50", gives: 100) {
        known(TradeValue.sum([TradeValue(30), TradeValue(20), TradeValue(50)]))
      },
      WorkedExample("January 30, February absent, March 50", isMissing: .tooFewPeriods) {
        known(TradeValue.sum([TradeValue(30), nil, TradeValue(50)]))
      },
    ]
  ) { analysis, month in
    analysis.turnoverSumRows(
      "ytd_turnover", in: month, over: analysis.months(of: .yearToDate, endingWith: month))
  }
}
