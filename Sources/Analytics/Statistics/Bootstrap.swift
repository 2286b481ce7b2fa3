package import PartnershipModel

/// The percentile interval of a mean, from resamples drawn with a fixed seed.
///
/// The same numbers in the same order give the same interval on every platform. Source: Efron &
/// Tibshirani 1993, "An Introduction to the Bootstrap", chapter 13.
package struct Bootstrap: Sendable, Hashable {
  package var resamples: Int
  package var seed: UInt64
  /// Share of the resamples inside the interval.
  package var level: Double

  /// The fewest values for which an interval is given.
  package static let fewest = 10

  package init(resamples: Int = 2000, seed: UInt64 = 20_240_101, level: Double = 0.95) {
    self.resamples = max(1, resamples)
    self.seed = seed
    self.level = level
  }

  /// Values that belong together, such as the articles of one outlet and day: their sum and number.
  package struct Cluster: Sendable, Hashable {
    package let sum: Double
    package let count: Int

    package init(sum: Double, count: Int) {
      self.sum = sum
      self.count = count
    }
  }

  /// The interval of the mean of independent values.
  ///
  /// - Throws: `too_few_periods` of fewer than ten values.
  package func interval(
    ofMean values: [Double]
  ) throws(Reason) -> (lower: Double, upper: Double) {
    try interval(ofMean: values.map { Cluster(sum: $0, count: 1) })
  }

  /// The interval of the mean over all values of the clusters, whole clusters being drawn.
  ///
  /// - Throws: `too_few_periods` of fewer than ten clusters; `no_data` where they hold no value.
  package func interval(
    ofMean clusters: [Cluster]
  ) throws(Reason) -> (lower: Double, upper: Double) {
    guard clusters.contains(where: { $0.count > 0 }) else { throw .noData }
    guard clusters.count >= Self.fewest else { throw .tooFewPeriods }
    var generator = SeededGenerator(seed: seed)
    return bounds { draw(clusters, &generator) }
  }

  /// The interval of the mean of a series, blocks of neighbouring values being drawn.
  ///
  /// The block length keeps what neighbours have in common; by default the cube root of the number
  /// of values, rounded. Source: Künsch 1989, "The jackknife and the bootstrap for general
  /// stationary observations".
  ///
  /// - Throws: `too_few_periods` of fewer than ten values.
  package func interval(
    ofMeanOfSeries values: [Double], blockLength: Int? = nil
  ) throws(Reason) -> (lower: Double, upper: Double) {
    guard values.count >= Self.fewest else { throw .tooFewPeriods }
    let length = min(values.count, max(1, blockLength ?? Self.blockLength(values.count)))
    var generator = SeededGenerator(seed: seed)
    return bounds {
      var drawn: [Double] = []
      drawn.reserveCapacity(values.count + length)
      while drawn.count < values.count {
        let start = generator.index(below: values.count - length + 1)
        drawn += values[start..<(start + length)]
      }
      return Diversity.sum(Array(drawn.prefix(values.count))) / Double(values.count)
    }
  }

  /// The cube root of `count`, rounded, by whole numbers alone.
  static func blockLength(_ count: Int) -> Int {
    var root = 1
    // (root + 1/2)³ · 8 = (2 root + 1)³
    while (2 * root + 1) * (2 * root + 1) * (2 * root + 1) <= 8 * count { root += 1 }
    return root
  }

  private func draw(_ clusters: [Cluster], _ generator: inout SeededGenerator) -> Double {
    while true {
      var (sums, count) = ([Double](), 0)
      sums.reserveCapacity(clusters.count)
      for _ in clusters.indices {
        let cluster = clusters[generator.index(below: clusters.count)]
        sums.append(cluster.sum)
        count += cluster.count
      }
      // A resample of empty clusters alone has no mean and is drawn again.
      if count > 0 { return Diversity.sum(sums) / Double(count) }
    }
  }

  private func bounds(_ mean: () -> Double) -> (lower: Double, upper: Double) {
    let means = (0..<resamples).map { _ in mean() }.sorted()
    let tail = (1 - level) / 2
    return (means[position(tail)], means[position(1 - tail)])
  }

  /// The index of the value at ceil(share · N), counted from 1.
  private func position(_ share: Double) -> Int {
    // The product of 0.025 and 2000 may exceed 50 by a rounding error.
    let rank = (share * Double(resamples) - 1e-9).rounded(.up)
    return min(resamples - 1, max(0, Int(rank) - 1))
  }
}
