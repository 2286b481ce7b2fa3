import PartnershipModel
import Testing

@testable import Analytics

@Suite("Exchanges")
struct ExchangeTests {
  private let august = Month(index: 2026 * 12 + 7)

  // MARK: Fractional counting

  @Test("An event of k cities adds one whole event to its pairs together", arguments: 2...50)
  func sharesAddUpToOne(cities: Int) {
    let event = ExchangeEvent.example(host: "h", guests: (1..<cities).map { "g\($0)" })
    var sum = FractionalSum()
    for arc in event.arcs {
      let scope = ExchangeScope.pair(from: arc.from, to: arc.to)
      sum.add(event.shareNumerator(scope), over: event.shareDenominator(scope))
    }
    #expect(sum.whole == 1)
  }

  @Test("Sums of thirds and sixths are exact and do not depend on order")
  func fractionsAreExact() {
    var (forward, backward) = (FractionalSum(), FractionalSum())
    let parts: [(Int128, Int)] = [(1, 3), (1, 6), (5, 12), (1, 12)]
    for (numerator, denominator) in parts { forward.add(numerator, over: denominator) }
    for (numerator, denominator) in parts.reversed() {
      backward.add(numerator, over: denominator)
    }
    // 4/12 + 2/12 + 5/12 + 1/12 = 1
    #expect(forward.whole == 1)
    #expect(forward == backward)
    forward.add(1, over: 7)
    #expect(forward.whole == nil)
    #expect(forward.doubleValue == 8.0 / 7)
  }

  @Test("A city listed twice as a guest counts once")
  func guestsCountOnce() {
    #expect(ExchangeEvent.example(guests: ["g", "g", "h"]).cities == ["h", "g"])
  }

  @Test("Meetings of two, three and four cities: rows of pairs, partnerships and the network")
  func multilateralMeetings() throws {
    let analysis = analysis([
      // a travels to b: 1 for (a, b).
      event("1", 8, host: "b", ["a"], participants: 10),
      // c hosts a and b: 1/3 for (a, c) and (b, c), 1/6 for (a, b) and for (b, a).
      event("2", 8, host: "c", ["a", "b"], participants: 30),
      // a hosts b, c and d: 1/6 for each guest to a, 1/12 each way between guests.
      event("3", 8, host: "a", ["b", "c", "d"], participants: 60, days: 2),
    ])
    let events = rows("exchange_events", analysis)
    #expect(events.value("ab") == 3)
    #expect(events.value("net") == 3)
    #expect(events.value("network") == 3)
    // 1 + 1/6; 1/6 + 1/6
    #expect(events.value("ab", "a", "b") == 7.0 / 6)
    #expect(events.value("ab", "b", "a") == 1.0 / 3)
    // 1/3 + 1/12; 1/12 back; d as a guest only
    #expect(events.value("net", "b", "c") == 5.0 / 12)
    #expect(events.value("net", "c", "b") == 1.0 / 12)
    #expect(events.value("net", "d", "a") == 1.0 / 6)
    #expect(events.find("net", "a", "d") == nil)
    let directed = events.filter { $0.subject == "net" && $0.reporter != nil }
      .filter { $0.breakdown.isEmpty }
    let sum = directed.compactMap(\.figure.doubleValue).reduce(0, +)
    #expect(abs(sum - 3) < 1e-12)

    let people = rows("participants", analysis)
    #expect(people.value("network") == 100)
    // 10 + 30/6; 30/6 + 60/6
    #expect(people.value("ab", "a", "b") == 15)
    #expect(people.value("ab", "b", "a") == 15)
    let days = rows("participant_days", analysis)
    #expect(days.value("network") == 160)
    // 30/6 + 120/6
    #expect(days.value("ab", "b", "a") == 25)

    #expect(rows("multilateral_events", analysis).value("network") == 2)
    #expect(rows("multilateral_cities", analysis).value("network") == 4)
    // a and b in KOR, c in CHN, d in JPN
    #expect(rows("multilateral_countries", analysis).value("network") == 3)
    #expect(rows("multilateral_events", analysis).find("ab") == nil)
  }

  @Test("Balance of directions of a pair, with two guests counted half each way")
  func balance() throws {
    let analysis = analysis([
      event("1", 8, host: "b", ["a"], participants: 10),
      event("2", 8, host: "c", ["a", "b"], participants: 30),
    ])
    let balance = rows("direction_balance", analysis)
    // out = 1 + 1/6 = 7/6, in = 1/6: 1 - 1/(8/6) = 1/4
    let events = try #require(balance.value("ab", parts: [.measure: "events"]))
    #expect(abs(events - 0.25) < 1e-12)
    // out = 10 + 5, in = 5: 1 - 10/20
    #expect(balance.value("ab", parts: [.measure: "participants"]) == 0.5)
  }

