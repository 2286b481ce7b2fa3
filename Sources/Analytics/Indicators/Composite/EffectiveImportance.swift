import PartnershipModel

extension Indicator {
  /// How much of the variation of the index goes along with a pillar, whatever its weight says.
  ///
  /// Source: OECD/JRC Handbook (2008), s6: weights are no measure of importance.
  package static let effectiveImportance = Indicator(
    id: "C26", slug: "effective_importance", name: "Effective importance", domain: .composite,
    formula: "squared Pearson correlation of the pillar with the index, beside its nominal weight",
    unit: .ratio, minimum: 0, maximum: 1, direction: .context,
    breakdowns: [.pillar], isOfParts: true,
    edgeCases:
      "no partnership has both scores: no_data; fewer than 3 of them: too_few_periods; constant pillar or index: zero_denominator",
    tier: 2, source: "OECD/JRC Handbook 2008 s6",
    examples: [
      WorkedExample("all pillars the same in each of five partnerships", gives: 1) {
        WorkedIndex.index(WorkedIndex.ladder).effectiveImportance(0)
      },
      WorkedExample(
        "the pillar 0, 50, 100, the index 20, 50, 40: r^2 of 40/20 over 100 and 30.55",
        gives: 3.0 / 7
      ) {
        WorkedIndex.index([
          [0, 25, 25, 25, 25], [50, 50, 50, 50, 50], [100, 25, 25, 25, 25],
        ]).effectiveImportance(0)
      },
      WorkedExample("the pillar is the same everywhere", isMissing: .zeroDenominator) {
        WorkedIndex.index([[50, 1, 1, 1, 1], [50, 2, 2, 2, 2], [50, 3, 3, 3, 3]])
          .effectiveImportance(0)
      },
      WorkedExample("two partnerships", isMissing: .tooFewPeriods) {
        WorkedIndex.index(Array(WorkedIndex.ladder.prefix(2))).effectiveImportance(0)
      },
    ],
    compute: IndexRows.ofIndexPillars("effective_importance") { $0.effectiveImportance($1) })
}

extension PartnershipIndex {
  /// The squared correlation of a pillar with the index.
  func effectiveImportance(_ pillar: Int) -> Figure {
    var (scores, totals): ([Double], [Double]) = ([], [])
    for entry in entries {
      guard let score = entry.pillars[pillar], let total = entry.score else { continue }
      scores.append(score)
      totals.append(total)
    }
    guard !scores.isEmpty else { return .missing(.noData) }
    guard scores.count > 2 else { return .missing(.tooFewPeriods) }
    guard let r = RankCorrelation.pearson(scores, totals) else {
      return .missing(.zeroDenominator)
    }
    return ofAll(r * r)
  }
}
