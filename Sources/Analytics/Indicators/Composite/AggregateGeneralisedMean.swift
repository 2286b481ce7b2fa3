import PartnershipModel

extension Indicator {
  /// The mean of powers: `entente index --aggregate generalised --power P`, `index: power`.
  ///
  /// Source: COINr `a_genmean`.
  package static let aggregateGeneralised = Indicator(
    id: "C15b", slug: "aggregate_generalised_mean", name: "Aggregate: generalised mean",
    domain: .composite,
    formula: "(sum w I^p / sum w)^(1/p); p = 1 arithmetic, p -> 0 geometric, p = -1 harmonic",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases:
      "weights of 0: no_data; I <= 0 with p <= 0: not_comparable, in an index 0.01 instead; a higher p gives no lower mean",
    tier: 2, source: "COINr a_genmean",
    examples: [
      WorkedExample("scores 0.04 and 0.36, p = 0.5: ((0.2 + 0.6) / 2)^2", gives: 0.16) {
        WorkedMethod.generalised([0.04, 0.36], 0.5)
      },
      WorkedExample(
        "scores 0.2 and 0.8, p = 2: sqrt((0.04 + 0.64) / 2)", gives: 0.34.squareRoot()
      ) {
        WorkedMethod.generalised([0.2, 0.8], 2)
      },
      WorkedExample("the same scores, p = 0: sqrt(0.16)", gives: 0.4) {
        WorkedMethod.generalised([0.2, 0.8], 0)
      },
      WorkedExample("a score of 0, p = -1", isMissing: .notComparable) {
        WorkedMethod.generalised([0, 0.8], -1)
      },
    ],
    compute: IndexRows.none)
}
