package import Analytics
package import PartnershipModel

/// The rows of all indicators, found by their key.
package struct FigureIndex: Sendable {
  /// In the order of `data/indicators.csv`.
  package let rows: [IndicatorRow]
  /// Where the rows of each period stand.
  private let periods: MonthSeries<Range<Int>>

  package init(_ rows: [IndicatorRow]) {
    self.rows = rows
    var ranges: [(month: Month, value: Range<Int>)] = []
    var start = 0
    for index in rows.indices
    where index + 1 == rows.count || rows[index + 1].period != rows[start].period {
      ranges.append((month: rows[start].period, value: start..<index + 1))
      start = index + 1
    }
    periods = MonthSeries(ranges)
  }

  /// The rows of one month, in order.
  package func rows(in period: Month) -> ArraySlice<IndicatorRow> {
    periods[period].map { rows[$0] } ?? []
  }

  package func row(
    _ indicator: String, _ subject: String, _ period: Month, reporter: String? = nil,
    partner: String? = nil, breakdown: Breakdown = .all
  ) -> IndicatorRow? {
    place(
      Key(
        subject: subject, reporter: reporter ?? "", partner: partner ?? "", indicator: indicator,
        breakdown: breakdown.description), in: period
    ).map { rows[$0] }.flatMap {
      $0.reporter == reporter && $0.partner == partner && $0.breakdown == breakdown ? $0 : nil
    }
  }

  /// The figure as a cell that knows where it stands; a figure that is not computed is `no_data`.
  package func cell(
    _ indicator: String, _ subject: String, _ period: Month, reporter: String? = nil,
    partner: String? = nil, breakdown: Breakdown = .all
  ) -> Cell {
    guard
      let row = row(
        indicator, subject, period, reporter: reporter, partner: partner, breakdown: breakdown)
    else { return .missing(.noData) }
    return .figure(row.figure, FigureReference(row))
  }

  package func figure(
    _ indicator: String, _ subject: String, _ period: Month, reporter: String? = nil,
    partner: String? = nil, breakdown: Breakdown = .all
  ) -> Figure {
    row(
      indicator, subject, period, reporter: reporter, partner: partner, breakdown: breakdown)?
      .figure ?? .missing(.noData)
  }

  // MARK: Searching

  private struct Key {
    let subject: String
    let reporter: String
    let partner: String
    let indicator: String
    let breakdown: String

    /// Whether a row of the period comes before the key; `nil` where it is the one.
    func follows(_ row: IndicatorRow) -> Bool? {
      if row.subject != subject { return row.subject < subject }
      if (row.reporter ?? "") != reporter { return (row.reporter ?? "") < reporter }
      if (row.partner ?? "") != partner { return (row.partner ?? "") < partner }
      if row.indicator != indicator { return row.indicator < indicator }
      let other = row.breakdown.description
      return other == breakdown ? nil : other < breakdown
    }
  }

  /// The first row of the key, by halving.
  private func place(_ key: Key, in period: Month) -> Int? {
    guard let range = periods[period] else { return nil }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if key.follows(rows[middle]) == true { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && key.follows(rows[low]) == nil ? low : nil
  }
}
