import PartnershipModel

extension Indicator {
  /// How many of the journalist visits led to an article.
  ///
  /// Journalist visits held in the window that at least one article names in `press_visit`, published
  /// up to the end of the month / journalist visits held in the window, a ratio. A visit of several
  /// cities counts whole for each pair whose guest travelled. Recent visits may still yield: read the
  /// 12 months.
  ///
  /// Source: definition of this catalogue; interval: Wilson 1927.
  package static let pressVisitYieldShare = Indicator(
    id: "M25c", slug: "press_visit_yield_share", name: "Share of press visits that led to coverage",
    domain: .media,
    formula: "journalist visits named by at least one article / journalist_visits", unit: .ratio,
    minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "no visit: zero_denominator; no source has a press_visit column: not_reported; no"
      + " record covers the place: no_data; a window that begins before the first record:"
      + " too_few_periods; Wilson interval; recent visits may still yield",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("articles name 3 of 4 visits", gives: 0.75) {
        yieldShare(of: ["a", "b", "c", "d"], named: ["a", "c", "d", "e"])
      },
      WorkedExample("no article names the visit", gives: 0) { yieldShare(of: ["a"], named: []) },
      WorkedExample("no visit", isMissing: .zeroDenominator) { yieldShare(of: [], named: ["a"]) },
    ]
  ) { analysis, month in
    let media = analysis.media
    return analysis.mediaRows(
      "press_visit_yield_share", month,
      known: { min(media.knownShare($0, of: $1), media.knownVisitShare($0, of: $1)) }
    ) { scope, months throws(Reason) in
      let counts = try media.counts(scope, in: months, needing: "press_visit")
      guard counts.articles == 0 || counts.visitable > 0 else { throw .notReported }
      return yieldShare(
        of: try media.heldVisits(scope, in: months), named: media.namedVisits(through: month),
        coverage: counts.coverage(known: counts.visitable))
    }
  }
}

private func yieldShare(
  of visits: Set<String>, named: Set<String>, coverage: Double? = nil
) -> Figure {
  .proportion(
    visits.count(where: named.contains), of: visits.count, coverage: coverage,
    as: ("journalist visits named by an article", "journalist visits"))
}
