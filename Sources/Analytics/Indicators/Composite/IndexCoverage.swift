import PartnershipModel

extension Indicator {
  /// The share of the weight of the index, or of a pillar, whose indicators have data.
  ///
  /// Source: COINr, data availability threshold.
  package static let indexCoverage = Indicator(
    id: "C18", slug: "index_coverage", name: "Coverage of the index", domain: .composite,
    formula: "share of the effective weight whose indicators have data",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher,
    breakdowns: [.pillar],
    edgeCases:
      "no index in settings: no_data; below the threshold (2/3) the score is empty; with weights of its own a partnership is covered by equal weights",
    tier: 1, source: "COINr data availability threshold (docs)",
    examples: [
      WorkedExample("one of five pillars of equal weight is unknown", gives: 0.8) {
        .real(WorkedIndex.index([[75, nil, 50, 75, 50]]).entries[0].coverage)
      },
      WorkedExample("the unknown pillar has 30 of 100 points", gives: 0.7) {
        .real(
          WorkedIndex.index(
            [[75, nil, 50, 75, 50]],
            points: ["economy": 30, "people": 30, "culture": 15, "media": 15, "governance": 10]
          ).entries[0].coverage)
      },
      WorkedExample("no indicator has data", gives: 0) {
        .real(WorkedIndex.index([[nil, nil, nil, nil, nil]]).entries[0].coverage)
      },
    ],
    compute: { analysis, month in
      IndexRows.ofPartnerships("index_coverage") { .real($1.coverage) }(analysis, month)
        + IndexRows.ofPillars("index_coverage") { .real($1.pillarCoverage[$2]) }(analysis, month)
    })
}
