import PartnershipModel

extension SeasonalTrade {
  package var trendStrength: Figure {
    figure(worked: { $0.decomposition.workedStrength(of: $0.decomposition.trend, "T") }) {
      adjustment throws(Reason) in
      guard let strength = adjustment.decomposition.trendStrength else { throw .zeroDenominator }
      return strength
    }
  }
}

extension Indicator {
  /// Strength of trend, from 0 (none) to 1 (nothing but trend beside the season).
  ///
  /// max(0, 1 - Var(R) / Var(T + R)) of the decomposition of `seasonally_adjusted_turnover`. Source:
  /// Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 4.3.
  package static let trendStrength = Indicator(
    id: "T16b", slug: "trend_strength", name: "Strength of trend", domain: .trade,
    formula: "max(0, 1 - Var(R) / Var(T + R))", unit: .ratio, minimum: 0, maximum: 1,
    direction: .context, breakdowns: [.flow],
    edgeCases: "Var(T + R) = 0: zero_denominator; fewer than 36 months or a gap: too_few_periods; "
      + "as seasonally_adjusted_turnover: not_comparable; given in the month reported on",
    tier: 2,
    source: "Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 4.3",
    examples: [
      // Variances of the components that R gives, as in seasonally_adjusted_turnover.
      WorkedExample("airline passengers 1949 to 1960", gives: 0.997_703_428_688) {
        SeasonalTrade(AirlinePassengers.months).trendStrength
      },
      WorkedExample("48 months of 100", isMissing: .zeroDenominator) {
        SeasonalTrade([Int](repeating: 100, count: 48)).trendStrength
      },
      WorkedExample("35 months", isMissing: .tooFewPeriods) {
        SeasonalTrade([Int](repeating: 100, count: 35)).trendStrength
      },
    ]
  ) { analysis, month in
    analysis.seasonalRows("trend_strength", in: month) { $0.trendStrength }
  }
}
