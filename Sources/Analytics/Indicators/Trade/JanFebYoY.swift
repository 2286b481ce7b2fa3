import PartnershipModel

extension Indicator {
  /// January and February together, year on year, in percent.
  ///
  /// The Lunar New Year falls in January in some years and in February in others; the sum of both
  /// always holds it. Given from the report of February on, for that year. Source: standard practice
  /// of the statistics offices of East Asia.
  package static let janFebYoY = Indicator(
    id: "T06d", slug: "jan_feb_yoy", name: "January and February together, year on year",
    domain: .trade,
    formula: "100 * ((V_Jan + V_Feb) / (V_Jan + V_Feb of the year before) - 1); "
      + "given in the packs of February to December",
    unit: .percent, minimum: -100, direction: .higher, breakdowns: [.flow],
    edgeCases: "any of the four months absent: too_few_periods; earlier sum = 0: "
      + "zero_denominator; no record in either month of the year: no_data",
    source: "Standard practice for the Lunar New Year",
    examples: [
      WorkedExample("80 + 70, a year before 40 + 60", gives: 50) {
        TradeFormula.growth(
          from: [TradeValue(40), TradeValue(60)], to: [TradeValue(80), TradeValue(70)])
      },
      WorkedExample("80 + 70, a year before 40 and no record", isMissing: .tooFewPeriods) {
        TradeFormula.growth(from: [TradeValue(40), nil], to: [TradeValue(80), TradeValue(70)])
      },
      WorkedExample("80 + 70, a year before 0 + 0", isMissing: .zeroDenominator) {
        TradeFormula.growth(
          from: [TradeValue(0), TradeValue(0)], to: [TradeValue(80), TradeValue(70)])
      },
    ]
  ) { analysis, month in
    guard month.month >= 2 else { return [] }
    let january = month.advanced(by: 1 - month.month)
    let months = Month.range(january, through: january.advanced(by: 1))
    var rows = analysis.turnoverGrowthRows(
      "jan_feb_yoy", in: month, from: months.yearBefore, to: months)
    if analysis.givesBreakdowns(month) {
      rows += analysis.tradeRows("jan_feb_yoy", in: month) { series in
        TradeFlow.allCases.map { flow in
          let figure = series.growth(from: months.yearBefore, to: months) { $0.value(flow, in: $1) }
          return (Breakdown([.flow: flow.rawValue]), figure)
        }
      }
    }
    return rows
  }
}
