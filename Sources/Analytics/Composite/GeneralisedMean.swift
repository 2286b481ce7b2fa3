package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The mean of powers: `(sum w I^p / sum w)^(1/p)`, and its limit, the geometric mean, at p = 0.
///
/// The lower p, the less a strong part makes up for a weak one: 1 is the arithmetic mean, -1 the
/// harmonic one. Source: COINr `a_genmean`; Hardy, Littlewood & Polya, Inequalities, chapter 2.
package enum GeneralisedMean {
  /// The powers that are of use; beyond them the mean is all but the least or the greatest part.
  package static let powers = -20.0...20.0

  /// The mean of values.
  ///
  /// Throws `no_data` where nothing weighs anything, and `not_comparable` where a value has no such
  /// power: 0 or less with a power of 0 or less, less than 0 with any other than 1.
  package static func mean(
    _ values: [Double], weights: [Double], power: Double
  ) throws(Reason) -> Double {
    let weight = Diversity.sum(weights)
    guard weight > 0, values.count == weights.count else { throw .noData }
    let used = zip(values, weights).filter { $0.1 > 0 }
    guard
      used.allSatisfy({ value, _ in power == 1 || value > 0 || (value == 0 && power > 0) })
    else { throw .notComparable }
    let sum = Diversity.sum(used.map { $0.1 * part($0.0, power) })
    return whole(sum / weight, power)
  }

  /// What of a value is added up.
  static func part(_ value: Double, _ power: Double) -> Double {
    switch power {
    case 0: log(value)
    case 1: value
    case -1: 1 / value
    default: pow(value, power)
    }
  }

  /// The mean of which `mean` is the mean of the parts.
  static func whole(_ mean: Double, _ power: Double) -> Double {
    switch power {
    case 0: exp(mean)
    case 1: mean
    case -1: 1 / mean
    default: pow(mean, 1 / power)
    }
  }
}
