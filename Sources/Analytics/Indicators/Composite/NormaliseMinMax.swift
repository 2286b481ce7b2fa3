import PartnershipModel

extension Indicator {
  /// Between the lowest and the highest value of all units.
  ///
  /// Source: OECD/JRC Handbook (2008), s5.3.
  package static let normaliseMinMax = Indicator(
    id: "C01", slug: "normalise_minmax", name: "Normalise: min-max", domain: .composite,
    formula: "(x - min) / (max - min) over the units; direction -1: (max - x) / (max - min)",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases:
      "max = min: zero_denominator; no value: no_data; changes when a period or unit is added: not for time series",
    tier: 1, source: "OECD/JRC Handbook 2008 s5.3; COINr (verified)",
    examples: [
      WorkedExample("4 among 2, 4 and 10: 2 / 8", gives: 0.25) {
        WorkedNormalisation.figure(.minmax, [2, 4, 10], of: 1)
      },
      WorkedExample("the same, lower is better: 6 / 8", gives: 0.75) {
        WorkedNormalisation.figure(.minmax, [2, 4, 10], of: 1, .lower)
      },
      WorkedExample("5 in each unit", isMissing: .zeroDenominator) {
        WorkedNormalisation.figure(.minmax, [5, 5], of: 0)
      },
    ],
    compute: IndexRows.none)
}
