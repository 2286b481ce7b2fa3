import PartnershipModel

extension Indicator {
  /// The change of a partnership after its agreement, less that of weighted others over weighted
  /// months: the default design.
  ///
  /// On logarithms, in per cent, where all values are above 0. The interval is that of the placebos.
  /// Source: Arkhangelsky et al. 2021, AER 111, algorithm 1.
  package static let impactSyntheticDifference = Indicator(
    id: "I08", slug: "impact_synthetic_did",
    name: "Impact: synthetic difference in differences", domain: .impact,
    formula: "tau = (-omega, 1/N1)' Y (-lambda, 1/T1) with simplex weights for units and months",
    unit: .asOutcome, direction: .context, breakdowns: [.design, .outcome],
    edgeCases: "fewer than 5 comparison partnerships or 12 months either side: too_few_periods; no "
      + "value in the month of the agreement: no_data",
    tier: 2, source: "Arkhangelsky et al. 2021, AER 111",
    examples: [
      WorkedExample("all move by 1 a month, the treated by 4 more after", gives: 4) {
        ImpactExample.syntheticDifference(extra: 4)
      },
      WorkedExample("all move alike", gives: 0) { ImpactExample.syntheticDifference(extra: 0) },
    ],
    compute: ImpactRows("impact_synthetic_did", [.syntheticDifference]) { $0.figure }.rows)
}
