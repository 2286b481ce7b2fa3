import PartnershipModel

extension Indicator {
  /// How rare the effect is among partnerships that signed nothing.
  ///
  /// Every comparison partnership is treated in turn, compared with the others only; p is the rank
  /// of the true one among all, by size of the effect, with the synthetic control by the ratio of
  /// its errors. With N partnerships p is never below 1/N. Source: Abadie, Diamond & Hainmueller
  /// 2010, JASA 105, section 2.4.
  package static let placeboPValue = Indicator(
    id: "I04", slug: "placebo_p_value", name: "Placebo p value", domain: .impact,
    formula: "rank of the treated among all on rmspe_ratio (or abs effect) / number of all",
    unit: .p, minimum: 0, maximum: 1, direction: .context, breakdowns: [.design, .outcome],
    edgeCases: "fewer than 10 comparison partnerships: too_few_periods; no estimate: its reason",
    tier: 2, source: "Abadie, Diamond & Hainmueller 2010, JASA 105",
    examples: [
      WorkedExample("the most extreme of 10 placebos and itself", gives: 1.0 / 11) {
        .real(PlaceboTest(statistic: 11, placebos: ImpactExample.ten, effects: []).pValue)
      },
      WorkedExample("as extreme as the third of 10", gives: 4.0 / 11) {
        .real(PlaceboTest(statistic: 8, placebos: ImpactExample.ten, effects: []).pValue)
      },
    ],
    compute: ImpactRows(
      "placebo_p_value", [.syntheticDifference, .syntheticControl, .differences],
      hasUnitOfOutcome: false
    ) { result in
      result.placebo.worked {
        result.test.map {
          .count($0.extreme, "as extreme as the treated or more, itself included")
            / .count($0.all, "the treated and all placebos")
        }
      }
    }.rows)
}
