package import Analytics
import PartnershipModel

/// The numbers a chart draws, taken from its table.
package struct ChartData: Sendable, Hashable {
  package struct Series: Sendable, Hashable {
    package let name: Message
    /// One for each category; `nil` where the figure is not known, never 0.
    package let figures: [Figure.Value?]
    /// One for each category: whether the figure is provisional.
    package let provisional: [Bool]
    /// One for each category: whether a figure is not known; a city with itself has none to know.
    package let unknown: [Bool]

    package var values: [Double?] { figures.map { $0?.doubleValue } }
  }

  /// The cells of the category column.
  package let categories: [Cell]
  package let series: [Series]
  /// The figures at the ends of stacked bars, where the chart has a column for them.
  package let totals: [Figure.Value?]?

  /// The data of `chart`, or `nil` if `table` lacks one of its columns or rows.
  package init?(_ chart: Chart, in table: ReportTable) {
    guard let category = table.index(of: chart.category), chart.rows.lowerBound >= 0,
      chart.rows.upperBound <= table.rows.count
    else { return nil }
    let status = chart.statusColumn.flatMap(table.index(of:))
    if chart.statusColumn != nil, status == nil { return nil }
    var series: [Series] = []
    for item in chart.series {
      guard let column = table.index(of: item.column) else { return nil }
      series.append(
        Series(
          name: item.name,
          figures: chart.rows.map { table.figure($0, column) },
          provisional: chart.rows.map { row in
            table.rows[row][column].isProvisional
              || status.map { table.rows[row][$0].saysProvisional } == true
          }, unknown: chart.rows.map { table.rows[$0][column].isUnknown }))
    }
    categories = chart.rows.map { table.rows[$0][category] }
    self.series = series
    totals = chart.totalColumn.flatMap(table.index(of:)).map { column in
      chart.rows.map { table.figure($0, column) }
    }
  }

  /// Whether any figure is not known.
  package var hasGaps: Bool { series.contains { $0.figures.contains(nil) } }

  /// How far the parts of each category reach when they are stacked: up, and down where negative.
  package var stackExtremes: [Double] {
    categories.indices.flatMap { row -> [Double] in
      let values = series.compactMap { $0.values[row] }
      guard !values.isEmpty else { return [] }
      return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
  }

  package var hasProvisional: Bool { series.contains { $0.provisional.contains(true) } }
}

extension Cell {
  fileprivate var isUnknown: Bool {
    switch self {
    case .missing: true
    case .figure(let figure, _): figure.value == nil
    default: false
    }
  }

  fileprivate var isProvisional: Bool {
    guard case .figure(let figure, _) = self else { return false }
    return figure.value != nil && figure.status == .provisional
  }

  /// Whether a cell of a status column names the status "provisional", by word or by letter.
  fileprivate var saysProvisional: Bool {
    switch self {
    case .message(let message): message.key == .statusProvisional
    case .text(let text): text == "P"
    default: false
    }
  }
}
