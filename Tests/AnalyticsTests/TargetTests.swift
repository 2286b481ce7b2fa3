import Analytics
import PartnershipModel
import Testing

@Suite("Targets")
struct TargetTests {
  let august: Month

  init() throws {
    august = try PlanWorkspace.month("2026-08")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: TargetKind
    let target: Int
    var baseline: Int?
    let actual: Figure
    /// Of January to December 2026.
    var month = "2026-08"
    var slug = "funding_total"
    let expected: Double?
    let state: TargetState.State
  }

  static let truthTable: [Case] = [
    // Cumulative, 8 of 12 months: 120 * 8/12 = 80.
    Case(
      testDescription: "above the line", kind: .cumulative, target: 120, actual: .count(81),
      expected: 80, state: .ahead),
    Case(
      testDescription: "on the line", kind: .cumulative, target: 120, actual: .count(80),
      expected: 80, state: .onTrack),
    Case(
      testDescription: "below the line", kind: .cumulative, target: 120, actual: .count(79),
      expected: 80, state: .behind),
    Case(
      testDescription: "before the period", kind: .cumulative, target: 120, actual: .count(79),
      month: "2025-12", expected: nil, state: .notBegun),
    Case(
      testDescription: "reached at the end", kind: .cumulative, target: 120, actual: .count(120),
      month: "2026-12", expected: 120, state: .reached),
    Case(
      testDescription: "missed after the end", kind: .cumulative, target: 120,
      actual: .count(119), month: "2027-03", expected: 120, state: .missed),
    Case(
      testDescription: "no actual", kind: .cumulative, target: 120, actual: .missing(.noData),
      expected: 80, state: .notJudged),
    // A ceiling by its indicator: overdue actions are better low.
    Case(
      testDescription: "a ceiling kept", kind: .cumulative, target: 120, actual: .count(79),
      slug: "actions_overdue", expected: 80, state: .ahead),
    Case(
      testDescription: "a ceiling passed", kind: .cumulative, target: 120, actual: .count(81),
      slug: "actions_overdue", expected: 80, state: .behind),
    // Level from 10 to 40: 10 + 30 * 8/12 = 30.
    Case(
      testDescription: "a level that rose enough", kind: .level, target: 40, baseline: 10,
      actual: .real(30.5), expected: 30, state: .ahead),
    Case(
      testDescription: "a level that rose too little", kind: .level, target: 40, baseline: 10,
      actual: .real(29.5), expected: 30, state: .behind),
    // Level from 40 down to 10: 40 - 30 * 8/12 = 20.
    Case(
      testDescription: "a level that fell enough", kind: .level, target: 10, baseline: 40,
      actual: .count(19), expected: 20, state: .ahead),
    Case(
      testDescription: "a level that fell too little", kind: .level, target: 10, baseline: 40,
      actual: .count(21), expected: 20, state: .behind),
    Case(
      testDescription: "a level without baseline, under way", kind: .level, target: 40,
      actual: .count(50), expected: nil, state: .notJudged),
    Case(
      testDescription: "a level without baseline, at the end", kind: .level, target: 40,
      actual: .count(50), month: "2026-12", expected: 40, state: .reached),
    // Eight months, one missing: what is missing could still lift the sum, not lower it.
    Case(
      testDescription: "a sum that lacks a month and is short", kind: .cumulative, target: 120,
      actual: Figure(.count(70), coverage: 0.875), expected: 80, state: .notJudged),
    Case(
      testDescription: "a sum that lacks a month and is enough", kind: .cumulative, target: 120,
      actual: Figure(.count(90), coverage: 0.875), expected: 80, state: .ahead),
  ]

