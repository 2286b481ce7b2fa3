import PartnershipModel

extension Indicator {
  /// Actions due that were completed by their due date.
  ///
  /// `due with completed <= due`. Actions done on a date that nobody wrote down are left out and lower
  /// `coverage`. Source: our definition.
  package static let actionsDoneOnTime = Indicator(
    id: "P03", slug: "actions_done_on_time", name: "Actions done on time", domain: .plan,
    formula: "actions due with completed <= due",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.workingGroup],
    edgeCases: "no actions table: no_data; done without a completion date: left out",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("done on the due date, done a day late, open", gives: 1) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -9, .done, completed: -9),
          WorkedPlan.action(due: -9, .done, completed: -8), WorkedPlan.action(due: -9),
        ]).doneOnTime
      },
      WorkedExample("done early but not yet due", gives: 0) {
        WorkedPlan.plan([WorkedPlan.action(due: 5, .done, completed: -1)]).doneOnTime
      },
      WorkedExample("done in time, and done without a date: coverage 1/2", gives: 1) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -9, .done, completed: -20), WorkedPlan.action(due: -9, .done),
        ]).doneOnTime
      },
      WorkedExample("no actions table", isMissing: .noData) { ActionPlan.absent.doneOnTime },
    ],
    compute: ActionRows(slug: "actions_done_on_time") { _, plan, _ in plan.doneOnTime }.rows)
}

extension ActionPlan {
  /// How many of the actions due were completed by their due date.
  package var doneOnTime: Figure {
    let inTime = count { plan in
      plan.due.filter { action in action.completed.map { $0 <= action.due } ?? false }
    }
    let undated = due.count { $0.isDone(by: day) && $0.completed == nil }
    return undated == 0 ? inTime : ActionPlan.covered(inTime, due.count - undated, of: due.count)
  }
}
