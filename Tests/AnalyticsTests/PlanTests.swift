import Analytics
import PartnershipModel
import Testing

@Suite("Plan indicators")
struct PlanTests {
  let august: Month

  init() throws {
    august = try PlanWorkspace.month("2026-08")
  }

  // MARK: Actions

  @Test("An action is open until the month in which it was completed")
  func actionStates() throws {
    var facts = try PlanWorkspace.facts()
    facts.actions = [
      try PlanWorkspace.action("late", due: "2026-07-15", .done, completed: "2026-08-04"),
      try PlanWorkspace.action("undated", due: "2026-07-20", .done, group: "trade"),
      try PlanWorkspace.action("open", due: "2026-08-30"),
      try PlanWorkspace.action("last-day", due: "2026-08-31", .inProgress),
      try PlanWorkspace.action("dropped", due: "2026-06-01", .dropped),
    ]
    let report = Analysis(facts: facts, reportMonth: august)
    let july = august.advanced(by: -1)
    // July: two due (late, undated); undated done; late overdue since 15 July.
    #expect(report.value("actions_due", july) == 2)
    #expect(report.value("actions_done", july) == 1)
    #expect(report.value("actions_overdue", july) == 1)
    // August: four due, two done, `open` overdue by a day, `last-day` not yet.
    #expect(report.value("actions_due", august) == 4)
    #expect(report.value("actions_done", august) == 2)
    #expect(report.value("actions_overdue", august) == 1)
    #expect(report.value("actions_dropped", august) == 1)
    #expect(report.value("action_completion_rate", august) == 0.5)
    let interval = try #require(Wilson.interval(successes: 2, trials: 4))
    #expect(report.figure("action_completion_rate", august)?.lower == interval.lower)
    // None in time of three with a known date.
    let onTime = try #require(report.figure("action_on_time_rate", august))
    #expect(onTime.doubleValue == 0)
    #expect(onTime.coverage == 0.75)
    #expect(report.value("actions_done", august, Breakdown([.workingGroup: "trade"])) == 1)
    #expect(report.value("actions_due", august, of: "network") == 4)

    let states = ActionState.all(in: report, august)
    #expect(states.map(\.action.id) == ["late", "undated", "open", "last-day", "dropped"])
    // 15 July to 4 August are 20 days.
    #expect(states.map(\.daysLate) == [20, nil, 1, nil, nil])
    #expect(states.map(\.isDone) == [true, true, false, false, false])
    #expect(states.map(\.isOverdue) == [false, false, true, false, false])
    #expect(ActionState.all(in: report, july).map(\.daysLate) == [16, nil, nil, nil, nil])
  }

  @Test("Budget, funds and costs of actions")
  func actionMoney() throws {
    var facts = try PlanWorkspace.facts()
    facts.rates.add(try #require(Amount("1.25")), for: PlanWorkspace.euroInDollars(august))
    facts.actions = [
      try PlanWorkspace.action("a", due: "2026-08-01", budget: Money(Amount(80), .euro)),
      try PlanWorkspace.action("b", due: "2026-12-01", budget: Money(Amount(50), .usDollar)),
      try PlanWorkspace.action("c", due: "2026-12-01"),
      try PlanWorkspace.action(
        "d", due: "2026-05-01", .dropped, budget: Money(Amount(9), .usDollar)),
    ]
    facts.exchanges = [
      try PlanWorkspace.exchange("2026-08-05", cost: Money(Amount(60), .usDollar), action: "a"),
      try PlanWorkspace.exchange("2026-08-06", action: "a"),
      try PlanWorkspace.exchange("2026-09-01", cost: Money(Amount(7), .usDollar), action: "a"),
      try PlanWorkspace.exchange(
        "2026-08-07", .planned, cost: Money(Amount(5), .usDollar), action: "b"),
    ]
    facts.funding = [
      try PlanWorkspace.funds("2026-08-01", .grant, 30, source: "Foundation", action: "a"),
      try PlanWorkspace.funds("2026-09-01", .grant, 30, source: "Foundation", action: "a"),
    ]
    let report = Analysis(facts: facts, reportMonth: august)
    // 80 EUR * 1.25 + 50 = 150, of two of the three that were not dropped.
    let budget = try #require(report.figure("action_budget", august))
    #expect(budget.doubleValue == 150)
    #expect(budget.coverage == 2.0 / 3)
    // Only `a` has both: 60 / 100, one of its two held exchanges has a cost.
    let execution = try #require(report.figure("action_budget_execution", august))
    #expect(execution.doubleValue == 0.6)
    #expect(execution.coverage == 0.5)
    // July has no rate for the euro, and no exchange yet.
    #expect(report.figure("action_budget", august.advanced(by: -1))?.reason == .noData)
    #expect(
      report.figure("action_budget_execution", august.advanced(by: -1))?.reason == .notReported)
    let state = try #require(ActionState.all(in: report, august).first)
    #expect(state.budget.doubleValue == 100)
    #expect(state.funded.doubleValue == 30)
    #expect(state.spent.doubleValue == 60)
  }

  // MARK: Agreements

