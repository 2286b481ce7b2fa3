import PartnershipModel

extension Indicator {
  /// A weak part can be made up for in part; a score of 0 counts as 0.01, so that it does not decide all.
  ///
  /// Source: OECD/JRC Handbook 2008 s6.11.
  package static let aggregateGeometric = Indicator(
    id: "C14", slug: "aggregate_geometric", name: "Aggregate: geometric mean", domain: .composite,
    formula: "exp(sum w_q ln max(I_q, 0.01) / sum w_q)",
    unit: .method, minimum: 0, direction: .context, isOfParts: true,
    edgeCases:
      "nothing above the coverage threshold, or weights of 0: no_data; arithmetic >= geometric >= harmonic always",
    tier: 1, source: "OECD/JRC Handbook 2008 s6.11 (verified)",
    examples: [
      WorkedExample("scores 0.2 and 0.8: sqrt(0.16)", gives: 0.4) {
        WorkedMean.figure(.geometric, [0.2, 0.8], [1, 1])
      },
      WorkedExample("a score of 0 counts as 0.01", gives: 0.1) {
        WorkedMean.figure(.geometric, [0, 1], [1, 1])
      },
      WorkedExample("nothing to average", isMissing: .noData) {
        WorkedMean.figure(.geometric, [], [])
      },
    ],
    compute: IndexRows.none)
}
