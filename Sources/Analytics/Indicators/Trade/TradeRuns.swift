import PartnershipModel

/// Where the cells of two places stand in the trade cube.
///
/// The cube is sorted by month, reporter, partner and flow, so that all cells of one flow of one
/// month stand together.
struct TradeRuns: Sendable {
  /// The cells of one flow of one month.
  struct Run: Sendable {
    let month: Month
    let flow: TradeFlow
    let rows: Range<Int>
  }

  private struct Pair: Hashable {
    let reporter: UInt32
    let partner: UInt32
  }

  private var byPair: [Pair: [Run]] = [:]
  private let numbers: [Place: UInt32]
  private let places: [Place]

  /// The cells up to the end of `month`.
  init(_ cube: TradeCube, through month: Month) {
    places = cube.places
    numbers = Dictionary(
      uniqueKeysWithValues: cube.places.enumerated().map { ($1, UInt32($0)) })
    var start = 0
    cube.rows.withUnsafeBufferPointer { rows in
      while start < rows.count, rows[start].key.month <= month {
        let key = rows[start].key
        var end = start + 1
        while end < rows.count, rows[end].key.isOfRun(key) { end += 1 }
        byPair[Pair(reporter: key.reporter, partner: key.partner), default: []].append(
          Run(month: key.month, flow: key.flow, rows: start..<end))
        start = end
      }
    }
  }

  /// The runs of what one place reports of another, by month; empty where it reports nothing.
  subscript(reporter: Place, partner: Place) -> [Run] {
    guard let reporter = numbers[reporter], let partner = numbers[partner] else { return [] }
    return byPair[Pair(reporter: reporter, partner: partner)] ?? []
  }

  /// What each place reports of its trade with the World.
  var withWorld: [(reporter: Place, runs: [Run])] {
    guard let world = numbers[.world] else { return [] }
    return byPair.compactMap { pair, runs in
      pair.partner == world ? (places[Int(pair.reporter)], runs) : nil
    }
  }
}

extension TradeCube.Key {
  @inline(__always)
  fileprivate func isOfRun(_ key: TradeCube.Key) -> Bool {
    month == key.month && reporter == key.reporter && partner == key.partner && flow == key.flow
  }
}
