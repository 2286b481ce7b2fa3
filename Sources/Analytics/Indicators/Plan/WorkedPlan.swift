import PartnershipModel

/// Compact records for the worked examples of the plan domain; the day looked at is 31 August 2026.
enum WorkedPlan {
  static let month = Month(index: 2026 * 12 + 7)
  static let origin = Origin(file: "example", line: 1)

  /// A day so many days after 31 August 2026, or before it.
  static func day(_ offset: Int) -> CalendarDate { month.lastDay.advanced(by: offset) }

  static func action(
    due: Int, _ status: ActionStatus = .planned, completed: Int? = nil, budget: Int? = nil,
    _ currency: CurrencyCode = .usDollar, id: String = "A-1"
  ) -> Action {
    Action(
      origin: origin, id: id, partnership: "a-b", workingGroup: "culture", activity: "Concert",
      due: day(due), budget: budget.map { Money(Amount($0), currency) }, status: status,
      completed: completed.map { day($0) })
  }

  static func plan(_ actions: [Action]) -> ActionPlan { ActionPlan(actions, on: month.lastDay) }

  /// A held exchange of the action `A-1`.
  static func exchange(cost: Int?, day offset: Int = -30) -> Exchange {
    Exchange(
      origin: origin, id: "E-1", start: day(offset), type: .cultural, title: "Concert", host: "a",
      guests: ["b"], status: .held, cost: cost.map { Money(Amount($0), .usDollar) },
      actionID: "A-1")
  }

  /// The state of an agreement signed and expiring so many days after 31 August 2026.
  static func agreement(signed: Int, expires: Int? = nil, isSilent: Bool? = nil) -> AgreementState {
    let agreement = Agreement(
      origin: origin, id: "G-1", partnership: "a-b", kind: .memorandum, title: "Memorandum",
      signed: day(signed), expires: expires.map { day($0) })
    return AgreementState(
      agreement: agreement, state: agreement.state(on: month.lastDay), monthsSinceActivity: nil,
      isSilent: isSilent)
  }

  /// A target of twelve months from January 2026.
  static func target(_ kind: TargetKind, _ value: Int, baseline: Int? = nil) -> Target {
    Target(
      origin: origin, partnership: "a-b", indicator: "exchange_events",
      periodStart: Month(index: 2026 * 12), periodEnd: Month(index: 2026 * 12 + 11),
      baseline: baseline.map { Amount($0) }, target: Amount(value), kind: kind)
  }

  /// The state of a target in a month so many months after August 2026.
  static func state(
    _ kind: TargetKind, _ value: Int, baseline: Int? = nil, actual: Figure, monthsLater: Int = 0
  ) -> TargetState {
    TargetState(
      target(kind, value, baseline: baseline), in: month.advanced(by: monthsLater), actual: actual,
      indicator: nil)
  }
}
