package import PartnershipModel

extension Indicator {
  /// Which part of the action plan's budget has been funded.
  ///
  /// Funds that name an action up to the month's last day / budget of the same actions: those not
  /// dropped whose budget is known; the others lower `coverage`. Both sides convert at the rates of the
  /// month looked at, so that a change of rates does not move the ratio. 1 = funded as budgeted. No
  /// budget known: `not_reported`; budgets 0: `zero_denominator`; no funding table, or before its first
  /// record, or no rate: `no_data`. Source: our definition.
  package static let actionBudgetFundedShare = Indicator(
    id: "E04", slug: "action_budget_funded_share", name: "Funded share of the action plan",
    domain: .economy,
    formula:
      "sum of funds with an action_id / sum of budget of the actions not dropped (those with a known budget)",
    unit: .ratio, minimum: 0, direction: .one, breakdowns: [.workingGroup],
    edgeCases:
      "no budget known: not_reported; budgets sum to 0: zero_denominator; no funding table, before its first record, no actions table or no rate: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("budgets 100 and 60, funds of 30 and 50 for the first", gives: 0.5) {
        WorkedPlan.plan([
          WorkedPlan.action(due: 0, budget: 100), WorkedPlan.action(due: 0, budget: 60, id: "A-2"),
        ]).funded(
          ["A-1": [Worked.funds(.grant, 30), Worked.funds(.sponsorship, 50)]], WorkedPlan.month,
          Worked.dollars())
      },
      WorkedExample("a dropped action of 100 funded with 100, one of 50 without funds", gives: 0) {
        WorkedPlan.plan([
          WorkedPlan.action(due: 0, .dropped, budget: 100),
          WorkedPlan.action(due: 0, budget: 50, id: "A-2"),
        ]).funded(["A-1": [Worked.funds(.grant, 100)]], WorkedPlan.month, Worked.dollars())
      },
      WorkedExample("funds of 30, budget empty", isMissing: .notReported) {
        WorkedPlan.plan([WorkedPlan.action(due: 0)]).funded(
          ["A-1": [Worked.funds(.grant, 30)]], WorkedPlan.month, Worked.dollars())
      },
      WorkedExample("funds of 30, budget 0", isMissing: .zeroDenominator) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, budget: 0)]).funded(
          ["A-1": [Worked.funds(.grant, 30)]], WorkedPlan.month, Worked.dollars())
      },
      WorkedExample("budget 100, no funding table", isMissing: .noData) {
        WorkedPlan.plan([WorkedPlan.action(due: 0, budget: 100)]).funded(
          nil, WorkedPlan.month, Worked.dollars())
      },
    ],
    compute: { analysis, month in
      let known = analysis.facts.funding.filter { $0.date.month <= month }
      var funds: [String: [Funding]]?
      if !known.isEmpty {
        funds = known.reduce(into: [:]) { funds, record in
          if let action = record.actionID { funds[action, default: []].append(record) }
        }
      }
      let byAction = funds
      return ActionRows(slug: "action_budget_funded_share", coversNetwork: false) {
        analysis, plan, month in
        plan.funded(byAction, month, analysis.facts.exchequer)
      }.rows(analysis, month)
    })
}

extension ActionPlan {
  /// Funds (by action id) over the budgets that are known; `nil` is no funding table.
  package func funded(
    _ funds: [String: [Funding]]?, _ month: Month, _ exchequer: Exchequer
  ) -> Figure {
    guard let funds else { return .missing(.noData) }
    let kept = actions.filter { !$0.isDropped }
    let budgeted = kept.filter { $0.budget != nil }
    guard !budgeted.isEmpty else {
      return Figure(missing: .notReported, coverage: kept.isEmpty ? nil : 0)
    }
    let received = budgeted.flatMap { funds[$0.id] ?? [] }.map { (money: $0.money, month: month) }
    let budgets = budgeted.compactMap(\.budget).map { (money: $0, month: month) }
    return ActionPlan.covered(
      ratio(exchequer.sum(received), to: exchequer.sum(budgets)), budgeted.count, of: kept.count)
  }
}
