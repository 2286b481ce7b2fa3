package import PartnershipModel

/// Ranks of the units of a structure by pairwise comparison: each indicator is a voter that weighs as
/// much as it has of the index.
///
/// A unit takes part where all its indicators have values, those that were reported with two thirds of
/// the weight: who has not met all others cannot be ranked among them. The intervals are over draws of the weights, within a quarter of their values, and of one
/// indicator left out; normalisation and aggregation have no part in it. Source: OECD/JRC Handbook
/// (2008), s6.12, s6.13 and step 7.
package struct OutrankingIndex: Sendable {
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case borda, copeland, kemeny
  }

  package let method: Method
  /// The points of each unit; `nil` where it takes no part, and with Kemeny's method, which has none.
  package let scores: [Double?]
  /// With Kemeny's method the best place in any of the best orders.
  package let ranks: [Int?]
  /// Of Kemeny's method; positions are those of `units`.
  package let best: KemenyOrder?
  /// The positions of the units that take part.
  package let units: [Int]

  private let voters: [[Double]]
  private let weights: [Double]
  private let count: Int

  /// From `values`, by unit, one for each of `structure.indicators`; `observed` are those that were
  /// reported.
  ///
  /// Throws `no_data` where no unit has all values, and `not_comparable` with Kemeny's method of more
  /// than ten units.
  package init(
    _ values: [[Double?]], structure: CompositeStructure, method: Method,
    observed: [[Double?]]? = nil
  ) throws(Reason) {
    self.method = method
    count = values.count
    let shares = structure.effectiveWeights
    weights = structure.indicators.map { shares[$0] }
    let weights = self.weights
    func coverage(_ unit: Int) -> Double {
      zip((observed ?? values)[unit], weights).reduce(0) { $0 + ($1.0 == nil ? 0 : $1.1) }
    }
    units = values.indices.filter { unit in
      values[unit].allSatisfy { $0 != nil } && coverage(unit) >= CompositeIndex.threshold - 1e-12
    }
    guard !units.isEmpty else { throw .noData }
    let units = self.units
    voters = structure.indicators.enumerated().map { position, element in
      let sign = Double(structure.elements[element].direction.rawValue)
      return units.compactMap { unit in values[unit][position].map { $0 * sign } }
    }
    let result = try OutrankingIndex.result(Outranking(voters, weights: weights), method)
    best = result.best
    scores = OutrankingIndex.spread(result.scores, units, count)
    ranks = OutrankingIndex.spread(result.ranks.map { $0 }, units, count)
  }

  /// The interval of each unit's rank over `draws` draws; `nil` for a unit that takes no part.
  package func intervals(draws: Int, seed: UInt64) -> [CompositeUncertainty.Interval?] {
    var ranks = [[Int]](repeating: [], count: units.count)
    for draw in 0..<draws {
      let scenario = CompositeScenario(seed: seed, draw: draw)
      var moved = scenario.moved(weights)
      if let left = scenario.excluded(of: voters.count) { moved[left] = 0 }
      let ranking = Outranking(voters, weights: moved)
      guard let result = try? OutrankingIndex.result(ranking, method) else { continue }
      for (unit, rank) in result.ranks.enumerated() { ranks[unit].append(rank) }
    }
    return OutrankingIndex.spread(
      ranks.map { CompositeUncertainty.Interval($0) }, units, count)
  }

  private struct Result {
    let scores: [Double?]
    let ranks: [Int]
    var best: KemenyOrder?
  }

  private static func result(_ ranking: Outranking, _ method: Method) throws(Reason) -> Result {
    if method == .kemeny {
      let best = try KemenyOrder(ranking)
      return Result(
        scores: best.places.map { _ in nil }, ranks: best.places, best: best)
    }
    let scores = method == .borda ? ranking.borda : ranking.copeland.map(Double.init)
    // Points that differ by rounding tie.
    let ranks = CompositeRanks.descending(scores.map { ($0 * 1e9).rounded() / 1e9 })
    return Result(scores: scores, ranks: ranks.compactMap(\.self))
  }

  private static func spread<Value>(_ values: [Value?], _ units: [Int], _ count: Int) -> [Value?] {
    var result = [Value?](repeating: nil, count: count)
    for (unit, value) in zip(units, values) { result[unit] = value }
    return result
  }
}
