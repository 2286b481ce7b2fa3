import PartnershipModel

extension Indicator {
  /// The share of the best value.
  ///
  /// Source: OECD/JRC Handbook (2008), s5.4; COINr `n_fracmax`.
  package static let normaliseDistance = Indicator(
    id: "C05", slug: "normalise_distance", name: "Normalise: distance to the best",
    domain: .composite,
    formula: "direction 1: x / max; direction -1: min / x",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases:
      "max = 0, or x = 0 with direction -1: zero_denominator; negative x: not_comparable; no value: no_data; not invariant to interval scales (Celsius, Fahrenheit)",
    tier: 1, source: "OECD/JRC Handbook 2008 s5.4 (verified); COINr n_fracmax (verified)",
    examples: [
      WorkedExample("4 where the best is 10", gives: 0.4) {
        WorkedNormalisation.figure(.distance, [2, 4, 10], of: 1)
      },
      WorkedExample("4 where the lowest, 2, is best", gives: 0.5) {
        WorkedNormalisation.figure(.distance, [2, 4, 10], of: 1, .lower)
      },
      WorkedExample("a negative value", isMissing: .notComparable) {
        WorkedNormalisation.figure(.distance, [-2, 4], of: 1)
      },
      WorkedExample("nothing but 0", isMissing: .zeroDenominator) {
        WorkedNormalisation.figure(.distance, [0, 0], of: 0)
      },
    ],
    compute: IndexRows.none)
}
