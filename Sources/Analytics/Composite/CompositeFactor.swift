/// A choice behind a composite index that could have been another, or the month before it.
package enum CompositeFactor: String, Sendable, Hashable, CaseIterable {
  case normalisation, weights, aggregation, exclusion, previous

  /// What could have been chosen otherwise.
  package static let choices: [CompositeFactor] = [
    .normalisation, .weights, .aggregation, .exclusion,
  ]
}

extension CompositeUncertainty {
  /// How many sets of weights stand for all that could have been chosen.
  static let weightings = 200

  /// How the ranks agree with those of the alternatives of one choice alone, all else as it is.
  ///
  /// The alternatives: the other normalisations; 200 sets of weights within a quarter of their
  /// values; the other means; each indicator left out in turn. Source: OECD/JRC Handbook (2008),
  /// s7.1, one choice at a time.
  package func agreement(_ factor: CompositeFactor, seed: UInt64) -> RankAgreement {
    RankAgreement(
      ranks, with: alternatives(factor, seed: seed).map { CompositeRanks.descending($0) })
  }

  /// The scores with each alternative of a choice.
  private func alternatives(_ factor: CompositeFactor, seed: UInt64) -> [[Double?]] {
    let structure = index.structure
    switch factor {
    case .normalisation:
      return methods.indices.filter { methods[$0] != index.normalisation }.map {
        scores(method: $0)
      }
    case .weights:
      return (0..<CompositeUncertainty.weightings).map { draw in
        scores(
          weights: CompositeScenario(seed: seed, draw: draw).moved(structure.weights))
      }
    case .aggregation:
      return Aggregation.allCases.filter { $0 != index.rule.aggregation }.map {
        scores(rule: .mean($0))
      }
    case .exclusion:
      guard structure.indicators.count > 1 else { return [] }
      return structure.indicators.map { left in
        var weights = structure.weights
        weights[left] = 0
        return scores(weights: weights)
      }
    // Another month is no other choice.
    case .previous: return []
    }
  }
}

/// How ranks agree with other ranks of the same units; means where there are several others.
package struct RankAgreement: Sendable, Hashable {
  /// How many units have ranks.
  package let units: Int
  /// The mean over units of how many places the rank moved; `nil` of fewer than two units.
  package let averageShift: Double?
  /// Spearman's and Kendall's coefficients; `nil` of fewer than three units or of constant ranks.
  package let spearman: Double?
  package let kendall: Double?

  package init(_ ranks: [Int?], with others: [[Int?]]) {
    units = ranks.count { $0 != nil }
    averageShift = Self.mean(others.map { CompositeRanks.averageShift(ranks, $0) })
    // A rank of ties is as good as their mid-rank: both correlations take ranks anew.
    let pairs = others.map { Self.pairs(ranks, $0) }
    let isEnough = units > 2
    spearman = isEnough ? Self.mean(pairs.map { RankCorrelation.spearman($0.0, $0.1) }) : nil
    kendall = isEnough ? Self.mean(pairs.map { RankCorrelation.kendall($0.0, $0.1) }) : nil
  }

  /// With the ranks of the month before, of the units that have a rank in both months.
  package init(_ ranks: [Int?], previous: [Int?]) {
    let both = zip(ranks, previous).map { $0 != nil && $1 != nil }
    func kept(_ all: [Int?]) -> [Int?] { zip(all, both).map { $1 ? $0 : nil } }
    self.init(kept(ranks), with: [kept(previous)])
  }

  private static func pairs(_ one: [Int?], _ other: [Int?]) -> ([Double], [Double]) {
    var pairs: ([Double], [Double]) = ([], [])
    for case (let left?, let right?) in zip(one, other) {
      pairs.0.append(Double(left))
      pairs.1.append(Double(right))
    }
    return pairs
  }

  private static func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    return known.isEmpty ? nil : Diversity.sum(known) / Double(known.count)
  }
}
