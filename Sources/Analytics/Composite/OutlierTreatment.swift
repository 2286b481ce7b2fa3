package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What becomes of values that lie so far out that they would decide a scale alone.
///
/// A column with a skewness beyond ±2 and a kurtosis above 3.5 is winsorised: its outermost value is
/// set to the next one, on the side of the skew, until it passes or five values are set. One that
/// still fails keeps its values and goes by `ln(x - min + (max - min) / 100)`, which leaves their
/// order as it is. Source: COINr `Treat`, `winsorise` and `log_CT`; OECD/JRC Handbook (2008),
/// step 3.
package struct OutlierTreatment: Sendable, Hashable {
  /// The skewness, of either sign, up to which a column passes.
  package static let mostSkew = 2.0
  /// The excess kurtosis up to which a column passes.
  package static let mostKurtosis = 3.5
  /// How many values may be winsorised.
  package static let mostWinsorised = 5
  /// The fewest values that have a kurtosis.
  package static let fewestValues = 4

  /// The treated values; a missing value stays missing.
  package let values: [Double?]
  /// The places of the values that were winsorised, ascending.
  package let winsorised: [Int]
  /// Whether the logarithm was taken of all values.
  package let usesLogarithm: Bool
  /// Whether the column passes now.
  package let passes: Bool

  /// Treats a column.
  ///
  /// Throws `no_data` for an empty one and `too_few_periods` for one of fewer than four values. A
  /// constant column passes.
  package init(_ values: [Double?]) throws(Reason) {
    let known = values.compactMap(\.self)
    guard !known.isEmpty else { throw .noData }
    guard known.count >= OutlierTreatment.fewestValues else { throw .tooFewPeriods }
    let isSound = OutlierTreatment.passes(known)
    let (ends, places) = isSound ? (values, []) : OutlierTreatment.winsorised(values)
    if OutlierTreatment.passes(ends.compactMap(\.self)) {
      (self.values, winsorised, usesLogarithm, passes) = (ends, places, false, true)
    } else {
      self.values = OutlierTreatment.logarithms(values)
      winsorised = []
      usesLogarithm = true
      passes = OutlierTreatment.passes(self.values.compactMap(\.self))
    }
  }

  /// Whether a column needs no treatment.
  package static func passes(_ values: [Double]) -> Bool {
    guard let skew = skewness(values), let kurtosis = kurtosis(values) else { return true }
    return abs(skew) <= mostSkew || kurtosis <= mostKurtosis
  }

  private static func winsorised(_ values: [Double?]) -> ([Double?], [Int]) {
    var values = values
    var (high, low): ([Int], [Int]) = ([], [])
    while high.count + low.count < mostWinsorised {
      let known = values.compactMap(\.self)
      guard !passes(known), let skew = skewness(known) else { break }
      let isHigh = skew >= 0
      guard let end = isHigh ? known.max() : known.min() else { break }
      let inner = known.filter { $0 != end }
      guard let next = isHigh ? inner.max() : inner.min() else { break }
      // Those set before are at the end too, so that each is counted once.
      let places = values.indices.filter { values[$0] == end }
      for place in places { values[place] = next }
      if isHigh { high = places } else { low = places }
    }
    return (values, Set(high + low).sorted())
  }

  private static func logarithms(_ values: [Double?]) -> [Double?] {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max(), low < high else { return values }
    let shift = 0.01 * (high - low)
    return values.map { value in value.map { log($0 - low + shift) } }
  }

  /// `sqrt(n (n - 1)) / (n - 2) * sqrt(n) sum d^3 / (sum d^2)^1.5`; `nil` of fewer than three
  /// values or of equal ones.
  ///
  /// Source: COINr `skew`, type 2 of e1071.
  package static func skewness(_ values: [Double]) -> Double? {
    guard values.count > 2, let (second, third, _) = powers(values) else { return nil }
    let n = Double(values.count)
    return (n * (n - 1)).squareRoot() / (n - 2) * n.squareRoot() * third
      / (second * second.squareRoot())
  }

  /// `((n + 1)(r - 3) + 6)(n - 1) / ((n - 2)(n - 3))` with `r = n sum d^4 / (sum d^2)^2`; `nil`
  /// of fewer than four values or of equal ones.
  ///
  /// Source: COINr `kurt`, type 2 of e1071.
  package static func kurtosis(_ values: [Double]) -> Double? {
    guard values.count > 3, let (second, _, fourth) = powers(values) else { return nil }
    let n = Double(values.count)
    let ratio = n * fourth / (second * second)
    return ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
  }

  /// Sums of powers of the distances from the mean, each distance over the greatest of them.
  private static func powers(_ values: [Double]) -> (Double, Double, Double)? {
    guard let low = values.min(), let high = values.max(), low < high,
      let mean = SampleMoments(values).mean
    else { return nil }
    let scale = max(high - mean, mean - low)
    guard scale > 0, scale.isFinite else { return nil }
    let distances = values.map { ($0 - mean) / scale }
    return (
      Diversity.sum(distances.map { $0 * $0 }),
      Diversity.sum(distances.map { $0 * $0 * $0 }),
      Diversity.sum(distances.map { $0 * $0 * $0 * $0 })
    )
  }
}
