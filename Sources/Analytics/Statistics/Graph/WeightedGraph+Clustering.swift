extension WeightedGraph {
  /// For each node the share of the pairs of its neighbours that are linked, weights aside; 0 with
  /// fewer than two neighbours.
  ///
  /// Source: Watts & Strogatz 1998, "Collective dynamics of 'small-world' networks", Nature
  /// 393:440-442.
  package func clustering() -> [Double] {
    let neighbours = links.map { Set($0.map(\.node)) }
    return neighbours.map { around in
      guard around.count > 1 else { return 0 }
      // Each linked pair of neighbours is met from both of its ends.
      let ends = around.reduce(0) { $0 + neighbours[$1].intersection(around).count }
      return Double(ends) / Double(around.count * (around.count - 1))
    }
  }
}
