import PartnershipModel

extension Indicator {
  /// How many outlets of one side write about the partner.
  ///
  /// The number of distinct outlet names, Hill's number of order 0. It grows with the number of
  /// articles: compare equal windows only. A covered month without an article is a true 0.
  ///
  /// Source: Hill 1973, "Diversity and evenness: a unifying notation and its consequences".
  package static let outletDiversityQ0 = Indicator(
    id: "M12", slug: "outlet_diversity_q0", name: "Outlets", domain: .media,
    formula: "number of distinct outlets (Hill q = 0)", unit: .count, minimum: 0,
    direction: .higher, breakdowns: [.window],
    edgeCases: "no source: no_data; no article in a covered month: 0; grows with n: compare equal"
      + " windows",
    source: "Hill 1973; iNEXT",
    examples: [
      WorkedExample("outlets with 5, 3 and 2 articles", gives: 3) { outlets([5, 3, 2]) },
      WorkedExample("a covered month without an article", gives: 0) { outlets([]) },
      WorkedExample("no source", isMissing: .noData) { outlets(nil) },
    ]
  ) { analysis, month in
    analysis.mediaRows("outlet_diversity_q0", month) { scope, months throws(Reason) in
      outlets(
        try analysis.media.articlesPerOutlet(scope, in: months),
        coverage: try analysis.media.counts(scope, in: months).coverage())
    }
  }
}

private func outlets(_ articles: [Int]?, coverage: Double? = nil) -> Figure {
  guard let articles else { return .missing(.noData) }
  return Figure(.count(articles.count(where: { $0 > 0 })), coverage: coverage).counting("outlets")
}
