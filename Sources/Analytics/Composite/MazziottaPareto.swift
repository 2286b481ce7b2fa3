package import PartnershipModel

/// A mean with a penalty for imbalance: `M - S cv = M (1 - cv^2)`, where S is the standard deviation
/// of a unit's own scores and cv = S / M.
///
/// Scores have the mean 100 and the standard deviation 10, or, in the adjusted index, go from 70 to
/// 130 between goalposts. All standard deviations are those of a whole population, with n, as in the
/// source; with n - 1, as in the R package Compind, values differ. Source: Mazziotta & Pareto, "On a
/// generalized non-compensatory composite index for measuring socio-economic phenomena", Social
/// Indicators Research 127 (2016), section 3.
package enum MazziottaPareto {
  /// What a score is before it is averaged.
  package enum Scale: String, Sendable, Hashable {
    /// Of a z-score: mean 100, standard deviation 10.
    case standardised
    /// Of a score of 0 to 1 between goalposts: 70 to 130.
    case adjusted

    /// A z-score or a score of 0 to 1 on this scale.
    package func value(_ score: Double) -> Double {
      switch self {
      case .standardised: 100 + 10 * score
      case .adjusted: 70 + 60 * score
      }
    }

    /// The z-score or score of 0 to 1 of a value on this scale.
    package func score(_ value: Double) -> Double {
      switch self {
      case .standardised: (value - 100) / 10
      case .adjusted: (value - 70) / 60
      }
    }
  }

  /// Which way imbalance counts.
  package enum Penalty: Sendable, Hashable {
    /// Taken off, where a high index is good.
    case downward
    /// Added, where a high index is bad.
    case upward
  }

  /// The index of one unit from its values on the scale, or `nil` where nothing weighs anything or
  /// the mean is 0.
  package static func index(
    _ values: [Double], weights: [Double]? = nil, penalty: Penalty = .downward
  ) -> Double? {
    let weights = weights ?? values.map { _ in 1 }
    let weight = Diversity.sum(weights)
    guard weight > 0, values.count == weights.count else { return nil }
    let mean = Diversity.sum(zip(values, weights).map { $0 * $1 }) / weight
    guard mean != 0 else { return nil }
    let variance =
      Diversity.sum(zip(values, weights).map { $1 * ($0 - mean) * ($0 - mean) }) / weight
    return penalty == .downward ? mean - variance / mean : mean + variance / mean
  }

  /// The z-scores of a column with the standard deviation of the population.
  ///
  /// Throws `no_data` for an empty column and `zero_denominator` for a constant one.
  package static func standardised(
    _ values: [Double?], _ element: CompositeStructure.Element
  ) throws(Reason) -> [Double?] {
    let scores = try Normalisation.zscore.apply(values, element)
    let n = Double(values.count { $0 != nil })
    let ratio = (n / (n - 1)).squareRoot()
    return scores.map { score in score.map { $0 * ratio } }
  }
}
