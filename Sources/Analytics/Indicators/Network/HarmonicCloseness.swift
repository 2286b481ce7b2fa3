import PartnershipModel

extension Indicator {
  /// The mean nearness of a city to all others; what cannot be reached adds 0.
  ///
  /// Formula: sum over other cities of 1/d / (N - 1), d = the shortest distance, where the length of a
  /// tie is 1 / (weight both ways). Unit: ratio; above 1 where ties are stronger than 1. The choice for
  /// networks in parts. Only one city: `zero_denominator`.
  ///
  /// Source: Marchiori & Latora 2000, "Harmony in the small-world", Physica A 285; as in networkx,
  /// `harmonic_centrality`, divided by N - 1.
  package static let harmonicCloseness = Indicator(
    id: "X15b", slug: "harmonic_closeness", name: "Harmonic closeness", domain: .network,
    formula: "sum over other cities of 1/d, divided by (N - 1); 1/infinity = 0", unit: .ratio,
    minimum: 0,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "N = 1: zero_denominator; the choice for disconnected networks; layer without "
      + "records: no_data",
    source: "Marchiori & Latora 2000; networkx",
    examples: [
      WorkedExample("a-b-c in a row: the end a, (1 + 1/2) / 2", gives: 0.75) {
        HarmonicCloseness.figures(.example(cities: "a b c", links: "a>b b>c"))[0]
      },
      WorkedExample("a tie of weight 4, c alone: 4 / 2", gives: 2) {
        HarmonicCloseness.figures(.example(cities: "a b c", links: "a>b:4"))[0]
      },
      WorkedExample("an isolated city", gives: 0) {
        HarmonicCloseness.figures(.example(cities: "a b c", links: "a>b"))[2]
      },
      WorkedExample("only one city", isMissing: .zeroDenominator) {
        HarmonicCloseness.figures(.example(cities: "a"))[0]
      },
    ]
  ) { analysis, month in
    NetworkRows("harmonic_closeness", analysis, month).scores(formula: HarmonicCloseness.figures)
  }
}

/// The formula of `harmonic_closeness`.
package enum HarmonicCloseness {
  /// One figure for each city, in the order of `cities`.
  package static func figures(_ network: CityNetwork) -> [Figure] {
    let graph = network.graph
    return graph.harmonicCloseness().enumerated().map { node, value in
      guard let value else { return .missing(.zeroDenominator) }
      return Figure.real(value).worked {
        .sum(graph.distances(from: node).map { 1 / .real($0, "distance") })
          / (.count(graph.count, "cities") - 1)
      }
    }
  }
}
