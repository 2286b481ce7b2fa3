import PartnershipModel

extension Indicator {
  /// Full compensation: a strong part makes up for a weak one.
  ///
  /// Source: OECD/JRC Handbook 2008 s6.10.
  package static let aggregateArithmetic = Indicator(
    id: "C13", slug: "aggregate_arithmetic", name: "Aggregate: arithmetic mean", domain: .composite,
    formula: "sum w_q I_q / sum w_q",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases:
      "nothing above the coverage threshold, or weights of 0: no_data; arithmetic >= geometric >= harmonic always",
    tier: 1, source: "OECD/JRC Handbook 2008 s6.10 (verified)",
    examples: [
      WorkedExample("scores 0.2 and 0.8", gives: 0.5) {
        WorkedMean.figure(.arithmetic, [0.2, 0.8], [1, 1])
      },
      WorkedExample("the second weighs three times as much", gives: 0.65) {
        WorkedMean.figure(.arithmetic, [0.2, 0.8], [1, 3])
      },
      WorkedExample("nothing to average", isMissing: .noData) {
        WorkedMean.figure(.arithmetic, [], [])
      },
    ],
    compute: IndexRows.none)
}
