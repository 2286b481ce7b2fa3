import PartnershipModel

extension Indicator {
  /// A value in place of one that nobody reported: `entente index --impute`, `index: impute`.
  ///
  /// Source: OECD/JRC Handbook (2008), step 3; COINr `Impute`.
  package static let imputation = Indicator(
    id: "C19", slug: "imputation", name: "Imputation", domain: .composite,
    formula:
      "none by default; by setting the mean or median of the units, the mean of the unit's group, or its last value",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases:
      "nothing to make it of, such as a group without values: no_data; imputed values raise no coverage; the share imputed is reported, and the ranks without",
    tier: 2, source: "OECD/JRC Handbook 2008 step 3; COINr Impute",
    examples: [
      WorkedExample("a group of 2, 4 and a gap: its mean", gives: 3) {
        WorkedPreparation.imputed(.groupMean, [2, 4, nil, 9], ["a", "a", "a", "b"], 2)
      },
      WorkedExample("1, 2, 9 and a gap: their median", gives: 2) {
        WorkedPreparation.imputed(.median, [1, 2, 9, nil], [], 3)
      },
      WorkedExample("none, as by default", isMissing: .noData) {
        WorkedPreparation.imputed(.none, [1, 2, 9, nil], [], 3)
      },
      WorkedExample("a group without values", isMissing: .noData) {
        WorkedPreparation.imputed(.groupMean, [2, 4, nil], ["a", "a", "b"], 2)
      },
    ],
    compute: IndexRows.none)
}
