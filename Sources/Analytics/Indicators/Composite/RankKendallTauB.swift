import PartnershipModel

extension Indicator {
  /// How the ranks agree with those that another choice behind the index would give: Kendall's tau-b.
  ///
  /// Source: the standard definition, with ties.
  package static let rankKendall = Indicator(
    id: "C24b", slug: "rank_kendall_tau_b", name: "Rank agreement (Kendall tau-b)",
    domain: .composite,
    formula:
      "(P - Q) / sqrt((P + Q + T_x)(P + Q + T_y)) with the ranks of the alternative named by factor; mean over the alternatives of that choice alone (the other normalisations; 200 sets of weights within a quarter; the other means; each indicator left out); previous: the ranks of the month before",
    unit: .ratio, minimum: -1, maximum: 1, direction: .higher,
    breakdowns: [.factor], isOfParts: true,
    edgeCases:
      "no unit with a score, in both months for previous: no_data; fewer than 3 units: too_few_periods; constant ranks: zero_denominator",
    tier: 2, source: "Standard definition",
    examples: [
      WorkedExample("ranks 1, 2, 3, 4 against 2, 1, 3, 4: (5 - 1) / 6", gives: 2.0 / 3) {
        RankAgreement([1, 2, 3, 4], with: [[2, 1, 3, 4]]).kendallFigure
      },
      WorkedExample(
        "ranks 1, 2, 2, 4 against 1, 2, 3, 4: 5 / sqrt(5 * 6)", gives: 5 / 30.squareRoot()
      ) {
        RankAgreement([1, 2, 2, 4], with: [[1, 2, 3, 4]]).kendallFigure
      },
      WorkedExample("all tie", isMissing: .zeroDenominator) {
        RankAgreement([1, 1, 1, 1], with: [[1, 2, 3, 4]]).kendallFigure
      },
      WorkedExample("two partnerships", isMissing: .tooFewPeriods) {
        RankAgreement([1, 2], with: [[2, 1]]).kendallFigure
      },
    ],
    compute: IndexRows.ofFactors("rank_kendall_tau_b", CompositeFactor.allCases) {
      $0.of($1) { $0.kendallFigure }
    })
}

extension RankAgreement {
  /// Kendall's tau-b, or why there is none.
  var kendallFigure: Figure {
    guard units > 0 else { return .missing(.noData) }
    guard units > 2 else { return .missing(.tooFewPeriods) }
    return kendall.map { .real($0) } ?? .missing(.zeroDenominator)
  }
}
