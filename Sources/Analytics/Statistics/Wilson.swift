/// The Wilson score interval of a proportion.
///
/// Source: Wilson 1927; Newcombe 1998, "Two-sided confidence intervals for the single proportion",
/// Statistics in Medicine 17, method 3.
package enum Wilson {
  /// The 97.5 % quantile of the standard normal distribution.
  package static let z95 = 1.959_963_984_540_054

  /// The interval of `successes` out of `trials`, or `nil` without a trial.
  ///
  /// The lower bound is exactly 0 without a success, the upper exactly 1 without a failure.
  package static func interval(
    successes: Int, trials: Int, z: Double = z95
  ) -> (lower: Double, upper: Double)? {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    let n = Double(trials)
    let p = Double(successes) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return (
      successes == 0 ? 0 : max(0, centre - half), successes == trials ? 1 : min(1, centre + half)
    )
  }
}
