import PartnershipModel

/// Puts the rows of one month in the order of `data/indicators.csv`, by the ranks of their texts.
struct RowOrder: Sendable {
  /// Ranks of ids of partnerships and cities, and of slugs; nothing is rank 0.
  private let ids: [String: Int32]
  private let slugs: [String: Int32]

  init(_ analysis: Analysis) {
    ids = Self.ranks(
      analysis.partnerships.map(\.id) + analysis.facts.gazetteer.cities.map(\.id)
        + [Scope.network])
    slugs = Self.ranks(Indicator.all.map(\.slug))
  }

  private static func ranks(_ texts: [String]) -> [String: Int32] {
    Dictionary(
      uniqueKeysWithValues: Set(texts).sorted().enumerated().map { ($1, Int32($0) + 1) })
  }

  private struct Key {
    let subject: Int32
    let reporter: Int32
    let partner: Int32
    let indicator: Int32
    let row: Int32

    /// Whether the numbers come before those of another; `nil` where they are the same.
    func precedes(_ other: Key) -> Bool? {
      if subject != other.subject { return subject < other.subject }
      if reporter != other.reporter { return reporter < other.reporter }
      if partner != other.partner { return partner < other.partner }
      return indicator == other.indicator ? nil : indicator < other.indicator
    }
  }

  /// The places of the rows of one period, in order.
  func order(of rows: [IndicatorRow]) -> [Int] {
    var keys: [Key] = []
    keys.reserveCapacity(rows.count)
    for number in rows.indices {
      guard let key = key(rows, number, after: keys.last) else {
        return rows.indices.sorted { IndicatorRow.precedes(rows[$0], rows[$1]) }
      }
      keys.append(key)
    }
    keys.sort { one, other in
      if let precedes = one.precedes(other) { return precedes }
      let (left, right) = (rows[Int(one.row)].breakdown, rows[Int(other.row)].breakdown)
      return left == right
        ? one.row < other.row : left.description < right.description
    }
    return keys.map { Int($0.row) }
  }

  /// The key of a row, which often has the texts of the one before; `nil` for an id that is not
  /// known.
  private func key(_ rows: [IndicatorRow], _ number: Int, after last: Key?) -> Key? {
    let before = max(0, number - 1)
    func rank(
      _ id: String?, _ idBefore: String?, _ known: Int32?, in ranks: [String: Int32]
    ) -> Int32? {
      if let known, id == idBefore { return known }
      guard let id else { return 0 }
      return ranks[id]
    }
    guard let subject = rank(rows[number].subject, rows[before].subject, last?.subject, in: ids),
      let reporter = rank(rows[number].reporter, rows[before].reporter, last?.reporter, in: ids),
      let partner = rank(rows[number].partner, rows[before].partner, last?.partner, in: ids),
      let indicator = rank(
        rows[number].indicator, rows[before].indicator, last?.indicator, in: slugs)
    else { return nil }
    return Key(
      subject: subject, reporter: reporter, partner: partner, indicator: indicator,
      row: Int32(number))
  }
}

extension IndicatorRow {
  /// The order of the key columns of `data/indicators.csv`.
  package static func precedes(_ left: IndicatorRow, _ right: IndicatorRow) -> Bool {
    if left.period != right.period { return left.period < right.period }
    if left.subject != right.subject { return left.subject < right.subject }
    if left.reporter != right.reporter { return (left.reporter ?? "") < (right.reporter ?? "") }
    if left.partner != right.partner { return (left.partner ?? "") < (right.partner ?? "") }
    if left.indicator != right.indicator { return left.indicator < right.indicator }
    return left.breakdown.description < right.breakdown.description
  }
}
