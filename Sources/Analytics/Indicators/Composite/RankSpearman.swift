import PartnershipModel

extension Indicator {
  /// How the ranks agree with those that another choice behind the index would give: Spearman's rho.
  ///
  /// Source: the standard definition, with ties.
  package static let rankSpearman = Indicator(
    id: "C24", slug: "rank_spearman", name: "Rank agreement (Spearman)", domain: .composite,
    formula:
      "Pearson correlation of the mid-ranks with those of the alternative named by factor; mean over the alternatives of that choice alone (the other normalisations; 200 sets of weights within a quarter; the other means; each indicator left out); previous: the ranks of the month before",
    unit: .ratio, minimum: -1, maximum: 1, direction: .higher,
    breakdowns: [.factor], isOfParts: true,
    edgeCases:
      "no unit with a score, in both months for previous: no_data; fewer than 3 units: too_few_periods; constant ranks: zero_denominator",
    tier: 2, source: "Standard definition",
    examples: [
      WorkedExample("ranks 1, 2, 3, 4 against 2, 1, 3, 4: 1 - 6 * 2 / (4 * 15)", gives: 0.8) {
        RankAgreement([1, 2, 3, 4], with: [[2, 1, 3, 4]]).spearmanFigure
      },
      WorkedExample(
        "ranks 1, 2, 2, 4 against 1, 2, 3, 4: mid-ranks 1, 2.5, 2.5, 4",
        gives: 4.5 / 22.5.squareRoot()
      ) {
        RankAgreement([1, 2, 2, 4], with: [[1, 2, 3, 4]]).spearmanFigure
      },
      WorkedExample("all tie", isMissing: .zeroDenominator) {
        RankAgreement([1, 1, 1, 1], with: [[1, 2, 3, 4]]).spearmanFigure
      },
      WorkedExample("two partnerships", isMissing: .tooFewPeriods) {
        RankAgreement([1, 2], with: [[2, 1]]).spearmanFigure
      },
    ],
    compute: IndexRows.ofFactors("rank_spearman", CompositeFactor.allCases) {
      $0.of($1) { $0.spearmanFigure }
    })
}

extension RankAgreement {
  /// Spearman's rho, or why there is none.
  var spearmanFigure: Figure {
    guard units > 0 else { return .missing(.noData) }
    guard units > 2 else { return .missing(.tooFewPeriods) }
    return spearman.map { .real($0) } ?? .missing(.zeroDenominator)
  }
}
