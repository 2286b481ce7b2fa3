package import PartnershipModel

/// Mean, variance and first autocorrelation of a sample.
///
/// Of exact decimals the sums are exact too, and only the results are rounded; of `Double`s the
/// deviations from a compensated mean are added up with compensation.
///
/// Source: the definitions of NIST, Statistical Reference Datasets, univariate summary statistics.
package struct SampleMoments: Sendable, Hashable {
  package let count: Int
  /// `nil` without a value.
  package let mean: Double?
  /// Σ(x − mean)² / (n − 1); `nil` of fewer than two values.
  package let variance: Double?
  /// Σ(x_i − mean)(x_(i+1) − mean) / Σ(x_i − mean)²; `nil` where all values are the same.
  package let autocorrelation: Double?

  /// The sample standard deviation (n − 1), `nil` of fewer than two values.
  package var standardDeviation: Double? { variance?.squareRoot() }

  package init(_ values: [Double]) {
    count = values.count
    guard !values.isEmpty else {
      (mean, variance, autocorrelation) = (nil, nil, nil)
      return
    }
    let n = Double(values.count)
    let first = Diversity.sum(values) / n
    // What rounding left over in the mean is found in the deviations from it.
    let left = Diversity.sum(values.map { $0 - first }) / n
    let mean = first + left
    self.mean = mean
    let deviations = values.map { ($0 - first) - left }
    let squares = Diversity.sum(deviations.map { $0 * $0 })
    variance = values.count > 1 ? squares / (n - 1) : nil
    let products = zip(deviations, deviations.dropFirst()).map { $0 * $1 }
    autocorrelation = squares > 0 ? Diversity.sum(products) / squares : nil
  }

  /// Of exact decimals; falls back on `Double`s where 128 bits do not hold the sums of squares.
  package init(_ amounts: [Amount]) {
    guard let exact = ExactSums(amounts) else {
      self.init(amounts.map(\.doubleValue))
      return
    }
    self.init(
      count: amounts.count, mean: exact.mean, variance: exact.variance,
      autocorrelation: exact.autocorrelation)
  }

  private init(count: Int, mean: Double?, variance: Double?, autocorrelation: Double?) {
    self.count = count
    self.mean = mean
    self.variance = variance
    self.autocorrelation = autocorrelation
  }
}

/// Sums of the distances from the first value, in millionths.
private struct ExactSums {
  private let count: Int128
  private let first: Int128
  private let sum: Int128
  /// n Σd² − (Σd)², which is n times the sum of squared deviations.
  private let spread: Int128
  /// n² times the sum of the products of neighbouring deviations.
  private let neighbours: Int128?

  /// `nil` without a value or where 128 bits are too few.
  init?(_ amounts: [Amount]) {
    guard let first = amounts.first?.units else { return nil }
    let count = Int128(amounts.count)
    let distances = amounts.map { $0.units - first }
    guard let sum = added(distances),
      let squares = added(distances.map { multiplied($0, $0) }),
      let scaled = multiplied(count, squares), let square = multiplied(sum, sum)
    else { return nil }
    self.count = count
    self.first = first
    self.sum = sum
    spread = scaled - square
    neighbours = Self.neighbours(distances, count: count, sum: sum, square: square)
  }

  /// n²P − nS(2S − d_1 − d_n) + (n − 1)S² with P = Σ d_i d_(i+1) and S = Σ d_i.
  private static func neighbours(
    _ distances: [Int128], count: Int128, sum: Int128, square: Int128
  ) -> Int128? {
    let products = zip(distances, distances.dropFirst()).map { multiplied($0, $1) }
    guard let last = distances.last, let whole = added(products),
      let one = multiplied(count * count, whole),
      let both = multiplied(sum, 2 * sum - last), let two = multiplied(count, both),
      let three = multiplied(count - 1, square)
    else { return nil }
    let (left, overflow) = one.subtractingReportingOverflow(two)
    let (result, overflow2) = left.addingReportingOverflow(three)
    return overflow || overflow2 ? nil : result
  }

  var mean: Double? {
    let (shift, overflow) = first.multipliedReportingOverflow(by: count)
    guard !overflow else { return nil }
    return Double(shift + sum) / (Double(count) * scale)
  }

  var variance: Double? {
    count > 1 ? Double(spread) / (Double(count * (count - 1)) * (scale * scale)) : nil
  }

  var autocorrelation: Double? {
    guard spread > 0, let neighbours else { return nil }
    return Double(neighbours) / (Double(count) * Double(spread))
  }

  private var scale: Double { Double(Amount.scale) }
}

private func multiplied(_ left: Int128, _ right: Int128) -> Int128? {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? nil : product
}

private func added(_ terms: [Int128?]) -> Int128? {
  var total: Int128 = 0
  for term in terms {
    guard let term else { return nil }
    let (sum, overflow) = total.addingReportingOverflow(term)
    if overflow { return nil }
    total = sum
  }
  return total
}
