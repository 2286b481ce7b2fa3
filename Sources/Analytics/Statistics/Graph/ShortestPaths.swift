/// The shortest paths from one node to all others; the length of a link is 1 / weight, so that a
/// strong tie is a short way.
///
/// Lengths that differ by less than 1e-12 of their size are equal: sums of reciprocals that are equal
/// on paper differ in the last digits. Source: Dijkstra 1959, "A note on two problems in connexion
/// with graphs"; strengths as reciprocal lengths: Newman 2001, Physical Review E 64:016132.
package struct ShortestPaths: Sendable {
  /// `nil` where a node cannot be reached; 0 for the source.
  package private(set) var distances: [Double?]
  /// How many shortest paths lead to each node.
  package private(set) var numbers: [Double]
  /// The nodes reached, by increasing distance.
  package private(set) var order: [Int] = []
  /// The nodes before each node on its shortest paths.
  package private(set) var predecessors: [[Int]]

  private static let tolerance = 1e-12

  package init(from source: Int, in graph: WeightedGraph) {
    distances = Array(repeating: nil, count: graph.count)
    numbers = Array(repeating: 0, count: graph.count)
    predecessors = Array(repeating: [], count: graph.count)
    distances[source] = 0
    numbers[source] = 1
    var isSettled = [Bool](repeating: false, count: graph.count)
    while let node = nearest(isSettled) {
      isSettled[node] = true
      order.append(node)
      for link in graph.links[node] where !isSettled[link.node] { extend(from: node, over: link) }
    }
  }

  /// The nearest node that is not settled; cities are too few for a queue to pay.
  private func nearest(_ isSettled: [Bool]) -> Int? {
    var best: (node: Int, distance: Double)?
    for (node, distance) in distances.enumerated() where !isSettled[node] {
      guard let distance else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (node, distance) }
    }
    return best?.node
  }

  private mutating func extend(from node: Int, over link: WeightedGraph.Link) {
    guard let start = distances[node] else { return }
    let length = start + 1 / link.weight
    if let known = distances[link.node] {
      let slack = ShortestPaths.tolerance * known
      if length > known + slack { return }
      if length >= known - slack {
        numbers[link.node] += numbers[node]
        predecessors[link.node].append(node)
        return
      }
    }
    distances[link.node] = length
    numbers[link.node] = numbers[node]
    predecessors[link.node] = [node]
  }
}
