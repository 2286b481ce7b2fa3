import PartnershipModel

extension Indicator {
  /// The place of a partnership by its score; never without `rank_low` and `rank_high`.
  ///
  /// Where the pack shows bands in place of ranks, no file gives one. Source: our definition.
  package static let partnershipRank = Indicator(
    id: "C29c", slug: "partnership_rank", name: "Rank of the partnership", domain: .composite,
    formula:
      "1 + number of partnerships with a higher partnership_index (ties share the lowest rank)",
    unit: .rank, minimum: 1, direction: .lower,
    edgeCases:
      "no score: no_data; only partnerships with a score are ranked; ranks withheld (fewer than five partnerships, or league_table: false): not_comparable",
    tier: 1, source: "Definition of this catalogue",
    examples: [
      WorkedExample("scores 15, 30, 45, 60 and 75: the second highest", gives: 2) {
        let index = WorkedIndex.index(WorkedIndex.ladder)
        return index.rank(index.entries[3], index.entries[3].rank)
      },
      WorkedExample("two of three tie at the top: both have rank 1", gives: 1) {
        let index = WorkedIndex.index([
          [60, 60, 60, 60, 60], [60, 60, 60, 60, 60], [9, 9, 9, 9, 9],
        ])
        return index.rank(index.entries[1], index.entries[1].rank)
      },
      WorkedExample("a partnership without a score", isMissing: .noData) {
        let index = WorkedIndex.index([[60, 60, 60, 60, 60], [nil, nil, 50, 50, 50]])
        return index.rank(index.entries[1], index.entries[1].rank)
      },
      WorkedExample(
        "three partnerships, so that there is no league table", isMissing: .notComparable
      ) {
        let index = WorkedIndex.index(Array(WorkedIndex.ladder.prefix(3)), showsRanks: nil)
        return index.rank(index.entries[2], index.entries[2].rank)
      },
    ],
    compute: IndexRows.ofPartnerships("partnership_rank") { $0.rank($1, $1.rank) })
}
