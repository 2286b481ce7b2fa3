/// An exact sum of fractions with whole numerators and small denominators.
///
/// An event of k cities gives each of its pairs 1/C(k,2). Numerators are summed per denominator and
/// divided once, so that a sum never depends on the order of the events.
package struct FractionalSum: Sendable, Hashable {
  /// Numerators by denominator.
  ///
  /// Sums of 128 bits hold 10^14 amounts of the largest size.
  private var numerators: [Int: Int128] = [:]

  package init() {}

  package init(_ whole: Int) {
    add(Int128(whole))
  }

  /// Adds `numerator / denominator`; the denominator is positive.
  package mutating func add(_ numerator: Int128, over denominator: Int = 1) {
    numerators[denominator, default: 0] += numerator
  }

  package static func + (left: FractionalSum, right: FractionalSum) -> FractionalSum {
    var sum = left
    for (denominator, numerator) in right.numerators { sum.add(numerator, over: denominator) }
    return sum
  }

  /// The sum as an integer, or `nil` where it is not one.
  package var whole: Int128? {
    guard let fraction = commonFraction,
      fraction.numerator.isMultiple(of: fraction.denominator)
    else { return nil }
    return fraction.numerator / fraction.denominator
  }

  package var doubleValue: Double { dividedBy(1) }

  /// The sum divided by `unit`, rounded once where 128 bits hold the common denominator.
  package func dividedBy(_ unit: Double) -> Double {
    if let fraction = commonFraction {
      return Double(fraction.numerator) / (Double(fraction.denominator) * unit)
    }
    return Diversity.sum(
      numerators.sorted { $0.key < $1.key }.map { Double($0.value) / (Double($0.key) * unit) })
  }

  /// The sum as one fraction in lowest terms, or `nil` where 128 bits do not hold it.
  private var commonFraction: (numerator: Int128, denominator: Int128)? {
    var (top, bottom): (Int128, Int128) = (0, 1)
    for (denominator, numerator) in numerators.sorted(by: { $0.key < $1.key }) {
      let other = Int128(denominator)
      let common = greatestCommonDivisor(bottom, other)
      let (left, overflow) = top.multipliedReportingOverflow(by: other / common)
      let (right, overflow2) = numerator.multipliedReportingOverflow(by: bottom / common)
      let (sum, overflow3) = left.addingReportingOverflow(right)
      let (product, overflow4) = bottom.multipliedReportingOverflow(by: other / common)
      if overflow || overflow2 || overflow3 || overflow4 { return nil }
      let shared = max(1, greatestCommonDivisor(sum, product))
      (top, bottom) = (sum / shared, product / shared)
    }
    return (top, bottom)
  }
}

private func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
  var (one, other) = (one < 0 ? -one : one, other)
  while other != 0 { (one, other) = (other, one % other) }
  return one
}
