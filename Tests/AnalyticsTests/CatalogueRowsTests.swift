import Analytics
import PartnershipModel
import Testing

/// The rows of shares, balances and medians, from small workspaces; figures worked out by hand.
@Suite("Shares, balances and medians of the catalogue")
struct CatalogueRowsTests {
  let august: Month

  init() throws {
    august = try PlanWorkspace.month("2026-08")
  }

  private func rows(_ slug: String, _ facts: Facts) throws -> [IndicatorRow] {
    let indicator = try #require(Indicator.named(slug))
    return indicator.compute(Analysis(facts: facts, reportMonth: august), august)
  }

  private func figure(
    _ slug: String, _ facts: Facts, of subject: String = PlanWorkspace.pair,
    _ breakdown: Breakdown = Breakdown()
  ) throws -> Figure {
    let row = try rows(slug, facts).first {
      $0.subject == subject && $0.breakdown == breakdown && $0.reporter == nil
    }
    return try #require(row).figure
  }

  private func event(
    _ date: String, _ status: ExchangeStatus = .held, type: ExchangeType = .cultural,
    came: Int? = nil, planned: Int? = nil, followUpOf: String? = nil
  ) throws -> Exchange {
    Exchange(
      origin: PlanWorkspace.origin, id: "x-\(date)", start: try PlanWorkspace.day(date),
      type: type, title: "Concert", host: "busan", guests: ["qingdao"],
      participants: came.map { Amount($0) }, status: status,
      plannedParticipants: planned.map { Amount($0) }, followUpOf: followUpOf)
  }

  // MARK: Exchanges

