import PartnershipModel

/// Totals by each partnership's own best weights of the pillars, benefit of the doubt.
///
/// A pillar without a score has no weight; the partnership is then compared with those that have
/// scores on all the pillars it has itself. No pillar counts for less than a tenth of a score or
/// more than half of it, so at least two pillars are needed. Source: OECD/JRC Handbook (2008), s6.3.
struct OwnWeights: Sendable {
  private let pillars: [Int?]
  private let top: Int

  /// `nil` where the settings ask for other weights.
  init?(_ settings: IndexSettings, pillars: [Int?], top: Int) {
    guard case .benefitOfTheDoubt = settings.weights else { return nil }
    self.pillars = pillars
    self.top = top
  }

  /// The total of each unit, 0 to 1, from the scores by element and unit.
  ///
  /// Only units have one that the mean at the top has as well.
  func totals(_ scores: [[Double?]]) -> [Double?] {
    scores[top].indices.map { unit in
      guard scores[top][unit] != nil, let solution = solution(scores, unit) else { return nil }
      // What several reach equally is a tie, whatever the last digits of the linear programme.
      return (solution.score * 1e9).rounded() / 1e9
    }
  }

  /// The share of each pillar in a unit's total; they sum to 1.
  func shares(_ scores: [[Double?]], _ unit: Int) -> [Double?] {
    guard let solution = solution(scores, unit), solution.score > 0 else {
      return pillars.map { _ in nil }
    }
    var weights = solution.weights[...]
    return pillars.map { pillar in
      guard let score = score(scores, pillar, unit), let weight = weights.popFirst() else {
        return nil
      }
      return weight * score / solution.score
    }
  }

  private func solution(_ scores: [[Double?]], _ unit: Int) -> BenefitOfTheDoubt.Solution? {
    let used = pillars.filter { score(scores, $0, unit) != nil }
    var position: Int?
    var matrix: [[Double]] = []
    for other in scores[top].indices {
      let row = used.compactMap { score(scores, $0, other) }
      guard row.count == used.count else { continue }
      if other == unit { position = matrix.count }
      matrix.append(row)
    }
    guard let position else { return nil }
    return BenefitOfTheDoubt.solve(matrix, unit: position, shares: 0.1...0.5)
  }

  /// A pillar at 0 could not hold its least share.
  private func score(_ scores: [[Double?]], _ pillar: Int?, _ unit: Int) -> Double? {
    pillar.flatMap { scores[$0][unit] }.map { max($0, Aggregation.floor) }
  }
}
