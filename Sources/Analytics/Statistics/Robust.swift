/// Location and scale that a few wild values cannot move.
package enum Robust {
  /// The constant that makes the MAD of a normal sample comparable with its standard deviation:
  /// the 75 % quantile of the standard normal distribution, as printed by the source of `z`.
  package static let normalScale = 0.6745

  /// From this size of `z` on a value counts as an outlier.
  package static let outlier = 3.5

  /// The median, the mean of the two middle values of an even number; `nil` without a value.
  package static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The median absolute deviation from the median, unscaled; `nil` without a value.
  package static func medianAbsoluteDeviation(_ values: [Double]) -> Double? {
    median(values).flatMap { centre in median(values.map { abs($0 - centre) }) }
  }

  /// The modified z score 0.6745 · (x − median) / MAD, or `nil` where the MAD is 0: more than half
  /// of the values are the same then, which is no scale to measure by.
  ///
  /// Source: Iglewicz & Hoaglin 1993, "How to detect and handle outliers", section 3.
  package static func z(_ value: Double, among values: [Double]) -> Double? {
    guard let centre = median(values), let spread = medianAbsoluteDeviation(values), spread > 0
    else { return nil }
    return normalScale * (value - centre) / spread
  }
}
