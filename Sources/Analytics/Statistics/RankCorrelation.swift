/// Correlations of two samples, as they are or by ranks.
package enum RankCorrelation {
  /// Pearson's r; `nil` of fewer than two pairs or where one side is constant.
  package static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count == y.count, x.count > 1 else { return nil }
    guard let meanX = SampleMoments(x).mean, let meanY = SampleMoments(y).mean else { return nil }
    let (dx, dy) = (x.map { $0 - meanX }, y.map { $0 - meanY })
    // The test on the values themselves: a mean may be rounded.
    guard isVaried(x), isVaried(y) else { return nil }
    let (sx, sy) = (Diversity.sum(dx.map { $0 * $0 }), Diversity.sum(dy.map { $0 * $0 }))
    let product = Diversity.sum(zip(dx, dy).map { $0 * $1 })
    return min(1, max(-1, product / sx.squareRoot() / sy.squareRoot()))
  }

  /// Spearman's rho: Pearson's r of the mid-ranks.
  package static func spearman(_ x: [Double], _ y: [Double]) -> Double? {
    pearson(midRanks(x), midRanks(y))
  }

  /// Kendall's tau-b: `(P - Q) / sqrt((P + Q + T_x)(P + Q + T_y))` over all pairs of units.
  ///
  /// P agree in order, Q disagree, T are tied on one side only; `nil` where one side is constant.
  package static func kendall(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count == y.count else { return nil }
    var (agree, disagree, tiedX, tiedY) = (0, 0, 0, 0)
    for i in x.indices {
      for j in x.indices.dropFirst(i + 1) {
        let (left, right) = (sign(x[i], x[j]), sign(y[i], y[j]))
        switch left * right {
        case 1: agree += 1
        case -1: disagree += 1
        default:
          if left == 0, right != 0 { tiedX += 1 }
          if right == 0, left != 0 { tiedY += 1 }
        }
      }
    }
    let untied = agree + disagree
    let scale = Double(untied + tiedX).squareRoot() * Double(untied + tiedY).squareRoot()
    // The product of two roots may be a little less than what they are roots of.
    return scale > 0 ? min(1, max(-1, Double(agree - disagree) / scale)) : nil
  }

  /// Ranks from 1 for the lowest; ties share the mean of their places.
  package static func midRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    for end in order.indices
    where end + 1 == order.count || values[order[end + 1]] != values[order[end]] {
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }

  private static func isVaried(_ values: [Double]) -> Bool { values.contains { $0 != values[0] } }

  private static func sign(_ one: Double, _ other: Double) -> Int {
    one == other ? 0 : one < other ? -1 : 1
  }
}
