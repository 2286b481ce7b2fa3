import PartnershipModel

extension Indicator {
  /// How well indicators go together: `entente index --consistency`.
  ///
  /// Source: OECD/JRC Handbook (2008), s4.3.
  package static let cronbachAlpha = Indicator(
    id: "C23", slug: "cronbach_alpha", name: "Internal consistency (Cronbach alpha)",
    domain: .composite,
    formula: "Q/(Q - 1) * (1 - sum var_j / var_total) on standardised indicators",
    unit: .method, maximum: 1, direction: .higher, isOfParts: true,
    edgeCases:
      "fewer than 2 units with all values: no_data; Q < 2, a constant indicator or var_total = 0: zero_denominator; not a test of one dimension",
    tier: 3, source: "OECD/JRC Handbook 2008 s4.3",
    examples: [
      WorkedExample("the same indicator twice", gives: 1) {
        WorkedMethod.alpha([[1, 2, 4, 7], [1, 2, 4, 7]])
      },
      WorkedExample("1, 2, 3 and 1, 3, 2: r = 0.5, so 2 * (1 - 2 / 3)", gives: 2.0 / 3) {
        WorkedMethod.alpha([[1, 2, 3], [1, 3, 2]])
      },
      WorkedExample("one indicator", isMissing: .zeroDenominator) {
        WorkedMethod.alpha([[1, 2, 3]])
      },
    ],
    compute: IndexRows.none)
}
