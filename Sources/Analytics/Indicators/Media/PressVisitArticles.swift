import PartnershipModel

extension Indicator {
  /// How many articles came out of journalist visits.
  ///
  /// Articles with `press_visit` filled, in articles, over files that have the column; articles of
  /// other files lower the coverage.
  ///
  /// Source: definition of this catalogue.
  package static let pressVisitArticles = Indicator(
    id: "M25", slug: "press_visit_articles", name: "Articles from press visits", domain: .media,
    formula: "articles with press_visit filled", unit: .count, minimum: 0, direction: .higher,
    breakdowns: [.window],
    edgeCases:
      "source has no press_visit column: not_reported; no source: no_data; window begins before the"
      + " first record: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("4 of 30 articles name a visit", gives: 4) {
        fromVisits(4, visitable: 30, articles: 30)
      },
      WorkedExample("a covered month without an article", gives: 0) {
        fromVisits(0, visitable: 0, articles: 0)
      },
      WorkedExample("30 articles of sources without the column", isMissing: .notReported) {
        fromVisits(0, visitable: 0, articles: 30)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("press_visit_articles", month) { scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months, needing: "press_visit")
      return fromVisits(
        counts.fromVisits, visitable: counts.visitable, articles: counts.articles,
        coverage: counts.coverage(known: counts.visitable))
    }
  }
}

private func fromVisits(
  _ number: Int, visitable: Int, articles: Int, coverage: Double? = nil
) -> Figure {
  guard articles == 0 || visitable > 0 else {
    return Figure(missing: .notReported, coverage: coverage)
  }
  return Figure(.count(number), coverage: coverage).counting("articles from press visits")
}
