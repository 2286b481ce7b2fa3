import PartnershipModel

extension Indicator {
  /// How warmly the outlets of one side write about the partner.
  ///
  /// The exact sum of tone / the number of articles that have a tone, on the source's scale of -100
  /// to 100; usual values lie within -10 and 10. Articles without a tone lower the coverage.
  ///
  /// Source: GDELT Global Knowledge Graph codebook 2.1, V1.5TONE.
  package static let meanTone = Indicator(
    id: "M03", slug: "mean_tone", name: "Mean tone", domain: .media,
    formula: "sum of tone / number of articles that have a tone", unit: .tone, minimum: -100,
    maximum: 100, direction: .higher, breakdowns: [.window],
    edgeCases: "no article: no_data; no article with a tone: not_reported; window begins before the"
      + " first record: too_few_periods; usual values lie within -10..10",
    source: "GDELT GKG codebook 2.1",
    examples: [
      WorkedExample("tones 2.5, -1 and 3", gives: 1.5) {
        meanTone(sum: Amount(units: 4_500_000), toned: 3, articles: 3)
      },
      WorkedExample("tones -4 and 1, one article without a tone", gives: -1.5) {
        meanTone(sum: Amount(-3), toned: 2, articles: 3)
      },
      WorkedExample("3 articles, none with a tone", isMissing: .notReported) {
        meanTone(sum: .zero, toned: 0, articles: 3)
      },
      WorkedExample("no article", isMissing: .noData) {
        meanTone(sum: .zero, toned: 0, articles: 0)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("mean_tone", month) { scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months)
      return meanTone(counts)
    }
  }

  /// The mean tone of these articles, or why there is none.
  static func meanTone(_ counts: MediaCounts) -> Figure {
    meanTone(
      sum: counts.toneSum, toned: counts.toned, articles: counts.articles,
      coverage: counts.coverage(known: counts.toned))
  }

  private static func meanTone(
    sum: Amount, toned: Int, articles: Int, coverage: Double? = nil
  ) -> Figure {
    guard articles > 0 else { return Figure(missing: .noData, coverage: coverage) }
    guard toned > 0 else { return Figure(missing: .notReported, coverage: coverage) }
    return Figure(.real(sum.doubleValue / Double(toned)), coverage: coverage).worked {
      .exact(sum, "sum of tone") / .count(toned, "articles with a tone")
    }
  }
}
