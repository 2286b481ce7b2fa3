import PartnershipModel

extension Analysis {
  /// The rows of a media indicator in one month: every scope that `includes` and every window.
  ///
  /// A reason thrown by `figure` becomes an empty figure with that reason.
  package func mediaRows(
    _ slug: String, _ month: Month, where includes: (MediaScope) -> Bool = { _ in true },
    _ figure: (MediaScope, [Month]) throws(Reason) -> Figure
  ) -> [IndicatorRow] {
    media.scopes.filter(includes).flatMap { scope in
      Window.allCases.map { window in
        let months = window.months(endingWith: month, fiscalYearStart: fiscalYearStart)
        return IndicatorRow(
          period: month, subject: scope.subject, reporter: scope.reporter, partner: scope.partner,
          indicator: slug, breakdown: window.breakdown,
          figure: Figure { () throws(Reason) in
            try figure(scope, months)
          })
      }
    }
  }
}

extension Figure {
  /// The figure that `compute` returns, or an empty one with the reason that it throws.
  init(_ compute: () throws(Reason) -> Figure) {
    do {
      self = try compute()
    } catch {
      self = .missing(error)
    }
  }

  /// A proportion of counted things with its Wilson interval, or `zero_denominator`.
  static func proportion(_ part: Int, of whole: Int, coverage: Double? = nil) -> Figure {
    guard let bounds = Wilson.interval(successes: part, trials: whole) else {
      return .missing(.zeroDenominator)
    }
    return Figure(
      .real(Double(part) / Double(whole)), lower: bounds.lower, upper: bounds.upper,
      coverage: coverage)
  }
}
