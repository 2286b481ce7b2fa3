/// Ranks of units from how they compare in pairs, not from how far apart they are.
///
/// Each indicator is a voter with its weight. Source: OECD/JRC Handbook (2008), s6.12 and s6.13.
package struct Outranking: Sendable, Hashable {
  /// By unit, then unit: the weight of the voters that prefer the first, and half of that of those
  /// that hold both equal.
  package let support: [[Double]]
  /// The points of the Borda count.
  ///
  /// n - 1 from each voter for a first place, n - 2 for the second; units that tie share the points
  /// of their places.
  package let borda: [Double]

  /// How many units there are.
  package var count: Int { support.count }

  /// From the scores of units by each voter, higher is better; none is missing.
  package init(_ scores: [[Double]], weights: [Double]) {
    let n = scores.first?.count ?? 0
    var support = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for (voter, weight) in zip(scores, weights) {
      for one in 0..<n {
        for other in 0..<n where one != other {
          if voter[one] > voter[other] {
            support[one][other] += weight
          } else if voter[one] == voter[other] {
            support[one][other] += weight / 2
          }
        }
      }
    }
    self.support = support
    // Points are wins over others: n - 1 of a first place, half a point of a tie.
    borda = support.map { Diversity.sum($0) }
  }

  /// Wins less losses in the pairwise comparisons; a tie is neither.
  package var copeland: [Int] {
    (0..<count).map { unit in
      (0..<count).reduce(0) { sum, other in
        guard other != unit else { return sum }
        return sum + compared(unit, other)
      }
    }
  }

  /// 1 where the first has more support than the second, -1 less, 0 as much but for rounding.
  private func compared(_ one: Int, _ other: Int) -> Int {
    let gap = support[one][other] - support[other][one]
    let scale = support[one][other] + support[other][one]
    return abs(gap) <= 1e-12 * scale ? 0 : gap > 0 ? 1 : -1
  }
}
