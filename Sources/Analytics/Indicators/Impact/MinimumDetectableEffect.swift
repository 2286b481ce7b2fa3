import PartnershipModel

extension Indicator {
  /// The least effect that the data would show in four cases of five.
  ///
  /// 2.8 standard errors: power of 80 % at the 5 % level, two-sided. Where it is larger than any
  /// effect to hope for, an estimate near 0 proves nothing. Source: standard definition.
  package static let minimumDetectableEffect = Indicator(
    id: "I10", slug: "minimum_detectable_effect", name: "Minimum detectable effect",
    domain: .impact, formula: "2.8 * SE; on logs 100 * (exp(2.8 * SE) - 1)", unit: .asOutcome,
    minimum: 0, direction: .lower, breakdowns: [.design, .outcome],
    edgeCases: "no standard error: no_data; no estimate: its reason",
    tier: 2, source: "Standard definition",
    examples: [
      WorkedExample("SE = 5", gives: 14) {
        ImpactExample.detectable(standardError: 5, isLogarithmic: false)
      },
      WorkedExample("SE = 0.1 of logarithms", gives: 32.31298123374369) {
        ImpactExample.detectable(standardError: 0.1, isLogarithmic: true)
      },
      WorkedExample("no standard error", isMissing: .noData) {
        ImpactExample.detectable(standardError: nil, isLogarithmic: false)
      },
    ],
    compute: ImpactRows("minimum_detectable_effect", ImpactDesign.allCases) { $0.detectable }.rows)
}
