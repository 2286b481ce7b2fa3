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
    let directions = directionWindows(slug, in: month).map { spanned($0, month) }
    let totals = windows(in: month).map { spanned($0, month) }
    let networks = Set(
      partnerships.filter { !givesDirections(of: $0, in: month) }.map(\.id))
    return media.scopes.filter(includes).flatMap { scope -> [IndicatorRow] in
      if scope.isDirection, directions.isEmpty || networks.contains(scope.subject) { return [] }
      return (scope.isDirection ? directions : totals).map { window, months in
        IndicatorRow(
          period: month, subject: scope.subject, reporter: scope.reporter, partner: scope.partner,
          indicator: slug, breakdown: window.breakdown,
          figure: Figure(orReason: { () throws(Reason) in try figure(scope, months) })
            .limited(to: known(scope, months)))
      }
    }
  }
}

extension Analysis {
  private func spanned(_ window: Window, _ month: Month) -> (Window, [Month]) {
    (window, window.months(endingWith: month, fiscalYearStart: fiscalYearStart))
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
