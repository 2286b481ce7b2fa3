import PartnershipModel

extension Indicator {
  /// The step in a partnership's series at its agreement, less the step of the others.
  ///
  /// The interrupted series of the difference from the mean of the comparison partnerships; on
  /// logarithms where all values are above 0. Source: Lopez Bernal, Cummins & Gasparrini 2018, IJE 47.
  package static let impactControlledSeries = Indicator(
    id: "I06", slug: "impact_controlled_its", name: "Impact: controlled interrupted time series",
    domain: .impact,
    formula: "b2 of the treated less the mean of the others, as in impact_its",
    unit: .asOutcome, direction: .context, breakdowns: [.design, .outcome],
    edgeCases: "no comparison partnership: no_data; fewer than 12 months either side: "
      + "too_few_periods; no value in the month of the agreement: no_data",
    tier: 2, source: "Lopez Bernal, Cummins & Gasparrini 2018, IJE 47",
    examples: [
      WorkedExample("5 then 8, the others 5 then 6", gives: 2) {
        ImpactExample.step(from: 5, to: 8, comparedWith: (5, 6))
      },
      WorkedExample("5 then 8, the others 4 then 7", gives: 0) {
        ImpactExample.step(from: 5, to: 8, comparedWith: (4, 7))
      },
    ],
    compute: ImpactRows("impact_controlled_its", [.controlledSeries]) { $0.figure }.rows)
}
