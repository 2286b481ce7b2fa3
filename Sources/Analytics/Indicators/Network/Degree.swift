import PartnershipModel

extension Indicator {
  /// How many cities a city is linked with.
  ///
  /// Formula: number of distinct cities with a link either way; `direction=in` and `out` count the
  /// links that arrive and leave. Unit: count. An isolated city has 0.
  ///
  /// Source: networkx, `degree`.
  package static let degree = Indicator(
    id: "X13", slug: "degree", name: "Degree", domain: .network,
    formula: "number of partners a city is linked with; direction= counts arcs in or out",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.direction, .layer, .window],
    edgeCases: "layer without records: no_data; isolate: 0", source: "networkx",
    examples: [
      WorkedExample("a-b both ways, c>a: a has two partners", gives: 2) {
        Degree.figure(.example(cities: "a b c", links: "a-b c>a"), "a", .either)
      },
      WorkedExample("the same, outgoing", gives: 1) {
        Degree.figure(.example(cities: "a b c", links: "a-b c>a"), "a", .outgoing)
      },
      WorkedExample("an isolated city", gives: 0) {
        Degree.figure(.example(cities: "a b c", links: "a-b"), "c", .either)
      },
    ]
  ) { analysis, month in
    NetworkRows("degree", analysis, month).cities(unit: { _ in nil }, formula: Degree.figure)
  }
}

/// The formula of `degree`.
package enum Degree {
  package static func figure(
    _ network: CityNetwork, _ city: String, _ direction: LinkDirection
  ) -> Figure {
    .count(network.neighbours(of: city, direction).count, of: "linked cities")
  }
}
