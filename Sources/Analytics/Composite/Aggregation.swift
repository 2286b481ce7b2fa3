#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the parts of an aggregate become one score.
///
/// Arithmetic lets a strong part make up for a weak one wholly, geometric less, harmonic least;
/// always arithmetic ≥ geometric ≥ harmonic. Source: OECD/JRC Handbook (2008), s6.10 and s6.11;
/// COINr `a_hmean`.
package enum Aggregation: String, Sendable, Hashable, CaseIterable {
  case arithmetic, geometric, harmonic

  /// The least score that counts in the geometric and harmonic means: a single 0 does not decide all.
  package static let floor = 0.01

  /// The weighted mean, or `nil` where nothing weighs anything.
  package func mean(_ scores: [Double], weights: [Double]) -> Double? {
    let weight = weights.reduce(0, +)
    guard weight > 0, scores.count == weights.count else { return nil }
    var sum = 0.0
    for (score, share) in zip(scores, weights) { sum += share * part(score) }
    switch self {
    case .arithmetic: return sum / weight
    case .geometric: return exp(sum / weight)
    case .harmonic: return weight / sum
    }
  }

  /// What of a score is added up: the score, its logarithm, or its reciprocal.
  func part(_ score: Double) -> Double {
    switch self {
    case .arithmetic: score
    case .geometric: log(max(score, Aggregation.floor))
    case .harmonic: 1 / max(score, Aggregation.floor)
    }
  }
}
