#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An interrupted time series: a line before the start, a change of its level and slope after it,
/// and the seasons as two harmonics of the year.
///
/// y = b0 + b1 t + b2 D + b3 (t − t0) D + sines and cosines of 12 and 6 months. Source: Lopez
/// Bernal, Cummins & Gasparrini 2017, "Interrupted time series regression for the evaluation of
/// public health interventions", International Journal of Epidemiology 46:348-355.
package struct InterruptedSeries: Sendable, Hashable {
  package struct Change: Sendable, Hashable {
    package let estimate: Double
    package let standardError: Double
  }

  /// b2; with counts the logarithm of a ratio.
  package let level: Change
  /// b3, a month.
  package let slope: Change

  /// By least squares with the errors of Newey and West, lag 3.
  ///
  /// Source: Newey & West 1987, Econometrica 55. `nil` where the months do not tell the terms apart.
  package static func leastSquares(_ values: [Double], before: Int) -> InterruptedSeries? {
    let design = design(months: values.count, before: before)
    guard values.count > design[0].count,
      let inverse = LinearSystem.inverse(gram(design, weights: nil)),
      let fit = coefficients(design, values, weights: nil)
    else { return nil }
    let scores = zip(design, values).map { row, value -> [Double] in
      let residual = value - product(row, fit)
      return row.map { $0 * residual }
    }
    return InterruptedSeries(fit, covariance: sandwich(inverse, meat(scores, lag: 3)))
  }

  /// Of counts: a logarithmic link, variance proportional to the mean, dispersion from Pearson's
  /// residuals.
  ///
  /// Source: McCullagh & Nelder 1989, "Generalized Linear Models", section 6.2. `nil` as above, and
  /// where the counts have no finite fit, such as all zeros on one side.
  package static func quasiPoisson(_ counts: [Double], before: Int) -> InterruptedSeries? {
    let design = design(months: counts.count, before: before)
    guard counts.count > design[0].count, counts.allSatisfy({ $0 >= 0 }) else { return nil }
    var means = counts.map { max($0, 0.5) }
    var fit: [Double] = []
    for _ in 0..<100 {
      let working = zip(counts, means).map { log($1) + ($0 - $1) / $1 }
      guard let next = coefficients(design, working, weights: means) else { return nil }
      let change = fit.isEmpty ? 1 : zip(fit, next).map { abs($0 - $1) }.max() ?? 0
      fit = next
      means = design.map { exp(min(product($0, fit), 700)) }
      if change < 1e-12 { break }
    }
    guard fit.allSatisfy({ $0.isFinite && abs($0) < 50 }), means.allSatisfy({ $0 > 1e-12 }),
      let inverse = LinearSystem.inverse(gram(design, weights: means))
    else { return nil }
    let pearson = zip(counts, means).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 }
    let dispersion = pearson / Double(counts.count - fit.count)
    return InterruptedSeries(fit, covariance: inverse.map { row in row.map { $0 * dispersion } })
  }

  private init?(_ fit: [Double], covariance: [[Double]]) {
    func change(_ index: Int) -> Change? {
      let error = max(0, covariance[index][index]).squareRoot()
      guard fit[index].isFinite, error.isFinite else { return nil }
      return Change(estimate: fit[index], standardError: error)
    }
    guard let level = change(2), let slope = change(3) else { return nil }
    self.level = level
    self.slope = slope
  }

  private static func design(months: Int, before: Int) -> [[Double]] {
    (0..<months).map { month in
      let after = month >= before ? 1.0 : 0
      let year = 2 * Double.pi * Double(month) / 12
      return [
        1, Double(month), after, after * Double(month - before), sin(year), cos(year),
        sin(2 * year), cos(2 * year),
      ]
    }
  }

  private static func product(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func gram(_ design: [[Double]], weights: [Double]?) -> [[Double]] {
    let width = design[0].count
    return (0..<width).map { one in
      (0..<width).map { other in
        design.indices.reduce(0) {
          $0 + design[$1][one] * design[$1][other] * (weights?[$1] ?? 1)
        }
      }
    }
  }

  private static func coefficients(
    _ design: [[Double]], _ values: [Double], weights: [Double]?
  ) -> [Double]? {
    let right = design[0].indices.map { column in
      design.indices.reduce(0) {
        $0 + design[$1][column] * values[$1] * (weights?[$1] ?? 1)
      }
    }
    return LinearSystem.solve(gram(design, weights: weights), right)
  }

  /// The covariance of the scores with those of up to `lag` months before, in Bartlett's weights.
  private static func meat(_ scores: [[Double]], lag: Int) -> [[Double]] {
    let width = scores[0].count
    var sum = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    for distance in 0...lag {
      let weight = 1 - Double(distance) / Double(lag + 1)
      for month in scores.indices.dropFirst(distance) {
        let (here, there) = (scores[month], scores[month - distance])
        for one in 0..<width {
          for other in 0..<width {
            let term = here[one] * there[other]
            sum[one][other] += weight * (distance == 0 ? term : term + there[one] * here[other])
          }
        }
      }
    }
    return sum
  }

  private static func sandwich(_ bread: [[Double]], _ meat: [[Double]]) -> [[Double]] {
    func multiply(_ one: [[Double]], _ other: [[Double]]) -> [[Double]] {
      one.map { row in
        other[0].indices.map { column in
          row.indices.reduce(0) { $0 + row[$1] * other[$1][column] }
        }
      }
    }
    return multiply(multiply(bread, meat), bread)
  }
}
