package import PartnershipModel

/// A record of a table of events: it happened on a day.
package protocol DatedRecord: Sendable {
  var date: CalendarDate { get }
}

extension Funding: DatedRecord {}
extension Investment: DatedRecord {}

/// The events of one subject: funds or investments.
///
/// Coverage begins with the first record: earlier months are not known (`no_data`), a later month
/// without a record is a true 0. A window that begins before the first record is incomplete.
package struct EventLedger<Record: DatedRecord>: Sendable {
  package let records: [Record]
  package let firstMonth: Month?

  package init(_ records: [Record]) {
    self.records = records
    firstMonth = records.map(\.date.month).min()
  }

  /// The records of a window of months, or why the window has no figure.
  package func records(in months: [Month]) -> Result<[Record], Reason> {
    guard let firstMonth, let start = months.first, let end = months.last, end >= firstMonth else {
      return .failure(.noData)
    }
    guard start >= firstMonth else { return .failure(.tooFewPeriods) }
    return .success(records.filter { start <= $0.date.month && $0.date.month <= end })
  }

  /// The figure of the records of a window.
  package func figure(over months: [Month], _ compute: ([Record]) -> Figure) -> Figure {
    switch records(in: months) {
    case .success(let records): compute(records)
    case .failure(let reason): .missing(reason)
    }
  }
}

/// A way to split events into categories, such as the kind of funds.
package struct EventCategory<Record>: Sendable {
  package let key: BreakdownKey
  package let value: @Sendable (Record) -> String

  package init(_ key: BreakdownKey, _ value: @escaping @Sendable (Record) -> String) {
    self.key = key
    self.value = value
  }
}

/// The rows of an indicator over events: per partnership and for the network, in every window.
struct EventRows<Record: DatedRecord> {
  let slug: String
  let ledgers: @Sendable (EconomyBook) -> [String: EventLedger<Record>]
  /// The records that the indicator is about; the others still show that a month is covered.
  var isRelevant: @Sendable (Record) -> Bool = { _ in true }
  /// The cities at both ends, where the events have a direction.
  var ends: (@Sendable (Record) -> (from: String, to: String))?
  var categories: [EventCategory<Record>] = []
  let figure: @Sendable (Analysis, [Record]) -> Figure

  func rows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let windows = analysis.directionWindows(slug, in: month)
    let pairs = analysis.partnerships.flatMap { partnership -> [IndicatorRow] in
      let ledger = ledger(of: partnership.id, in: analysis)
      return rows(of: partnership.id, ledger, analysis, month)
        + (windows.isEmpty || !analysis.givesDirections(of: partnership, in: month)
        ? [] : directions(of: partnership, ledger, analysis)).flatMap { from, to in
          windows.map { window in
            row(
              partnership.id, ledger, analysis, month, window,
              reporter: from, partner: to, where: goes(from: from, to: to))
          }
        }
    }
    let network = Scope.network
    return pairs + rows(of: network, ledger(of: network, in: analysis), analysis, month)
  }

  private func ledger(of subject: String, in analysis: Analysis) -> EventLedger<Record> {
    ledgers(analysis.economy)[subject] ?? EventLedger([])
  }

  /// The plain rows of a subject and, in the month reported on, its categories.
  private func rows(
    of subject: String, _ ledger: EventLedger<Record>, _ analysis: Analysis, _ month: Month
  ) -> [IndicatorRow] {
    // A table that has nothing about the subject is said once, not for every month.
    guard !ledger.records.isEmpty || analysis.givesBreakdowns(month) else { return [] }
    var result = analysis.windows(in: month).map { row(subject, ledger, analysis, month, $0) }
    guard analysis.givesBreakdowns(month) else { return result }
    for category in categories {
      let values = Set(ledger.records.lazy.filter(isRelevant).map(category.value))
      guard values.count >= 2 else { continue }
      for value in values.sorted() {
        result += Window.allCases.map { window in
          row(subject, ledger, analysis, month, window, with: (category.key, value)) {
            category.value($0) == value
          }
        }
      }
    }
    return result
  }

  private func row(
    _ subject: String, _ ledger: EventLedger<Record>, _ analysis: Analysis, _ month: Month,
    _ window: Window, reporter: String? = nil, partner: String? = nil,
    with part: (key: BreakdownKey, value: String)? = nil,
    where isChosen: (Record) -> Bool = { _ in true }
  ) -> IndicatorRow {
    let months = window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
    let result = ledger.figure(over: months) { records in
      figure(analysis, records.filter { isRelevant($0) && isChosen($0) })
    }
    return IndicatorRow(
      period: month, subject: subject, reporter: reporter, partner: partner, indicator: slug,
      breakdown: window.breakdown.adding(part.map { [$0.key: $0.value] } ?? [:]), figure: result)
  }

  /// Both directions of a pair; of a network only those that have an event.
  private func directions(
    of partnership: Partnership, _ ledger: EventLedger<Record>, _ analysis: Analysis
  ) -> [(String, String)] {
    guard ends != nil, !ledger.records.isEmpty else { return [] }
    return partnership.orderedPairs(home: analysis.home)
      .filter { pair in
        !partnership.isNetwork
          || ledger.records.contains(where: goes(from: pair.reporter, to: pair.partner))
      }
      .map { ($0.reporter, $0.partner) }
  }

  private func goes(from: String, to: String) -> (Record) -> Bool {
    { record in
      guard let ends = ends?(record) else { return false }
      return ends.from == from && ends.to == to
    }
  }
}

/// The subjects that are no partnership.
enum Scope {
  /// All cities of all partnerships.
  static let network = "network"
}
