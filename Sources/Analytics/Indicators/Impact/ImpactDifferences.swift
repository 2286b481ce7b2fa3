import PartnershipModel

extension Indicator {
  /// The change of a partnership's outcome after its agreement, less that of the others.
  ///
  /// Of monthly means; on logarithms, in per cent, where all values are above 0. It rests on the
  /// others having moved in parallel before: refused where the slope of the difference before is
  /// more than two standard errors from 0. The interval is that of the placebos, from five
  /// comparison partnerships on. Source: Card & Krueger 1994, AER 84, table 3.
  package static let impactDifferences = Indicator(
    id: "I02", slug: "impact_did", name: "Impact: difference in differences", domain: .impact,
    formula: "(T1 - T0) - (C1 - C0); on logs 100 * (exp(b) - 1)", unit: .asOutcome,
    direction: .context, breakdowns: [.design, .outcome],
    edgeCases:
      "no comparison partnership: no_data; not parallel before: not_comparable; fewer than 12 months either side: "
      + "too_few_periods; no value in the month of the agreement: no_data",
    tier: 2, source: "Card & Krueger 1994, AER 84",
    examples: [
      WorkedExample("treated 10 to 16, comparison 8 to 10", gives: 4) {
        ImpactExample.differences(treated: [10, 16], comparison: [[8, 10]])
      },
      WorkedExample("no comparison", isMissing: .noData) {
        ImpactExample.differences(treated: [10, 16], comparison: [])
      },
    ],
    compute: ImpactRows("impact_did", [.differences]) { $0.figure }.rows)
}
