import Analytics
import PartnershipModel
import Testing

@Suite("Economy indicators")
struct EconomyTests {
  // MARK: Funds

  @Test("Money converts month by month at the mean rate")
  func conversion() throws {
    var facts = try PlanWorkspace.facts()
    // June: mean of 1.10 and 1.20 dollars is 1.15, so 100 EUR are 115 USD; July: 100 EUR at 1.25 are
    // 125 USD. With 60 USD of July the twelve-month window is not complete, July alone is 185.
    let june = try PlanWorkspace.month("2026-06")
    let july = try PlanWorkspace.month("2026-07")
    facts.rates.add(try #require(Amount("1.10")), for: PlanWorkspace.euroInDollars(june))
    facts.rates.add(try #require(Amount("1.20")), for: PlanWorkspace.euroInDollars(june))
    facts.rates.add(try #require(Amount("1.25")), for: PlanWorkspace.euroInDollars(july))
    facts.funding = [
      try PlanWorkspace.funds("2026-06-03", .grant, 100, .euro, source: "Foundation"),
      try PlanWorkspace.funds("2026-07-01", .grant, 100, .euro, source: "Foundation"),
      try PlanWorkspace.funds("2026-07-31", .municipal, 60, source: "City"),
    ]
    let report = Analysis(facts: facts, reportMonth: july)
    #expect(report.value("funding_total", june) == 115)
    #expect(report.value("funding_total", july) == 185)
    #expect(report.figure("funding_total", july)?.notes == [.converted])
    #expect(report.figure("funding_total", july, .twelveMonths)?.reason == .tooFewPeriods)
    #expect(report.value("funding_external", july) == 125)
    #expect(report.value("funding_municipal", july) == 60)
    // 125 / 60.
    #expect(report.value("funding_leverage", july) == 125.0 / 60)
    #expect(report.value("funding_sources", july) == 2)
    #expect(report.value("funding_total", july, Breakdown([.kind: "grant"])) == 125)
    #expect(report.value("funding_total", july, Breakdown([.source: "City"])) == 60)
    #expect(report.figure("funding_total", june, Breakdown([.kind: "grant"])) == nil)
    #expect(report.value("funding_total", july, of: "network") == 185)
  }

  @Test("A missing rate leaves no total, not a part of one")
  func missingRate() throws {
    var facts = try PlanWorkspace.facts()
    facts.funding = [
      try PlanWorkspace.funds("2026-08-03", .grant, 100, .euro, source: "Foundation"),
      try PlanWorkspace.funds("2026-08-04", .municipal, 60, source: "City"),
    ]
    let report = try Analysis(facts: facts, reportMonth: PlanWorkspace.month("2026-08"))
    #expect(report.figure("funding_total", report.reportMonth)?.reason == .noData)
    #expect(report.value("funding_municipal", report.reportMonth) == 60)
    #expect(report.figure("funding_leverage", report.reportMonth)?.reason == .noData)
  }

  @Test("Before the first record nothing is known, after it no record is a zero")
  func coverage() throws {
    var facts = try PlanWorkspace.facts()
    facts.funding = [try PlanWorkspace.funds("2025-09-10", .grant, 12, source: "Foundation")]
    facts.practices = [try PlanWorkspace.practice("2025-08-01", .shared)]
    let august = try PlanWorkspace.month("2026-08")
    let report = Analysis(facts: facts, reportMonth: august)
    #expect(
      report.figure("funding_total", try PlanWorkspace.month("2025-08"))?.reason == .noData)
    #expect(report.value("funding_total", try PlanWorkspace.month("2025-10")) == 0)
    #expect(report.value("funding_total", august) == 0)
    // September 2025 to August 2026 is complete.
    #expect(report.value("funding_total", august, .twelveMonths) == 12)
    #expect(report.value("funding_total", august, .yearToDate) == 0)
    #expect(report.figure("funding_leverage", august, .twelveMonths)?.reason == .zeroDenominator)
  }

  @Test("A workspace without the table says so in the month reported on")
  func noTable() throws {
    let report = try Analysis(
      facts: PlanWorkspace.facts(), reportMonth: PlanWorkspace.month("2026-08"))
    for indicator in Indicator.economyIndicators where indicator.slug != "visitor_balance" {
      let rows = indicator.compute(report, report.reportMonth)
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { $0.figure.reason == .noData })
      #expect(indicator.compute(report, report.reportMonth.advanced(by: -1)).isEmpty)
    }
  }

  // MARK: Investment

  @Test("Contracts are no investment; directions are those of the money")
  func investment() throws {
    var facts = try PlanWorkspace.facts()
    facts.investments = [
      try PlanWorkspace.deal(
        "2026-08-02", .jointVenture, 40, from: "busan", to: "qingdao", jobs: 7),
      try PlanWorkspace.deal("2026-08-03", .investment, 60, from: "qingdao", to: "busan"),
      try PlanWorkspace.deal("2026-08-09", .contract, 500, from: "busan", to: "qingdao", jobs: 3),
    ]
    let august = try PlanWorkspace.month("2026-08")
    let report = Analysis(facts: facts, reportMonth: august)
    #expect(report.value("investment_amount", august) == 100)
    #expect(report.value("investment_amount", august, from: "busan", to: "qingdao") == 40)
    #expect(report.value("investment_amount", august, from: "qingdao", to: "busan") == 60)
    #expect(report.value("contract_amount", august) == 500)
    #expect(report.value("contract_amount", august, from: "qingdao", to: "busan") == 0)
    #expect(report.value("investment_deals", august) == 3)
    #expect(report.value("investment_amount", august, Breakdown([.kind: "joint_venture"])) == 40)
    #expect(report.figure("investment_amount", august, Breakdown([.kind: "contract"])) == nil)
    // 7 + 3 of two records out of three.
    let jobs = try #require(report.figure("investment_jobs", august))
    #expect(jobs.doubleValue == 10)
    #expect(jobs.coverage == 2.0 / 3)
    #expect(
      report.figure("investment_jobs", august, from: "qingdao", to: "busan")?.reason
        == .notReported)
  }

