/// An undirected graph with positive weights; nodes are numbered from 0.
///
/// What is computed on it depends on the numbering of nodes only by rounding, and never on the order
/// in which links were given.
package struct WeightedGraph: Sendable {
  package struct Link: Sendable, Hashable {
    package let node: Int
    package let weight: Double
  }

  /// The links of each node, by the number of the other end.
  package let links: [[Link]]

  package var count: Int { links.count }

  /// The graph of `count` nodes with these links; each pair of nodes once, loops are left out.
  package init(count: Int, links: some Sequence<(Int, Int, weight: Double)>) {
    var neighbours = [[Link]](repeating: [], count: count)
    for (one, other, weight) in links where one != other && weight > 0 {
      neighbours[one].append(Link(node: other, weight: weight))
      neighbours[other].append(Link(node: one, weight: weight))
    }
    self.links = neighbours.map { $0.sorted { $0.node < $1.node } }
  }

  /// The sum of the weights of a node's links.
  package func strength(_ node: Int) -> Double {
    Diversity.sum(links[node].map(\.weight))
  }

  /// Whether every node can be reached from every other; true without nodes.
  package var isConnected: Bool {
    var seen = [Bool](repeating: false, count: count)
    var open = count > 0 ? [0] : []
    while let node = open.popLast() {
      guard !seen[node] else { continue }
      seen[node] = true
      open += links[node].map(\.node)
    }
    return seen.allSatisfy(\.self)
  }
}
