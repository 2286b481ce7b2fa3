package import PartnershipModel

/// The orders of units that agree best with the voters: of all permutations those with the largest
/// support, by Condorcet, Kemeny, Young and Levenglick.
///
/// The support of an order is the sum of the support of each unit against each that follows it. It is
/// found exactly, over all subsets of units. Source: OECD/JRC Handbook (2008), s6.13.
package struct KemenyOrder: Sendable, Hashable {
  /// The most units for which an order is looked for.
  package static let mostUnits = 10
  /// The most orders that are listed.
  package static let mostListed = 10

  /// The support of the best orders.
  package let support: Double
  /// The best orders, first in the order of the units, at most ten of them.
  package let orders: [[Int]]
  /// How many there are.
  package let count: Int
  /// The best place, from 1, that each unit has in any of them.
  package let places: [Int]

  /// Throws `no_data` without a unit and `not_comparable` for more than ten.
  package init(_ ranking: Outranking) throws(Reason) {
    let n = ranking.count
    guard n > 0 else { throw .noData }
    guard n <= KemenyOrder.mostUnits else { throw .notComparable }
    let table = SubsetTable(ranking.support)
    support = table.best[0]
    count = table.counts[0]
    places = table.places()
    orders = table.orders(KemenyOrder.mostListed)
  }
}

/// The largest support of the units that are left, by the set of those placed before.
private struct SubsetTable {
  private let support: [[Double]]
  private let n: Int
  /// By the bits of the units placed: what the order of all others adds.
  private(set) var best: [Double]
  /// How many orders reach it.
  private(set) var counts: [Int]

  init(_ support: [[Double]]) {
    self.support = support
    n = support.count
    let full = (1 << n) - 1
    best = [Double](repeating: 0, count: full + 1)
    counts = [Int](repeating: 0, count: full + 1)
    counts[full] = 1
    for placed in (0..<full).reversed() {
      best[placed] =
        (0..<n).filter { placed & (1 << $0) == 0 }.map { gain($0, after: placed) }.max() ?? 0
      counts[placed] = next(placed).reduce(0) { $0 + counts[placed | (1 << $1)] }
    }
  }

  /// What comes of placing a unit next: its support against all that follow, and theirs.
  private func gain(_ unit: Int, after placed: Int) -> Double {
    let now = placed | (1 << unit)
    var sum = best[now]
    for other in 0..<n where now & (1 << other) == 0 { sum += support[unit][other] }
    return sum
  }

  /// The units that may come next in a best order; a difference of rounding is a tie.
  private func next(_ placed: Int) -> [Int] {
    (0..<n).filter {
      placed & (1 << $0) == 0
        && gain($0, after: placed) >= best[placed] - 1e-9 * max(1, abs(best[placed]))
    }
  }

  /// The best place of each unit in any best order.
  func places() -> [Int] {
    var places = [Int](repeating: n, count: n)
    var reached = [Bool](repeating: false, count: best.count)
    reached[0] = true
    // A set has a larger number than each of its subsets.
    for placed in best.indices where reached[placed] {
      for unit in next(placed) {
        reached[placed | (1 << unit)] = true
        places[unit] = min(places[unit], placed.nonzeroBitCount + 1)
      }
    }
    return places
  }

  /// The first `most` best orders.
  func orders(_ most: Int) -> [[Int]] {
    var orders: [[Int]] = []
    var open: [(placed: Int, order: [Int])] = [(0, [])]
    while let (placed, order) = open.popLast(), orders.count < most {
      if order.count == n {
        orders.append(order)
      } else {
        open += next(placed).reversed().map { (placed | (1 << $0), order + [$0]) }
      }
    }
    return orders
  }
}