  // MARK: Visitors

  @Test("Visitors: a gap is no zero, and twelve months need all twelve")
  func visitors() throws {
    var facts = try PlanWorkspace.facts()
    let august = try PlanWorkspace.month("2026-08")
    // Busan to Qingdao: 100 in each of 24 months up to July 2026, 150 in August; the twelve months
    // to August are 11 * 100 + 150 = 1250, the twelve before 1200.
    facts.visitors = try (1...24).map { back in
      try PlanWorkspace.visitors(august.advanced(by: -back), "busan", "qingdao", 100)
    }
    facts.visitors.append(try PlanWorkspace.visitors(august, "busan", "qingdao", 150))
    // Qingdao to Busan: August 2026 only, with an empty cell in July.
    facts.visitors.append(try PlanWorkspace.visitors(august, "qingdao", "busan", 40))
    facts.visitors.append(
      try PlanWorkspace.visitors(august.advanced(by: -1), "qingdao", "busan", nil))
    let report = Analysis(facts: facts, reportMonth: august)
    #expect(report.value("visitor_arrivals", august) == 190)
    #expect(report.value("visitor_arrivals", august, from: "busan", to: "qingdao") == 150)
    #expect(
      report.value("visitor_arrivals", august, .twelveMonths, from: "busan", to: "qingdao") == 1250)
    let july = august.advanced(by: -1)
    #expect(report.figure("visitor_arrivals", july)?.reason == .notReported)
    let back = { (month: Month, window: Breakdown) in
      report.figure("visitor_arrivals", month, window, from: "qingdao", to: "busan")?.reason
    }
    #expect(back(july, Breakdown()) == .notReported)
    #expect(back(july.advanced(by: -1), Breakdown()) == .noData)
    // The empty cell comes before the absent months in the order of reasons.
    #expect(back(august, .twelveMonths) == .notReported)
    // 100 (150 / 100 - 1) and 100 (1250 / 1200 - 1).
    #expect(report.value("visitor_yoy", august, from: "busan", to: "qingdao") == 50)
    let rolling = try #require(
      report.value("visitor_yoy", august, .twelveMonths, from: "busan", to: "qingdao"))
    #expect(abs(rolling - 100.0 * 50 / 1200) < 1e-9)
    #expect(
      report.figure("visitor_yoy", august, from: "qingdao", to: "busan")?.reason
        == .tooFewPeriods)
    // Busan received 40 and sent 150.
    #expect(report.value("visitor_balance", august, from: "busan", to: "qingdao") == -110)
    #expect(report.value("visitor_balance", august, from: "qingdao", to: "busan") == 110)
    #expect(
      report.figure("visitor_balance", july, from: "busan", to: "qingdao")?.reason
        == .notReported)
  }

  @Test("An absent month makes a longer window too short")
  func absentMonth() throws {
    var facts = try PlanWorkspace.facts()
    let august = try PlanWorkspace.month("2026-08")
    facts.visitors = try (0...11).filter { $0 != 5 }.map {
      try PlanWorkspace.visitors(august.advanced(by: -$0), "busan", "qingdao", 10)
    }
    let report = Analysis(facts: facts, reportMonth: august)
    #expect(
      report.figure("visitor_arrivals", august, .twelveMonths)?.reason == .tooFewPeriods)
    #expect(report.figure("visitor_arrivals", august.advanced(by: -5))?.reason == .noData)
    // One of the two directions of the pair is collected.
    #expect(report.figure("visitor_arrivals", august)?.coverage == 0.5)
    #expect(
      report.figure("visitor_arrivals", august, from: "busan", to: "qingdao")?.coverage == nil)
  }

  @Test("January alone is noted where a side keeps the Lunar New Year")
  func lunarNewYear() throws {
    var facts = try PlanWorkspace.facts()
    let march = try PlanWorkspace.month("2026-03")
    facts.visitors = try (0...26).map {
      try PlanWorkspace.visitors(march.advanced(by: -$0), "busan", "qingdao", 10)
    }
    let report = Analysis(facts: facts, reportMonth: march)
    let notes = { (month: Month, window: Breakdown) in
      report.figure("visitor_yoy", month, window)?.notes.contains(.lunarNewYear)
    }
    #expect(notes(march.advanced(by: -1), Breakdown()) == true)
    #expect(notes(march.advanced(by: -2), .yearToDate) == true)
    #expect(notes(march.advanced(by: -1), .yearToDate) == false)
    #expect(notes(march, Breakdown()) == false)
    #expect(notes(march.advanced(by: -1), .twelveMonths) == false)
  }

  @Test("The network counts a record once, also where two partnerships share the cities")
  func network() throws {
    var facts = try PlanWorkspace.facts(withNetwork: true)
    let august = try PlanWorkspace.month("2026-08")
    facts.visitors = [try PlanWorkspace.visitors(august, "busan", "qingdao", 10)]
    let report = Analysis(facts: facts, reportMonth: august)
    #expect(report.value("visitor_arrivals", august) == 10)
    #expect(report.value("visitor_arrivals", august, of: "three-ports") == 10)
    #expect(report.value("visitor_arrivals", august, of: "network") == 10)
  }
}
