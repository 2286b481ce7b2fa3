import PartnershipModel

extension Indicator {
  /// Actions done by the month's last day, also those not yet due.
  ///
  /// An action completed after that day is open in this month; one marked done without a date counts.
  /// Source: our definition.
  package static let actionsDone = Indicator(
    id: "P01b", slug: "actions_done", name: "Actions done", domain: .plan,
    formula: "actions done by the month's end (completed up to it, or status done without a date)",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.workingGroup],
    edgeCases: "no actions table: no_data; includes actions not yet due",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample(
        "completed on the last day, completed a day later, done without a date", gives: 2
      ) {
        WorkedPlan.plan([
          WorkedPlan.action(due: 0, .done, completed: 0),
          WorkedPlan.action(due: 0, .done, completed: 1), WorkedPlan.action(due: 9, .done),
        ]).count(\.done)
      },
      WorkedExample("dropped", gives: 0) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, .dropped)]).count(\.done)
      },
      WorkedExample("no actions table", isMissing: .noData) {
        ActionPlan.absent.count(\.done)
      },
    ],
    compute: ActionRows(slug: "actions_done") { _, plan, _ in plan.count(\.done) }.rows)
}
