/// First-order and total sensitivity indices of a function of uniform factors.
///
/// First order `mean(f(B) (f(A_Bi) - f(A))) / V` (Saltelli et al. 2010), total
/// `mean((f(A) - f(A_Bi))²) / 2V` (Jansen 1999), at a cost of N (k + 2) calls.
package enum SobolIndices {
  package struct Share: Sendable, Hashable {
    /// What the factor explains alone; small samples can make it negative.
    package let first: Double
    /// What it explains with all its interactions.
    package let total: Double
    /// The 95 % bootstrap intervals; the values themselves without resamples.
    package let firstInterval: ClosedRange<Double>
    package let totalInterval: ClosedRange<Double>
  }

  /// The most factors for which there are points.
  package static let mostFactors = SobolPoints.mostDimensions / 2

  /// The indices of `factors` factors, or `nil` where the function does not vary.
  ///
  /// `draws` is best a power of two. `resamples` draws of the same number of points, with
  /// repetition, give the intervals (percentile bootstrap).
  package static func estimate(
    factors: Int, draws: Int, seed: UInt64, resamples: Int = 0, _ function: ([Double]) -> Double
  ) -> [Share]? {
    guard (1...mostFactors).contains(factors), draws > 1 else { return nil }
    var points = SobolPoints(dimensions: 2 * factors, seed: seed)
    var terms: [Term] = []
    for _ in 0..<draws {
      let point = points.next()
      let a = Array(point[..<factors])
      let b = Array(point[factors...])
      let mixed = (0..<factors).map { factor in
        var input = a
        input[factor] = b[factor]
        return function(input)
      }
      terms.append(Term(a: function(a), b: function(b), mixed: mixed))
    }
    guard let (firsts, totals) = shares(terms) else { return nil }
    let resampled = resampled(terms, seed: seed, resamples: resamples)
    return (0..<factors).map { factor in
      Share(
        first: firsts[factor], total: totals[factor],
        firstInterval: interval(resampled.map { $0.firsts[factor] }, around: firsts[factor]),
        totalInterval: interval(resampled.map { $0.totals[factor] }, around: totals[factor]))
    }
  }

  /// The outputs of two points and of the first with one factor of the second.
  private struct Term {
    let a: Double
    let b: Double
    let mixed: [Double]
  }

  /// First-order and total indices, by factor.
  private static func shares(_ terms: [Term]) -> (firsts: [Double], totals: [Double])? {
    let factors = terms[0].mixed.count
    var firsts = [Double](repeating: 0, count: factors)
    var totals = firsts
    let outputs = terms.flatMap { [$0.a, $0.b] }
    let mean = outputs.reduce(0, +) / Double(outputs.count)
    let variance = outputs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(outputs.count)
    guard variance > 0 else { return nil }
    for term in terms {
      for factor in 0..<factors {
        let step = term.mixed[factor] - term.a
        // Centred: the mean of the step is 0, so that nothing but noise is taken away.
        firsts[factor] += (term.b - mean) * step
        totals[factor] += step * step
      }
    }
    let count = Double(terms.count)
    return (
      firsts.map { $0 / count / variance }, totals.map { $0 / count / 2 / variance }
    )
  }

  /// The indices of samples of the same points, drawn with repetition.
  private static func resampled(
    _ terms: [Term], seed: UInt64, resamples: Int
  ) -> [(firsts: [Double], totals: [Double])] {
    var generator = SplitMix64(seed: seed)
    var found: [(firsts: [Double], totals: [Double])] = []
    for _ in 0..<resamples {
      let sample = terms.indices.map { _ in
        terms[Int.random(in: terms.indices, using: &generator)]
      }
      if let shares = shares(sample) { found.append(shares) }
    }
    return found
  }

  private static func interval(_ found: [Double], around value: Double) -> ClosedRange<Double> {
    guard !found.isEmpty else { return value...value }
    let sorted = found.sorted()
    let low = sorted[Int((Double(sorted.count - 1) * 0.025).rounded())]
    let high = sorted[Int((Double(sorted.count - 1) * 0.975).rounded())]
    return low...high
  }
}
