import PartnershipModel

extension Indicator {
  /// The part of the way to the target that is done.
  ///
  /// Cumulative: `actual / target`; level: `(actual - baseline) / (target - baseline)`. Not clamped: it may
  /// exceed 1 or be negative. Source: our definition.
  package static let targetProgress = Indicator(
    id: "P08c", slug: "target_progress", name: "Target, progress", domain: .plan,
    formula: "cumulative: actual / target; level: (actual - baseline) / (target - baseline)",
    unit: .ratio, direction: .higher, breakdowns: [.target, .targetPeriod],
    edgeCases:
      "target = 0 or target = baseline: zero_denominator; no actual: the reason of target_actual; level without baseline: not_reported",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("15 of 12", gives: 1.25) {
        WorkedPlan.target(.cumulative, 12).progress(actual: .count(15))
      },
      WorkedExample("level from 10 to 40, now 4", gives: -0.2) {
        WorkedPlan.target(.level, 40, baseline: 10).progress(actual: .count(4))
      },
      WorkedExample("level from 40 to 40", isMissing: .zeroDenominator) {
        WorkedPlan.target(.level, 40, baseline: 40).progress(actual: .count(4))
      },
      WorkedExample("no actual", isMissing: .noData) {
        WorkedPlan.target(.cumulative, 12).progress(actual: .missing(.noData))
      },
    ],
    compute: TargetIndicatorRows(slug: "target_progress", hasUnitOfIndicator: false) { $0.progress }
      .rows)
}
