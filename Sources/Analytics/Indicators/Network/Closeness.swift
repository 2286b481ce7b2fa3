import PartnershipModel

extension Indicator {
  /// How near a city is to those that it reaches, times the share of the network that it reaches.
  ///
  /// Formula: ((r - 1) / sum of distances) · ((r - 1) / (N - 1)), r = cities reached, itself included;
  /// the length of a tie is 1 / (weight both ways). Unit: ratio; above 1 where ties are stronger than 1,
  /// so that it compares cities of one layer only. An isolated city: 0; only one city:
  /// `zero_denominator`.
  ///
  /// Source: Wasserman & Faust 1994, "Social Network Analysis", section 5.2; as in networkx,
  /// `closeness_centrality`.
  package static let closeness = Indicator(
    id: "X15", slug: "closeness", name: "Closeness (Wasserman-Faust)", domain: .network,
    formula:
      "((r - 1) / sum of distances) * ((r - 1) / (N - 1)), r = cities reached, itself included",
    unit: .ratio, minimum: 0,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "isolate: 0; N = 1: zero_denominator; at most 1 when unweighted; layer without "
      + "records: no_data",
    source: "Wasserman & Faust 1994; networkx",
    examples: [
      WorkedExample("a-b-c in a row: the end a, distances 1 and 2", gives: 2.0 / 3) {
        Closeness.figures(.example(cities: "a b c", links: "a>b b>c"))[0]
      },
      WorkedExample("a and b linked, c alone: (1/1) x (1/2)", gives: 0.5) {
        Closeness.figures(.example(cities: "a b c", links: "a>b"))[0]
      },
      WorkedExample("an isolated city", gives: 0) {
        Closeness.figures(.example(cities: "a b c", links: "a>b"))[2]
      },
      WorkedExample("only one city", isMissing: .zeroDenominator) {
        Closeness.figures(.example(cities: "a"))[0]
      },
    ]
  ) { analysis, month in
    NetworkRows("closeness", analysis, month).scores(formula: Closeness.figures)
  }
}

/// The formula of `closeness`.
package enum Closeness {
  /// One figure for each city, in the order of `cities`.
  package static func figures(_ network: CityNetwork) -> [Figure] {
    let graph = network.graph
    return graph.closeness().enumerated().map { node, value in
      guard let value else { return .missing(.zeroDenominator) }
      return Figure.real(value).worked {
        let distances = graph.distances(from: node)
        let reached = Working.count(distances.count, "cities reached")
        guard !distances.isEmpty else { return reached }
        return reached / .sum(distances, "distance") * reached / (.count(graph.count, "cities") - 1)
      }
    }
  }
}
