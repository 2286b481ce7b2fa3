import Analytics
import PartnershipModel
import Reporting
import Testing

/// Which days stand in the calendar of September 2026: truth tables by hand.
@Suite("Days of the calendar")
struct CalendarEntryTests {
  private static let origin = Origin(file: "t.csv", line: 2)

  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  /// `since` of the one partnership, its agreements' ends, its actions.
  private static func entries(
    since: String? = nil, expires: [String] = [], actions: [(String, ActionStatus)] = []
  ) throws -> [String] {
    let cities = ["busan", "qingdao"].map {
      City(id: $0, name: LocalizedName(name: $0), country: "KOR")
    }
    let partnership = Partnership(
      id: "p", name: LocalizedName(name: "Busan and Qingdao"), cities: ["busan", "qingdao"],
      since: try since.map(day))
    var facts = Facts(
      settings: Settings(),
      gazetteer: Gazetteer(cities: cities, partnerships: [partnership], home: "busan"))
    facts.agreements = try expires.enumerated().map { number, end in
      Agreement(
        origin: origin, id: "G\(number)", partnership: "p", kind: .memorandum, title: "Media",
        signed: try day("2020-01-01"), expires: try day(end))
    }
    facts.actions = try actions.enumerated().map { number, action in
      Action(
        origin: origin, id: "A\(number)", partnership: "p", workingGroup: "trade",
        activity: "Fair", due: try day(action.0), status: action.1,
        completed: action.1 == .done ? try day(action.0) : nil)
    }
    let month = try #require(Month("2026-09"))
    let report = ReportBuilder.report(
      Analysis(facts: facts, reportMonth: month), version: "1")
    return report.calendar.map { "\($0.date) \($0.kind.rawValue) \($0.id)" }
  }

  @Test(
    "An agreement's end stands there for 24 months, and six months before it the renewal",
    arguments: [
      ("2026-09-30", []),
      ("2026-10-01", ["2026-10-01 expiry G0"]),
      ("2027-03-31", ["2027-03-31 expiry G0"]),
      ("2027-04-01", ["2026-10-01 renewal G0", "2027-04-01 expiry G0"]),
      ("2027-08-31", ["2027-02-28 renewal G0", "2027-08-31 expiry G0"]),
      ("2028-09-30", ["2028-03-30 renewal G0", "2028-09-30 expiry G0"]),
      ("2028-10-01", ["2028-04-01 renewal G0"]), ("2029-04-01", []),
    ])
  func agreements(expires: String, entries: [String]) throws {
    #expect(try CalendarEntryTests.entries(expires: [expires]) == entries)
  }

  @Test(
    "Anniversaries: the first, fifth, tenth and every fifth; 29 February is kept on the 28th",
    arguments: [
      ("2025-10-01", ["2026-10-01 anniversary p"]), ("2025-09-30", []),
      ("2024-10-05", []), ("2021-10-05", ["2026-10-05 anniversary p"]),
      ("2022-10-05", ["2027-10-05 anniversary p"]), ("2016-11-11", ["2026-11-11 anniversary p"]),
      ("2012-02-29", ["2027-02-28 anniversary p"]), ("1923-02-01", ["2028-02-01 anniversary p"]),
    ])
  func anniversaries(since: String, entries: [String]) throws {
    #expect(try CalendarEntryTests.entries(since: since) == entries)
  }

  @Test(
    "Open actions by the day they are due, late ones too; done and dropped ones not",
    arguments: [
      ("2026-09-29", ActionStatus.planned, ["2026-09-29 action A0"]),
      ("2026-09-30", .planned, ["2026-09-30 action A0"]),
      ("2026-10-01", .inProgress, ["2026-10-01 action A0"]),
      ("2028-09-30", .planned, ["2028-09-30 action A0"]), ("2028-10-01", .planned, []),
      ("2026-10-01", .dropped, []), ("2026-08-01", .done, []),
    ])
  func actions(due: String, status: ActionStatus, entries: [String]) throws {
    #expect(try CalendarEntryTests.entries(actions: [(due, status)]) == entries)
  }
}
