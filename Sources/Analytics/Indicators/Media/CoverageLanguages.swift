import PartnershipModel

extension Indicator {
  /// In how many languages a side writes about the partner.
  ///
  /// The number of distinct values of `language` among the counted articles. It grows with the number
  /// of articles: compare equal windows only. Articles that give none lower the coverage; a covered
  /// month without an article is a true 0.
  ///
  /// Source: standard definition.
  package static let coverageLanguages = Indicator(
    id: "M14b", slug: "coverage_languages", name: "Languages of coverage", domain: .media,
    formula: "distinct language", unit: .count, minimum: 0, direction: .higher,
    breakdowns: [.window],
    edgeCases: "no source: no_data; no language given: not_reported; window begins before the first"
      + " record: too_few_periods; no article in a covered month: 0",
    tier: 2, source: "Standard definition",
    examples: [
      WorkedExample("3 articles in Korean, 1 in English", gives: 2) {
        .variety(categories: 2, known: 4, articles: 4)
      },
      WorkedExample("a covered month without an article", gives: 0) {
        .variety(categories: 0, known: 0, articles: 0)
      },
      WorkedExample("3 articles, no language given", isMissing: .notReported) {
        .variety(categories: 0, known: 0, articles: 3)
      },
    ]
  ) { analysis, month in
    analysis.mediaVarietyRows("coverage_languages", month, of: .language)
  }
}
