import PartnershipModel

extension Indicator {
  /// The step in a partnership's own series at its agreement, off the line and seasons before.
  ///
  /// Counts by quasi-Poisson, other outcomes by least squares on logarithms, or on values where one
  /// is not above 0, with the errors of Newey and West, lag 3. Nothing stands for what would have
  /// happened but the series itself. Source: Lopez Bernal, Cummins & Gasparrini 2017, IJE 46.
  package static let impactSeries = Indicator(
    id: "I05", slug: "impact_its", name: "Impact: interrupted time series", domain: .impact,
    formula: "b2 of y = b0 + b1 t + b2 D + b3 (t - t0) D + two harmonics of the year",
    unit: .asOutcome, direction: .context, breakdowns: [.design, .outcome],
    edgeCases: "fewer than 12 months either side: too_few_periods; no value in the month of the "
      + "agreement: no_data; no finite fit: not_comparable",
    tier: 2, source: "Lopez Bernal, Cummins & Gasparrini 2017, IJE 46:348-355",
    examples: [
      WorkedExample("24 months of 5, then 24 of 8", gives: 3) {
        ImpactExample.step(from: 5, to: 8)
      },
      WorkedExample("24 months of 5, then 24 of 5", gives: 0) {
        ImpactExample.step(from: 5, to: 5)
      },
    ],
    compute: ImpactRows("impact_its", [.series]) { $0.figure }.rows)
}
