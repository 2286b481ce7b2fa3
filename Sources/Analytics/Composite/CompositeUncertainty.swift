/// How much the ranks of a composite index depend on choices that could have been others.
///
/// Each draw takes a normalisation (goalposts where given, min-max or rank), an aggregation (of
/// three), weights within a quarter of their values, and leaves out one indicator in half of the
/// draws. What is scored at all is settled by the index itself: a unit without a score stays out of
/// every draw, and so does an aggregate without one. Where a method is undefined for an
/// indicator, the indicator keeps its normalisation.
///
/// Source: OECD/JRC Handbook (2008), step 7.
package struct CompositeUncertainty: Sendable {
  /// What the draws say of one unit.
  package struct Interval: Sendable, Hashable {
    /// The 5th and 95th percentile of the rank, by nearest rank.
    package let low: Int
    package let high: Int
    package let median: Int
    /// The share, 0 to 1, of the draws in which the rank is 3 or better.
    package let topThree: Double

    /// Of the ranks of one unit in all draws; `nil` without any.
    init?(_ unsorted: [Int]) {
      guard !unsorted.isEmpty else { return nil }
      let ranks = unsorted.sorted()
      // The positions ceil(p N) of percentiles in whole numbers.
      func percentile(_ percent: Int) -> Int {
        ranks[max(1, (percent * ranks.count + 99) / 100) - 1]
      }
      low = percentile(5)
      high = percentile(95)
      median = percentile(50)
      topThree = Double(ranks.count { $0 <= 3 }) / Double(ranks.count)
    }
  }

  /// The scores of the units, by element and unit, to their totals.
  package typealias Total = @Sendable ([[Double?]]) -> [Double?]

  let index: CompositeIndex
  /// The methods of normalisation that draws choose among.
  let methods: [Normalisation]
  /// By method: one column for each indicator.
  private let columns: [[[Double?]]]
  private let total: Total
  /// The ranks that the draws move.
  let ranks: [Int?]

  /// Prepares the draws around `index`, which was built from the same `values`.
  ///
  /// `total` is for totals that are not the mean at the top, such as by each unit's own weights.
  package init(_ index: CompositeIndex, values: [[Double?]], total: Total? = nil) {
    self.index = index
    let top = index.structure.top
    self.total = total ?? { $0[top] }
    ranks = CompositeRanks.descending(self.total(index.scores))
    let structure = index.structure
    func columns(_ method: Normalisation) -> [[Double?]] {
      structure.indicators.enumerated().map { position, element in
        let column = values.map { $0[position] }
        return (try? method.apply(column, structure.elements[element])) ?? index.scores[element]
      }
    }
    let hasGoalposts = structure.indicators.contains { structure.elements[$0].goalposts != nil }
    methods = (hasGoalposts ? [.goalposts] : []) + [.minmax, .rank]
    self.columns = methods.map { method in
      guard method == .goalposts else { return columns(method) }
      // An indicator without goalposts is taken between its extremes.
      let given = columns(.goalposts)
      let extremes = columns(.minmax)
      return structure.indicators.enumerated().map { position, element in
        structure.elements[element].goalposts == nil ? extremes[position] : given[position]
      }
    }
  }

  /// The index's scores in one scenario, by unit.
  package func scores(_ scenario: CompositeScenario) -> [Double?] {
    let structure = index.structure
    var weights = scenario.moved(structure.weights)
    if let left = scenario.excluded(of: structure.indicators.count) {
      weights[structure.indicators[left]] = 0
    }
    return scores(
      method: CompositeScenario.choice(scenario.normalisation, of: methods.count),
      weights: weights, rule: .mean(scenario.rule))
  }

  /// The scores with other choices; `method` is a position in `methods`, `nil` for the index's own.
  func scores(method: Int? = nil, weights: [Double]? = nil, rule: CompositeRule? = nil)
    -> [Double?]
  {
    let structure = index.structure
    var scores = index.scores
    if let method {
      for (position, element) in structure.indicators.enumerated() {
        scores[element] = columns[method][position]
      }
    }
    for parent in structure.aggregates {
      let family = Family(structure, parent, weights ?? structure.weights)
      for unit in scores[parent].indices where index.scores[parent][unit] != nil {
        scores[parent][unit] = family.mean(rule ?? index.rule) { scores[$0][unit] }
      }
    }
    return total(scores)
  }

  package func ranks(_ scenario: CompositeScenario) -> [Int?] {
    CompositeRanks.descending(scores(scenario))
  }

  /// The interval of each unit's rank over `draws` draws; `nil` without a score.
  package func intervals(draws: Int, seed: UInt64) -> [Interval?] {
    var ranks = [[Int]](repeating: [], count: index.total.count)
    for draw in 0..<draws {
      for (unit, rank) in self.ranks(CompositeScenario(seed: seed, draw: draw)).enumerated() {
        if let rank { ranks[unit].append(rank) }
      }
    }
    return ranks.map { Interval($0) }
  }

  /// The mean over units of how many places the rank moved; `nil` with fewer than two ranks.
  ///
  /// Source: OECD/JRC Handbook (2008), equation 38.
  package func averageRankShift(_ scenario: CompositeScenario) -> Double? {
    CompositeRanks.averageShift(ranks, ranks(scenario))
  }

  /// How much of the variance of the average rank shift each choice explains.
  ///
  /// In the order normalisation, weights, aggregation, exclusion.
  package func sensitivity(
    draws: Int, seed: UInt64, resamples: Int = 0
  ) -> [SobolIndices.Share]? {
    SobolIndices.estimate(factors: 4, draws: draws, seed: seed, resamples: resamples) { triggers in
      averageRankShift(
        CompositeScenario(
          normalisation: triggers[0], weights: triggers[1], aggregation: triggers[2],
          exclusion: triggers[3])) ?? 0
    }
  }
}
