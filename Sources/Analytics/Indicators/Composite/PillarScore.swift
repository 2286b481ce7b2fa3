import PartnershipModel

extension Indicator {
  /// The score of a partnership on one pillar.
  ///
  /// Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), steps 5 and 6.
  package static let pillarScore = Indicator(
    id: "C29b", slug: "pillar_score", name: "Pillar score", domain: .composite,
    formula: "100 * aggregate of the normalised indicators of one pillar",
    unit: .index, minimum: 0, maximum: 100, direction: .higher,
    breakdowns: [.pillar], isOfParts: true,
    edgeCases:
      "coverage of the pillar below the threshold (2/3): no_data; coverage = share of its weight with data",
    tier: 1, source: "OECD/JRC Handbook 2008 steps 5 and 6",
    examples: [
      WorkedExample("an indicator at 3 between the goalposts 0 and 4", gives: 75) {
        WorkedIndex.index([[75, 50, 50, 75, 50]]).entries[0].pillarFigure(0)
      },
      WorkedExample("a figure beyond its goalposts is taken as the goalpost", gives: 100) {
        WorkedIndex.index([[130, 50, 50, 75, 50]]).entries[0].pillarFigure(0)
      },
      WorkedExample("no indicator of the pillar has data", isMissing: .noData) {
        WorkedIndex.index([[nil, 50, 50, 75, 50]]).entries[0].pillarFigure(0)
      },
    ],
    compute: IndexRows.ofPillars("pillar_score") { index, entry, number in
      entry.pillarFigure(number).worked { index.pillarWorking(entry, number) }
    })
}

extension PartnershipIndex.Entry {
  /// The score of a pillar, 0 to 100.
  func pillarFigure(_ pillar: Int) -> Figure {
    let coverage = pillarCoverage[pillar]
    guard let score = pillars[pillar] else { return Figure(missing: .noData, coverage: coverage) }
    return Figure(
      .real(score), status: pillarsAreUncertain[pillar] ? .estimated : .normal,
      coverage: coverage)
  }
}
