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
      return OrderedRows(rows, order.order(of: rows))
    }
    return OrderedRows.joined(made.reversed())
  }
}

/// Rows in memory of their own, from where they are moved and not copied: one thread alone joins those
/// of all months.
private final class OrderedRows: @unchecked Sendable {
  // Written by one thread, and emptied by the one that joins.
  private var rows: UnsafeMutableBufferPointer<IndicatorRow>

  /// The rows in the order of these places.
  init(_ rows: [IndicatorRow], _ order: [Int]) {
    self.rows = .allocate(capacity: order.count)
    _ = self.rows.initialize(from: order.lazy.map { rows[$0] })
  }

  deinit {
    rows.deinitialize()
    rows.deallocate()
  }

  /// All rows, in order; none are left.
  static func joined(_ parts: some Collection<OrderedRows>) -> [IndicatorRow] {
    let count = parts.reduce(0) { $0 + $1.rows.count }
    return [IndicatorRow](unsafeUninitializedCapacity: count) { all, filled in
      for part in parts {
        _ = all[filled...].moveInitialize(fromContentsOf: part.rows)
        filled += part.rows.count
        part.rows = UnsafeMutableBufferPointer(start: part.rows.baseAddress, count: 0)
      }
    }
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
