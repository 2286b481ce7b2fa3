import PartnershipModel

extension Indicator {
  /// The gap between a partnership after its agreement and the mixture of others that it matched
  /// before.
  ///
  /// Weights none negative with the sum 1, exact. Refused where the root mean squared gap before is
  /// more than twice the median of the placebos, or than the standard deviation of the partnership. Source: Abadie, Diamond & Hainmueller 2010, JASA
  /// 105.
  package static let impactSyntheticControl = Indicator(
    id: "I07", slug: "impact_synthetic_control", name: "Impact: synthetic control",
    domain: .impact,
    formula: "w in the simplex minimising norm(Y1_pre - Y0_pre w); mean over post of Y1 - Y0 w",
    unit: .asOutcome, direction: .context, breakdowns: [.design, .outcome],
    edgeCases: "poor fit before: not_comparable; no comparison partnership: no_data; fewer than 12 "
      + "months either side: too_few_periods",
    tier: 2, source: "Abadie, Diamond & Hainmueller 2010, JASA 105",
    examples: [
      WorkedExample("half of each donor before, 3 more after", gives: 3) {
        ImpactExample.control(
          treated: [3, 4, 5, 9], donors: [[2, 2, 6, 4], [4, 6, 4, 8]], before: 3)
      },
      WorkedExample("no donor", isMissing: .noData) {
        ImpactExample.control(treated: [3, 4, 5, 9], donors: [], before: 3)
      },
    ],
    compute: ImpactRows("impact_synthetic_control", [.syntheticControl]) { $0.figure }.rows)
}
