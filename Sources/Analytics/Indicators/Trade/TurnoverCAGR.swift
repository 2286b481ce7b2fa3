import PartnershipModel

extension TradeFormula {
  /// Compound annual growth from the first to the last of the yearly sums, in percent.
  package static func cagr(_ sums: YearlySums) -> Figure {
    sums.figure(worked: { sums in
      guard let first = sums.first, let last = sums.last else { return nil }
      return 100 * (.power(last / first, 1 / .count(sums.count - 1, "years")) - 1)
    }) { numbers throws(Reason) in
      try GrowthRate.compound(
        from: numbers.first ?? 0, to: numbers.last ?? 0, years: numbers.count - 1)
    }
  }
}

extension Indicator {
  /// Compound annual growth of turnover, in percent a year.
  ///
  /// 100 * ((S_t / S_(t-12n))^(1/n) - 1) with the sums S of 12 months and as many whole years n as
  /// the complete months up to the report month allow, at least two. It rests on its two end points
  /// alone; `turnover_trend_growth` uses all sums of the same period. Source: World Bank, WITS.
  package static let turnoverCAGR = Indicator(
    id: "T09", slug: "turnover_cagr", name: "Compound annual growth of turnover", domain: .trade,
    formula: "100 * ((S_t / S_(t-12n))^(1/n) - 1), S = 12-month sums, n = whole years available "
      + "(n >= 2)",
    unit: .percent, minimum: -100, direction: .higher, breakdowns: [.flow],
    edgeCases: "fewer than 36 complete months up to the report month: too_few_periods; "
      + "S_(t-12n) = 0: zero_denominator; valuation changes: not_comparable; a negative sum: "
      + "not_comparable; given in the month reported on",
    source: "World Bank, World Integrated Trade Solution (WITS), Trade Outcomes",
    examples: [
      WorkedExample("yearly sums 100, 90, 121", gives: 10) {
        TradeFormula.cagr(YearlySums([100, 90, 121]))
      },
      // Box and Jenkins, airline passengers, 1949 to 1960: (5714 / 1520)^(1/11) - 1.
      WorkedExample(
        "airline passengers 1949 to 1960, yearly sums 1520 to 5714", gives: 12.792_835_223_77
      ) {
        TradeFormula.cagr(
          YearlySums([
            1520, 1676, 2042, 2364, 2700, 2867, 3408, 3939, 4421, 4572, 5140, 5714,
          ]))
      },
      WorkedExample("yearly sums 100 and 110 only", isMissing: .tooFewPeriods) {
        TradeFormula.cagr(YearlySums([100, 110]))
      },
      WorkedExample("yearly sums 0, 90, 121", isMissing: .zeroDenominator) {
        TradeFormula.cagr(YearlySums([0, 90, 121]))
      },
    ]
  ) { analysis, month in
    analysis.bilateralRows("turnover_cagr", in: month) { series, measure in
      TradeFormula.cagr(YearlySums(series, measure, endingWith: month))
    }
  }
}
