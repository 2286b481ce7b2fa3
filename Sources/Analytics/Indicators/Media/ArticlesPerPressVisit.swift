import PartnershipModel

extension Indicator {
  /// How many articles a journalist visit yields.
  ///
  /// Articles with `press_visit` filled / held journalist visits, both of the window: a ratio of
  /// sums. Articles may follow a visit of an earlier month: read the 12 months.
  ///
  /// Source: definition of this catalogue.
  package static let articlesPerPressVisit = Indicator(
    id: "M25b", slug: "articles_per_press_visit", name: "Articles per press visit",
    domain: .media, formula: "press_visit_articles / journalist_visits (ratio of sums)",
    unit: .ratio, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases: "no visit: zero_denominator; articles unknown: not_reported; no record covers the"
      + " place: no_data; a window that begins before the first record: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("9 articles, 2 visits", gives: 4.5) { yield(articles: 9, visits: 2) },
      WorkedExample("no article, 1 visit", gives: 0) { yield(articles: 0, visits: 1) },
      WorkedExample("no visit", isMissing: .zeroDenominator) { yield(articles: 3, visits: 0) },
    ]
  ) { analysis, month in
    let media = analysis.media
    return analysis.mediaRows(
      "articles_per_press_visit", month,
      known: { min(media.knownShare($0, of: $1), media.knownVisitShare($0, of: $1)) }
    ) { scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months, needing: "press_visit")
      let visits = try analysis.media.journalistVisits(scope, in: months)
      guard counts.articles == 0 || counts.visitable > 0 else { throw .notReported }
      return yield(
        articles: counts.fromVisits, visits: visits,
        coverage: counts.coverage(known: counts.visitable))
    }
  }
}

private func yield(articles: Int, visits: Double, coverage: Double? = nil) -> Figure {
  guard visits > 0 else { return .missing(.zeroDenominator) }
  return Figure(.real(Double(articles) / visits), coverage: coverage).worked {
    .count(articles, "articles from press visits") / .real(visits, "journalist visits")
  }
}
