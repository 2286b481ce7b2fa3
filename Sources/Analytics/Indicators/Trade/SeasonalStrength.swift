import PartnershipModel

extension SeasonalTrade {
  package var seasonalStrength: Figure {
    figure(worked: { $0.decomposition.workedStrength(of: $0.decomposition.seasonal, "S") }) {
      adjustment throws(Reason) in
      guard let strength = adjustment.decomposition.seasonalStrength else { throw .zeroDenominator }
      return strength
    }
  }
}

extension Indicator {
  /// Strength of seasonality, from 0 (none) to 1 (nothing but season beside the trend).
  ///
  /// max(0, 1 - Var(R) / Var(S + R)) of the decomposition of `seasonally_adjusted_turnover`. Series
  /// of few years show a strong season by chance, so that the adjustment asks for a stable one too.
  /// Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 4.3.
  package static let seasonalStrength = Indicator(
    id: "T16", slug: "seasonal_strength", name: "Strength of seasonality", domain: .trade,
    formula: "max(0, 1 - Var(R) / Var(S + R))", unit: .ratio, minimum: 0, maximum: 1,
    direction: .context, breakdowns: [.flow],
    edgeCases: "Var(S + R) = 0: zero_denominator; fewer than 36 months or a gap: too_few_periods; "
      + "as seasonally_adjusted_turnover: not_comparable; given in the month reported on",
    tier: 2,
    source: "Hyndman and Athanasopoulos, Forecasting: Principles and Practice, section 4.3",
    examples: [
      // Variances of the components that R gives, as in seasonally_adjusted_turnover.
      WorkedExample("airline passengers 1949 to 1960", gives: 0.976_049_092_686) {
        SeasonalTrade(AirlinePassengers.months).seasonalStrength
      },
      WorkedExample("48 months of 100", isMissing: .zeroDenominator) {
        SeasonalTrade([Int](repeating: 100, count: 48)).seasonalStrength
      },
      WorkedExample("35 months", isMissing: .tooFewPeriods) {
        SeasonalTrade([Int](repeating: 100, count: 35)).seasonalStrength
      },
    ]
  ) { analysis, month in
    analysis.seasonalRows("seasonal_strength", in: month) { $0.seasonalStrength }
  }
}
