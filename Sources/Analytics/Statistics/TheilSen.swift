/// The line through the median of the slopes of all pairs: a trend that up to 29 % wild values do
/// not move.
///
/// Source: Sen 1968, "Estimates of the regression coefficient based on Kendall's tau", Journal of
/// the American Statistical Association 63.
package struct TheilSen: Sendable, Hashable {
  package let slope: Double
  /// The median of y − slope · x.
  package let intercept: Double

  /// `nil` where fewer than two points differ in x.
  package init?(_ points: [(x: Double, y: Double)]) {
    var slopes: [Double] = []
    for (index, one) in points.enumerated() {
      for other in points[(index + 1)...] where other.x != one.x {
        slopes.append((other.y - one.y) / (other.x - one.x))
      }
    }
    guard let slope = Robust.median(slopes),
      let intercept = Robust.median(points.map { $0.y - slope * $0.x })
    else { return nil }
    self.slope = slope
    self.intercept = intercept
  }

  /// The line through values at x = 0, 1, 2 and so on.
  package init?(_ values: [Double]) {
    self.init(values.enumerated().map { (x: Double($0.offset), y: $0.element) })
  }
}
