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
  }

  /// The most factors for which there are points.
  package static let mostFactors = SobolPoints.mostDimensions / 2

  /// The indices of `factors` factors, or `nil` where the function does not vary.
  ///
  /// `draws` is best a power of two.
  package static func estimate(
    factors: Int, draws: Int, seed: UInt64, _ function: ([Double]) -> Double
  ) -> [Share]? {
    guard (1...mostFactors).contains(factors), draws > 1 else { return nil }
    var points = SobolPoints(dimensions: 2 * factors, seed: seed)
    var firsts = [Double](repeating: 0, count: factors)
    var totals = firsts
    var outputs: [Double] = []
    var terms: [(a: Double, b: Double, mixed: [Double])] = []
    for _ in 0..<draws {
      let point = points.next()
      let a = Array(point[..<factors])
      let b = Array(point[factors...])
      let mixed = (0..<factors).map { factor in
        var input = a
        input[factor] = b[factor]
        return function(input)
      }
      terms.append((function(a), function(b), mixed))
      outputs += [terms[terms.count - 1].a, terms[terms.count - 1].b]
    }
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
    let count = Double(draws)
    return (0..<factors).map {
      Share(first: firsts[$0] / count / variance, total: totals[$0] / count / 2 / variance)
    }
  }
}
