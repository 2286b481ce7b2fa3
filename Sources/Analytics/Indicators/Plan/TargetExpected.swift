import PartnershipModel

extension Indicator {
  /// Where the target should stand at a steady pace.
  ///
  /// m of the M months of the period have passed, the month looked at included. Cumulative: `target m/M`;
  /// level: `baseline + (target - baseline) m/M`, and at the end the target itself. A level without a
  /// baseline is judged only at the end: until then `not_reported`. Source: our definition.
  package static let targetExpected = Indicator(
    id: "P08b", slug: "target_expected", name: "Target, expected by now", domain: .plan,
    formula:
      "cumulative: target * m/M; level: baseline + (target - baseline) * m/M; m months elapsed of M",
    unit: .asIndicator, direction: .context, breakdowns: [.target, .targetPeriod],
    edgeCases:
      "level without baseline before the period's end: not_reported; period not begun: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("12 in twelve months, eight elapsed", gives: 8) {
        WorkedPlan.target(.cumulative, 12).expected(after: 8)
      },
      WorkedExample("level from 10 to 40, eight of twelve months elapsed", gives: 30) {
        WorkedPlan.target(.level, 40, baseline: 10).expected(after: 8)
      },
      WorkedExample(
        "level of 40 without baseline, eight of twelve months elapsed", isMissing: .notReported
      ) {
        WorkedPlan.target(.level, 40).expected(after: 8)
      },
      WorkedExample("level of 40 without baseline, at the end", gives: 40) {
        WorkedPlan.target(.level, 40).expected(after: 12)
      },
      WorkedExample("not begun", isMissing: .tooFewPeriods) {
        WorkedPlan.target(.cumulative, 12).expected(after: 0)
      },
    ],
    compute: TargetIndicatorRows(slug: "target_expected", hasUnitOfIndicator: true) { $0.expected }
      .rows)
}
