import PartnershipModel

extension Indicator {
  /// How many outlets the coverage amounts to, if each wrote the same number of articles.
  ///
  /// exp(−Σ p ln p) over the outlets' shares p of the articles, Hill's number of order 1; between 1
  /// and the number of outlets. It grows with the number of articles: compare equal windows only.
  ///
  /// Source: Hill 1973, "Diversity and evenness: a unifying notation and its consequences".
  package static let outletDiversityQ1 = Indicator(
    id: "M12b", slug: "outlet_diversity_q1", name: "Effective outlets (q = 1)", domain: .media,
    formula: "exp(-sum p_i ln p_i)", unit: .count, minimum: 1, direction: .higher,
    breakdowns: [.window],
    edgeCases: "no article: zero_denominator; no source: no_data",
    source: "Hill 1973; iNEXT",
    examples: [
      // exp(0.5 ln 2 + 2 * 0.25 ln 4) = 2^0.5 * 4^0.5
      WorkedExample("outlets with 2, 1 and 1 articles", gives: 2.828_427_124_746_19) {
        effective([2, 1, 1])
      },
      WorkedExample("four outlets with 3 articles each", gives: 4) { effective([3, 3, 3, 3]) },
      WorkedExample("one outlet", gives: 1) { effective([7]) },
      WorkedExample("no article", isMissing: .zeroDenominator) { effective([]) },
    ]
  ) { analysis, month in
    analysis.mediaRows("outlet_diversity_q1", month) { scope, months throws(Reason) in
      effective(
        try analysis.media.articlesPerOutlet(scope, in: months),
        coverage: try analysis.media.counts(scope, in: months).coverage())
    }
  }
}

private func effective(_ articles: [Int], coverage: Double? = nil) -> Figure {
  guard let number = Diversity.hill1(articles.map(Double.init)) else {
    return .missing(.zeroDenominator)
  }
  // Rounding may leave a single outlet a hair below one.
  return Figure(.real(max(1, number)), coverage: coverage).worked {
    .max(1, .hill1(articles.map(Double.init), "articles of an outlet"))
  }
}
