import PartnershipModel

extension TradeFormula {
  /// Growth in percent a year along the line through the logarithms of the yearly sums.
  package static func trendGrowth(_ sums: YearlySums) -> Figure {
    sums.figure(worked: { sums in
      // The slope over 0, 1, ..., n - 1 weighs each logarithm by its distance from the middle.
      let middle = Double(sums.count - 1) / 2
      let distances = sums.indices.map { Double($0) - middle }
      let slope =
        Working.sum(zip(distances, sums).map { .real($0, "years from the middle") * .ln($1) })
        / .real(Diversity.sum(distances.map { $0 * $0 }), "sum of squared years from the middle")
      return 100 * (.exp(slope) - 1)
    }) { numbers throws(Reason) in try GrowthRate.logLinear(numbers) }
  }
}

extension Indicator {
  /// Trend growth of turnover, in percent a year.
  ///
  /// 100 * (exp(b) - 1), b the least-squares slope of ln S over the years, S the 12-month sums that
  /// `turnover_cagr` rests on. Every year counts, so that an odd first or last year moves it less.
  /// Source: World Bank, World Development Indicators, least-squares growth rate.
  package static let turnoverTrendGrowth = Indicator(
    id: "T09b", slug: "turnover_trend_growth", name: "Trend growth of turnover", domain: .trade,
    formula: "100 * (exp(beta) - 1), beta = OLS slope of ln S over the 12-month sums S_t, "
      + "S_(t-12), ...",
    unit: .percent, minimum: -100, direction: .higher, breakdowns: [.flow],
    edgeCases: "fewer than 3 sums: too_few_periods; a sum of 0: not_comparable (no logarithm); "
      + "valuation changes: not_comparable; given in the month reported on",
    tier: 2,
    source: "World Bank, World Development Indicators, Statistical methods",
    examples: [
      WorkedExample("yearly sums 100, 110, 121", gives: 10) {
        TradeFormula.trendGrowth(YearlySums([100, 110, 121]))
      },
      // Three points: the middle one does not move the slope, (ln 121 - ln 100) / 2.
      WorkedExample("yearly sums 100, 50, 121", gives: 10) {
        TradeFormula.trendGrowth(YearlySums([100, 50, 121]))
      },
      WorkedExample("yearly sums 100, 0, 121", isMissing: .notComparable) {
        TradeFormula.trendGrowth(YearlySums([100, 0, 121]))
      },
      WorkedExample("yearly sums 100 and 110 only", isMissing: .tooFewPeriods) {
        TradeFormula.trendGrowth(YearlySums([100, 110]))
      },
    ]
  ) { analysis, month in
    analysis.bilateralRows("turnover_trend_growth", in: month) { series, measure in
      TradeFormula.trendGrowth(YearlySums(series, measure, endingWith: month))
    }
  }
}
