import PartnershipModel

extension Indicator {
  /// Distance from the mean in standard deviations, with n - 1.
  ///
  /// Source: OECD/JRC Handbook (2008), s5.2.
  package static let normaliseZScore = Indicator(
    id: "C03", slug: "normalise_zscore", name: "Normalise: z-score", domain: .composite,
    formula: "(x - mean) / sd, sd with n - 1; direction -1: sign changed",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases:
      "sd = 0: zero_denominator; no value: no_data; negative values: only with aggregate_arithmetic",
    tier: 1, source: "OECD/JRC Handbook 2008 s5.2; COINr (verified)",
    examples: [
      WorkedExample("7 among 3, 5 and 7: 2 / 2", gives: 1) {
        WorkedNormalisation.figure(.zscore, [3, 5, 7], of: 2)
      },
      WorkedExample("the same, lower is better", gives: -1) {
        WorkedNormalisation.figure(.zscore, [3, 5, 7], of: 2, .lower)
      },
      WorkedExample("5 in each unit", isMissing: .zeroDenominator) {
        WorkedNormalisation.figure(.zscore, [5, 5], of: 0)
      },
    ],
    compute: IndexRows.none)
}
