import PartnershipModel

extension SeasonalTrade {
  /// The trend in the last month.
  package var trend: Figure {
    figure(worked: { adjustment in
      adjustment.decomposition.trend.last.map { adjustment.inUnit(.real($0, "STL trend")) }
    }) { adjustment throws(Reason) in
      guard let last = adjustment.trend.last else { throw .noData }
      return last
    }
  }
}

extension Indicator {
  /// Trend of turnover: what is left without season and chance.
  ///
  /// exp(T) with the trend component T of the decomposition of `seasonally_adjusted_turnover`. The
  /// latest months are revised most when new ones arrive. Source: Cleveland et al. 1990, STL.
  package static let turnoverTrendSTL = Indicator(
    id: "T14b", slug: "turnover_trend_stl", name: "Trend of turnover (STL)", domain: .trade,
    formula: "exp(T), T = STL trend component of ln y; T of y where a month is 0",
    unit: .currency, direction: .higher, breakdowns: [.flow],
    edgeCases: "fewer than 36 months or a gap: too_few_periods; more than 1 month in 12 at 0, a "
      + "negative month or other valuation: not_comparable; given in the month reported on",
    tier: 2,
    source:
      "Cleveland, Cleveland, McRae and Terpenning 1990, STL, Journal of Official Statistics 6",
    examples: [
      // exp of the trend that R gives for December 1960, as in seasonally_adjusted_turnover.
      WorkedExample("airline passengers 1949 to 1960, December 1960", gives: 490.064_989_051) {
        SeasonalTrade(AirlinePassengers.months).trend
      },
      WorkedExample("48 months of 100", gives: 100) {
        SeasonalTrade([Int](repeating: 100, count: 48)).trend
      },
      WorkedExample("35 months", isMissing: .tooFewPeriods) {
        SeasonalTrade([Int](repeating: 100, count: 35)).trend
      },
    ]
  ) { analysis, month in
    analysis.seasonalRows("turnover_trend_stl", in: month) { $0.trend }
  }
}
