import PartnershipModel

extension Indicator {
  /// Actions whose due date has come by the month's last day, done or not.
  ///
  /// Dropped actions are out. Source: our definition.
  package static let actionsDue = Indicator(
    id: "P01", slug: "actions_due", name: "Actions due", domain: .plan,
    formula: "actions not dropped with due up to the month's end",
    unit: .count, minimum: 0, direction: .context, breakdowns: [.workingGroup],
    edgeCases: "no actions table: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("due on the last day, due a day later, dropped", gives: 1) {
        WorkedPlan.plan([
          WorkedPlan.action(due: 0), WorkedPlan.action(due: 1),
          WorkedPlan.action(due: -5, .dropped),
        ]).count(\.due)
      },
      WorkedExample("no action", gives: 0) {
        WorkedPlan.plan([]).count(\.due)
      },
      WorkedExample("no actions table", isMissing: .noData) {
        ActionPlan.absent.count(\.due)
      },
    ],
    compute: ActionRows(slug: "actions_due") { _, plan, _ in plan.count(\.due) }.rows)
}
