extension WeightedGraph {
  /// How many shortest paths between others pass through each node, from 0 to 1.
  ///
  /// The sum over pairs of other nodes of the share of their shortest paths through the node, times
  /// 2 / ((N - 1)(N - 2)); with fewer than three nodes 0.
  ///
  /// Source: Freeman 1977, Sociometry 40:35-41; the accumulation is that of Brandes 2001, "A faster
  /// algorithm for betweenness centrality", Journal of Mathematical Sociology 25:163-177.
  package func betweenness() -> [Double] {
    guard count > 2 else { return Array(repeating: 0, count: count) }
    // Each pair was met from both ends, which is the factor 2.
    let pairs = Double((count - 1) * (count - 2))
    return dependencies().map { bounded($0 / pairs) }
  }

  /// Of each node: over all ordered pairs of others, the share of shortest paths through it, added up.
  func dependencies() -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    guard count > 2 else { return sums }
    for source in 0..<count {
      let paths = ShortestPaths(from: source, in: self)
      var dependency = [Double](repeating: 0, count: count)
      for node in paths.order.reversed() {
        for before in paths.predecessors[node] {
          let share = paths.numbers[before] / paths.numbers[node]
          dependency[before] += share * (1 + dependency[node])
        }
        if node != source { sums[node] += dependency[node] }
      }
    }
    return sums
  }
}
