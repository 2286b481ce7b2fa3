import PartnershipModel

extension Indicator {
  /// The share of a pillar in the index by its weight.
  ///
  /// Source: COINr `get_eff_weights`.
  package static let effectiveWeight = Indicator(
    id: "C08b", slug: "effective_weight", name: "Effective weight", domain: .composite,
    formula: "product of the normalised weights from the indicator up to the index",
    unit: .ratio, minimum: 0, maximum: 1, direction: .context,
    breakdowns: [.pillar], isOfParts: true,
    edgeCases:
      "no partnership has a score: no_data; weights of each partnership's own (benefit of the doubt): not_comparable; weights of a group sum to 0: zero_denominator; effective weights sum to 1",
    tier: 2, source: "COINr get_eff_weights (verified)",
    examples: [
      WorkedExample("five pillars of equal weight", gives: 0.2) {
        WorkedIndex.index(WorkedIndex.ladder).effectiveWeight(0)
      },
      WorkedExample("30 of 60 points", gives: 0.5) {
        WorkedIndex.index(WorkedIndex.ladder, points: ["economy": 30, "people": 20, "media": 10])
          .effectiveWeight(0)
      },
      WorkedExample("nothing is scored", isMissing: .noData) {
        WorkedIndex.index([[nil, nil, nil, 1, 1]]).effectiveWeight(0)
      },
    ],
    compute: IndexRows.ofIndexPillars("effective_weight") { $0.effectiveWeight($1) })
}

extension PartnershipIndex {
  /// The share of a pillar in the index by its weight.
  func effectiveWeight(_ pillar: Int) -> Figure {
    guard scored > 0 else { return .missing(.noData) }
    guard let weights = effectiveWeights else { return .missing(.notComparable) }
    return .real(weights[pillar])
  }
}