  // MARK: Windows and coverage

  @Test("A covered month without event is 0; outside the records nothing is known")
  func zeroAndUnknown() throws {
    let analysis = analysis([
      event("1", 3, host: "b", ["a"]), event("2", 6, host: "b", ["a"]),
    ])
    func figure(_ month: Int) throws -> Figure {
      let rows = Indicator.exchangeEvents.compute(analysis, self.month(month))
      return try #require(rows.find("ab")).figure
    }
    #expect(try figure(2).reason == .noData)
    #expect(try figure(3).value == .count(1))
    #expect(try figure(4).value == .count(0))
    #expect(try figure(7).reason == .noData)
  }

  @Test("Twelve months need the first month covered; months after the last lower the coverage")
  func twelveMonths() throws {
    let analysis = analysis([
      event("1", -3, host: "b", ["a"]), event("2", 5, host: "b", ["a"]),
      event("3", 8, host: "c", ["d"]),
    ])
    let events = rows("exchange_events", analysis)
    // September 2025 to August 2026, the last record of the pair in May: 9 of 12 months.
    let pair = try #require(events.find("ab", parts: [.window: "12m"])).figure
    #expect(pair.value == .count(2))
    #expect(pair.coverage == 0.75)
    #expect(pair.notes == [.partial])
    let year = try #require(events.find("network", parts: [.window: "ytd"])).figure
    #expect(year.value == .count(2))
    #expect(year.coverage == nil)
    let network = try #require(events.find("net", parts: [.window: "12m"])).figure
    #expect(network.value == .count(3))
    let first = Indicator.exchangeEvents.compute(analysis, Month(index: 2025 * 12 + 10))
    #expect(first.find("ab", parts: [.window: "12m"])?.figure.reason == .tooFewPeriods)
  }

  @Test("What begins after the month is not due, and enters no figure")
  func laterEvents() throws {
    let analysis = analysis([
      event("1", 8, host: "b", ["a"]), event("2", 8, host: "b", ["a"], status: .planned),
      event("3", 8, host: "a", ["b"], status: .postponed),
      event("4", 8, host: "a", ["b"], status: .cancelled),
      event("5", 9, host: "a", ["b"], status: .planned), event("6", 9, host: "a", ["b"]),
    ])
    let rate = try #require(rows("follow_through_rate", analysis).find("ab")).figure
    // 1 held of 4 due
    #expect(rate.value == .real(0.25))
    // Wilson: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), p = 1/4, n = 4
    #expect(abs((rate.lower ?? 0) - 0.045_587_260_810) < 1e-9)
    #expect(abs((rate.upper ?? 0) - 0.699_358_157_418) < 1e-9)
    let events = rows("exchange_events", analysis)
    #expect(events.value("ab") == 1)
    #expect(events.value("ab", parts: [.status: "planned"]) == 1)
    #expect(events.value("ab", parts: [.status: "cancelled"]) == 1)
    #expect(events.find("ab", parts: [.status: "held"]) == nil)
  }

  @Test("Breakdowns stand only in the month reported on, and only of two types or more")
  func breakdowns() {
    let analysis = analysis([
      event("1", 7, host: "b", ["a"]), event("2", 7, host: "b", ["a"], type: .fair),
      event("3", 8, host: "b", ["a"]), event("4", 8, host: "b", ["a"], type: .fair),
      event("5", 8, host: "d", ["c"]),
    ])
    let events = rows("exchange_events", analysis)
    #expect(events.value("ab", parts: [.type: "fair"]) == 1)
    let earlier = Indicator.exchangeEvents.compute(analysis, month(7))
    #expect(earlier.allSatisfy { $0.breakdown[.type] == nil })
  }

  @Test("A city hosts inward and travels outward; each event once")
  func cities() {
    let analysis = analysis([
      event("0", -6, host: "b", ["a"]), event("1", 8, host: "b", ["a"]),
      event("2", 8, host: "c", ["a", "b"]),
    ])
    let events = rows("exchange_events", analysis)
    #expect(events.value("b", parts: [.window: "12m"]) == 2)
    #expect(events.value("b", parts: [.window: "12m", .direction: "in"]) == 1)
    #expect(events.value("b", parts: [.window: "12m", .direction: "out"]) == 1)
  }

  // MARK: People and money

  @Test("Unknown participants lower the coverage and are never 0")
  func unknownParticipants() throws {
    let some = analysis([
      event("1", 8, host: "b", ["a"], participants: 12), event("2", 8, host: "b", ["a"]),
    ])
    let figure = try #require(rows("participants", some).find("ab")).figure
    #expect(figure.amount == Amount(12))
    #expect(figure.coverage == 0.5)
    #expect(figure.notes == [.partial])
    let none = analysis([event("1", 8, host: "b", ["a"])])
    #expect(rows("participants", none).find("ab")?.figure.reason == .notReported)
  }

