/// Weights that do not stand in the structure.
package enum CompositeWeights {
  /// The same weight for all siblings, which is not the same weight in the index.
  ///
  /// Source: OECD/JRC Handbook (2008), s6.
  package static func equal(_ count: Int) -> [Double] {
    [Double](repeating: count == 0 ? 0 : 1 / Double(count), count: count)
  }

  /// Budget allocation: the mean over experts of the points that each spread, rescaled to 1.
  ///
  /// Each expert counts the same, whatever the sum of the points. `nil` without an expert, with
  /// a negative point or with an expert who gave none. Source: OECD/JRC Handbook (2008), s6.5.
  package static func budget(_ experts: [[Double]]) -> [Double]? {
    guard let first = experts.first, experts.allSatisfy({ $0.count == first.count }) else {
      return nil
    }
    var means = [Double](repeating: 0, count: first.count)
    for points in experts {
      let sum = points.reduce(0, +)
      guard sum > 0, points.allSatisfy({ $0 >= 0 }) else { return nil }
      for index in means.indices { means[index] += points[index] / sum / Double(experts.count) }
    }
    return means
  }
}
