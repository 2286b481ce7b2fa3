import PartnershipModel

extension Indicator {
  /// Turnover, year to date, against the same months of the year before, in percent.
  ///
  /// Never against a full year. In the first month of a year that begins in January it is January
  /// alone, and says so in a note. Source: standard definition.
  package static let ytdYoY = Indicator(
    id: "T08b", slug: "ytd_yoy", name: "Turnover, year to date, year on year", domain: .trade,
    formula: "100 * (YTD_t / sum over the same months of the year before - 1)", unit: .percent,
    minimum: -100, direction: .higher,
    edgeCases: "a month absent on either side: too_few_periods; earlier sum = 0: "
      + "zero_denominator; valuation changes: not_comparable; no record this year: no_data",
    source: "Standard definition",
    examples: [
      WorkedExample("30 + 20 + 50, a year before 20 + 20 + 40", gives: 25) {
        TradeFormula.growth(
          from: [TradeValue(20), TradeValue(20), TradeValue(40)],
          to: [TradeValue(30), TradeValue(20), TradeValue(50)])
      },
      WorkedExample("30 + 20, a year before 20 and no record", isMissing: .tooFewPeriods) {
        TradeFormula.growth(from: [TradeValue(20), nil], to: [TradeValue(30), TradeValue(20)])
      },
    ]
  ) { analysis, month in
    let months = analysis.months(of: .yearToDate, endingWith: month)
    return analysis.turnoverGrowthRows("ytd_yoy", in: month, from: months.yearBefore, to: months)
  }
}
