import PartnershipModel

extension Indicator {
  /// The share of a long walk along the ties that is spent in a city.
  ///
  /// Formula: x = (1 - d) / N + d P x, d = 0.85; P follows the ties in proportion to their weights both
  /// ways, and leaves an isolated city for any city. Unit: ratio; the cities sum to 1. Defined for
  /// networks in parts, too.
  ///
  /// Source: Page, Brin, Motwani & Winograd 1999, "The PageRank Citation Ranking"; as in networkx,
  /// `pagerank`, on the undirected network.
  package static let pagerank = Indicator(
    id: "X16b", slug: "pagerank", name: "PageRank", domain: .network,
    formula: "x = (1 - d)/N + d P x, d = 0.85, dangling cities spread evenly", unit: .ratio,
    minimum: 0, maximum: 1,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases:
      "N = 0: zero_denominator; sums to 1; undirected weights; layer without records: no_data",
    tier: 3,
    source: "Page, Brin, Motwani & Winograd 1999; networkx",
    examples: [
      WorkedExample("two cities with a tie", gives: 0.5) {
        PageRank.figures(.example(cities: "a b", links: "a>b"))[0]
      },
      WorkedExample("a star of 3, its centre: (0.05 + 0.85) / 1.85", gives: 0.9 / 1.85) {
        PageRank.figures(.example(cities: "a b c", links: "a-b a-c"))[0]
      },
      WorkedExample("three cities without a tie", gives: 1.0 / 3) {
        PageRank.figures(.example(cities: "a b c"))[2]
      },
    ]
  ) { analysis, month in
    NetworkRows("pagerank", analysis, month).scores(formula: PageRank.figures)
  }
}

/// The formula of `pagerank`.
package enum PageRank {
  /// One figure for each city, in the order of `cities`.
  package static func figures(_ network: CityNetwork) -> [Figure] {
    let graph = network.graph
    let ranks = graph.pageRank()
    return ranks.enumerated().map { node, rank in
      Figure.real(rank).worked { worked(node, ranks, graph) }
    }
  }

  /// One more step from the ranks found, which changes nothing any more.
  private static func worked(_ node: Int, _ ranks: [Double], _ graph: WeightedGraph) -> Working {
    let n = Working.count(graph.count, "cities")
    let received = graph.links[node].map { link in
      Working.real(ranks[link.node], "rank")
        * (.real(link.weight, "weight") / .real(graph.strength(link.node), "its strength"))
    }
    let idle = graph.links.indices.filter { graph.links[$0].isEmpty }.map { ranks[$0] }
    return (1 - 0.85) / n
      + 0.85 * .sum(received + [.sum(idle, "rank without links") / n])
  }
}
