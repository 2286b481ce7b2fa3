import PartnershipModel

extension SeasonalTrade {
  /// The last month without its season.
  package var adjusted: Figure {
    adjustedFigure(worked: { $0.workedAdjusted(monthsBack: 0) }) { adjustment throws(Reason) in
      guard let last = adjustment.adjusted.last else { throw .noData }
      return last
    }
  }
}

extension Indicator {
  /// Turnover, seasonally adjusted.
  ///
  /// exp(ln y - S) with the seasonal component S of STL on the logarithms; y - S where a month is 0.
  /// Parameters: period 12; windows 7 (seasonal), 23 (trend), 13 (low-pass); degree 1; jumps 1;
  /// inner 5, outer 0. The total is adjusted directly. Adjusted are series of at least 36 months
  /// whose season is strong (F_S at least 0.64) and stable (F ratio at least 7); others are left
  /// alone, and say why. Trading days and the Lunar New Year stay in. Source: Cleveland et al. 1990,
  /// STL.
  package static let seasonallyAdjustedTurnover = Indicator(
    id: "T14", slug: "seasonally_adjusted_turnover", name: "Turnover, seasonally adjusted (STL)",
    domain: .trade,
    formula: "exp(ln y - S), S = STL seasonal component of ln y; additive y - S where a month is 0",
    unit: .currency, direction: .higher, breakdowns: [.flow],
    edgeCases: "fewer than 36 months: too_few_periods; gap inside the series: too_few_periods; "
      + "more than 1 month in 12 at 0, a negative month or other valuation: not_comparable; "
      + "season too weak or unstable to be told from chance: not_comparable (not adjusted); given "
      + "in the month reported on",
    tier: 2,
    source:
      "Cleveland, Cleveland, McRae and Terpenning 1990, STL, Journal of Official Statistics 6",
    examples: [
      // R 4.2.2, stl(log(AirPassengers), s.window = 7, s.degree = 1, s.jump = t.jump = l.jump = 1,
      // inner = 5), December 1960: exp(ln 432 - seasonal).
      WorkedExample("airline passengers 1949 to 1960, December 1960", gives: 488.501_694_701) {
        SeasonalTrade(AirlinePassengers.months).adjusted
      },
      WorkedExample("the first 35 months of it", isMissing: .tooFewPeriods) {
        SeasonalTrade(Array(AirlinePassengers.months.prefix(35))).adjusted
      },
      WorkedExample("48 months of 100: no season", isMissing: .notComparable) {
        SeasonalTrade([Int](repeating: 100, count: 48)).adjusted
      },
      WorkedExample("48 months, five of them 0", isMissing: .notComparable) {
        SeasonalTrade((0..<48).map { $0 < 5 ? 0 : 100 }).adjusted
      },
    ]
  ) { analysis, month in
    analysis.seasonalRows("seasonally_adjusted_turnover", in: month) { $0.adjusted }
  }
}
