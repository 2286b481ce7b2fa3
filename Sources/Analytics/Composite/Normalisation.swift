package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How values in their own units become comparable.
///
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; UNDP Technical
/// note 1 for goalposts; COINr for the ranks.
package enum Normalisation: String, Sendable, Hashable, CaseIterable {
  /// `(x - g0) / (g1 - g0)`, clamped to 0...1; `1 -` that where lower is better.
  case goalposts
  /// `(x - min) / (max - min)` over the units; `(max - x) / (max - min)` where lower is better.
  case minmax
  /// `(x - mean) / sd`, sd with n - 1; sign changed where lower is better.
  case zscore
  /// `(r - 1) / (n - 1)` of the ascending rank; ties share the lowest rank.
  case rank
  /// `r / n` of the ascending rank, of the handbook; ties share the lowest rank.
  case percentileRank = "percentile_rank"
  /// `x / max`, or `min / x` where lower is better.
  case distance

  /// The normalised values of one indicator over all units; a missing value stays missing.
  ///
  /// Throws the reason where the method is undefined for the column: `zero_denominator` for a
  /// constant one, `not_comparable` for a logarithm or distance of what is not positive,
  /// `no_data` for an empty one or one without the goalposts that the method needs.
  package func apply(
    _ values: [Double?], _ element: CompositeStructure.Element
  ) throws(Reason) -> [Double?] {
    if self == .goalposts { return try Normalisation.betweenGoalposts(values, element) }
    let values = element.usesLogarithm ? try Normalisation.logarithms(values) : values
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else { throw .noData }
    let isHigher = element.direction == .higher
    switch self {
    case .goalposts, .minmax:
      guard low < high else { throw .zeroDenominator }
      return values.map { value in
        value.map { isHigher ? ($0 - low) / (high - low) : (high - $0) / (high - low) }
      }
    case .zscore:
      guard low < high else { throw .zeroDenominator }
      let (mean, deviation) = Normalisation.moments(known)
      return values.map { value in
        value.map { ($0 - mean) / deviation * (isHigher ? 1 : -1) }
      }
    case .rank:
      guard known.count > 1, low < high else { throw .zeroDenominator }
      return Normalisation.ranks(values, isHigher).map { rank in
        rank.map { Double($0 - 1) / Double(known.count - 1) }
      }
    case .percentileRank:
      return Normalisation.ranks(values, isHigher).map { rank in
        rank.map { Double($0) / Double(known.count) }
      }
    case .distance:
      guard low >= 0 else { throw .notComparable }
      guard isHigher ? high > 0 : low > 0 else { throw .zeroDenominator }
      return values.map { value in value.map { isHigher ? $0 / high : low / $0 } }
    }
  }

  /// Ascending ranks after direction: rank 1 is the worst.
  private static func ranks(_ values: [Double?], _ isHigher: Bool) -> [Int?] {
    CompositeRanks.ascending(values.map { value in value.map { isHigher ? $0 : -$0 } })
  }

  /// How far the way from the worst value to a target has been gone, at most 1.
  ///
  /// Source: COINr `n_dist2targ` with `cap_max`.
  package static func distanceToTarget(
    _ values: [Double?], target: Double, direction: CompositeStructure.Direction
  ) throws(Reason) -> [Double?] {
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else { throw .noData }
    let worst = direction == .higher ? low : high
    guard target != worst else { throw .zeroDenominator }
    return values.map { value in value.map { min(1, ($0 - worst) / (target - worst)) } }
  }

  private static func betweenGoalposts(
    _ values: [Double?], _ element: CompositeStructure.Element
  ) throws(Reason) -> [Double?] {
    guard let goalposts = element.goalposts else { throw .noData }
    let (g0, g1) = (goalposts.minimum, goalposts.maximum)
    guard !element.usesLogarithm || g0 > 0 else { throw .notComparable }
    guard g1 > g0 else { throw .zeroDenominator }
    return values.map { value in
      guard let value else { return nil }
      let x = min(max(value, g0), g1)
      let share =
        element.usesLogarithm ? (log(x) - log(g0)) / (log(g1) - log(g0)) : (x - g0) / (g1 - g0)
      return element.direction == .higher ? share : 1 - share
    }
  }

  private static func logarithms(_ values: [Double?]) throws(Reason) -> [Double?] {
    guard values.allSatisfy({ $0.map { $0 > 0 } ?? true }) else { throw .notComparable }
    return values.map { value in value.map { log($0) } }
  }

  /// Mean and standard deviation with n - 1.
  private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / Double(values.count - 1)).squareRoot())
  }
}
