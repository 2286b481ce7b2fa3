/// The straight line y = intercept + slope · x of least squares, with standard errors.
///
/// Source: NIST/SEMATECH, e-Handbook of Statistical Methods, 4.1.4.1 "Linear least squares
/// regression"; checked against the Statistical Reference Datasets.
package struct LinearTrend: Sendable, Hashable {
  package let intercept: Double
  package let slope: Double
  /// Of the residuals, with n − 2 degrees of freedom; `nil` of two points.
  package let residualDeviation: Double?
  package let interceptError: Double?
  package let slopeError: Double?
  /// The part of the variance that the line explains; `nil` where y does not vary.
  package let rSquared: Double?

  /// `nil` of fewer than two points or where x does not vary.
  package init?(_ points: [(x: Double, y: Double)]) {
    let n = Double(points.count)
    guard points.count >= 2, points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      return nil
    }
    let (x, y) = (Self.centred(points.map(\.x)), Self.centred(points.map(\.y)))
    let spread = Diversity.sum(x.deviations.map { $0 * $0 })
    guard spread > 0 else { return nil }
    let slope = Diversity.sum(zip(x.deviations, y.deviations).map { $0 * $1 }) / spread
    let residuals = zip(x.deviations, y.deviations).map { $1 - slope * $0 }
    let squares = Diversity.sum(residuals.map { $0 * $0 })
    let all = Diversity.sum(y.deviations.map { $0 * $0 })
    self.slope = slope
    intercept = y.mean - slope * x.mean
    rSquared = all > 0 ? 1 - squares / all : nil
    let deviation = points.count > 2 ? (squares / (n - 2)).squareRoot() : nil
    residualDeviation = deviation
    slopeError = deviation.map { $0 / spread.squareRoot() }
    interceptError = deviation.map { $0 * (1 / n + x.mean * x.mean / spread).squareRoot() }
  }

  /// The line through values at x = 0, 1, 2 and so on.
  package init?(_ values: [Double]) {
    self.init(values.enumerated().map { (x: Double($0.offset), y: $0.element) })
  }

  private static func centred(_ values: [Double]) -> (mean: Double, deviations: [Double]) {
    let n = Double(values.count)
    let first = Diversity.sum(values) / n
    let left = Diversity.sum(values.map { $0 - first }) / n
    return (first + left, values.map { ($0 - first) - left })
  }
}
