import PartnershipModel

/// The worked examples of a number that the draws give of a rank.
enum WorkedRanks {
  typealias Number = @Sendable (CompositeUncertainty.Interval) -> Int

  /// Where all draws agree, the ends of the interval and its middle are the same.
  static func examples(_ number: @escaping Number) -> [WorkedExample] {
    [
      WorkedExample("worse than four others on every pillar, in every draw", gives: 5) {
        figure(WorkedIndex.index(WorkedIndex.ladder), 0, number)
      },
      WorkedExample("better than four others on every pillar, in every draw", gives: 1) {
        figure(WorkedIndex.index(WorkedIndex.ladder), 4, number)
      },
      WorkedExample("a partnership without a score", isMissing: .noData) {
        figure(
          WorkedIndex.index([[60, 60, 60, 60, 60], [nil, nil, 50, 50, 50]]), 1, number)
      },
      WorkedExample(
        "two partnerships, so that there is no league table", isMissing: .notComparable
      ) {
        figure(
          WorkedIndex.index(Array(WorkedIndex.ladder.prefix(2)), showsRanks: nil), 1, number)
      },
    ]
  }

  private static func figure(_ index: PartnershipIndex, _ place: Int, _ number: Number) -> Figure {
    let entry = index.entries[place]
    return index.rank(entry, entry.interval.map(number))
  }
}