  @Test("Costs of two currencies convert at the rate of the month, budgets alike")
  func money() throws {
    let won = try #require(CurrencyCode("KRW"))
    var facts = facts([
      event(
        "1", 8, host: "b", ["a"], participants: 10, cost: Money(Amount(1_300_000), won),
        budget: Money(Amount(2_600_000), won)),
      event("2", 8, host: "a", ["b"], participants: 5, days: 2, cost: dollars(500)),
      event("3", 8, host: "a", ["b"], participants: 5),
    ])
    facts.rates.add(
      Amount(1300), for: RateTable.Key(base: .usDollar, currency: won, month: august))
    let analysis = Analysis(facts: facts, reportMonth: august)
    let cost = try #require(rows("cost_per_participant_day", analysis).find("ab")).figure
    // (1000 + 500) / (10 + 10)
    #expect(cost.value == .real(75))
    #expect(cost.coverage == 2.0 / 3)
    #expect(cost.notes == [.converted, .partial])
    #expect(rows("budget_execution", analysis).value("ab") == 0.5)
    facts.rates = RateTable()
    let unrated = rows(
      "cost_per_participant_day", Analysis(facts: facts, reportMonth: august))
    #expect(unrated.find("ab")?.figure.reason == .noData)
  }

  @Test("Types: evenness and effective number")
  func types() throws {
    let analysis = analysis([
      event("1", 8, host: "b", ["a"]), event("2", 8, host: "b", ["a"], type: .fair),
      event("3", 8, host: "b", ["a"], type: .sport, status: .cancelled),
    ])
    let diversity = try #require(rows("type_diversity_q1", analysis).value("ab"))
    #expect(abs(diversity - 2) < 1e-12)
    let evenness = try #require(rows("type_evenness", analysis).value("ab"))
    // ln 2 / ln 12
    #expect(abs(evenness - 0.278_942_945_651_129_8) < 1e-12)
  }

  // MARK: Practices

