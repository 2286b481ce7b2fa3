/// Synthetic difference in differences: both the units and the months before the start are weighted
/// until they resemble what they are compared with.
///
/// With N0 donors, T0 months before and T1 after: ζ = T1^¼ σ, σ the standard deviation of the
/// donors' monthly differences before the start. Source: Arkhangelsky, Athey, Hirshberg, Imbens &
/// Wager 2021, "Synthetic difference-in-differences", AER 111, algorithm 1.
package struct SyntheticDifference: Sendable, Hashable {
  package let effect: Double
  /// One for each donor.
  package let unitWeights: [Double]
  /// One for each month before the start.
  package let monthWeights: [Double]
  /// The standard deviation σ behind the ridge.
  package let noise: Double

  /// `nil` with fewer than two donors or two months before the start.
  package init?(_ panel: ImpactPanel) {
    let (before, donors) = (panel.before, panel.donors)
    guard before > 1, donors.count > 1 else { return nil }
    let differences = donors.flatMap { donor in
      (1..<before).map { donor[$0] - donor[$0 - 1] }
    }
    guard let noise = SampleMoments(differences).standardDeviation else { return nil }
    let ridge = Double(panel.after).squareRoot() * noise * noise * Double(before)
    let tiny = 1e-6 * noise
    // A free intercept is what centring does.
    let units = SimplexLeastSquares(
      columns: donors.map { Self.centred($0[..<before]) },
      target: Self.centred(panel.treated[..<before]), ridge: ridge)
    let after = donors.map { ImpactPanel.mean($0[before...]) }
    let months = SimplexLeastSquares(
      columns: (0..<before).map { month in Self.centred(donors.map { $0[month] }) },
      target: Self.centred(after), ridge: Double(donors.count) * tiny * tiny)
    guard let units, let months else { return nil }
    func change(_ series: [Double]) -> Double {
      zip(months.weights, series).reduce(ImpactPanel.mean(series[before...])) {
        $0 - $1.0 * $1.1
      }
    }
    effect = zip(units.weights, donors).reduce(change(panel.treated)) {
      $0 - $1.0 * change($1.1)
    }
    unitWeights = units.weights
    monthWeights = months.weights
    self.noise = noise
  }

  private static func centred(_ values: some Collection<Double>) -> [Double] {
    let mean = ImpactPanel.mean(values)
    return values.map { $0 - mean }
  }
}