  @Test("Delivery, repetition and silence of exchanges")
  func exchanges() throws {
    var facts = try PlanWorkspace.facts()
    facts.exchanges = [
      try event("2025-06-01", came: 999, planned: 1),
      try event("2025-10-01", type: .youth, came: 18, planned: 20),
      try event("2026-03-05", came: 42, planned: 30, followUpOf: "x-2025-10-01"),
      try event("2026-05-05", came: 7),
      try event("2026-08-05", .cancelled, planned: 50, followUpOf: "x-2026-05-05"),
    ]
    // September 2025 to August 2026: (18 + 42) / (20 + 30), two of three held events have both.
    let delivery = try figure("participants_delivery", facts, .twelveMonths)
    #expect(delivery.doubleValue == 1.2)
    #expect(delivery.coverage == 2.0 / 3)
    #expect(delivery.notes == [.partial])
    // One of three; the Wilson bounds by hand, with z = 1.959964.
    let share = try figure("repeat_event_share", facts, .twelveMonths)
    #expect(share.doubleValue == 1.0 / 3)
    #expect(abs((share.lower ?? 0) - 0.061491944720396) < 1e-12)
    #expect(abs((share.upper ?? 0) - 0.792340399197952) < 1e-12)
    #expect(try figure("repeat_event_share", facts).reason == .zeroDenominator)
    // Last held in May, for young people in October.
    #expect(try figure("months_since_last_event", facts).value == .count(3))
    #expect(
      try figure("months_since_last_event", facts, Breakdown([.type: "youth"])).value == .count(10))
    #expect(try figure("months_since_last_event", facts, of: "network").value == .count(3))
    // The pair has no date of beginning.
    #expect(try figure("years_active_share", facts).reason == .notReported)
    facts.exchanges = []
    #expect(try figure("months_since_last_event", facts).reason == .noData)
  }

  @Test("Years with activity since the beginning; earlier years are not known")
  func yearsActive() throws {
    let base = try PlanWorkspace.facts()
    var facts = Facts(
      settings: base.settings,
      gazetteer: Gazetteer(
        cities: ["busan", "qingdao"].compactMap(base.gazetteer.city),
        partnerships: [
          Partnership(
            id: PlanWorkspace.pair, name: LocalizedName(name: "Pair"),
            cities: ["busan", "qingdao"], since: try PlanWorkspace.day("2019-05-01"))
        ], home: "busan"))
    facts.exchanges = [
      try event("2023-06-01"), try event("2025-10-01"), try event("2025-11-01"),
      try event("2026-03-05"), try event("2026-09-05", .planned),
    ]
    // 2023, 2025 and 2026 of the eight years 2019 to 2026, of which four are recorded.
    let share = try figure("years_active_share", facts)
    #expect(share.doubleValue == 0.375)
    #expect(share.coverage == 0.5)
    #expect(share.notes == [.partial])
  }

  @Test("Themes and directions of practices")
  func practices() throws {
    var facts = try PlanWorkspace.facts()
    func practice(_ title: String, _ theme: String, _ from: String, _ to: String) throws
      -> Practice
    {
      Practice(
        origin: PlanWorkspace.origin, date: try PlanWorkspace.day("2026-08-03"), from: from, to: to,
        theme: theme, title: title, status: .shared)
    }
    facts.practices = [
      try practice("A", "climate", "busan", "qingdao"),
      try practice("B", "climate", "busan", "qingdao"),
      try practice("C", "transport", "busan", "qingdao"),
      try practice("D", "health", "qingdao", "busan"),
    ]
    let breadth = try rows("practice_theme_breadth", facts)
    #expect(try figure("practice_theme_breadth", facts).value == .count(3))
    #expect(breadth.first { $0.reporter == "busan" }?.figure.value == .count(2))
    #expect(breadth.allSatisfy { $0.breakdown[.theme] == nil })
    // 1 - (3 - 1) / 4
    #expect(try figure("practice_direction_balance", facts).doubleValue == 0.5)
    #expect(
      try figure("practice_direction_balance", facts, .twelveMonths).reason == .tooFewPeriods)
  }

  // MARK: Plan

  @Test("Actions in time and overdue, agreements that are silent")
  func plan() throws {
    var facts = try PlanWorkspace.facts()
    facts.actions = [
      try PlanWorkspace.action("a", due: "2026-07-15", .done, completed: "2026-07-15"),
      try PlanWorkspace.action("b", due: "2026-07-15", .done, completed: "2026-08-01"),
      try PlanWorkspace.action("c", due: "2026-07-01", .done),
      try PlanWorkspace.action("d", due: "2026-08-27"),
      try PlanWorkspace.action("e", due: "2026-08-22", group: "trade"),
      try PlanWorkspace.action("f", due: "2025-04-01", .dropped),
    ]
    let inTime = try figure("actions_done_on_time", facts)
    #expect(inTime.value == .count(1))
    // `c` of the five due was done on an unknown date.
    #expect(inTime.coverage == 0.8)
    // 4 and 9 days on 31 August.
    #expect(try figure("actions_overdue_median_days", facts).doubleValue == 6.5)
    #expect(
      try figure("actions_overdue_median_days", facts, Breakdown([.workingGroup: "trade"]))
        .doubleValue == 9)
    facts.actions = []
    #expect(try figure("actions_overdue_median_days", facts).reason == .noData)

    facts.agreements = [
      try PlanWorkspace.agreement("old", signed: "2020-01-01"),
      try PlanWorkspace.agreement("young", signed: "2026-01-01"),
    ]
    facts.exchanges = [try PlanWorkspace.exchange("2025-01-05")]
    #expect(try figure("agreements_silent_share", facts).doubleValue == 1)
    facts.exchanges.append(try PlanWorkspace.exchange("2026-01-05"))
    #expect(try figure("agreements_silent_share", facts).doubleValue == 0)
    facts.exchanges.removeFirst()
    #expect(try figure("agreements_silent_share", facts).reason == .noData)
  }

  @Test("The share of targets on track is of those that can be judged")
  func targets() throws {
    var facts = try PlanWorkspace.facts()
    facts.funding = [try PlanWorkspace.funds("2026-01-03", .grant, 100, source: "A")]
    facts.targets = [
      // Two thirds of the year: 80 and 1000 expected.
      try PlanWorkspace.target("funding_total", "2026-01", "2026-12", .cumulative, 120),
      try PlanWorkspace.target("funding_external", "2026-01", "2026-12", .cumulative, 1500),
      try PlanWorkspace.target("visitor_arrivals", "2026-01", "2026-12", .cumulative, 10),
    ]
    let share = try figure("targets_on_track_share", facts)
    #expect(share.doubleValue == 0.5)
    #expect(share.coverage == 2.0 / 3)
    facts.targets = []
    #expect(try figure("targets_on_track_share", facts).reason == .noData)
  }

  // MARK: Economy

  @Test("Funds by source, and of the plan")
  func funds() throws {
    var facts = try PlanWorkspace.facts()
    facts.rates.add(try #require(Amount("1.25")), for: PlanWorkspace.euroInDollars(august))
    facts.funding = [
      try PlanWorkspace.funds("2026-08-01", .grant, 50, source: "A", action: "x"),
      try PlanWorkspace.funds("2026-08-02", .grant, 24, .euro, source: "B"),
      try PlanWorkspace.funds("2026-08-03", .municipal, 20, source: "C", action: "y"),
    ]
    // 50, 30 and 20 of 100: 1 - 0.25 - 0.09 - 0.04.
    let diversity = try figure("funding_diversification", facts)
    #expect(abs((diversity.doubleValue ?? 0) - 0.62) < 1e-12)
    #expect(diversity.notes == [.converted])
    facts.actions = [
      try PlanWorkspace.action(
        "x", due: "2026-12-01", budget: Money(Amount(80), .euro)),
      try PlanWorkspace.action("y", due: "2026-12-01"),
    ]
    // 50 of 100; `y` has no budget.
    let funded = try figure("action_budget_funded_share", facts)
    #expect(funded.doubleValue == 0.5)
    #expect(funded.coverage == 0.5)
    facts.funding = []
    #expect(try figure("action_budget_funded_share", facts).reason == .noData)
  }

  @Test("Both directions of investment and of visitors")
  func directions() throws {
    var facts = try PlanWorkspace.facts()
    facts.investments = [
      try PlanWorkspace.deal("2026-08-01", .investment, 75, from: "busan", to: "qingdao"),
      try PlanWorkspace.deal("2026-08-01", .contract, 500, from: "qingdao", to: "busan"),
      try PlanWorkspace.deal("2026-08-09", .jointVenture, 25, from: "qingdao", to: "busan"),
    ]
    #expect(try figure("investment_direction_balance", facts).doubleValue == 0.5)
    // One sector.
    #expect(try figure("investment_sector_diversity", facts).doubleValue == 1)
    #expect(
      try figure("investment_direction_balance", facts, .twelveMonths).reason == .tooFewPeriods)
    func visitors(_ from: String, _ to: String, _ count: Int, nights: Int?, spend: Int?)
      -> Visitors
    {
      Visitors(
        origin: PlanWorkspace.origin, month: august, from: from, to: to,
        visitors: Amount(count), nights: nights.map { Amount($0) },
        spend: spend.map { Money(Amount($0), .usDollar) })
    }
    facts.visitors = [
      visitors("busan", "qingdao", 90, nights: 270, spend: 4500),
      visitors("qingdao", "busan", 30, nights: 30, spend: nil),
    ]
    #expect(try figure("visitor_direction_balance", facts).doubleValue == 0.5)
    // 300 nights of 120 visitors; spend of one of two records, 4500 / 90.
    #expect(try figure("visitor_nights_per_visitor", facts).doubleValue == 2.5)
    let spend = try figure("visitor_spend_per_visitor", facts)
    #expect(spend.doubleValue == 50)
    #expect(spend.coverage == 0.5)
    // One of the twelve months, in either direction.
    #expect(
      abs((try figure("visitor_nights_per_visitor", facts, .twelveMonths).coverage ?? 0) - 1.0 / 12)
        < 1e-12)
    facts.visitors.removeLast()
    #expect(try figure("visitor_direction_balance", facts).reason == .noData)
  }
}
