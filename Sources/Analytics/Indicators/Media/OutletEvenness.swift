import PartnershipModel

extension Indicator {
  /// How evenly the coverage is spread over the outlets that wrote at all.
  ///
  /// H / ln S with the entropy H of the outlets' shares and the number S of outlets observed; a
  /// ratio, 1 where all wrote the same number of articles.
  ///
  /// Source: Pielou 1966, "The measurement of diversity in different types of biological
  /// collections".
  package static let outletEvenness = Indicator(
    id: "M12d", slug: "outlet_evenness", name: "Outlet evenness (Pielou)", domain: .media,
    formula: "H / ln S, S = outlets observed", unit: .ratio, minimum: 0, maximum: 1,
    direction: .higher, breakdowns: [.window],
    edgeCases: "S <= 1: zero_denominator; no source: no_data",
    source: "Pielou 1966; iNEXT",
    examples: [
      // H = 1.5 ln 2, ln S = ln 3
      WorkedExample("outlets with 2, 1 and 1 articles", gives: 0.946_394_630_357_186) {
        evenness([2, 1, 1])
      },
      WorkedExample("three outlets with 5 articles each", gives: 1) { evenness([5, 5, 5]) },
      WorkedExample("one outlet", isMissing: .zeroDenominator) { evenness([9]) },
    ]
  ) { analysis, month in
    analysis.mediaRows("outlet_evenness", month) { scope, months throws(Reason) in
      evenness(
        try analysis.media.articlesPerOutlet(scope, in: months),
        coverage: try analysis.media.counts(scope, in: months).coverage())
    }
  }
}

private func evenness(_ articles: [Int], coverage: Double? = nil) -> Figure {
  let weights = articles.map(Double.init)
  guard let evenness = Diversity.evenness(weights, kinds: articles.count(where: { $0 > 0 })) else {
    return .missing(.zeroDenominator)
  }
  // Rounding may leave equal shares a hair above one.
  return Figure(.real(min(1, evenness)), coverage: coverage).worked {
    .evenness(weights, kinds: articles.count(where: { $0 > 0 }), "articles of an outlet")
  }
}
