package import PartnershipModel

/// An action of the plan as it stands on the last day of a month.
package struct ActionState: Sendable {
  package let action: Action
  /// Completed by that day, or done on a date that nobody wrote down; never true of a dropped one.
  package let isDone: Bool
  /// Due before that day, neither done nor dropped.
  package let isOverdue: Bool
  /// Days from `due` to `completed` (0 where it was done in time), or to the last day of the month
  /// where it is overdue; `nil` where it is dropped, not yet due, or done on an unknown date.
  package let daysLate: Int?
  /// The budget in the report currency, at the rates of that month.
  package let budget: Figure
  /// Funds with the action's id up to that day, each at the rates of its month.
  package let funded: Figure
  /// Cost of the held exchanges with the action's id up to that day, each at the rates of its month.
  package let spent: Figure

  /// Every action in the order of the table.
  package static func all(in analysis: Analysis, _ month: Month) -> [ActionState] {
    let facts = analysis.facts
    let funds = Dictionary(
      grouping: facts.funding.filter { $0.date <= month.lastDay }, by: \.actionID)
    let exchanges = ActionPlan.heldExchanges(analysis, upTo: month)
    return facts.actions.map { action in
      ActionState(
        action, at: month, funds: funds[action.id] ?? [], exchanges: exchanges[action.id] ?? [],
        facts.exchequer, fundsAreKept: !facts.funding.isEmpty,
        exchangesAreKept: !facts.exchanges.isEmpty)
    }
  }

  private init(
    _ action: Action, at month: Month, funds: [Funding], exchanges: [Exchange],
    _ exchequer: Exchequer, fundsAreKept: Bool, exchangesAreKept: Bool
  ) {
    let day = month.lastDay
    self.action = action
    isDone = action.isDone(by: day)
    isOverdue = action.isOverdue(on: day)
    daysLate = action.daysLate(on: day)
    budget =
      action.budget.map { exchequer.sum([(money: $0, month: month)]) } ?? .missing(.notReported)
    funded =
      fundsAreKept
      ? exchequer.sum(funds.map { (money: $0.money, month: $0.date.month) }) : .missing(.noData)
    spent =
      exchangesAreKept
      ? ActionPlan.cost(of: exchanges, exchequer) { $0.month } : .missing(.noData)
  }
}

extension Action {
  package var isDropped: Bool { status == .dropped }

  package func isDue(by day: CalendarDate) -> Bool { !isDropped && due <= day }

  /// Completed up to `day`; an action marked done without a date counts as done.
  package func isDone(by day: CalendarDate) -> Bool {
    guard !isDropped else { return false }
    return completed.map { $0 <= day } ?? (status == .done)
  }

  package func isOverdue(on day: CalendarDate) -> Bool {
    !isDropped && due < day && !isDone(by: day)
  }

  /// Days late on `day`; `nil` where nothing can be said.
  package func daysLate(on day: CalendarDate) -> Int? {
    if isOverdue(on: day) { return day.days(since: due) }
    guard isDone(by: day), let completed else { return nil }
    return max(0, completed.days(since: due))
  }
}