  @Test("Verdicts", arguments: truthTable)
  func verdict(_ row: Case) throws {
    let target = try PlanWorkspace.target(
      row.slug, "2026-01", "2026-12", row.kind, row.target, baseline: row.baseline)
    let indicator = (Indicator.economyIndicators + Indicator.planIndicators).first {
      $0.slug == row.slug
    }
    let state = TargetState(
      target, in: try PlanWorkspace.month(row.month), actual: row.actual, indicator: indicator)
    #expect(state.expected.doubleValue == row.expected)
    #expect(state.state == row.state)
    let good: Set<TargetState.State> = [.ahead, .onTrack, .reached]
    let bad: Set<TargetState.State> = [.behind, .missed]
    #expect(
      state.onTrack == (good.contains(row.state) ? true : bad.contains(row.state) ? false : nil))
  }

  @Test("Progress is not clamped and keeps its reasons")
  func progress() throws {
    let level = try PlanWorkspace.target(
      "funding_total", "2026-01", "2026-12", .level, 40, baseline: 10)
    // (55 - 10) / 30 and (4 - 10) / 30.
    #expect(level.progress(actual: .count(55)).doubleValue == 1.5)
    #expect(level.progress(actual: .count(4)).doubleValue == -0.2)
    #expect(level.progress(actual: .missing(.noData)).reason == .noData)
  }

  /// Funds of January to August 2026 but none recorded before January: 10 in each month.
  private func funded() throws -> Facts {
    var facts = try PlanWorkspace.facts()
    facts.funding = try (1...8).map {
      try PlanWorkspace.funds("2026-0\($0)-15", .grant, 10, source: "Foundation")
    }
    return facts
  }

  @Test("Actuals are read from the indicator aimed at")
  func actuals() throws {
    var facts = try funded()
    facts.targets = [
      // 8 * 10 = 80 of 120, the line is at 80.
      try PlanWorkspace.target("funding_total", "2026-01", "2026-12", .cumulative, 120),
      // November 2025 to June 2026 has six of eight months: 60 with coverage 0.75.
      try PlanWorkspace.target("funding_total", "2025-11", "2026-06", .cumulative, 60),
      // The latest month's 1 source, from 1 to 3: expected 1 + 2 * 8/12.
      try PlanWorkspace.target("funding_sources", "2026-01", "2026-12", .level, 3, baseline: 1),
      try PlanWorkspace.target("funding_total", "2026-09", "2026-12", .cumulative, 5),
      try PlanWorkspace.target("no_such_indicator", "2026-01", "2026-12", .cumulative, 5),
    ]
    let report = Analysis(facts: facts, reportMonth: august)
    let states = TargetState.all(in: report, august)
    #expect(
      states.map(\.target.indicator) == [
        "funding_sources", "funding_total", "funding_total", "funding_total", "no_such_indicator",
      ])
    #expect(
      states.map(\.target.period) == [
        "2026-01/2026-12", "2025-11/2026-06", "2026-01/2026-12", "2026-09/2026-12",
        "2026-01/2026-12",
      ])
    #expect(states.map(\.state) == [.behind, .reached, .onTrack, .notBegun, .notJudged])
    #expect(states.map(\.actual.doubleValue) == [1, 60, 80, nil, nil])
    #expect(states[1].actual.coverage == 0.75)
    #expect(states.map(\.actual.reason) == [nil, nil, nil, .tooFewPeriods, .noData])

    let key = Breakdown([.target: "funding_total", .targetPeriod: "2026-01/2026-12"])
    #expect(report.value("target_actual", august, key) == 80)
    #expect(report.value("target_expected", august, key) == 80)
    #expect(report.value("target_gap", august, key) == 0)
    #expect(report.value("target_progress", august, key) == 80.0 / 120)
    // In March 30 of an expected 30; in the month before the period there is no row.
    #expect(report.value("target_actual", august.advanced(by: -5), key) == 30)
    #expect(report.figure("target_actual", try PlanWorkspace.month("2025-12"), key) == nil)
    let units = Indicator.targetActual.compute(report, august).map(\.unit)
    #expect(units == ["count", "USD", "USD", "USD", nil])
    #expect(Indicator.targetProgress.compute(report, august).allSatisfy { $0.unit == nil })
    // Only the target of 2026 is in its period and on track; that of June has ended.
    #expect(report.value("targets_on_track", august) == 1)
    #expect(report.value("targets_on_track", try PlanWorkspace.month("2026-06")) == 2)
    #expect(report.value("targets_on_track", august, of: "network") == 1)
  }

  @Test("A level is the latest value of the period, also of an earlier month")
  func latest() throws {
    var facts = try PlanWorkspace.facts()
    facts.visitors = [
      try PlanWorkspace.visitors(august.advanced(by: -2), "busan", "qingdao", 33),
      try PlanWorkspace.visitors(august.advanced(by: -3), "busan", "qingdao", 11),
      try PlanWorkspace.visitors(august.advanced(by: -9), "busan", "qingdao", 99),
    ]
    // The balance has rows per direction only: the leading city's counts, and is not known.
    facts.targets = [
      try PlanWorkspace.target("visitor_arrivals", "2026-01", "2026-12", .level, 40, baseline: 4),
      try PlanWorkspace.target("visitor_balance", "2026-01", "2026-12", .level, 40, baseline: 4),
      try PlanWorkspace.target("target_actual", "2026-01", "2026-12", .level, 40, baseline: 4),
    ]
    var report = Analysis(facts: facts, reportMonth: august)
    #expect(TargetState.all(in: report, august).map(\.actual.doubleValue) == [nil, 33, nil])
    facts.visitors.append(
      try PlanWorkspace.visitors(august.advanced(by: -2), "qingdao", "busan", 50))
    report = Analysis(facts: facts, reportMonth: august)
    // Busan received 50 and sent 33.
    #expect(TargetState.all(in: report, august).map(\.actual.doubleValue) == [nil, 83, 17])
  }
}
