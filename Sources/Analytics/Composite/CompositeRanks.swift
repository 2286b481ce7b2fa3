/// Ranks of scores; ties share the lowest rank, as in 1, 2, 2, 4, and a missing score has none.
package enum CompositeRanks {
  /// Rank 1 is the highest score.
  package static func descending(_ scores: [Double?]) -> [Int?] {
    ascending(scores.map { score in score.map { -$0 } })
  }

  /// Rank 1 is the lowest value.
  package static func ascending(_ values: [Double?]) -> [Int?] {
    let order = values.indices.compactMap { index in values[index].map { (index, $0) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    var ranks = [Int?](repeating: nil, count: values.count)
    var rank = 0
    for (position, item) in order.enumerated() {
      if position == 0 || order[position - 1].1 != item.1 { rank = position + 1 }
      ranks[item.0] = rank
    }
    return ranks
  }

  /// The mean over units of how many places the rank moved; `nil` with fewer than two units that
  /// have both ranks.
  ///
  /// Source: OECD/JRC Handbook (2008), equation 38.
  package static func averageShift(_ before: [Int?], _ after: [Int?]) -> Double? {
    var shifts: [Int] = []
    for case (let one?, let other?) in zip(before, after) { shifts.append(abs(one - other)) }
    guard shifts.count > 1 else { return nil }
    return Double(shifts.reduce(0, +)) / Double(shifts.count)
  }
}
