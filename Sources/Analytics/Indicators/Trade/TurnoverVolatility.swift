import PartnershipModel

extension TradeFormula {
  /// The sample standard deviation (n − 1) of growth rates; those that are not known are left out.
  package static func volatility(of rates: [Figure]) -> Figure {
    let known = rates.compactMap(\.doubleValue)
    guard known.count >= 12, let deviation = SampleMoments(known).standardDeviation else {
      return .missing(.tooFewPeriods)
    }
    return Figure(
      .real(deviation), status: Figure.status(of: rates.filter { $0.value != nil }.map(\.status)),
      coverage: Double(known.count) / Double(rates.count),
      notes: known.count < rates.count ? [.partial] : []
    ).worked { .function(.sd, known.map { .real($0, "growth of a month, year on year") }) }
  }
}

extension Indicator {
  /// How unsteady trade is: the standard deviation of its growth rates, in percentage points.
  ///
  /// The sample standard deviation (n - 1) of the year-on-year rates of the last 24 months; at least
  /// 12 of them must be known, `coverage` is their share. Source: standard definition.
  package static let turnoverVolatility = Indicator(
    id: "T41", slug: "turnover_volatility", name: "Volatility of turnover growth", domain: .trade,
    formula: "sample SD (n - 1) of turnover_yoy over the last 24 months", unit: .percentagePoints,
    minimum: 0, direction: .lower, breakdowns: [.flow],
    edgeCases: "fewer than 12 rates: too_few_periods; rates that are not known lower the "
      + "coverage; given in the month reported on",
    tier: 2,
    source: "Standard definition",
    examples: [
      // Twelve rates of 10 and twelve of 20: sqrt(24 * 25 / 23).
      WorkedExample("12 rates of 10 and 12 of 20", gives: 5.107_539_184_552_49) {
        TradeFormula.volatility(
          of: [Figure](repeating: .real(10), count: 12)
            + [Figure](repeating: .real(20), count: 12))
      },
      WorkedExample("24 rates of 7", gives: 0) {
        TradeFormula.volatility(of: [Figure](repeating: .real(7), count: 24))
      },
      WorkedExample("11 known rates", isMissing: .tooFewPeriods) {
        TradeFormula.volatility(
          of: [Figure](repeating: .real(7), count: 11)
            + [Figure](repeating: .missing(.tooFewPeriods), count: 13))
      },
    ]
  ) { analysis, month in
    let months = Month.range(month.advanced(by: -23), through: month)
    return analysis.bilateralRows("turnover_volatility", in: month) { series, measure in
      TradeFormula.volatility(
        of: months.map {
          TradeFormula.growth(
            from: measure.value(of: series, in: $0.advanced(by: -12)),
            to: measure.value(of: series, in: $0))
        })
    }
  }
}