  @Test("A practice counts in the month in which it reached a stage, once")
  func practices() throws {
    var facts = facts([])
    facts.practices = [
      practice("Rain gardens", 2, .shared, from: "a", to: "b"),
      practice("Rain gardens", 5, .piloted, from: "a", to: "b"),
      practice("Rain gardens", 8, .adopted, from: "a", to: "b"),
      practice("Depots", 8, .shared, from: "b", to: "a", theme: "health"),
      practice("Depots", 9, .adopted, from: "b", to: "a", theme: "health"),
      practice("Harbours", 8, .shared, from: "c", to: "d"),
    ]
    let analysis = Analysis(facts: facts, reportMonth: august)
    let shared = rows("practices_shared", analysis)
    #expect(shared.value("ab") == 1)
    #expect(shared.value("ab", "b", "a") == 1)
    #expect(shared.value("ab", "a", "b") == 0)
    #expect(shared.value("network") == 2)
    #expect(shared.value("net", "c", "d") == 1)
    // The first practice of the table is of February: January is not covered.
    #expect(
      shared.find("ab", parts: [.window: "ytd"])?.figure.reason == .tooFewPeriods)
    #expect(rows("practices_adopted", analysis).value("ab") == 1)
    #expect(rows("practices_piloted", analysis).value("ab") == 0)
    let may = Indicator.practicesPiloted.compute(analysis, month(5))
    #expect(may.value("ab", "a", "b") == 1)
    // Only depots were shared in August, and adopted after it.
    let rate = try #require(rows("practice_adoption_rate", analysis).find("ab")).figure
    #expect(rate.value == .real(0))
    #expect(rate.lower == 0)
    let without = Analysis(facts: self.facts([]), reportMonth: august)
    #expect(rows("practices_shared", without).find("ab")?.figure.reason == .noData)
  }

  // MARK: Aggregates

  @Test("Monthly aggregates by pair, type and status")
  func aggregates() throws {
    let analysis = analysis([
      event("1", 8, host: "b", ["a"], participants: 10, cost: dollars(100)),
      event("2", 8, host: "c", ["a", "b"], participants: 30, cost: dollars(120)),
      event("3", 8, host: "b", ["a"], status: .planned),
    ])
    let rows = analysis.exchangeAggregates().filter { $0.partnership == "ab" }
    #expect(rows.map(\.pair.from) == ["a", "a", "b"])
    let held = try #require(rows.first { $0.pair.from == "a" && $0.status == .held })
    #expect(held.events.doubleValue == 7.0 / 6)
    #expect(held.participants.amount == Amount(15))
    #expect(held.cost.amount == Amount(120))
    #expect(held.budget.reason == .notReported)
    let planned = try #require(rows.first { $0.status == .planned })
    #expect(planned.participants.reason == .notReported)
  }

  // MARK: All rows

  @Test("Rows are unique, within their bounds, and the same for records in any order")
  func rowsAreSound() {
    var facts = facts([
      event("1", 2, host: "b", ["a"], participants: 10, cost: dollars(100)),
      event("2", 4, host: "c", ["a", "b"], participants: 7),
      event("3", 8, host: "a", ["b", "c", "d"], type: .fair, participants: 50),
      event("4", 8, host: "d", ["c"], type: .sport, status: .planned),
      event("5", 8, host: "b", ["a", "c"], type: .roundtable),
    ])
    facts.practices = [
      practice("Rain gardens", 2, .shared, from: "a", to: "b"),
      practice("Rain gardens", 8, .adopted, from: "a", to: "b"),
      practice("Depots", 8, .shared, from: "b", to: "a", theme: "health"),
    ]
    let indicators = Indicator.exchangeIndicators + Indicator.networkIndicators
    func allRows(_ facts: Facts) -> [IndicatorRow] {
      let analysis = Analysis(facts: facts, reportMonth: august)
      return analysis.months.flatMap { month in
        indicators.flatMap { $0.compute(analysis, month) }
      }
    }
    let rows = allRows(facts)
    facts.exchanges.reverse()
    facts.practices.reverse()
    #expect(allRows(facts) == rows)
    let keys = rows.map { row in
      [
        row.period.description, row.subject, row.reporter ?? "", row.partner ?? "", row.indicator,
        row.breakdown.description,
      ]
    }
    #expect(Set(keys).count == keys.count)
    for row in rows {
      guard let indicator = Indicator.named(row.indicator) else {
        Issue.record("no definition of \(row.indicator)")
        continue
      }
      #expect(Set(indicator.breakdowns).isSuperset(of: row.breakdown.parts.keys))
      #expect((row.figure.value == nil) == (row.figure.status == .missing))
      if let value = row.figure.doubleValue {
        #expect(value >= indicator.minimum ?? -.infinity, "\(row)")
        #expect(value <= indicator.maximum ?? .infinity, "\(row)")
      }
    }
  }

  // MARK: Worked examples

  @Test("Every worked example", arguments: Indicator.exchangeIndicators.map(\.slug))
  func workedExamples(slug: String) throws {
    let indicator = try #require(Indicator.named(slug))
    for example in indicator.examples { expectWorkedExample(example) }
  }

  // MARK: Facts

  private func month(_ number: Int) -> Month { Month(index: 2026 * 12 + number - 1) }

  private func rows(_ slug: String, _ analysis: Analysis) -> [IndicatorRow] {
    Indicator.named(slug)?.compute(analysis, august) ?? []
  }

  private func analysis(_ exchanges: [Exchange]) -> Analysis {
    Analysis(facts: facts(exchanges), reportMonth: august)
  }

  private func facts(_ exchanges: [Exchange]) -> Facts {
    var facts = fourCities()
    facts.exchanges = exchanges
    return facts
  }

  /// An event on the tenth of a month of 2026; month 0 is December 2025.
  private func event(
    _ id: String, _ number: Int, host: String, _ guests: [String],
    type: ExchangeType = .delegation, status: ExchangeStatus = .held, participants: Int? = nil,
    days: Int = 1, cost: Money? = nil, budget: Money? = nil
  ) -> Exchange {
    let start = month(number).firstDay.advanced(by: 9)
    return Exchange(
      origin: Origin(file: "exchanges.csv", line: 2), id: id, start: start,
      end: days == 1 ? nil : start.advanced(by: days - 1), type: type, title: id, host: host,
      guests: guests, participants: participants.map { Amount($0) }, status: status,
      budget: budget, cost: cost)
  }

  private func dollars(_ amount: Int) -> Money { Money(Amount(amount), .usDollar) }

  private func practice(
    _ title: String, _ number: Int, _ stage: PracticeStage, from: String, to: String,
    theme: String = "climate"
  ) -> Practice {
    Practice(
      origin: Origin(file: "practices.csv", line: 2), date: month(number).firstDay, from: from,
      to: to, theme: theme, title: title, status: stage)
  }
}

extension [IndicatorRow] {
  /// The row with exactly this key.
  fileprivate func find(
    _ subject: String, _ reporter: String? = nil, _ partner: String? = nil,
    parts: [BreakdownKey: String] = [:]
  ) -> IndicatorRow? {
    first {
      $0.subject == subject && $0.reporter == reporter && $0.partner == partner
        && $0.breakdown == Breakdown(parts)
    }
  }

  fileprivate func value(
    _ subject: String, _ reporter: String? = nil, _ partner: String? = nil,
    parts: [BreakdownKey: String] = [:]
  ) -> Double? {
    find(subject, reporter, partner, parts: parts)?.figure.doubleValue
  }
}
