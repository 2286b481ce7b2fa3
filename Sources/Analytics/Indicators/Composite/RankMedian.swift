import PartnershipModel

extension Indicator {
  /// The median of the rank over 1,000 draws of normalisation, weights, aggregation and one indicator
  /// left out.
  ///
  /// Source: OECD/JRC Handbook (2008), s7.2.
  package static let rankMedian = Indicator(
    id: "C21c", slug: "rank_median", name: "Median rank", domain: .composite,
    formula: "median of the rank over the Monte Carlo draws (nearest rank)",
    unit: .rank, minimum: 1, direction: .lower,
    edgeCases:
      "unit without score: no_data; ranks withheld (fewer than five partnerships, or league_table: false): not_comparable",
    tier: 2, source: "OECD/JRC Handbook 2008 s7.2",
    examples: [
      WorkedExample("worse than four others on every pillar, in every draw", gives: 5) {
        let index = WorkedIndex.index(WorkedIndex.ladder)
        return index.rank(index.entries[0], index.entries[0].interval?.median)
      },
      WorkedExample("better than four others on every pillar, in every draw", gives: 1) {
        let index = WorkedIndex.index(WorkedIndex.ladder)
        return index.rank(index.entries[4], index.entries[4].interval?.median)
      },
      WorkedExample("a partnership without a score", isMissing: .noData) {
        let index = WorkedIndex.index([[60, 60, 60, 60, 60], [nil, nil, 50, 50, 50]])
        return index.rank(index.entries[1], index.entries[1].interval?.median)
      },
      WorkedExample("two partnerships, so that there is no league table", isMissing: .notComparable)
      {
        let index = WorkedIndex.index(Array(WorkedIndex.ladder.prefix(2)), showsRanks: nil)
        return index.rank(index.entries[1], index.entries[1].interval?.median)
      },
    ],
    compute: IndexRows.ofPartnerships("rank_median") { $0.rank($1, $1.interval?.median) })
}
