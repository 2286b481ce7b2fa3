package import PartnershipModel

extension Indicator {
  /// Budget of the actions that were not dropped, in the report currency.
  ///
  /// Sum of `budget` at the rates of the month looked at, for a budget has no date. Some cells empty: the
  /// sum of the known, with their share as `coverage`; all empty: `not_reported`; no rate: `no_data`.
  /// Source: our definition.
  package static let actionBudget = Indicator(
    id: "P06", slug: "action_budget", name: "Action budget", domain: .plan,
    formula: "sum of budget of actions not dropped",
    unit: .currency, minimum: 0, direction: .context, breakdowns: [.workingGroup],
    edgeCases:
      "all cells empty: not_reported; some empty: sum of the known, coverage < 1; no actions table or no rate: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("budgets of 100 and 50, and 70 of a dropped action", gives: 150) {
        WorkedPlan.plan([
          WorkedPlan.action(due: 0, budget: 100), WorkedPlan.action(due: 9, budget: 50),
          WorkedPlan.action(due: 0, .dropped, budget: 70),
        ]).budget(WorkedPlan.month, Worked.dollars())
      },
      WorkedExample("budget of 100 and an empty cell", gives: 100) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, budget: 100), WorkedPlan.action(due: 9)]).budget(
          WorkedPlan.month, Worked.dollars())
      },
      WorkedExample("one action, budget empty", isMissing: .notReported) {
        WorkedPlan.plan([WorkedPlan.action(due: 0)]).budget(WorkedPlan.month, Worked.dollars())
      },
    ],
    compute: ActionRows(slug: "action_budget", coversNetwork: false) { analysis, plan, month in
      plan.budget(month, analysis.facts.exchequer)
    }.rows)
}

extension ActionPlan {
  /// The sum of the budgets that are known, converted at the rates of `month`.
  package func budget(_ month: Month, _ exchequer: Exchequer) -> Figure {
    let kept = actions.filter { !$0.isDropped }
    let known = kept.compactMap(\.budget)
    guard !kept.isEmpty else { return Figure.exact(.zero).counting("no action") }
    guard !known.isEmpty else { return Figure(missing: .notReported, coverage: 0) }
    let sum = exchequer.sum(known.map { (money: $0, month: month) })
    return ActionPlan.covered(sum, known.count, of: kept.count)
  }
}
