import PartnershipModel

extension Indicator {
  /// How warmly the outlets of one side write about the partner, by how many people they reach.
  ///
  /// The exact sum of reach times tone / the sum of reach, over the articles that have both, on the
  /// source's scale of -100 to 100. Articles that lack one lower the coverage.
  ///
  /// Source: definition of this catalogue.
  package static let reachWeightedTone = Indicator(
    id: "M03c", slug: "reach_weighted_tone", name: "Reach-weighted tone", domain: .media,
    formula: "sum of reach * tone / sum of reach over articles that have both", unit: .tone,
    minimum: -100, maximum: 100, direction: .higher, breakdowns: [.window],
    edgeCases: "no article: no_data; no article with both: not_reported; sum of reach = 0:"
      + " zero_denominator; window begins before the first record: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("tone 2 before 3,000 readers, -1 before 1,000", gives: 1.25) {
        weighted([(3000, 2), (1000, -1)], articles: 2)
      },
      WorkedExample("an article without a reader weighs nothing", gives: 2) {
        weighted([(3000, 2), (0, -100)], articles: 3)
      },
      WorkedExample("readers of no article are known", isMissing: .notReported) {
        weighted([], articles: 4)
      },
      WorkedExample("nobody was reached", isMissing: .zeroDenominator) {
        weighted([(0, 5)], articles: 1)
      },
      WorkedExample("no article", isMissing: .noData) { weighted([], articles: 0) },
    ]
  ) { analysis, month in
    analysis.mediaRows("reach_weighted_tone", month) { scope, months throws(Reason) in
      weighted(try analysis.media.counts(scope, in: months))
    }
  }
}

private func weighted(_ counts: MediaCounts) -> Figure {
  let coverage = counts.coverage(known: counts.tonedAndReached)
  guard counts.articles > 0 else { return Figure(missing: .noData, coverage: coverage) }
  guard counts.tonedAndReached > 0 else {
    return Figure(missing: .notReported, coverage: coverage)
  }
  guard counts.tonedReach > .zero else {
    return Figure(missing: .zeroDenominator, coverage: coverage)
  }
  let mean =
    Double(counts.reachTimesTone) / Double(counts.tonedReach.units) / Double(Amount.scale)
  return Figure(.real(min(100, max(-100, mean))), coverage: coverage).worked {
    let scale = Double(Amount.scale)
    return .real(Double(counts.reachTimesTone) / scale / scale, "sum of reach * tone")
      / .exact(counts.tonedReach, "sum of reach")
  }
}

private func weighted(_ pairs: [(reach: Int, tone: Int)], articles: Int) -> Figure {
  var counts = MediaCounts()
  counts.articles = articles
  counts.tonedAndReached = pairs.count
  counts.tonedReach = Amount(pairs.reduce(0) { $0 + $1.reach })
  counts.reachTimesTone = pairs.reduce(0) {
    $0 + Amount($1.reach).units * Amount($1.tone).units
  }
  return weighted(counts)
}
