import PartnershipModel

extension Indicator {
  /// Actions due before the month's last day, neither done by then nor dropped.
  ///
  /// An action due on that very day is not overdue yet. Source: our definition.
  package static let actionsOverdue = Indicator(
    id: "P04", slug: "actions_overdue", name: "Actions overdue", domain: .plan,
    formula: "actions with due before the month's end, neither done by then nor dropped",
    unit: .count, minimum: 0, direction: .lower, breakdowns: [.workingGroup],
    edgeCases: "no actions table: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("due the day before, due on the last day", gives: 1) {
        WorkedPlan.plan([WorkedPlan.action(due: -1), WorkedPlan.action(due: 0)]).count(\.overdue)
      },
      WorkedExample("due before and completed after the last day", gives: 1) {
        WorkedPlan.plan([WorkedPlan.action(due: -10, .done, completed: 3)]).count(\.overdue)
      },
      WorkedExample("due before, done or dropped", gives: 0) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -10, .done, completed: -2), WorkedPlan.action(due: -10, .dropped),
        ]).count(\.overdue)
      },
      WorkedExample("no actions table", isMissing: .noData) {
        ActionPlan.absent.count(\.overdue)
      },
    ],
    compute: ActionRows(slug: "actions_overdue") { _, plan, _ in plan.count(\.overdue) }.rows)
}
