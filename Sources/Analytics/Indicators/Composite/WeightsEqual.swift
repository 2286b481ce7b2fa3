import PartnershipModel

extension Indicator {
  /// The same weight for all siblings.
  ///
  /// Source: OECD/JRC Handbook (2008), s6.
  package static let weightsEqual = Indicator(
    id: "C08", slug: "weights_equal", name: "Weights: equal", domain: .composite,
    formula: "w = 1/Q inside each group of siblings",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases: "equal inside a level is not equal overall: see effective_weight; Q = 0: no_data",
    tier: 1, source: "OECD/JRC Handbook 2008 s6",
    examples: [
      WorkedExample("four indicators of a pillar", gives: 0.25) {
        CompositeWeights.equal(4).first.map { .real($0) } ?? .missing(.noData)
      },
      WorkedExample("none", isMissing: .noData) {
        CompositeWeights.equal(0).first.map { .real($0) } ?? .missing(.noData)
      },
    ],
    compute: IndexRows.none)
}
