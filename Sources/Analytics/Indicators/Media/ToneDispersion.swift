import PartnershipModel

extension Indicator {
  /// How far apart the articles about the partner are in tone.
  ///
  /// The sample standard deviation (n - 1) of the tones, in points of tone: a mean near 0 may be
  /// made of neutral articles or of praise and blame. Articles without a tone lower the coverage. It
  /// is given in the month reported on.
  ///
  /// Source: standard definition, as in NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6.
  package static let toneDispersion = Indicator(
    id: "M11", slug: "tone_dispersion", name: "Dispersion of tone", domain: .media,
    formula: "sample SD (n - 1) of tone", unit: .tone, minimum: 0, direction: .context,
    breakdowns: [.window],
    edgeCases: "fewer than 2 tones: too_few_periods; no article: no_data; no article with a tone:"
      + " not_reported; window begins before the first record: too_few_periods; given in the month"
      + " reported on",
    tier: 2, source: "Standard definition",
    examples: [
      // Mean 4; 4 + 1 + 1 + 4 = 10 over 3.
      WorkedExample("tones 2, 3, 5 and 6", gives: 1.825_741_858_350_553_8) {
        dispersion([2_000_000, 3_000_000, 5_000_000, 6_000_000])
      },
      WorkedExample("equal tones", gives: 0) { dispersion([1_500_000, 1_500_000]) },
      WorkedExample("one tone", isMissing: .tooFewPeriods) { dispersion([1_000_000]) },
      WorkedExample("2 articles without a tone", isMissing: .notReported) {
        dispersion([], articles: 2)
      },
      WorkedExample("no article", isMissing: .noData) { dispersion([], articles: 0) },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("tone_dispersion", month) { scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months)
      return dispersion(
        analysis.media.tones(scope, in: months), articles: counts.articles,
        coverage: counts.coverage(known: counts.toned))
    }
  }
}

private func dispersion(
  _ tones: ToneDistribution, articles: Int, coverage: Double? = nil
) -> Figure {
  guard articles > 0 else { return Figure(missing: .noData, coverage: coverage) }
  guard tones.count > 0 else { return Figure(missing: .notReported, coverage: coverage) }
  guard let deviation = tones.deviation() else {
    return Figure(missing: .tooFewPeriods, coverage: coverage)
  }
  return Figure(.real(deviation.standard), coverage: coverage).worked {
    let n = Working.count(tones.count, "articles with a tone")
    return .sqrt(
      .real(deviation.squares, "sum of squared deviations from the mean tone") / (n - 1))
  }
}

private func dispersion(_ tones: [Int32], articles: Int? = nil) -> Figure {
  dispersion(ToneDistribution([MediaTones.Row(tones)]), articles: articles ?? tones.count)
}