  @Test(
    "An agreement is expiring within 180 days of the month's end",
    arguments: [
      (-1, AgreementState.State.expired), (0, .expiring), (179, .expiring), (180, .expiring),
      (181, .inForce),
    ])
  func expiring(days: Int, state: AgreementState.State) throws {
    var facts = try PlanWorkspace.facts()
    facts.agreements = [
      try PlanWorkspace.agreement(
        "m", signed: "2020-01-01", expires: august.lastDay.advanced(by: days))
    ]
    let report = Analysis(facts: facts, reportMonth: august)
    #expect(AgreementState.all(in: report, august).map(\.state) == [state])
    #expect(report.value("agreements_expiring_180d", august) == (state == .expiring ? 1 : 0))
    #expect(report.value("agreements_in_force", august) == (state == .expired ? 0 : 1))
    #expect(report.value("agreements_expired", august) == (state == .expired ? 1 : 0))
  }

  @Test("An agreement without expiry stays in force; one not yet signed is in no state")
  func inForce() throws {
    var facts = try PlanWorkspace.facts()
    facts.agreements = [
      try PlanWorkspace.agreement("open", signed: "1999-05-01", kind: .sisterCity),
      try PlanWorkspace.agreement("last-day", signed: "2026-08-31"),
      try PlanWorkspace.agreement("future", signed: "2026-09-01"),
    ]
    let report = Analysis(facts: facts, reportMonth: august)
    #expect(
      AgreementState.all(in: report, august).map(\.state) == [.inForce, .inForce, .notYetSigned])
    #expect(report.value("agreements_in_force", august) == 2)
    #expect(
      report.value("agreements_in_force", august, Breakdown([.kind: "sister_city"])) == 1)
    #expect(report.value("agreements_in_force", august, of: "network") == 2)
  }

  @Test(
    "A partnership is silent from the 14th month without activity",
    // 13 months before 31 August 2026 is July 2025, 14 June, 15 May.
    arguments: [("2025-07-01", 13, false), ("2025-06-30", 14, true), ("2025-05-31", 15, true)])
  func silence(date: String, months: Int, isSilent: Bool) throws {
    var withExchange = try PlanWorkspace.facts()
    withExchange.agreements = [try PlanWorkspace.agreement("m", signed: "2019-03-01")]
    // A planned visit of long ago shows that the records reach back, but is no activity.
    withExchange.exchanges = [try PlanWorkspace.exchange("2023-01-01", .planned)]
    var withAction = withExchange
    var withPractice = withExchange
    withExchange.exchanges += [try PlanWorkspace.exchange(date)]
    withAction.actions = [
      try PlanWorkspace.action("a", due: "2026-01-01", .done, completed: date)
    ]
    withPractice.practices = [try PlanWorkspace.practice(date, .adopted)]
    for facts in [withExchange, withAction, withPractice] {
      let report = Analysis(facts: facts, reportMonth: august)
      let state = try #require(AgreementState.all(in: report, august).first)
      #expect(state.monthsSinceActivity == months)
      #expect(state.isSilent == isSilent)
      #expect(report.value("agreements_silent", august) == (isSilent ? 1 : 0))
    }
  }

  @Test("Neither a cancelled visit nor a shared practice nor a later one is activity")
  func noActivity() throws {
    var facts = try PlanWorkspace.facts()
    facts.agreements = [try PlanWorkspace.agreement("m", signed: "2019-03-01")]
    facts.exchanges = [
      try PlanWorkspace.exchange("2023-01-01"),
      try PlanWorkspace.exchange("2026-08-01", .cancelled),
      try PlanWorkspace.exchange("2026-09-01"),
    ]
    facts.practices = [try PlanWorkspace.practice("2026-08-02", .shared)]
    let report = Analysis(facts: facts, reportMonth: august)
    let state = try #require(AgreementState.all(in: report, august).first)
    // January 2023 to August 2026: 3 * 12 + 7.
    #expect(state.monthsSinceActivity == 43)
    #expect(state.isSilent == true)
  }

  @Test("Young agreements and young records are not judged")
  func notJudged() throws {
    var facts = try PlanWorkspace.facts()
    facts.agreements = [
      try PlanWorkspace.agreement("young", signed: "2025-07-01"),
      try PlanWorkspace.agreement("old", signed: "2025-06-30"),
    ]
    facts.exchanges = [try PlanWorkspace.exchange("2025-06-15", .planned)]
    let long = Analysis(facts: facts, reportMonth: august)
    #expect(AgreementState.all(in: long, august).map(\.isSilent) == [nil, true])
    #expect(long.value("agreements_silent", august) == 1)
    facts.exchanges = [try PlanWorkspace.exchange("2025-07-15", .planned)]
    let short = Analysis(facts: facts, reportMonth: august)
    #expect(AgreementState.all(in: short, august).map(\.isSilent) == [nil, nil])
    #expect(short.figure("agreements_silent", august)?.reason == .noData)
  }

  @Test("Without tables of the plan its figures say so once")
  func noTables() throws {
    let report = Analysis(facts: try PlanWorkspace.facts(), reportMonth: august)
    for indicator in Indicator.planIndicators {
      let rows = indicator.compute(report, august)
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { $0.figure.reason == .noData })
      #expect(indicator.compute(report, august.advanced(by: -1)).isEmpty)
    }
  }
}
