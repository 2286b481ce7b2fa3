import PartnershipModel

extension Indicator {
  /// Into how many parts the network falls.
  ///
  /// Formula: number of weakly connected components; an isolated city is one. Unit: count, 1 = every
  /// city can be reached from every other.
  ///
  /// Source: networkx, `number_weakly_connected_components`.
  package static let networkComponents = Indicator(
    id: "X17b", slug: "network_components", name: "Components", domain: .network,
    formula: "number of weakly connected components, isolates included", unit: .count,
    minimum: 1, direction: .lower, breakdowns: [.layer, .window],
    edgeCases: "layer without records: no_data", source: "networkx",
    examples: [
      WorkedExample("a>b, c>b, d alone", gives: 2) {
        NetworkComponents.figure(.example(cities: "a b c d", links: "a>b c>b"))
      },
      WorkedExample("3 cities, no link", gives: 3) {
        NetworkComponents.figure(.example(cities: "a b c"))
      },
      WorkedExample("no city", isMissing: .noData) {
        NetworkComponents.figure(.example(cities: ""))
      },
    ]
  ) { analysis, month in
    NetworkRows("network_components", analysis, month)
      .whole(members: false, formula: NetworkComponents.figure)
  }
}

/// The formula of `network_components`.
package enum NetworkComponents {
  package static func figure(_ network: CityNetwork) -> Figure {
    guard !network.cities.isEmpty else { return .missing(.noData) }
    var unseen = Set(network.cities)
    var components = 0
    for city in network.cities where unseen.contains(city) {
      components += 1
      var open = [city]
      while let next = open.popLast() {
        guard unseen.remove(next) != nil else { continue }
        open += network.neighbours(of: next, .either)
      }
    }
    return .count(components, of: "components")
  }
}
