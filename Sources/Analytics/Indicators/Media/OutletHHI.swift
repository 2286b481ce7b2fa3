import PartnershipModel

extension Indicator {
  /// How far the coverage rests on few outlets.
  ///
  /// The sum of the squared shares of the outlets in the articles, from 1/S to 1 (one outlet).
  ///
  /// Source: Herfindahl-Hirschman index, standard definition.
  package static let outletHHI = Indicator(
    id: "M13", slug: "outlet_hhi", name: "Outlet concentration (HHI)", domain: .media,
    formula: "sum over outlets of p_i^2", unit: .ratio, minimum: 0, maximum: 1, direction: .lower,
    breakdowns: [.window],
    edgeCases: "no article: zero_denominator; no source: no_data; given in the month reported on",
    tier: 2, source: "Standard definition",
    examples: [
      WorkedExample("outlets with 2, 1 and 1 articles", gives: 0.375) { concentration([2, 1, 1]) },
      WorkedExample("one outlet", gives: 1) { concentration([9]) },
      WorkedExample("no article", isMissing: .zeroDenominator) { concentration([]) },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("outlet_hhi", month) { scope, months throws(Reason) in
      concentration(
        try analysis.media.articlesPerOutlet(scope, in: months),
        coverage: try analysis.media.counts(scope, in: months).coverage())
    }
  }
}

private func concentration(_ articles: [Int], coverage: Double? = nil) -> Figure {
  guard let index = Diversity.herfindahl(articles.map(Double.init)) else {
    return .missing(.zeroDenominator)
  }
  return Figure(.real(min(1, index)), coverage: coverage).worked {
    .herfindahl(articles.map(Double.init), "articles of an outlet")
  }
}
