import PartnershipModel

extension Indicator {
  /// How much the outlets of one side write about the partner.
  ///
  /// n = articles, in articles a window. An article about two followed cities counts once for each,
  /// and once in totals. A covered month without an article is a true 0. Breakdowns by kind,
  /// language, outlet country and topic stand in the month reported on, where the articles have at
  /// least two values; articles that give none are in no category.
  ///
  /// Source: the usual count of news monitoring, such as GDELT's.
  package static let coverageArticles = Indicator(
    id: "M01", slug: "coverage_articles", name: "Articles about the partner", domain: .media,
    formula:
      "n = articles of the reporter's outlets about the partner, each article once per partner",
    unit: .count, minimum: 0, direction: .higher,
    breakdowns: [.kind, .language, .outletCountry, .topic, .window],
    edgeCases:
      "no source covers that side and month: no_data; window begins before the"
      + " first record: too_few_periods; a covered month without article is 0",
    source: "Volume counts of news monitoring, as in GDELT",
    examples: [
      WorkedExample("21 articles, 3 of 24 about the partner without outlet country", gives: 21) {
        coverage(known(articles: 21, about: 24, placed: 21))
      },
      WorkedExample("a covered month without an article", gives: 0) { coverage(MediaCounts()) },
      WorkedExample("no record about the partnership", isMissing: .noData) {
        coverage(nil)
      },
    ]
  ) { analysis, month in
    let rows = analysis.mediaRows("coverage_articles", month) { scope, months throws(Reason) in
      coverage(try analysis.media.counts(scope, in: months))
    }
    return rows + (analysis.givesBreakdowns(month) ? breakdownRows(analysis, month) : [])
  }
}

private func coverage(_ counts: MediaCounts?) -> Figure {
  guard let counts else { return .missing(.noData) }
  return Figure(.count(counts.articles), coverage: counts.coverage()).counting("articles")
}

private func known(articles: Int, about: Int, placed: Int) -> MediaCounts {
  var counts = MediaCounts()
  counts.articles = articles
  counts.about = about
  counts.placed = placed
  return counts
}

private func breakdownRows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
  let categories: [(BreakdownKey, MediaAttribute)] = [
    (.kind, .kind), (.language, .language), (.outletCountry, .outletCountry), (.topic, .topic),
  ]
  return analysis.media.scopes.flatMap { scope in
    Window.allCases.flatMap { window in
      let months = window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
      guard (try? analysis.media.counts(scope, in: months)) != nil else { return [IndicatorRow]() }
      let share = analysis.media.knownShare(scope, of: months)
      return categories.flatMap { key, attribute in
        let values = analysis.media.categories(scope, in: months, by: attribute)
        return values.count < 2
          ? []
          : values.map { value in
            IndicatorRow(
              period: month, subject: scope.subject, reporter: scope.reporter,
              partner: scope.partner, indicator: "coverage_articles",
              breakdown: window.breakdown.adding([key: value.name]),
              figure: Figure.count(value.articles, of: "articles").limited(to: share))
          }
      }
    }
  }
}
