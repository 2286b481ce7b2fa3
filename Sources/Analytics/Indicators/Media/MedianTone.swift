import PartnershipModel

extension Indicator {
  /// The tone that half of the articles about the partner lie below.
  ///
  /// The middle one of the tones in order, or the mean of the two middle ones where their number is
  /// even, on the source's scale of -100 to 100. A few extreme articles do not move it. Articles
  /// without a tone lower the coverage. It is given in the month reported on.
  ///
  /// Source: standard definition; tone: GDELT Global Knowledge Graph codebook 2.1, V1.5TONE.
  package static let medianTone = Indicator(
    id: "M03b", slug: "median_tone", name: "Median tone", domain: .media,
    formula: "median of tone (mean of the two middle values for even n)", unit: .tone,
    minimum: -100, maximum: 100, direction: .higher, breakdowns: [.window],
    edgeCases: "no article: no_data; no article with a tone: not_reported; window begins before the"
      + " first record: too_few_periods; given in the month reported on",
    source: "GDELT GKG codebook 2.1",
    examples: [
      WorkedExample("tones -90, 1 and 2.5", gives: 1) {
        median([-90_000_000, 1_000_000, 2_500_000])
      },
      WorkedExample("tones -4, 1, 2 and 40: the mean of the two middle ones", gives: 1.5) {
        median([40_000_000, -4_000_000, 2_000_000, 1_000_000])
      },
      WorkedExample("3 articles, none with a tone", isMissing: .notReported) {
        median([], articles: 3)
      },
      WorkedExample("no article", isMissing: .noData) { median([], articles: 0) },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("median_tone", month) { scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months)
      return median(
        analysis.media.tones(scope, in: months), articles: counts.articles,
        coverage: counts.coverage(known: counts.toned))
    }
  }
}

private func median(_ tones: ToneDistribution, articles: Int, coverage: Double? = nil) -> Figure {
  guard articles > 0 else { return Figure(missing: .noData, coverage: coverage) }
  guard let median = tones.median() else {
    return Figure(missing: .notReported, coverage: coverage)
  }
  return Figure(.real(median), coverage: coverage).worked {
    .function(.median, tones.middle().map { .real($0, "middle tone") })
  }
}

private func median(_ tones: [Int32], articles: Int? = nil) -> Figure {
  median(ToneDistribution([MediaTones.Row(tones)]), articles: articles ?? tones.count)
}
