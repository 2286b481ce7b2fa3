import PartnershipModel

extension Indicator {
  /// What becomes of values that lie far out: `entente index --outliers treat`.
  ///
  /// Source: COINr `Treat` with its defaults.
  package static let outlierTreatment = Indicator(
    id: "C07", slug: "outlier_treatment", name: "Outlier treatment", domain: .composite,
    formula:
      "if abs(skew) > 2 and kurtosis > 3.5: winsorise up to 5 points, then, if still failing, ln(x - min + (max - min) / 100) of the values as they were",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases:
      "no value: no_data; fewer than 4 values: too_few_periods; a constant column passes; every changed value is named",
    tier: 2, source: "COINr Treat; OECD/JRC Handbook 2008 step 3",
    examples: [
      WorkedExample("1 to 10, 30 and 100: skew 3.06, kurtosis 9.74, the 100 becomes", gives: 30) {
        WorkedPreparation.treated((1...10).map { Double($0) } + [30, 100], 11)
      },
      WorkedExample("2, 4, 5 and 9: nothing lies out, the 9 stays", gives: 9) {
        WorkedPreparation.treated([2, 4, 5, 9], 3)
      },
      WorkedExample("three values", isMissing: .tooFewPeriods) {
        WorkedPreparation.treated([1, 2, 300], 2)
      },
    ],
    compute: IndexRows.none)
}
