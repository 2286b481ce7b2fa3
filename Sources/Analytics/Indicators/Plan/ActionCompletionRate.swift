import PartnershipModel

extension Indicator {
  /// Share of the actions due that are done.
  ///
  /// `actions due and done / actions_due` on the month's last day, with the Wilson 95 % interval. Nothing
  /// due: `zero_denominator`. Source: our definition.
  package static let actionCompletionRate = Indicator(
    id: "P02", slug: "action_completion_rate", name: "Completion rate", domain: .plan,
    formula: "actions due and done / actions_due",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.workingGroup],
    edgeCases: "nothing due: zero_denominator; no actions table: no_data; Wilson interval",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("two due, one of them done", gives: 0.5) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -1, .done, completed: -2), WorkedPlan.action(due: -1),
        ]).completionRate
      },
      WorkedExample("one due and open, one done early", gives: 0) {
        WorkedPlan.plan([
          WorkedPlan.action(due: -1), WorkedPlan.action(due: 30, .done, completed: -2),
        ]).completionRate
      },
      WorkedExample("nothing due", isMissing: .zeroDenominator) {
        WorkedPlan.plan([WorkedPlan.action(due: 1)]).completionRate
      },
    ],
    compute: ActionRows(slug: "action_completion_rate", coversNetwork: false) { _, plan, _ in
      plan.completionRate
    }.rows)
}

extension ActionPlan {
  /// Actions due and done over actions due.
  package var completionRate: Figure {
    Figure.proportion(
      due.count { $0.isDone(by: day) }, of: due.count, as: ("actions due and done", "actions due"))
  }
}
