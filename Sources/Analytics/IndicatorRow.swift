package import PartnershipModel

/// One row of `data/indicators.csv`.
package struct IndicatorRow: Sendable, Hashable {
  package var period: Month
  /// Partnership id, city id or `network`.
  package var subject: String
  /// City ids, where the indicator is directional.
  package var reporter: String?
  package var partner: String?
  /// Slug.
  package var indicator: String
  package var breakdown: Breakdown
  package var figure: Figure
  /// Where trade is concerned: the level of both ends.
  package var basis: Basis?
  /// The unit where it is not the definition's own: the unit of a target's indicator or of a layer.
  package var unit: String?

  package init(
    period: Month, subject: String, reporter: String? = nil, partner: String? = nil,
    indicator: String, breakdown: Breakdown = Breakdown(), figure: Figure, basis: Basis? = nil,
    unit: String? = nil
  ) {
    self.period = period
    self.subject = subject
    self.reporter = reporter
    self.partner = partner
    self.indicator = indicator
    self.breakdown = breakdown
    self.figure = figure
    self.basis = basis
    self.unit = unit
  }
}

/// A window of months that ends with the month reported on.
package enum Window: Sendable, Hashable, CaseIterable {
  case month, twelveMonths, yearToDate

  package var breakdown: Breakdown {
    switch self {
    case .month: .all
    case .twelveMonths: .twelveMonths
    case .yearToDate: .yearToDate
    }
  }

  /// The months of the window; `fiscalYearStart` is a month of the year, 1 to 12.
  package func months(endingWith month: Month, fiscalYearStart: Int) -> [Month] {
    switch self {
    case .month: [month]
    case .twelveMonths: Month.range(month.advanced(by: -11), through: month)
    case .yearToDate:
      Month.range(month.advanced(by: -((month.month - fiscalYearStart + 12) % 12)), through: month)
    }
  }
}
