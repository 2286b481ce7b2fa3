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
  /// What targets have read of other indicators.
  package let targetRows = TargetRows()

  package init(facts: Facts, reportMonth: Month) {
    self.facts = facts
    self.reportMonth = reportMonth
    let first = Analysis.firstMonth(of: facts) ?? reportMonth
    let earliest = max(first, reportMonth.advanced(by: 1 - Analysis.longestSeries))
    months = Month.range(min(earliest, reportMonth), through: reportMonth)
    trade = TradeBook(facts: facts, through: reportMonth)
    exchanges = ExchangeBook(facts: facts, through: reportMonth)
    media = MediaBook(facts: facts, through: reportMonth)
    economy = EconomyBook(facts: facts, through: reportMonth)
  }

  /// Ten years of months, so that a very old record does not make a very long table.
  package static let longestSeries = 120

  package var home: String { facts.home }
  package var partnerships: [Partnership] { facts.gazetteer.partnerships }
  package var fiscalYearStart: Int { facts.settings.fiscalYearStart }

  /// Whether breakdowns by category are given: only in the month reported on.
  package func givesBreakdowns(_ month: Month) -> Bool { month == reportMonth }

  /// Every row of every indicator, in the order of `data/indicators.csv`: period, subject, reporter,
  /// partner, indicator, breakdown.
  ///
  /// The report month has all rows, except those of pairs of a network without a figure. Earlier months have the series that a reader or a program
  /// follows: figures of partnerships and of the network, the month and its 12-month window, where
  /// there are any data.
  package func allRows() -> [IndicatorRow] {
    let networks = Set(partnerships.filter(\.isNetwork).map(\.id))
    let subjects = Set(partnerships.map(\.id) + ["network"])
    return months.flatMap { month in
      Indicator.all.flatMap { indicator in
        indicator.compute(self, month).filter { row in
          month == reportMonth
            ? !isEmptyDirection(row, in: networks)
            : (subjects.contains(row.subject)
              && isSeries(row, indicator, isNetwork: networks.contains(row.subject)))
        }
      }
    }.sorted(by: IndicatorRow.precedes)
  }

  /// A pair of a network that has nothing: the total says so already, by its coverage.
  private func isEmptyDirection(_ row: IndicatorRow, in networks: Set<String>) -> Bool {
    row.figure.value == nil && row.reporter != nil && networks.contains(row.subject)
  }

  private func isSeries(
    _ row: IndicatorRow, _ indicator: Indicator, isNetwork: Bool
  ) -> Bool {
    if row.figure.reason == .noData { return false }
    let isDirectional = row.reporter != nil || row.partner != nil
    if isDirectional, isNetwork { return false }
    let isMonth = row.breakdown.isEmpty
    let isYear = row.breakdown == .twelveMonths
    // A rate of one month and one direction rests on too few events to be followed.
    if isDirectional, indicator.domain != .trade { return isMonth && indicator.unit.isTotal }
    return isMonth || isYear
  }

  private static func firstMonth(of facts: Facts) -> Month? {
    var first: Month?
    func consider(_ month: Month?) {
      if let month { first = first.map { min($0, month) } ?? month }
    }
    facts.trade.cells.forEach { consider($0.key.month) }
    consider(facts.media.rows.lazy.map(\.month).min())
    facts.exchanges.forEach { consider($0.month) }
    facts.visitors.forEach { consider($0.month) }
    facts.funding.forEach { consider($0.date.month) }
    facts.investments.forEach { consider($0.date.month) }
    facts.practices.forEach { consider($0.date.month) }
    return first
  }
}

extension IndicatorRow {
  /// The order of the key columns of `data/indicators.csv`.
  package static func precedes(_ left: IndicatorRow, _ right: IndicatorRow) -> Bool {
    if left.period != right.period { return left.period < right.period }
    if left.subject != right.subject { return left.subject < right.subject }
    if left.reporter != right.reporter { return (left.reporter ?? "") < (right.reporter ?? "") }
    if left.partner != right.partner { return (left.partner ?? "") < (right.partner ?? "") }
    if left.indicator != right.indicator { return left.indicator < right.indicator }
    return left.breakdown.description < right.breakdown.description
  }
}
