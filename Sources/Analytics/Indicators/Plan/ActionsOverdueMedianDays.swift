import PartnershipModel

extension Indicator {
  /// How long the overdue actions have been overdue, at the middle of them.
  ///
  /// Median of the days from `due` to the last day of the month over the actions overdue; of an even
  /// number the mean of the two middle ones. Nothing overdue: `zero_denominator`. Source: our definition.
  package static let actionsOverdueMedianDays = Indicator(
    id: "P04b", slug: "actions_overdue_median_days", name: "Median days overdue", domain: .plan,
    formula: "median of (last day of the month - due) over actions_overdue",
    unit: .days, minimum: 0, direction: .lower, breakdowns: [.workingGroup],
    edgeCases: "nothing overdue: zero_denominator; no table: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("overdue for 2, 40 and 9 days", gives: 9) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -2), WorkedPlan.action(due: -40), WorkedPlan.action(due: -9),
        ]).medianDaysOverdue
      },
      WorkedExample("overdue for 4 and 9 days, one done", gives: 6.5) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -4), WorkedPlan.action(due: -9),
          WorkedPlan.action(due: -30, .done, completed: -1),
        ]).medianDaysOverdue
      },
      WorkedExample("due on the last day", isMissing: .zeroDenominator) {
        WorkedPlan.plan([WorkedPlan.action(due: 0)]).medianDaysOverdue
      },
      WorkedExample("no actions table", isMissing: .noData) {
        ActionPlan.absent.medianDaysOverdue
      },
    ],
    compute: ActionRows(slug: "actions_overdue_median_days", coversNetwork: false) { _, plan, _ in
      plan.medianDaysOverdue
    }.rows)
}

extension ActionPlan {
  /// The median number of days for which the overdue actions have been overdue.
  package var medianDaysOverdue: Figure {
    guard isKept else { return .missing(.noData) }
    let days = overdue.map { Double(day.days(since: $0.due)) }
    guard let median = Robust.median(days) else { return .missing(.zeroDenominator) }
    return Figure.real(median).worked {
      .function(.median, days.map { .real($0, "days overdue") })
    }
  }
}
