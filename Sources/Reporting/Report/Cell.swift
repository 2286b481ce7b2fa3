package import Analytics
package import PartnershipModel

/// What stands in one cell of a table, before any format.
package enum Cell: Sendable, Hashable {
  /// Nothing, where nothing is expected (no end date, no note).
  case none
  /// A figure that is not known, and why.
  case missing(Reason)
  /// Text from the data.
  case text(String)
  /// Words of the catalogue.
  indirect case message(Message)
  /// The name of a sheet of the workbook, a link to it where there are links.
  case sheet(Message)
  indirect case name(LocalizedName)
  case month(Month)
  case date(CalendarDate)
  case count(Int)
  case exact(Amount)
  case real(Double)
  /// A ratio shown in percent, in a column whose unit differs by row.
  indirect case ratio(Figure.Value)
  /// A figure of `data/indicators.csv`, with the row where it stands.
  ///
  /// Boxed, like names and messages: a table holds many more plain cells, which stay small.
  indirect case figure(Figure, FigureReference)

  /// The number in the cell, where there is one.
  package var number: Figure.Value? {
    switch self {
    case .count(let count): .count(count)
    case .exact(let amount): .exact(amount)
    case .real(let number): .real(number)
    case .ratio(let ratio): ratio
    case .figure(let figure, _): figure.value
    default: nil
    }
  }
}

/// The key of a row of `data/indicators.csv`.
package struct FigureReference: Sendable, Hashable {
  package let period: Month
  package let subject: String
  package let reporter: String?
  package let partner: String?
  package let indicator: String
  package let breakdown: Breakdown

  package init(_ row: IndicatorRow) {
    period = row.period
    subject = row.subject
    reporter = row.reporter
    partner = row.partner
    indicator = row.indicator
    breakdown = row.breakdown
  }
}
