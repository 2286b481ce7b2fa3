import PartnershipModel

extension Indicator {
  /// The place among the units, 0 for the worst.
  ///
  /// Source: COINr `n_prank`.
  package static let normaliseRank = Indicator(
    id: "C04", slug: "normalise_rank", name: "Normalise: rank", domain: .composite,
    formula: "(r - 1) / (n - 1), r = ascending rank after direction, ties share the lowest rank",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases: "n = 1 or all equal: zero_denominator; no value: no_data; loses distance",
    tier: 1, source: "COINr n_prank (verified)",
    examples: [
      WorkedExample("4 among 2, 4, 4 and 10: rank 2 of 4", gives: 1.0 / 3) {
        WorkedNormalisation.figure(.rank, [2, 4, 4, 10], of: 2)
      },
      WorkedExample("the same, lower is better: 10 is first, 4 shares rank 2", gives: 1.0 / 3) {
        WorkedNormalisation.figure(.rank, [2, 4, 4, 10], of: 1, .lower)
      },
      WorkedExample("one unit", isMissing: .zeroDenominator) {
        WorkedNormalisation.figure(.rank, [5], of: 0)
      },
    ],
    compute: IndexRows.none)
}
