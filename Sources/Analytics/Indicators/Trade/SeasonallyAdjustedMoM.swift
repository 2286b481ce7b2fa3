import PartnershipModel

extension SeasonalTrade {
  /// Growth of the last adjusted month against the one before, in percent.
  package var adjustedGrowth: Figure {
    adjustedFigure(worked: { adjustment in
      guard let last = adjustment.workedAdjusted(monthsBack: 0),
        let before = adjustment.workedAdjusted(monthsBack: 1)
      else { return nil }
      return 100 * (last / before - 1)
    }) { adjustment throws(Reason) in
      let ends = adjustment.adjusted.suffix(2)
      guard let before = ends.first, let last = ends.last, ends.count == 2 else {
        throw .tooFewPeriods
      }
      // An additive adjustment may leave a month at or below 0, against which nothing grows.
      guard before > 0, last >= 0 else { throw .notComparable }
      return 100 * (last / before - 1)
    }
  }
}

extension Indicator {
  /// Turnover, seasonally adjusted, month on month, in percent.
  ///
  /// 100 * (A_t / A_(t-1) - 1), A of `seasonally_adjusted_turnover`, both months from the same
  /// decomposition. The only monthly rate that stands in a sentence. Source: Cleveland et al. 1990,
  /// STL; ESS guidelines on seasonal adjustment 2015.
  package static let seasonallyAdjustedMoM = Indicator(
    id: "T14c", slug: "seasonally_adjusted_mom",
    name: "Turnover, seasonally adjusted, month on month", domain: .trade,
    formula: "100 * (A_t / A_(t-1) - 1), A = seasonally_adjusted_turnover", unit: .percent,
    minimum: -100, direction: .higher, breakdowns: [.flow],
    edgeCases: "as seasonally_adjusted_turnover: too_few_periods; not_comparable; an adjusted "
      + "month at or below 0: not_comparable; given in the month reported on",
    tier: 2,
    source: "Cleveland et al. 1990, STL; ESS guidelines on seasonal adjustment 2015",
    examples: [
      // From the same decomposition in R as seasonally_adjusted_turnover; unadjusted it is +10.8 %.
      WorkedExample("airline passengers, December on November 1960", gives: 1.096_383_053) {
        SeasonalTrade(AirlinePassengers.months).adjustedGrowth
      },
      WorkedExample("the first 35 months of it", isMissing: .tooFewPeriods) {
        SeasonalTrade(Array(AirlinePassengers.months.prefix(35))).adjustedGrowth
      },
      WorkedExample("48 months of 100: no season", isMissing: .notComparable) {
        SeasonalTrade([Int](repeating: 100, count: 48)).adjustedGrowth
      },
    ]
  ) { analysis, month in
    analysis.seasonalRows("seasonally_adjusted_mom", in: month) { $0.adjustedGrowth }
  }
}
