extension WeightedGraph {
  /// For each node ((r - 1) / sum of distances) · ((r - 1) / (N - 1)), where r nodes are reached,
  /// itself included; 0 for an isolated node, `nil` where there is only one node.
  ///
  /// Source: Wasserman & Faust 1994, "Social Network Analysis", section 5.2: closeness for graphs
  /// in parts.
  package func closeness() -> [Double?] {
    centralities { distances in
      let sum = Diversity.sum(distances)
      let reached = Double(distances.count)
      return sum > 0 ? reached / sum * reached / Double(count - 1) : 0
    }
  }

  /// For each node the mean of the reciprocal distances to all others, 0 for those not reached;
  /// `nil` where there is only one node.
  ///
  /// Source: Marchiori & Latora 2000, Physica A 285:539-546; Rochat 2009, harmonic centrality.
  package func harmonicCloseness() -> [Double?] {
    centralities { distances in
      Diversity.sum(distances.map { 1 / $0 }) / Double(count - 1)
    }
  }

  /// The distances from a node to the others that are reached from it, the nearest first.
  func distances(from node: Int) -> [Double] {
    let paths = ShortestPaths(from: node, in: self)
    return paths.order.dropFirst().compactMap { paths.distances[$0] }
  }

  /// What `formula` makes of the distances from each node to the others that it reaches.
  private func centralities(_ formula: ([Double]) -> Double) -> [Double?] {
    guard count > 1 else { return Array(repeating: nil, count: count) }
    return (0..<count).map { formula(distances(from: $0)) }
  }
}
