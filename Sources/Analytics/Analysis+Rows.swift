import PartnershipModel

extension Analysis {
  /// Every row of every indicator, in the order of `data/indicators.csv`: period, subject, reporter,
  /// partner, indicator, breakdown.
  ///
  /// The report month has all rows, except those of pairs of a network without a figure. Earlier
  /// months have the series that a reader or a program follows: figures of partnerships and of the
  /// network, the month and its 12-month window, where there are any data. The months are computed
  /// at the same time; the rows do not depend on how many threads there are.
  package func allRows() -> [IndicatorRow] {
    let choice = RowChoice(self)
    let order = RowOrder(self)
    let analysis = giving(.series)
    // The report month, which has the most rows, begins first.
    let made = concurrentMap(0..<months.count) { number in
      let month = months[months.count - 1 - number]
      var rows: [IndicatorRow] = []
      for indicator in Indicator.all {
        rows += analysis.rows(of: indicator, in: month).lazy.filter { row in
          choice.includes(row, of: indicator)
        }
      }
      return order.sorted(rows)
    }
    var all: [IndicatorRow] = []
    all.reserveCapacity(made.reduce(0) { $0 + $1.count })
    for rows in made.reversed() { all += rows }
    return all
  }
}

/// Which rows stand in `data/indicators.csv`.
private struct RowChoice: Sendable {
  private let reportMonth: Month
  private let networks: Set<String>
  private let subjects: Set<String>

  init(_ analysis: Analysis) {
    reportMonth = analysis.reportMonth
    networks = Set(analysis.partnerships.filter(\.isNetwork).map(\.id))
    subjects = Set(analysis.partnerships.map(\.id) + [Scope.network])
  }

  func includes(_ row: IndicatorRow, of indicator: Indicator) -> Bool {
    row.period == reportMonth ? !isEmptyDirection(row) : isSeries(row, indicator)
  }

  /// A pair of a network that has nothing: the total says so already, by its coverage.
  private func isEmptyDirection(_ row: IndicatorRow) -> Bool {
    row.figure.value == nil && row.reporter != nil && networks.contains(row.subject)
  }

  private func isSeries(_ row: IndicatorRow, _ indicator: Indicator) -> Bool {
    if row.figure.reason == .noData { return false }
    let isMonth = row.breakdown.isEmpty
    guard isMonth || row.breakdown == .twelveMonths, subjects.contains(row.subject) else {
      return false
    }
    guard row.reporter != nil || row.partner != nil else { return true }
    if networks.contains(row.subject) { return false }
    // A rate of one month and one direction rests on too few events to be followed.
    return indicator.domain == .trade || (isMonth && indicator.unit.isTotal)
  }
}
