import PartnershipModel

/// Which rows of months before the report month an indicator gives.
///
/// Most rows of those months are no part of the pack; the books do not work for them.
enum EarlierRows: Sendable {
  case all
  /// What a target may read: the month and its 12-month window, of whole partnerships and of both
  /// directions of a pair.
  case targets
  /// What stands in `data/indicators.csv`: of directions only monthly totals, and trade.
  case series
}

extension Analysis {
  /// The same facts, asked for other rows of earlier months.
  func giving(_ rows: EarlierRows) -> Analysis {
    var analysis = self
    analysis.earlierRows = rows
    return analysis
  }

  /// Whether rows with other breakdowns than a window are of use in a month.
  func givesEveryRow(_ month: Month) -> Bool { earlierRows == .all || month == reportMonth }

  /// Whether rows about the ordered pairs of a partnership are: of a network in the report month.
  func givesDirections(of partnership: Partnership, in month: Month) -> Bool {
    !partnership.isNetwork || givesEveryRow(month)
  }

  /// Whether rows about a city are: in the report month, unless a partnership has the same id.
  func givesRows(aboutCity city: String, in month: Month) -> Bool {
    givesEveryRow(month) || facts.gazetteer.partnership(city) != nil
  }

  /// The windows of use for totals.
  func windows(in month: Month) -> [Window] {
    givesEveryRow(month) ? Window.allCases : Window.series
  }

  /// The windows of use for the directions of an indicator that is not about trade.
  ///
  /// A rate of one month and one direction rests on too few events to be followed.
  func directionWindows(_ slug: String, in month: Month) -> [Window] {
    if earlierRows == .series, !givesEveryRow(month) {
      return Indicator.named(slug)?.unit.isTotal == true ? [.month] : []
    }
    return windows(in: month)
  }
}

extension Window {
  fileprivate static let series = [Window.month, .twelveMonths]
}
