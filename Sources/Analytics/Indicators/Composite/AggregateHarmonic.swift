import PartnershipModel

extension Indicator {
  /// The least compensation of the three means.
  ///
  /// Source: COINr a_hmean.
  package static let aggregateHarmonic = Indicator(
    id: "C15", slug: "aggregate_harmonic", name: "Aggregate: harmonic mean", domain: .composite,
    formula: "sum w_q / sum (w_q / max(I_q, 0.01))",
    unit: .method, minimum: 0, direction: .context, isOfParts: true,
    edgeCases:
      "nothing above the coverage threshold, or weights of 0: no_data; arithmetic >= geometric >= harmonic always",
    tier: 1, source: "COINr a_hmean (verified)",
    examples: [
      WorkedExample("scores 0.2 and 0.8: 2 / (5 + 1.25)", gives: 0.32) {
        WorkedMean.figure(.harmonic, [0.2, 0.8], [1, 1])
      },
      WorkedExample(
        "1, 2 and 3 with weights 2, 1, 1 (COINr a_hmean)", gives: 4.0 / (2 + 0.5 + 1.0 / 3)
      ) {
        WorkedMean.figure(.harmonic, [1, 2, 3], [2, 1, 1])
      },
      WorkedExample("nothing to average", isMissing: .noData) {
        WorkedMean.figure(.harmonic, [], [])
      },
    ],
    compute: IndexRows.none)
}
