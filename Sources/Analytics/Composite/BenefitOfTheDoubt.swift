/// The weights that put each unit in its best light: benefit of the doubt, a form of data
/// envelopment analysis.
///
/// For unit c: the maximum over w ≥ 0 of Σ w_q I_qc such that Σ w_q I_qk ≤ 1 for every unit k, and,
/// with share bounds, such that each part w_q I_qc is within them as a share of the whole. Without
/// bounds many units score 1. Source: OECD/JRC Handbook (2008), s6.3.
package enum BenefitOfTheDoubt {
  package struct Solution: Sendable, Hashable {
    /// The unit's score, 0 to 1.
    package let score: Double
    package let weights: [Double]
  }

  /// The solution for `unit`, or `nil` where no weights are feasible or give it a score.
  ///
  /// `scores` are by unit, then indicator, none negative and none missing.
  package static func solve(
    _ scores: [[Double]], unit: Int, shares: ClosedRange<Double>? = nil
  ) -> Solution? {
    guard scores.allSatisfy({ $0.count == scores[unit].count && $0.allSatisfy { $0 >= 0 } }) else {
      return nil
    }
    let own = scores[unit]
    var rows = scores
    var limits = [Double](repeating: 1, count: scores.count)
    if let shares {
      for index in own.indices {
        let most = own.indices.map { own[$0] * (($0 == index ? 1 : 0) - shares.upperBound) }
        let least = own.indices.map { own[$0] * (shares.lowerBound - ($0 == index ? 1 : 0)) }
        rows += [most, least]
        limits += [0, 0]
      }
    }
    guard let weights = LinearProgramme.maximise(own, rows: rows, limits: limits) else {
      return nil
    }
    let score = zip(weights, own).reduce(0) { $0 + $1.0 * $1.1 }
    return score > 0 ? Solution(score: score, weights: weights) : nil
  }
}
