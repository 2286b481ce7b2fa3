import PartnershipModel
import Testing

@testable import Analytics

/// The rows of the partnership index in the catalogue, and what they rest on.
@Suite("Rows of the partnership index")
struct PartnershipIndexRowsTests {
  /// By scipy `spearmanr` and `kendalltau`; the formulas by hand give the same.
  @Test("Correlations of ranks with ties")
  func correlations() throws {
    let (x, y) = ([1.0, 2, 2, 4, 5], [2.0, 1, 3, 5, 5])
    // Mid-ranks 1, 2.5, 2.5, 4, 5 and 2, 1, 3, 4.5, 4.5: 7.5 / sqrt(9.5 * 9.5).
    let rho = try #require(RankCorrelation.spearman(x, y))
    #expect(abs(rho - 7.5 / 9.5) < 1e-12)
    // Seven pairs agree, one does not, one tie on each side: 6 / sqrt(9 * 9).
    let tau = try #require(RankCorrelation.kendall(x, y))
    #expect(abs(tau - 6.0 / 9) < 1e-12)
    #expect(RankCorrelation.spearman([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation.kendall([1, 1, 1], [1, 2, 3]) == nil)
  }

  @Test("An indicator of the index is no input of it, and targets cannot aim at one")
  func noCircle() {
    let known = Indicator.knownToWorkspaces
    for slug in ["partnership_index", "pillar_score", "partnership_rank", "rank_low"] {
      #expect(known.composed.contains(slug))
      #expect(TargetEvaluator.indicator(slug) == nil)
    }
    #expect(!known.composed.contains("targets_on_track_share"))
    for slug in ["target_progress", "targets_on_track_share", "rank_low", "wilson_interval"] {
      #expect(known.withoutTargets.contains(slug))
    }
    #expect(!known.withoutTargets.contains("participants"))
  }

  @Test("Without a league table there is a reason in place of a rank, and still a score")
  func noLeagueTable() {
    let index = WorkedIndex.index(Array(WorkedIndex.ladder.prefix(3)), showsRanks: nil)
    for entry in index.entries {
      #expect(entry.scoreFigure.value != nil)
      #expect(index.rank(entry, entry.rank).reason == .notComparable)
      #expect(index.rank(entry, entry.interval?.low).reason == .notComparable)
      #expect(index.topThree(entry).reason == .notComparable)
    }
  }

  // MARK: Pillars with their numbers

  private static let pillar: [IndexSettings.Entry] = [
    .init("growth", breakdown: "", minimum: 1, maximum: 10, usesLogarithm: true, weight: 2),
    .init("wrong", minimum: 0, maximum: 1, isLowerBetter: true),
    .init("deals", minimum: 0, maximum: 4, weight: 0.5),
  ]

  private static let figures: [String: [String: Double]] = [
    "a": ["growth": 4, "wrong": 0.25, "deals": 9], "b": ["growth": 0.5, "wrong": 0.5, "deals": 1],
    "c": ["growth": 8, "wrong": 0.125], "d": ["growth": 2, "wrong": 1, "deals": 3],
  ]

  @Test(
    "The formula of a pillar, with its numbers, gives its score",
    arguments: ["goalposts", "minmax", "rank", "distance"],
    ["arithmetic", "geometric", "harmonic", "generalised"])
  func pillarWorking(_ normalise: String, _ aggregate: String) throws {
    var settings = IndexSettings()
    settings.normalise = normalise
    settings.aggregate = aggregate
    if aggregate == "generalised" { settings.power = -0.5 }
    // Logarithms of what is less than 1 are negative, which is no distance.
    settings.pillars = Dictionary(
      uniqueKeysWithValues: IndexSettings.pillarNames.map { name in
        (name, normalise == "distance" ? Array(Self.pillar.dropFirst()) : Self.pillar)
      })
    let index = PartnershipIndex(Self.figures.keys.sorted(), settings: settings) {
      Self.figures[$1]?[$0.indicator]
    }
    var compared = 0
    for entry in index.entries {
      let working = index.pillarWorking(entry, 2)
      guard let score = entry.pillars[2] else { continue }
      compared += 1
      let value = try #require(working).evaluate()
      #expect(abs(value - score) <= 1e-9 * max(1, score), "\(entry.partnership)")
    }
    #expect(compared >= 3)
  }

  @Test("Each number of a pillar is named after its indicator and window")
  func pillarNames() throws {
    var settings = IndexSettings()
    settings.pillars["people"] = Self.pillar
    let index = PartnershipIndex(["a"], settings: settings) { Self.figures[$1]?[$0.indicator] }
    let working = try #require(index.pillarWorking(index.entries[0], 1))
    let names = try #require(WorkingText { "\($0.doubleValue)" }.names(working))
    for name in [
      "ln(upper goalpost of growth)", "(min(max(wrong window=12m, lower goalpost of wrong",
      "weight of deals window=12m",
    ] {
      #expect(names.contains(name), "\(names)")
    }
  }

  // MARK: The month before

  @Test("Agreement with the month before is that of the partnerships ranked in both")
  func previous() {
    func index(_ scores: [[Double?]]) -> PartnershipIndex { WorkedIndex.index(scores) }
    let now = index(WorkedIndex.ladder)
    // Of five the first two change places: 1 - 6 * 2 / (5 * 24).
    let before = index([1, 0, 2, 3, 4].map { WorkedIndex.ladder[$0] })
    let agreement = now.compared(with: before).of(.previous) { $0.spearmanFigure }
    #expect(agreement.doubleValue.map { abs($0 - 0.9) < 1e-12 } == true)
    // Without the first, the ranks of the others keep their order.
    let without = index([[nil, nil, nil, nil, nil]] + Array(WorkedIndex.ladder.dropFirst()))
    #expect(now.compared(with: without).agreements[.previous]?.units == 4)
    #expect(now.compared(with: without).of(.previous) { $0.kendallFigure }.doubleValue == 1)
    // No data before, or no month before at all.
    let none = index([[Double?]](repeating: [nil, nil, nil, nil, nil], count: 5))
    #expect(now.compared(with: none).of(.previous) { $0.shift }.reason == .noData)
    #expect(now.of(.previous) { $0.shift }.reason == .noData)
  }

  @Test("Contributions, effective weights sum to 1", arguments: Aggregation.allCases)
  func sums(rule: Aggregation) {
    let index = WorkedIndex.index([[75, 50, 40, 75, 50], [10, 90, 30, 60, 20]], aggregate: rule)
    for entry in index.entries {
      let sum = (0..<5).compactMap { entry.contribution($0).doubleValue }.reduce(0, +)
      #expect(abs(sum - 1) < 1e-12)
    }
    let weights = (0..<5).compactMap { index.effectiveWeight($0).doubleValue }
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
  }
}
