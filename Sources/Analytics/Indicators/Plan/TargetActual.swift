import PartnershipModel

extension Indicator {
  /// What the target's indicator has reached so far.
  ///
  /// A cumulative target adds the months of its period up to the month; a month without a value lowers
  /// `coverage`, none at all: `no_data`. A level takes the latest value of the period. Before the period:
  /// `too_few_periods`. In the indicator's unit. Source: our definition.
  package static let targetActual = Indicator(
    id: "P08", slug: "target_actual", name: "Target, actual", domain: .plan,
    formula:
      "cumulative: sum of the indicator over the months of the period so far; level: its latest value in the period",
    unit: .asIndicator, direction: .context, breakdowns: [.target, .targetPeriod],
    edgeCases:
      "period not begun: too_few_periods; a month without value (cumulative): sum of the known with coverage; no value at all: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("months of 3, 0 and 4", gives: 7) {
        TargetEvaluator.sum([.count(3), .count(0), .count(4)])
      },
      WorkedExample("months of 3, not reported and 4", gives: 7) {
        TargetEvaluator.sum([.count(3), .missing(.notReported), .count(4)])
      },
      WorkedExample("no month has a value", isMissing: .noData) {
        TargetEvaluator.sum([.missing(.notReported), .missing(.noData)])
      },
      WorkedExample("the period begins next month", isMissing: .tooFewPeriods) {
        WorkedPlan.state(.cumulative, 12, actual: .missing(.noData), monthsLater: -8).actual
      },
    ],
    compute: TargetIndicatorRows(slug: "target_actual", hasUnitOfIndicator: true) { $0.actual }.rows
  )
}
