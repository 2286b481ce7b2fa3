package import Analytics
package import PartnershipModel

/// The rows of all indicators, found by their key.
package struct FigureIndex: Sendable {
  /// In the order of `data/indicators.csv`.
  package let rows: [IndicatorRow]
  private let byKey: [FigureReference: Int]

  package init(_ rows: [IndicatorRow]) {
    self.rows = rows
    byKey = Dictionary(
      rows.enumerated().map { (FigureReference($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func row(
    _ indicator: String, _ subject: String, _ period: Month, reporter: String? = nil,
    partner: String? = nil, breakdown: Breakdown = Breakdown()
  ) -> IndicatorRow? {
    let key = IndicatorRow(
      period: period, subject: subject, reporter: reporter, partner: partner,
      indicator: indicator, breakdown: breakdown, figure: .missing(.noData))
    return byKey[FigureReference(key)].map { rows[$0] }
  }

  /// The figure as a cell that knows where it stands; a figure that is not computed is `no_data`.
  package func cell(
    _ indicator: String, _ subject: String, _ period: Month, reporter: String? = nil,
    partner: String? = nil, breakdown: Breakdown = Breakdown()
  ) -> Cell {
    guard
      let row = row(
        indicator, subject, period, reporter: reporter, partner: partner, breakdown: breakdown)
    else { return .missing(.noData) }
    return .figure(row.figure, FigureReference(row))
  }

  package func figure(
    _ indicator: String, _ subject: String, _ period: Month, reporter: String? = nil,
    partner: String? = nil, breakdown: Breakdown = Breakdown()
  ) -> Figure {
    row(
      indicator, subject, period, reporter: reporter, partner: partner, breakdown: breakdown)?
      .figure ?? .missing(.noData)
  }
}
