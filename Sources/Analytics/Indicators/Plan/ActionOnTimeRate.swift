import PartnershipModel

extension Indicator {
  /// Share of the actions due that were completed by their due date.
  ///
  /// `due with completed <= due / (actions_due - done on an unknown date)`, with the Wilson 95 % interval.
  /// Actions done without a date are left out and lower `coverage`; nobody left: `zero_denominator`.
  /// Source: our definition.
  package static let actionOnTimeRate = Indicator(
    id: "P03b", slug: "action_on_time_rate", name: "On-time rate", domain: .plan,
    formula: "actions_done_on_time / (actions_due without those done on an unknown date)",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.workingGroup],
    edgeCases:
      "denominator 0: zero_denominator; unknown dates lower the coverage; no actions table: no_data; Wilson interval",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample(
        "done on the due date, done a day late, open, done without a date",
        gives: 0.3333333333333333
      ) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -9, .done, completed: -9),
          WorkedPlan.action(due: -9, .done, completed: -8), WorkedPlan.action(due: -9),
          WorkedPlan.action(due: -9, .done),
        ]).onTimeRate
      },
      WorkedExample("only done without a date", isMissing: .zeroDenominator) {
        WorkedPlan.plan([WorkedPlan.action(due: -9, .done)]).onTimeRate
      },
      WorkedExample("completed in time", gives: 1) {
        WorkedPlan.plan([WorkedPlan.action(due: -9, .done, completed: -20)]).onTimeRate
      },
    ],
    compute: ActionRows(slug: "action_on_time_rate", coversNetwork: false) { _, plan, _ in
      plan.onTimeRate
    }.rows)
}

extension ActionPlan {
  /// Actions completed by their due date over actions due whose date of completion is known.
  package var onTimeRate: Figure {
    let known = due.filter { !($0.isDone(by: day) && $0.completed == nil) }
    let inTime = known.count { action in
      action.completed.map { $0 <= action.due } ?? false
    }
    var figure = Figure.proportion(
      inTime, of: known.count,
      as: ("actions done on time", "actions due without those done on an unknown date"))
    if !due.isEmpty { figure.coverage = Double(known.count) / Double(due.count) }
    return figure
  }
}
