package import PartnershipModel

/// What the indicators see: the facts, put in order once for all of them.
package struct Analysis: Sendable {
  package let facts: Facts
  /// The month reported on; nothing dated later enters a figure.
  package let reportMonth: Month
  /// The months computed, oldest first, the report month last.
  package let months: [Month]
  package let trade: TradeBook
  package let exchanges: ExchangeBook
  package let media: MediaBook
  package let economy: EconomyBook
  private let activityLog: ActivityLog
  /// What targets have read of other indicators.
  package let targetRows = TargetRows()
  /// What indicators of one domain share in a month.
  let shared = SharedResults()
  /// Which rows of months before the report month are asked for.
  var earlierRows = EarlierRows.all

  package init(facts: Facts, reportMonth: Month) {
    self.facts = facts
    self.reportMonth = reportMonth
    let first = Analysis.firstMonth(of: facts) ?? reportMonth
    let earliest = max(first, reportMonth.advanced(by: 1 - Analysis.longestSeries))
    months = Month.range(min(earliest, reportMonth), through: reportMonth)
    (media, (trade, exchanges, economy)) = concurrently {
      MediaBook(facts: facts, through: reportMonth)
    } _: {
      (
        TradeBook(facts: facts, through: reportMonth),
        ExchangeBook(facts: facts, through: reportMonth),
        EconomyBook(facts: facts, through: reportMonth)
      )
    }
    activityLog = ActivityLog(facts)
  }

  /// Ten years of months, so that a very old record does not make a very long table.
  package static let longestSeries = 120

  package var home: String { facts.home }
  package var partnerships: [Partnership] { facts.gazetteer.partnerships }
  package var fiscalYearStart: Int { facts.settings.fiscalYearStart }

  /// When each partnership was last active.
  func activity(through month: Month) -> Activity { Activity(activityLog, through: month) }

  /// Whether breakdowns by category are given: only in the month reported on.
  package func givesBreakdowns(_ month: Month) -> Bool { month == reportMonth }

  private static func firstMonth(of facts: Facts) -> Month? {
    var first: Month?
    func consider(_ month: Month?) {
      if let month { first = first.map { min($0, month) } ?? month }
    }
    // The rows of the trade cube are sorted by month.
    consider(facts.trade.rows.first?.key.month)
    consider(facts.media.rows.lazy.map(\.month).min())
    facts.exchanges.forEach { consider($0.month) }
    facts.visitors.forEach { consider($0.month) }
    facts.funding.forEach { consider($0.date.month) }
    facts.investments.forEach { consider($0.date.month) }
    facts.practices.forEach { consider($0.date.month) }
    return first
  }
}
