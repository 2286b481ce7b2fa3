/// The mixture of other units that went along with the treated one before the start, and the gap
/// between the two after it.
///
/// Weights in the simplex minimise the distance before; no intercept. Source: Abadie, Diamond &
/// Hainmueller 2010, "Synthetic control methods for comparative case studies", JASA 105, section 2.
package struct SyntheticControl: Sendable, Hashable {
  /// The treated unit less its mixture, month by month.
  package let gaps: [Double]
  /// One for each donor.
  package let weights: [Double]
  /// The mean gap after the start.
  package let effect: Double
  /// Root mean squared gaps before and after the start.
  package let errorBefore: Double
  package let errorAfter: Double

  /// `nil` without donors.
  package init?(_ panel: ImpactPanel) {
    let before = panel.before
    guard
      let solution = SimplexLeastSquares(
        columns: panel.donors.map { Array($0[..<before]) },
        target: Array(panel.treated[..<before]))
    else { return nil }
    weights = solution.weights
    let level = panel.treated.lazy.map { abs($0) }.max() ?? 0
    gaps = panel.treated.indices.map { month in
      let gap = zip(solution.weights, panel.donors).reduce(panel.treated[month]) {
        $0 - $1.0 * $1.1[month]
      }
      // What the least ridge and rounding leave of an exact fit is none.
      return abs(gap) < level * 1e-7 ? 0 : gap
    }
    effect = ImpactPanel.mean(gaps[before...])
    errorBefore = ImpactPanel.mean(gaps[..<before].map { $0 * $0 }).squareRoot()
    errorAfter = ImpactPanel.mean(gaps[before...].map { $0 * $0 }).squareRoot()
  }

  /// After against before; `nil` where the fit before is exact.
  package var errorRatio: Double? { errorBefore > 0 ? errorAfter / errorBefore : nil }
}
