/// How the parts of an aggregate become one score: one of the three common means, a mean of another
/// power, or a mean with a penalty for imbalance.
///
/// As in the common means a score below 0.01 counts as 0.01 with a power of 0 or less.
package enum CompositeRule: Sendable, Hashable {
  case mean(Aggregation)
  case power(Double)
  case mazziottaPareto(MazziottaPareto.Scale)

  /// The score of the whole, or `nil` where nothing weighs anything.
  package func mean(_ scores: [Double], weights: [Double]) -> Double? {
    switch self {
    case .mean(let aggregation): aggregation.mean(scores, weights: weights)
    case .power(let power):
      try? GeneralisedMean.mean(
        scores.map { floored($0, power) }, weights: weights, power: power)
    case .mazziottaPareto(let scale):
      MazziottaPareto.index(scores.map(scale.value), weights: weights).map(scale.score)
    }
  }

  /// What of a score is added up; `nil` where a whole is no sum of parts.
  func part(_ score: Double) -> Double? {
    switch self {
    case .mean(let aggregation): aggregation.part(score)
    case .power(let power): GeneralisedMean.part(floored(score, power), power)
    case .mazziottaPareto: nil
    }
  }

  private func floored(_ score: Double, _ power: Double) -> Double {
    max(score, power > 0 ? 0 : Aggregation.floor)
  }

  /// The common mean that this is, if any.
  package var aggregation: Aggregation? {
    if case .mean(let aggregation) = self { aggregation } else { nil }
  }
}
