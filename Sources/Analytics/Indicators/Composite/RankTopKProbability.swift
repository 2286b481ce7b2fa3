import PartnershipModel

extension Indicator {
  /// The share of the 1,000 draws in which a partnership is among the first three.
  ///
  /// Source: OECD/JRC Handbook (2008), s7.2.
  package static let rankTopK = Indicator(
    id: "C21d", slug: "rank_top_k_probability", name: "Probability of a top-3 rank",
    domain: .composite,
    formula: "share of draws with rank <= 3",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher,
    edgeCases:
      "unit without score: no_data; fewer than 4 units with a score: not_comparable; ranks withheld (fewer than five partnerships, or league_table: false): not_comparable",
    tier: 2, source: "OECD/JRC Handbook 2008 s7.2",
    examples: [
      WorkedExample("third of five in every draw", gives: 1) {
        WorkedIndex.index(WorkedIndex.ladder).topThree(2)
      },
      WorkedExample("fourth of five in every draw", gives: 0) {
        WorkedIndex.index(WorkedIndex.ladder).topThree(1)
      },
      WorkedExample("one of three: it could not be otherwise", isMissing: .notComparable) {
        WorkedIndex.index(Array(WorkedIndex.ladder.prefix(3))).topThree(1)
      },
      WorkedExample("a partnership without a score", isMissing: .noData) {
        WorkedIndex.index(WorkedIndex.ladder + [[nil, nil, 50, 50, 50]]).topThree(5)
      },
    ],
    compute: IndexRows.ofPartnerships("rank_top_k_probability") { $0.topThree($1) })
}

extension PartnershipIndex {
  /// How often a partnership is among the first three.
  func topThree(_ entry: Entry) -> Figure {
    guard let interval = entry.interval else {
      return Figure(missing: .noData, coverage: entry.coverage)
    }
    guard showsRanks, scored > 3 else {
      return Figure(missing: .notComparable, coverage: entry.coverage)
    }
    return Figure(
      .real(interval.topThree),
      status: entries.contains(where: \.isUncertain) ? .estimated : .normal,
      coverage: entry.coverage)
  }

  func topThree(_ place: Int) -> Figure { topThree(entries[place]) }
}
