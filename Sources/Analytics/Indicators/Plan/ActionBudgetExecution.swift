package import PartnershipModel

extension Indicator {
  /// What the exchanges of the plan cost, against the budget of their actions.
  ///
  /// `sum cost / sum budget`: costs of held exchanges with an action up to the month's last day, budgets of
  /// the actions that have both, a ratio of sums. Both sides convert at the rates of the month looked at,
  /// so that a change of rates does not move the ratio. No action with both: `not_reported`; budgets 0:
  /// `zero_denominator`; exchanges without a cost lower `coverage`. Source: our definition.
  package static let actionBudgetExecution = Indicator(
    id: "P07", slug: "action_budget_execution", name: "Execution of the action budget",
    domain: .plan,
    formula:
      "sum of cost of held exchanges with action_id / sum of budget of those actions (ratio of sums)",
    unit: .ratio, minimum: 0, direction: .one, breakdowns: [.workingGroup],
    edgeCases:
      "no action with both: not_reported; budget sum 0: zero_denominator; no actions table or no rate: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("budget 100, exchanges of 30 and 45", gives: 0.75) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, budget: 100)]).execution(
          ["A-1": [WorkedPlan.exchange(cost: 30), WorkedPlan.exchange(cost: 45)]], WorkedPlan.month,
          Worked.dollars())
      },
      WorkedExample("budget 0, exchange of 30", isMissing: .zeroDenominator) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, budget: 0)]).execution(
          ["A-1": [WorkedPlan.exchange(cost: 30)]], WorkedPlan.month, Worked.dollars())
      },
      WorkedExample("budget 100, cost of the exchange not reported", isMissing: .notReported) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, budget: 100)]).execution(
          ["A-1": [WorkedPlan.exchange(cost: nil)]], WorkedPlan.month, Worked.dollars())
      },
    ],
    compute: ActionRows(slug: "action_budget_execution", coversNetwork: false) {
      analysis, plan, month in
      plan.execution(
        ActionPlan.heldExchanges(analysis, upTo: month), month, analysis.facts.exchequer)
    }.rows)
}

extension ActionPlan {
  /// Cost of held exchanges (by action id) over the budget of their actions, both known.
  package func execution(
    _ exchanges: [String: [Exchange]], _ month: Month, _ exchequer: Exchequer
  ) -> Figure {
    var budgets: [Money] = []
    var held: [Exchange] = []
    for action in actions where !action.isDropped {
      let own = exchanges[action.id] ?? []
      guard let budget = action.budget, own.contains(where: { $0.cost != nil }) else { continue }
      budgets.append(budget)
      held += own
    }
    guard !budgets.isEmpty else { return .missing(.notReported) }
    let cost = ActionPlan.cost(of: held, exchequer) { _ in month }
    var figure = ratio(cost, to: exchequer.sum(budgets.map { (money: $0, month: month) }))
    figure.coverage = cost.coverage
    return figure
  }
}
