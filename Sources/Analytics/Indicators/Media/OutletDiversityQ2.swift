import PartnershipModel

extension Indicator {
  /// The effective number of outlets, with the large ones weighing most.
  ///
  /// The Hill number of order 2, 1 / Σ p², in outlets. It grows with the number of articles: compare
  /// equal windows only.
  ///
  /// Source: Hill 1973, "Diversity and evenness: a unifying notation and its consequences".
  package static let outletDiversityQ2 = Indicator(
    id: "M12c", slug: "outlet_diversity_q2", name: "Effective outlets (q = 2)", domain: .media,
    formula: "1 / sum p_i^2", unit: .count, minimum: 1, direction: .higher,
    breakdowns: [.window],
    edgeCases: "no article: zero_denominator; no source: no_data; given in the month reported on",
    source: "Hill 1973; iNEXT",
    examples: [
      WorkedExample("outlets with 2, 1 and 1 articles", gives: 8.0 / 3) { effective([2, 1, 1]) },
      WorkedExample("four outlets with 3 articles each", gives: 4) { effective([3, 3, 3, 3]) },
      WorkedExample("no article", isMissing: .zeroDenominator) { effective([]) },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("outlet_diversity_q2", month) { scope, months throws(Reason) in
      effective(
        try analysis.media.articlesPerOutlet(scope, in: months),
        coverage: try analysis.media.counts(scope, in: months).coverage())
    }
  }
}

private func effective(_ articles: [Int], coverage: Double? = nil) -> Figure {
  guard let index = Diversity.herfindahl(articles.map(Double.init)) else {
    return .missing(.zeroDenominator)
  }
  // Rounding may leave a single outlet a hair below one.
  return Figure(.real(max(1, 1 / index)), coverage: coverage).worked {
    .max(1, 1 / .herfindahl(articles.map(Double.init), "articles of an outlet"))
  }
}
