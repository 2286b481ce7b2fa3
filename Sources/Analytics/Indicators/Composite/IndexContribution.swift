import PartnershipModel

extension Indicator {
  /// The share of a pillar in the index by the rule of aggregation.
  ///
  /// With own weights, w is the partnership's own. In the geometric and harmonic means the share is of
  /// logarithms and reciprocals: a weak pillar has more of it. Source: OECD/JRC Handbook (2008), step 9.
  package static let indexContribution = Indicator(
    id: "C25", slug: "index_contribution", name: "Contribution to the index", domain: .composite,
    formula:
      "arithmetic: w_q I_q / index; geometric: w_q ln(I_q) / ln(index) on the [0,1] scale; harmonic: (w_q / I_q) / (1 / index)",
    unit: .ratio, direction: .context,
    breakdowns: [.pillar], isOfParts: true,
    edgeCases:
      "no score of the pillar or of the index: no_data; index = 0 (arithmetic) or index = 1 (geometric): zero_denominator; contributions sum to 1",
    tier: 2, source: "OECD/JRC Handbook 2008 step 9",
    examples: [
      WorkedExample("pillars 75, 50, 50, 75, 50, score 60: 0.2 * 75 / 60", gives: 0.25) {
        WorkedIndex.index([[75, 50, 50, 75, 50]]).entries[0].contribution(0)
      },
      WorkedExample(
        "pillars 25, 50, 50, 50, 50, geometric: 0.2 ln 0.25 / ln 0.4353", gives: 1.0 / 3
      ) {
        WorkedIndex.index([[25, 50, 50, 50, 50]], aggregate: .geometric).entries[0].contribution(0)
      },
      WorkedExample("pillars 25, 50, 50, 50, 50, harmonic: 4 / (4 + 4 * 2)", gives: 1.0 / 3) {
        WorkedIndex.index([[25, 50, 50, 50, 50]], aggregate: .harmonic).entries[0].contribution(0)
      },
      WorkedExample("every pillar at 0", isMissing: .zeroDenominator) {
        WorkedIndex.index([[0, 0, 0, 0, 0]]).entries[0].contribution(0)
      },
      WorkedExample("a pillar without a score", isMissing: .noData) {
        WorkedIndex.index([[75, nil, 50, 75, 50]]).entries[0].contribution(1)
      },
    ],
    compute: IndexRows.ofPillars("index_contribution") { $1.contribution($2) })
}

extension PartnershipIndex.Entry {
  /// The share of a pillar in the index.
  func contribution(_ pillar: Int) -> Figure {
    guard score != nil, pillars[pillar] != nil else { return .missing(.noData) }
    guard let share = contributions[pillar] else { return .missing(.zeroDenominator) }
    return Figure(.real(share), status: isUncertain ? .estimated : .normal, coverage: coverage)
  }
}
