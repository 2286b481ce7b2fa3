import PartnershipModel

extension Analysis {
  /// The rows of a media indicator in one month: every scope that `includes` and every window.
  ///
  /// A reason thrown by `figure` becomes an empty figure with that reason. Months after the last
  /// record lower the coverage, by the share `known` of the window, and leave the note `partial`.
  func mediaRows(
    _ slug: String, _ month: Month, where includes: (MediaScope) -> Bool = { _ in true },
    known: ((MediaScope, [Month]) -> Double)? = nil,
    _ figure: (MediaScope, [Month]) throws(Reason) -> Figure
  ) -> [IndicatorRow] {
    let known = known ?? media.knownShare
    return media.scopes.filter(includes).flatMap { scope in
      Window.allCases.map { window in
        let months = window.months(endingWith: month, fiscalYearStart: fiscalYearStart)
        return IndicatorRow(
          period: month, subject: scope.subject, reporter: scope.reporter, partner: scope.partner,
          indicator: slug, breakdown: window.breakdown,
          figure: Figure(orReason: { () throws(Reason) in try figure(scope, months) })
            .limited(to: known(scope, months)))
      }
    }
  }
}

extension Figure {
  /// The figure that `compute` returns, or an empty one with the reason that it throws.
  fileprivate init(orReason compute: () throws(Reason) -> Figure) {
    do {
      self = try compute()
    } catch {
      self = .missing(error)
    }
  }

  /// This figure, where only a share of its window is known.
  func limited(to share: Double) -> Figure {
    guard value != nil, share < 1 else { return self }
    var figure = self
    figure.coverage = (coverage ?? 1) * share
    figure.notes.insert(.partial)
    return figure
  }
}
