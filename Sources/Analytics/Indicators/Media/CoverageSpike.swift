package import PartnershipModel

extension CoverageSeries {
  /// The modified z score of the last month among all months of the series.
  package func spike() throws(Reason) -> Figure {
    guard articles.count >= Self.fewest, let last = articles.last else { throw .tooFewPeriods }
    guard let score = Robust.z(last, among: articles) else { throw .zeroDenominator }
    return Figure.real(score).worked {
      let all = articles.map { Working.real($0, "articles of a month") }
      let median = Working.function(.median, all)
      let distances = all.map { Working.abs($0 - .real(Robust.median(articles) ?? 0, "median")) }
      return .real(Robust.normalScale) * (.real(last, "articles") - median)
        / .function(.median, distances)
    }
  }
}

extension Indicator {
  /// How unusual the number of articles of the month is; above 3.5 it is a spike.
  ///
  /// 0.6745 * (x - median) / MAD over the last 24 months, the month included; at least 12. Sparse
  /// coverage often has a MAD of 0, and then no score: no scale is made up.
  ///
  /// Source: Iglewicz & Hoaglin 1993, "How to detect and handle outliers".
  package static let coverageSpike = Indicator(
    id: "M19", slug: "coverage_spike", name: "Coverage spike (robust z)", domain: .media,
    formula: "0.6745 * (x - median) / MAD over the last 24 months; spike above 3.5", unit: .z,
    direction: .context,
    edgeCases: "fewer than 12 months: too_few_periods; MAD = 0: zero_denominator (no fallback to a"
      + " made-up scale); no source: no_data; given in the month reported on",
    tier: 2, source: "Iglewicz & Hoaglin 1993",
    examples: [
      // Median 11.5, MAD 2: 0.6745 * 38.5 / 2
      WorkedExample("12 months: 8, 9, 10, 10, 11, 11, 12, 12, 14, 15, 17 and 50", gives: 12.984_125)
      {
        figure([8, 9, 10, 10, 11, 11, 12, 12, 14, 15, 17, 50])
      },
      WorkedExample("11 months of 0 and one of 5", isMissing: .zeroDenominator) {
        figure([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5])
      },
      WorkedExample("11 months", isMissing: .tooFewPeriods) {
        figure([8, 9, 10, 10, 11, 11, 12, 12, 14, 15, 17])
      },
    ]
  ) { analysis, month in
    analysis.coverageRows(
      "coverage_spike", in: month, atMost: 24,
      { series throws(Reason) in [(Breakdown(), try series.spike())] })
  }
}

private func figure(_ articles: [Double]) -> Figure {
  do throws(Reason) {
    return try CoverageSeries(articles).spike()
  } catch {
    return .missing(error)
  }
}
