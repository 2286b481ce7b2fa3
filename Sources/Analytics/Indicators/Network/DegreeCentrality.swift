import PartnershipModel

extension Indicator {
  /// The share of the other cities that a city is linked with.
  ///
  /// Formula: degree / (N - 1). Unit: ratio. Only one city: `zero_denominator`.
  ///
  /// Source: Freeman 1979, "Centrality in social networks"; networkx, `degree_centrality`.
  package static let degreeCentrality = Indicator(
    id: "X13c", slug: "degree_centrality", name: "Degree centrality", domain: .network,
    formula: "degree / (N - 1)", unit: .ratio, minimum: 0, maximum: 1, direction: .higher,
    breakdowns: [.direction, .layer, .window],
    edgeCases: "N = 1: zero_denominator; layer without records: no_data", source: "networkx",
    examples: [
      WorkedExample("5 cities, 3 partners: 3/4", gives: 0.75) {
        DegreeCentrality.figure(
          .example(cities: "a b c d e", links: "a-b a>c d>a"), "a", .either)
      },
      WorkedExample("an isolated city", gives: 0) {
        DegreeCentrality.figure(.example(cities: "a b c", links: "a-b"), "c", .either)
      },
      WorkedExample("only one city", isMissing: .zeroDenominator) {
        DegreeCentrality.figure(.example(cities: "a"), "a", .either)
      },
    ]
  ) { analysis, month in
    NetworkRows("degree_centrality", analysis, month)
      .cities(unit: { _ in nil }, formula: DegreeCentrality.figure)
  }
}

/// The formula of `degree_centrality`.
package enum DegreeCentrality {
  package static func figure(
    _ network: CityNetwork, _ city: String, _ direction: LinkDirection
  ) -> Figure {
    guard network.cities.count > 1 else { return .missing(.zeroDenominator) }
    let degree = network.neighbours(of: city, direction).count
    return Figure.real(Double(degree) / Double(network.cities.count - 1)).worked {
      .count(degree, "linked cities") / (.count(network.cities.count, "cities") - 1)
    }
  }
}
