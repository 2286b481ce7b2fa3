import PartnershipModel

extension Indicator {
  /// The share of units, in percent, up to the own place; never 0.
  ///
  /// `entente index --normalise percentile_rank` gives it as a share of 1. Source: OECD/JRC Handbook (2008), s5.1.
  package static let normalisePercentileRank = Indicator(
    id: "C04b", slug: "normalise_percentile_rank", name: "Normalise: percentile rank",
    domain: .composite,
    formula: "100 * r / n, r = ascending rank after direction, ties share the lowest rank",
    unit: .method, minimum: 0, maximum: 100, direction: .context, isOfParts: true,
    edgeCases: "no value: no_data; another convention than normalise_rank",
    tier: 2, source: "OECD/JRC Handbook 2008 s5.1",
    examples: [
      WorkedExample("4 among 2, 4, 4 and 10: rank 2 of 4", gives: 50) {
        WorkedNormalisation.figure(.percentileRank, [2, 4, 4, 10], of: 2, times: 100)
      },
      WorkedExample("10, the best of four", gives: 100) {
        WorkedNormalisation.figure(.percentileRank, [2, 4, 4, 10], of: 3, times: 100)
      },
      WorkedExample("no value", isMissing: .noData) {
        WorkedNormalisation.figure(.percentileRank, [nil, nil], of: 0, times: 100)
      },
    ],
    compute: IndexRows.none)
}
