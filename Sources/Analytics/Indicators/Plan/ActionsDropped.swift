import PartnershipModel

extension Indicator {
  /// Actions that were given up.
  ///
  /// The table has no date for that, so they are out of every month. Source: our definition.
  package static let actionsDropped = Indicator(
    id: "P05", slug: "actions_dropped", name: "Actions dropped", domain: .plan,
    formula: "actions with status dropped",
    unit: .count, minimum: 0, direction: .lower, breakdowns: [.workingGroup],
    edgeCases: "no actions table: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("one dropped, one planned", gives: 1) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, .dropped), WorkedPlan.action(due: 0)]).count(
          \.dropped)
      },
      WorkedExample("no action", gives: 0) {
        WorkedPlan.plan([]).count(\.dropped)
      },
      WorkedExample("no actions table", isMissing: .noData) {
        ActionPlan.absent.count(\.dropped)
      },
    ],
    compute: ActionRows(slug: "actions_dropped") { _, plan, _ in plan.count(\.dropped) }.rows)
}
