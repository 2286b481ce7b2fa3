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
