import PartnershipModel

extension Indicator {
  /// How much of the coverage was flagged as misinformation.
  ///
  /// Articles published in the window and flagged up to its end / articles published in the window,
  /// a ratio, over files that have the column `flagged`; articles of other files lower the
  /// coverage.
  ///
  /// Source: standard definition; interval: Wilson 1927.
  package static let misinformationRate = Indicator(
    id: "M16", slug: "misinformation_rate", name: "Misinformation rate", domain: .media,
    formula: "flagged articles / articles whose flag is known, by month of publication",
    unit: .ratio, minimum: 0, maximum: 1, direction: .lower, breakdowns: [.window],
    edgeCases: "no article: zero_denominator; source has no flagged column: not_reported;"
      + " Wilson interval",
    source: "Standard definition",
    examples: [
      WorkedExample("1 of 40 articles flagged", gives: 0.025) {
        rate(flagged: 1, flaggable: 40, articles: 40)
      },
      WorkedExample("2 flagged of 10 from sources that keep flags, 5 from others", gives: 0.2) {
        rate(flagged: 2, flaggable: 10, articles: 15)
      },
      WorkedExample("5 articles of sources without flags", isMissing: .notReported) {
        rate(flagged: 0, flaggable: 0, articles: 5)
      },
      WorkedExample("no article", isMissing: .zeroDenominator) {
        rate(flagged: 0, flaggable: 0, articles: 0)
      },
    ]
  ) { analysis, month in
    let lastDay = month.lastDay
    return analysis.mediaRows("misinformation_rate", month) { scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months, needing: "flagged")
      let flagged = analysis.media.flaggedCount(scope, in: months, upTo: lastDay)
      return rate(
        flagged: flagged, flaggable: counts.flaggable, articles: counts.articles,
        coverage: counts.coverage(known: counts.flaggable))
    }
  }
}

private func rate(
  flagged: Int, flaggable: Int, articles: Int, coverage: Double? = nil
) -> Figure {
  guard articles == 0 || flaggable > 0 else {
    return Figure(missing: .notReported, coverage: coverage)
  }
  return .proportion(
    flagged, of: flaggable, coverage: coverage,
    as: ("flagged articles", "articles whose flag is known"))
}
