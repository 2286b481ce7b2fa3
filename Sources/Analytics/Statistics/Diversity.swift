import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Concentration and diversity of shares.
package enum Diversity {
  /// The sum of squared shares (Herfindahl-Hirschman), or `nil` where the weights sum to 0.
  package static func herfindahl(_ weights: [Double]) -> Double? {
    let total = sum(weights)
    guard total > 0 else { return nil }
    return sum(weights.map { ($0 / total) * ($0 / total) })
  }

  /// (H − 1/n) / (1 − 1/n) over `n` possible categories: 0 where all are equal, 1 where one has all;
  /// `nil` where the weights sum to 0, or of a single category.
  package static func normalisedHerfindahl(_ weights: [Double], of n: Int) -> Double? {
    guard n > 1, let index = herfindahl(weights) else { return nil }
    let least = 1 / Double(n)
    return bounded((index - least) / (1 - least))
  }

  /// The entropy in nats, −Σ p ln p with 0 ln 0 = 0, or `nil` where the weights sum to 0.
  package static func entropy(_ weights: [Double]) -> Double? {
    let total = sum(weights)
    guard total > 0 else { return nil }
    return sum(weights.map { $0 > 0 ? -($0 / total) * log($0 / total) : 0 })
  }

  /// The Hill number of order 1, exp of the entropy: the effective number of kinds.
  ///
  /// Source: Hill 1973, "Diversity and evenness: a unifying notation and its consequences".
  package static func hill1(_ weights: [Double]) -> Double? { entropy(weights).map(exp) }

  /// Pielou's evenness, entropy / ln(`kinds`), or `nil` where it is undefined.
  package static func evenness(_ weights: [Double], kinds: Int) -> Double? {
    guard kinds > 1, let entropy = entropy(weights) else { return nil }
    return entropy / log(Double(kinds))
  }

  /// The sum in the order given, with the rounding error carried along (Neumaier 1974).
  package static func sum(_ numbers: [Double]) -> Double {
    var (total, lost) = (0.0, 0.0)
    for number in numbers {
      let next = total + number
      lost += abs(total) >= abs(number) ? (total - next) + number : (number - next) + total
      total = next
    }
    return total + lost
  }
}
