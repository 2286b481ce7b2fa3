extension WeightedGraph {
  /// The PageRank of each node; the ranks sum to 1.
  ///
  /// x = (1 - d) / N + d · P x, where P hands the rank of a node on to its neighbours in proportion
  /// to the weights; nodes without a link spread theirs evenly. Each step shrinks the error by d, so
  /// that 300 steps exhaust double precision. Source: Page, Brin, Motwani & Winograd 1999, "The
  /// PageRank Citation Ranking"; the even spread is that of networkx.
  package func pageRank(damping: Double = 0.85) -> [Double] {
    guard count > 0 else { return [] }
    let size = Double(count)
    let strengths = (0..<count).map(strength)
    var ranks = [Double](repeating: 1 / size, count: count)
    for _ in 0..<300 {
      let idle = Diversity.sum(ranks.indices.filter { strengths[$0] == 0 }.map { ranks[$0] })
      ranks = links.map { links in
        let received = Diversity.sum(
          links.map { ranks[$0.node] * ($0.weight / strengths[$0.node]) })
        return (1 - damping) / size + damping * (received + idle / size)
      }
    }
    return ranks
  }
}
