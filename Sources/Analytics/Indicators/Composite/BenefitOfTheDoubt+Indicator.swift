import PartnershipModel

extension Indicator {
  /// The score with the weights that suit the unit best.
  ///
  /// Source: OECD/JRC Handbook (2008), s6.3.
  package static let benefitOfTheDoubt = Indicator(
    id: "C12", slug: "benefit_of_doubt", name: "Weights: benefit of the doubt (DEA)",
    domain: .composite,
    formula:
      "max over w of sum w_q I_qc subject to sum w_q I_qk <= 1 for all k, w >= 0, share bounds",
    unit: .method, minimum: 0, maximum: 1, direction: .higher, isOfParts: true,
    edgeCases:
      "no feasible weights: not_comparable; without share bounds many units score 1; weights differ by unit",
    tier: 2, source: "OECD/JRC Handbook 2008 s6.3",
    examples: [
      WorkedExample("(0.5, 0.5) against (1, 0) and (0, 1): weights 1, 1", gives: 1) {
        WorkedMean.ownBest([[0.5, 0.5], [1, 0], [0, 1]])
      },
      WorkedExample("(0.4, 0.2) against (0.8, 0.8): half of it however weighed", gives: 0.5) {
        WorkedMean.ownBest([[0.4, 0.2], [0.8, 0.8]])
      },
      WorkedExample("(0, 0) against (1, 1): no weights help", isMissing: .notComparable) {
        WorkedMean.ownBest([[0, 0], [1, 1]])
      },
    ],
    compute: IndexRows.none)
}
