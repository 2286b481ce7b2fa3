package import PartnershipModel

/// The composite index of the partnerships of one month: five pillars, each from a few indicators
/// between fixed goalposts, with the interval in which each rank lies.
///
/// Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), steps 5 to 9.
package struct PartnershipIndex: Sendable {
  /// What the index says of one partnership.
  package struct Entry: Sendable {
    package let partnership: String
    /// 0 to 100; `nil` where less of the weight than the threshold has data.
    package let score: Double?
    /// 1 is the highest score.
    package let rank: Int?
    /// The interval of the rank over the draws.
    package let interval: CompositeUncertainty.Interval?
    /// Share of the weight whose indicators have data.
    package let coverage: Double
    /// Scores of the pillars, 0 to 100, in the order of ``IndexSettings/pillarNames``.
    package let pillars: [Double?]
    /// What each pillar adds to the score, in points that sum to it; with the geometric and harmonic
    /// means what each takes from 100, see ``PartnershipIndex/pointsAreLosses``.
    package let points: [Double?]
    /// The share of each pillar in the score by the rule of aggregation; they sum to 1.
    ///
    /// `nil` where the pillar or the index has no score, and all of them where the index has nothing
    /// to share.
    package let contributions: [Double?]
    /// The share of each pillar's weight whose indicators have data.
    package let pillarCoverage: [Double]
    /// Whether a figure that went into each pillar is provisional, imputed or estimated.
    package let pillarsAreUncertain: [Bool]

    /// Whether a figure that went into the score is provisional, imputed or estimated.
    package var isUncertain: Bool { pillarsAreUncertain.contains(true) }
  }

  /// A figure that goes into the index.
  package struct Input: Sendable, Hashable {
    /// `nil` where unknown.
    package let value: Double?
    /// Whether it is provisional, imputed or estimated.
    package let isUncertain: Bool

    package init(_ value: Double?, isUncertain: Bool = false) {
      self.value = value
      self.isUncertain = isUncertain && value != nil
    }
  }

  /// How many draws stand behind an interval.
  package static let draws = 1_000
  package static let seed: UInt64 = 1
  /// How many points, and how many resamples of them, stand behind the sensitivity.
  static let points = 128
  static let resamples = 200
  /// From how many partnerships on ranks are shown by default.
  package static let fewestForRanks = 5

  /// In the order in which the partnerships were given, never by score.
  package let entries: [Entry]
  /// Whether ranks are to be shown; where not, only bands.
  package let showsRanks: Bool
  package let settings: IndexSettings
  /// Whether points are what a pillar takes from 100, so that they sum to 100 less the score.
  ///
  /// In these means a weak pillar weighs more than a strong one; what it gives is no part of a sum.
  package var pointsAreLosses: Bool {
    if case .benefitOfTheDoubt = settings.weights { return false }
    return settings.rule != .mean(.arithmetic)
  }
  /// How much of the movement of ranks each choice explains: normalisation, weights, aggregation,
  /// leaving one indicator out.
  package let sensitivity: [SobolIndices.Share]?
  /// How the ranks agree with those that another normalisation, other weights, another mean or one
  /// indicator less would give; empty where nothing can be scored.
  ///
  /// And with those of the month before, where they were given.
  package private(set) var agreements: [CompositeFactor: RankAgreement]
  /// The share of each pillar in the index by its weight; they sum to 1.
  ///
  /// `nil` with weights of each partnership's own.
  package let effectiveWeights: [Double]?
  /// By indicator of the structure, then partnership: the values that are known.
  package let values: [[Double?]]
  /// The same as they were normalised: with gaps filled and outliers treated, if settings say so.
  let prepared: [[Double?]]

  /// Builds the index; `value` gives the figure of an entry for a partnership, `nil` where unknown.
  package init(
    _ partnerships: [String], settings: IndexSettings,
    value: (IndexSettings.Entry, String) -> Double?
  ) {
    self.init(partnerships, settings: settings) { entry, id in Input(value(entry, id)) }
  }

  /// Builds the index; `input` gives the figure of an entry for a partnership.
  ///
  /// Without `drawing` it has scores and ranks, and no intervals, sensitivity and agreements.
  package init(
    _ partnerships: [String], settings: IndexSettings, drawing: Bool = true,
    input: (IndexSettings.Entry, String) -> Input
  ) {
    self.settings = settings
    showsRanks = settings.showsRanks ?? (partnerships.count >= PartnershipIndex.fewestForRanks)
    let entriesOfPillars = IndexSettings.pillarNames.flatMap { pillar in
      settings.entries(of: pillar)
    }
    let inputs = partnerships.map { id in entriesOfPillars.map { input($0, id) } }
    let values = inputs.map { $0.map(\.value) }
    self.values = entriesOfPillars.indices.map { column in values.map { $0[column] } }
    guard !partnerships.isEmpty,
      let structure = try? CompositeStructure(PartnershipIndex.elements(settings)),
      let normalisation = Normalisation(rawValue: settings.normalise),
      let rule = settings.rule
    else {
      prepared = self.values
      entries = partnerships.map {
        Entry(
          partnership: $0, score: nil, rank: nil, interval: nil, coverage: 0,
          pillars: IndexSettings.pillarNames.map { _ in nil },
          points: IndexSettings.pillarNames.map { _ in nil },
          contributions: IndexSettings.pillarNames.map { _ in nil },
          pillarCoverage: IndexSettings.pillarNames.map { _ in 0 },
          pillarsAreUncertain: IndexSettings.pillarNames.map { _ in false })
      }
      sensitivity = nil
      agreements = [:]
      effectiveWeights = nil
      return
    }
    let ready = CompositePreparation(
      values, structure: structure, imputation: Imputation(rawValue: settings.impute) ?? .none,
      treatsOutliers: settings.treatsOutliers)
    prepared = entriesOfPillars.indices.map { column in ready.values.map { $0[column] } }
    let index = CompositeIndex(
      NormalisedColumns(
        ready.values, structure: ready.structure, normalisation: normalisation),
      structure: ready.structure, rule: rule, threshold: settings.coverageThreshold,
      observed: values)
    let pillars = IndexSettings.pillarNames.map { name in
      structure.elements.firstIndex { $0.code == name && $0.level == 2 }
    }
    let own = OwnWeights(settings, pillars: pillars, top: structure.top)
    let uncertainty = CompositeUncertainty(
      index, values: ready.values, total: own.map { $0.totals })
    let intervals =
      drawing
      ? uncertainty.intervals(draws: PartnershipIndex.draws, seed: PartnershipIndex.seed)
      : partnerships.map { _ in nil }
    sensitivity =
      drawing
      ? uncertainty.sensitivity(
        draws: PartnershipIndex.points, seed: PartnershipIndex.seed,
        resamples: PartnershipIndex.resamples) : nil
    agreements =
      drawing
      ? Dictionary(
        uniqueKeysWithValues: CompositeFactor.choices.map {
          ($0, uncertainty.agreement($0, seed: PartnershipIndex.seed))
        }) : [:]
    let weights = structure.effectiveWeights
    effectiveWeights = own == nil ? pillars.map { $0.map { weights[$0] } ?? 0 } : nil
    let totals = own?.totals(index.scores) ?? index.total
    let ranks = CompositeRanks.descending(totals)
    let losesPoints = own == nil && rule != .mean(.arithmetic)
    entries = partnerships.indices.map { unit in
      let score = totals[unit].map { $0 * 100 }
      let contributions =
        own?.shares(index.scores, unit)
        ?? PartnershipIndex.pillars(pillars, of: index.contributions(unit: unit))
      let shares =
        losesPoints
        ? PartnershipIndex.pillars(pillars, of: index.losses(unit: unit)) : contributions
      return Entry(
        partnership: partnerships[unit], score: score, rank: ranks[unit],
        interval: score == nil ? nil : intervals[unit],
        coverage: index.coverage[structure.top][unit],
        pillars: pillars.map { $0.flatMap { index.scores[$0][unit] }.map { $0 * 100 } },
        points: shares.map { share in
          guard let score, let share else { return nil }
          return share * (losesPoints ? 100 - score : score)
        },
        contributions: contributions,
        pillarCoverage: pillars.map { $0.map { index.coverage[$0][unit] } ?? 0 },
        pillarsAreUncertain: IndexSettings.pillarNames.map { name in
          structure.indicators.enumerated().contains { position, element in
            structure.elements[element].parent == name
              && (inputs[unit][position].isUncertain
                || (values[unit][position] == nil && ready.values[unit][position] != nil))
          }
        })
    }
  }

  private init(_ index: PartnershipIndex, _ order: [Int]) {
    entries = order.map { index.entries[$0] }
    values = index.values.map { column in order.map { column[$0] } }
    prepared = index.prepared.map { column in order.map { column[$0] } }
    showsRanks = index.showsRanks
    settings = index.settings
    sensitivity = index.sensitivity
    agreements = index.agreements
    effectiveWeights = index.effectiveWeights
  }

  /// The same index, compared with that of the month before.
  func compared(with previous: PartnershipIndex) -> PartnershipIndex {
    let ranks = Dictionary(
      previous.entries.map { ($0.partnership, $0.rank) }, uniquingKeysWith: { first, _ in first })
    var index = self
    index.agreements[.previous] = RankAgreement(
      entries.map(\.rank), previous: entries.map { ranks[$0.partnership] ?? nil })
    return index
  }

  /// The same index with its partnerships in another order; those not named are left out.
  package func ordered(by partnerships: [String]) -> PartnershipIndex {
    let positions = Dictionary(
      entries.enumerated().map { ($1.partnership, $0) }, uniquingKeysWith: { first, _ in first })
    return PartnershipIndex(self, partnerships.compactMap { positions[$0] })
  }

  private static func pillars(_ pillars: [Int?], of shares: [Double?]) -> [Double?] {
    pillars.map { $0.flatMap { shares[$0] } }
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
}
