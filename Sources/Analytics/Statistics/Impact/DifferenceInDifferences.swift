/// The change of the treated less the change of those they are compared with, on the means of the
/// four cells.
///
/// Rests on both having moved in parallel without the treatment. Source: Card & Krueger 1994,
/// "Minimum wages and employment", AER 84, table 3.
package struct DifferenceInDifferences: Sendable, Hashable {
  package let effect: Double
  /// Standard error of the difference of two means of changes; `nil` with a single unit on a side.
  package let standardError: Double?

  /// From the change of each unit that has both cells; `nil` without a unit on a side.
  package init?(treated: [Double], comparison: [Double]) {
    guard !treated.isEmpty, !comparison.isEmpty else { return nil }
    effect = ImpactPanel.mean(treated) - ImpactPanel.mean(comparison)
    standardError = Self.variance(treated).flatMap { one in
      Self.variance(comparison).map { (one + $0).squareRoot() }
    }
  }

  /// From the means of a panel before and after its start.
  package init?(_ panel: ImpactPanel) {
    func change(_ series: [Double]) -> Double {
      ImpactPanel.mean(series[panel.before...]) - ImpactPanel.mean(series[..<panel.before])
    }
    self.init(treated: [change(panel.treated)], comparison: panel.donors.map(change))
  }

  /// The variance of the mean.
  private static func variance(_ values: [Double]) -> Double? {
    SampleMoments(values).variance.map { $0 / Double(values.count) }
  }
}
