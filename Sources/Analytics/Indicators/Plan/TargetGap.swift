import PartnershipModel

extension Indicator {
  /// How far the actual is above or below the expected line.
  ///
  /// `target_actual - target_expected` in the indicator's unit; missing with the reason of either.
  /// Source: our definition.
  package static let targetGap = Indicator(
    id: "P08d", slug: "target_gap", name: "Target, gap to the expected line", domain: .plan,
    formula: "target_actual - target_expected",
    unit: .asIndicator, direction: .zero, breakdowns: [.target, .targetPeriod],
    edgeCases: "either missing: its reason (not_reported, no_data or too_few_periods)",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("actual 10, expected 8", gives: 2) {
        TargetState.gap(actual: .count(10), expected: .count(8))
      },
      WorkedExample("actual 5.5, expected 8", gives: -2.5) {
        TargetState.gap(actual: .real(5.5), expected: .count(8))
      },
      WorkedExample("no actual, expected not reported", isMissing: .noData) {
        TargetState.gap(actual: .missing(.noData), expected: .missing(.notReported))
      },
    ],
    compute: TargetIndicatorRows(slug: "target_gap", hasUnitOfIndicator: true) { $0.gap }.rows)
}
