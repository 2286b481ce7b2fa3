import PartnershipModel

extension Indicator {
  /// How often a city lies on the shortest way between two others.
  ///
  /// Formula: sum over pairs of the share of their shortest paths through the city, times
  /// 2 / ((N - 1)(N - 2)); the length of a tie is 1 / (weight both ways), so that a strong tie is short.
  /// Unit: ratio. Fewer than three cities: 0.
  ///
  /// Source: Freeman 1977, "A set of measures of centrality based on betweenness", Sociometry 40; as in
  /// networkx, `betweenness_centrality`.
  package static let betweenness = Indicator(
    id: "X14", slug: "betweenness", name: "Betweenness", domain: .network,
    formula: "sum over pairs of sigma_st(v) / sigma_st, times 2 / ((N-1)(N-2)), undirected, "
      + "distance = 1 / weight", unit: .ratio, minimum: 0, maximum: 1,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "N < 3: 0; layer without records: no_data; weights must be turned into distances",
    source: "Freeman 1977; networkx",
    examples: [
      WorkedExample("a star of 4: its centre", gives: 1) {
        Betweenness.figures(.example(cities: "a b c d", links: "a-b a-c a-d"))[0]
      },
      WorkedExample("the same, a leaf", gives: 0) {
        Betweenness.figures(.example(cities: "a b c d", links: "a-b a-c a-d"))[1]
      },
      WorkedExample("a ring of 4: half of one pair of 3", gives: 1.0 / 6) {
        Betweenness.figures(.example(cities: "a b c d", links: "a-b b-c c-d d-a"))[0]
      },
      WorkedExample("a weak tie a-c (1) beside a-b and b-c (4): b lies between", gives: 1) {
        Betweenness.figures(.example(cities: "a b c", links: "a>b:4 b>c:4 a>c:1"))[1]
      },
      WorkedExample("two cities", gives: 0) {
        Betweenness.figures(.example(cities: "a b", links: "a-b"))[0]
      },
    ]
  ) { analysis, month in
    NetworkRows("betweenness", analysis, month).scores(formula: Betweenness.figures)
  }
}

/// The formula of `betweenness`.
package enum Betweenness {
  /// One figure for each city, in the order of `cities`.
  package static func figures(_ network: CityNetwork) -> [Figure] {
    let graph = network.graph
    let sums = Derivation.isKept ? graph.dependencies() : []
    return graph.betweenness().enumerated().map { node, value in
      Figure.real(value).worked {
        let n = Working.count(graph.count, "cities")
        let sum = Working.real(sums[node] / 2, "shares of shortest paths, over pairs")
        return graph.count > 2 ? sum * 2 / ((n - 1) * (n - 2)) : sum
      }
    }
  }
}
