import PartnershipModel

extension Indicator {
  /// The share of all possible links that exist.
  ///
  /// Formula: L / (N(N - 1)), L the directed links with weight above 0, N all cities of the network
  /// with isolated ones. Unit: ratio. Compare only networks of the same cities. N < 2:
  /// `zero_denominator`.
  ///
  /// Source: networkx, `density`; Wasserman & Faust 1994.
  package static let networkDensity = Indicator(
    id: "X17", slug: "network_density", name: "Density", domain: .network,
    formula: "directed L / (N(N-1)); undirected 2L / (N(N-1))", unit: .ratio, minimum: 0,
    maximum: 1, direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "N < 2: zero_denominator; compare only with the same cities: otherwise "
      + "not_comparable; layer without records: no_data",
    source: "networkx",
    examples: [
      WorkedExample("3 cities, a-b both ways, a>c: 3/6", gives: 0.5) {
        NetworkDensity.figure(.example(cities: "a b c", links: "a-b a>c"))
      },
      WorkedExample("4 cities, no link", gives: 0) {
        NetworkDensity.figure(.example(cities: "a b c d"))
      },
      WorkedExample("undirected: 3 cities, 2 links: 2 x 2/6", gives: 2.0 / 3) {
        NetworkDensity.density(undirectedLinks: 2, cities: 3)
      },
      WorkedExample("one city", isMissing: .zeroDenominator) {
        NetworkDensity.figure(.example(cities: "a"))
      },
    ]
  ) { analysis, month in
    NetworkRows("network_density", analysis, month)
      .whole(members: true, formula: NetworkDensity.figure)
  }
}

/// The formula of `network_density`.
package enum NetworkDensity {
  package static func figure(_ network: CityNetwork) -> Figure {
    density(directedLinks: network.arcs.count, cities: network.cities.count)
  }

  package static func density(directedLinks links: Int, cities: Int) -> Figure {
    guard cities >= 2 else { return .missing(.zeroDenominator) }
    return Figure.real(Double(links) / Double(cities * (cities - 1))).worked {
      let n = Working.count(cities, "cities")
      return .count(links, "directed links") / (n * (n - 1))
    }
  }

  package static func density(undirectedLinks links: Int, cities: Int) -> Figure {
    density(directedLinks: 2 * links, cities: cities)
  }
}
