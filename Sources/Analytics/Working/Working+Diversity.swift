/// Measures of concentration and diversity on weights, as `Diversity` computes them.
extension Working {
  /// Sum of squared shares; `name` is what a weight measures.
  static func herfindahl(_ weights: [Double], _ name: String) -> Working {
    .sum(weights.map { .power(share($0, of: weights, name), 2) })
  }

  /// (H - 1/n) / (1 - 1/n).
  static func normalisedHerfindahl(_ weights: [Double], of n: Int, _ name: String) -> Working {
    let least: Working = 1 / .count(n, "n")
    return (herfindahl(weights, name) - least) / (1 - least)
  }

  /// Shannon's entropy, written as the sum of s ln(1/s).
  static func entropy(_ weights: [Double], _ name: String) -> Working {
    let total = Diversity.sum(weights)
    return .sum(
      weights.filter { $0 > 0 }.map {
        share($0, of: weights, name) * .ln(.real(total, "sum") / .real($0, name))
      })
  }

  /// Hill number of order 1.
  static func hill1(_ weights: [Double], _ name: String) -> Working {
    .exp(entropy(weights, name))
  }

  /// Pielou's evenness.
  static func evenness(_ weights: [Double], kinds: Int, _ name: String) -> Working {
    entropy(weights, name) / .ln(.count(kinds, "number of kinds"))
  }

  private static func share(_ weight: Double, of weights: [Double], _ name: String) -> Working {
    .real(weight, name) / .real(Diversity.sum(weights), "sum")
  }
}
