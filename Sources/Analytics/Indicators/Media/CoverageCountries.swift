import PartnershipModel

extension Indicator {
  /// From how many countries the outlets are that write about the members.
  ///
  /// Of whole partnerships and the network: the outlets of a side are those of its country, so that a
  /// direction has always one.
  ///
  /// The number of distinct values of `outlet_country` among the counted articles. It grows with the number
  /// of articles: compare equal windows only. Articles that give none lower the coverage; a covered
  /// month without an article is a true 0.
  ///
  /// Source: standard definition.
  package static let coverageCountries = Indicator(
    id: "M14", slug: "coverage_countries", name: "Countries of coverage", domain: .media,
    formula: "distinct outlet_country", unit: .count, minimum: 0, direction: .higher,
    breakdowns: [.window],
    edgeCases: "no source: no_data; no country given: not_reported; window begins before the first"
      + " record: too_few_periods; no article in a covered month: 0",
    tier: 2, source: "Standard definition",
    examples: [
      WorkedExample("3 articles from CN, 1 from JP", gives: 2) {
        .variety(categories: 2, known: 4, articles: 4)
      },
      WorkedExample("a covered month without an article", gives: 0) {
        .variety(categories: 0, known: 0, articles: 0)
      },
      WorkedExample("3 articles, no country given", isMissing: .notReported) {
        .variety(categories: 0, known: 0, articles: 3)
      },
    ]
  ) { analysis, month in
    analysis.mediaVarietyRows(
      "coverage_countries", month, givesSides: true, where: { !$0.isDirection },
      of: .outletCountry)
  }
}
