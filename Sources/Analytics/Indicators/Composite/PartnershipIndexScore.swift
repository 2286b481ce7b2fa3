import PartnershipModel

extension Indicator {
  /// The score of a partnership over all its pillars.
  ///
  /// A result is estimated (`E`) where a figure that went into it is provisional, imputed or estimated.
  /// Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), steps 5 to 9.
  package static let partnershipIndex = Indicator(
    id: "C29", slug: "partnership_index", name: "Partnership index", domain: .composite,
    formula: "100 * aggregate of the pillar scores by the rule and weights in settings",
    unit: .index, minimum: 0, maximum: 100, direction: .higher,
    edgeCases:
      "indicators with less of the weight than the threshold (2/3) have data: no_data; coverage = index_coverage; never shown without rank_low, rank_high and coverage",
    tier: 1, source: "OECD/JRC Handbook 2008 steps 5 to 9",
    examples: [
      WorkedExample("pillars 75, 50, 50, 75, 50 with equal weights", gives: 60) {
        WorkedIndex.index([[75, 50, 50, 75, 50]]).scoreFigure(0)
      },
      WorkedExample("the same pillars, geometric: (75^2 50^3)^(1/5)", gives: 58.803_951_126_233_68)
      {
        WorkedIndex.index([[75, 50, 50, 75, 50]], aggregate: .geometric).scoreFigure(0)
      },
      WorkedExample("people unknown: (75 + 50 + 75 + 50) / 4, coverage 0.8", gives: 62.5) {
        WorkedIndex.index([[75, nil, 50, 75, 50]]).scoreFigure(0)
      },
      WorkedExample("two of five pillars unknown: coverage 0.6 is below 2/3", isMissing: .noData) {
        WorkedIndex.index([[75, nil, nil, 75, 50]]).scoreFigure(0)
      },
    ],
    compute: IndexRows.ofPartnerships("partnership_index") { index, entry in
      entry.scoreFigure.worked { entry.pointsWorking(areLosses: index.pointsAreLosses) }
    })
}

extension PartnershipIndex.Entry {
  /// The score, 0 to 100.
  var scoreFigure: Figure {
    guard let score else { return Figure(missing: .noData, coverage: coverage) }
    return Figure(
      .real(score), status: isUncertain ? .estimated : .normal, coverage: coverage)
  }
}

extension PartnershipIndex {
  /// The score of the partnership at a place.
  func scoreFigure(_ place: Int) -> Figure { entries[place].scoreFigure }
}
