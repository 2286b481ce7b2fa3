package import PartnershipModel

/// The composite index of the partnerships of one month: five pillars, each from a few indicators
/// between fixed goalposts, with the interval in which each rank lies.
///
/// Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), steps 5 to 9.
package struct PartnershipIndex: Sendable {
  /// What the index says of one partnership.
  package struct Entry: Sendable {
    package let partnership: String
    /// 0 to 100; `nil` where less than two thirds of the weight has data.
    package let score: Double?
    /// 1 is the highest score.
    package let rank: Int?
    /// The interval of the rank over the draws.
    package let interval: CompositeUncertainty.Interval?
    /// Share of the weight whose indicators have data.
    package let coverage: Double
    /// Scores of the pillars, 0 to 100, in the order of ``IndexSettings/pillarNames``.
    package let pillars: [Double?]
    /// What each pillar adds to the score, in points that sum to it.
    package let points: [Double?]
  }

  /// How many draws stand behind an interval.
  package static let draws = 1_000
  package static let seed: UInt64 = 1
  /// From how many partnerships on ranks are shown by default.
  package static let fewestForRanks = 5

  /// In the order in which the partnerships were given, never by score.
  package let entries: [Entry]
  /// Whether ranks are to be shown; where not, only bands.
  package let showsRanks: Bool
  package let settings: IndexSettings
  /// How much of the movement of ranks each choice explains: normalisation, weights, aggregation,
  /// leaving one indicator out.
  package let sensitivity: [SobolIndices.Share]?
  /// By indicator of the structure, then partnership: the values that were normalised.
  package let values: [[Double?]]

  /// Builds the index; `value` gives the figure of an entry for a partnership, `nil` where unknown.
  package init(
    _ partnerships: [String], settings: IndexSettings,
    value: (IndexSettings.Entry, String) -> Double?
  ) {
    self.settings = settings
    showsRanks = settings.showsRanks ?? (partnerships.count >= PartnershipIndex.fewestForRanks)
    let entriesOfPillars = IndexSettings.pillarNames.flatMap { pillar in
      settings.entries(of: pillar)
    }
    let values = partnerships.map { id in entriesOfPillars.map { value($0, id) } }
    self.values = entriesOfPillars.indices.map { column in values.map { $0[column] } }
    guard !partnerships.isEmpty,
      let structure = try? CompositeStructure(PartnershipIndex.elements(settings)),
      let normalisation = Normalisation(rawValue: settings.normalise),
      let aggregation = Aggregation(rawValue: settings.aggregate)
    else {
      entries = partnerships.map {
        Entry(
          partnership: $0, score: nil, rank: nil, interval: nil, coverage: 0,
          pillars: IndexSettings.pillarNames.map { _ in nil },
          points: IndexSettings.pillarNames.map { _ in nil })
      }
      sensitivity = nil
      return
    }
    let index = CompositeIndex(
      values, structure: structure, normalisation: normalisation, aggregation: aggregation)
    let uncertainty = CompositeUncertainty(index, values: values)
    let intervals = uncertainty.intervals(
      draws: PartnershipIndex.draws, seed: PartnershipIndex.seed)
    sensitivity = uncertainty.sensitivity(draws: 128, seed: PartnershipIndex.seed)
    let pillars = IndexSettings.pillarNames.map { name in
      structure.elements.firstIndex { $0.code == name && $0.level == 2 }
    }
    let totals = PartnershipIndex.totals(index, pillars, settings)
    let ranks = CompositeRanks.descending(totals)
    entries = partnerships.indices.map { unit in
      let shares = PartnershipIndex.shares(index, pillars, unit, settings)
      let score = totals[unit].map { $0 * 100 }
      return Entry(
        partnership: partnerships[unit], score: score, rank: ranks[unit],
        interval: score == nil ? nil : intervals[unit],
        coverage: index.coverage[structure.top][unit],
        pillars: pillars.map { $0.flatMap { index.scores[$0][unit] }.map { $0 * 100 } },
        points: shares.map { share in
          guard let score, let share else { return nil }
          return share * score
        })
    }
  }

  /// Indicators, pillars and the index, as a structure.
  private static func elements(_ settings: IndexSettings) -> [CompositeStructure.Element] {
    var elements: [CompositeStructure.Element] = []
    for pillar in IndexSettings.pillarNames {
      for entry in settings.entries(of: pillar) {
        elements.append(
          CompositeStructure.Element(
            code: "\(pillar)/\(entry.indicator)/\(entry.breakdown)", parent: pillar, level: 1,
            weight: entry.weight, direction: entry.isLowerBetter ? .lower : .higher,
            goalposts: .init(minimum: entry.minimum, maximum: entry.maximum),
            usesLogarithm: entry.usesLogarithm))
      }
    }
    for pillar in IndexSettings.pillarNames where !settings.entries(of: pillar).isEmpty {
      let weight: Double =
        if case .points(let points) = settings.weights { points[pillar] ?? 0 } else { 1 }
      elements.append(
        CompositeStructure.Element(code: pillar, parent: "index", level: 2, weight: weight))
    }
    elements.append(CompositeStructure.Element(code: "index", parent: nil, level: 3))
    return elements
  }

  /// The score of each unit, 0 to 1.
  private static func totals(
    _ index: CompositeIndex, _ pillars: [Int?], _ settings: IndexSettings
  ) -> [Double?] {
    guard case .benefitOfTheDoubt = settings.weights else { return index.total }
    let solved = ownWeights(index, pillars)
    return index.total.indices.map { index.total[$0] == nil ? nil : solved[$0]?.score }
  }

  /// Each unit's own best weights, among the units that have a score on every pillar.
  private static func ownWeights(
    _ index: CompositeIndex, _ pillars: [Int?]
  ) -> [BenefitOfTheDoubt.Solution?] {
    let used = pillars.compactMap(\.self)
    // A pillar at 0 could not hold its least share.
    let scores = index.total.indices.map { unit in
      used.map { index.scores[$0][unit].map { max($0, Aggregation.floor) } }
    }
    let complete = scores.indices.filter { !scores[$0].contains { $0 == nil } }
    let matrix = complete.map { scores[$0].compactMap(\.self) }
    var result = [BenefitOfTheDoubt.Solution?](repeating: nil, count: scores.count)
    for (position, unit) in complete.enumerated() {
      // No pillar may count for less than a tenth of a score or more than half of it.
      result[unit] = BenefitOfTheDoubt.solve(matrix, unit: position, shares: 0.1...0.5)
    }
    return result
  }

  /// The share of each pillar in a unit's score; they sum to 1.
  private static func shares(
    _ index: CompositeIndex, _ pillars: [Int?], _ unit: Int, _ settings: IndexSettings
  ) -> [Double?] {
    guard case .benefitOfTheDoubt = settings.weights else {
      let all = index.contributions(unit: unit)
      return pillars.map { $0.flatMap { all[$0] } }
    }
    guard let solution = ownWeights(index, pillars)[unit], solution.score > 0 else {
      return pillars.map { _ in nil }
    }
    var weights = solution.weights[...]
    return pillars.map { pillar in
      guard let pillar, let weight = weights.popFirst(), let score = index.scores[pillar][unit]
      else { return nil }
      return weight * max(score, Aggregation.floor) / solution.score
    }
  }
}
