import PartnershipModel

extension Indicator {
  /// How much passes over the links of a city.
  ///
  /// Formula: sum of the weights of a city's links, both ways; `direction=in` and `out` apart. Unit:
  /// that of the layer: events by fractional counting, trade in money, articles, practices and
  /// investments by number, visitors in persons. An isolated city has 0.
  ///
  /// Source: networkx, weighted `degree`; Barrat et al. 2004, PNAS 101.
  package static let strength = Indicator(
    id: "X13b", slug: "strength", name: "Strength", domain: .network,
    formula: "sum of the weights of a city's links", unit: .asLayer, minimum: 0,
    direction: .higher, breakdowns: [.direction, .layer, .window],
    edgeCases: "layer without records: no_data; isolate: 0", source: "networkx",
    examples: [
      WorkedExample("a-b both ways, c>a, weight 1 each", gives: 3) {
        Strength.figure(.example(cities: "a b c", links: "a-b c>a"), "a", .either)
      },
      WorkedExample("the same, incoming", gives: 2) {
        Strength.figure(.example(cities: "a b c", links: "a-b c>a"), "a", .incoming)
      },
      WorkedExample("an isolated city", gives: 0) {
        Strength.figure(.example(cities: "a b c", links: "a-b"), "c", .either)
      },
    ]
  ) { analysis, month in
    NetworkRows("strength", analysis, month)
      .cities(
        unit: { $0 == .trade ? analysis.facts.currency.description : $0.unit.rawValue },
        formula: Strength.figure)
  }
}

/// The formula of `strength`.
package enum Strength {
  package static func figure(
    _ network: CityNetwork, _ city: String, _ direction: LinkDirection
  ) -> Figure {
    Figure(network.weight(of: city, direction).countValue).worked {
      .sum(network.weights(of: city, direction), "weight of a link")
    }
  }
}
