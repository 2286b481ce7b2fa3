import PartnershipModel

extension Indicator {
  /// How often two partners of a city are partners of each other.
  ///
  /// Formula: mean over cities of 2 · triangles / (k (k - 1)), k = partners of the city, ties either way,
  /// weights aside; cities with k < 2 count 0. With a city as subject its own value. Unit: ratio. No
  /// city: `zero_denominator`.
  ///
  /// Source: Watts & Strogatz 1998, "Collective dynamics of 'small-world' networks", Nature 393; as in
  /// networkx, `average_clustering` and `clustering`.
  package static let networkClustering = Indicator(
    id: "X17c", slug: "network_clustering", name: "Clustering", domain: .network,
    formula: "mean over cities of 2 * triangles / (k (k - 1)); cities with k < 2 count 0",
    unit: .ratio, minimum: 0, maximum: 1,
    direction: .context, breakdowns: [.layer, .window],
    edgeCases: "N = 0: zero_denominator; a city's own value is per subject=city; layer without "
      + "records: no_data",
    source: "Watts & Strogatz 1998; networkx",
    examples: [
      WorkedExample("a triangle with d hanging on a: (1/3 + 1 + 1 + 0) / 4", gives: 7.0 / 12) {
        NetworkClustering.figure(.example(cities: "a b c d", links: "a>b b>c c>a a>d"))
      },
      WorkedExample("the same, the city a: 1 of 3 pairs", gives: 1.0 / 3) {
        NetworkClustering.figures(.example(cities: "a b c d", links: "a>b b>c c>a a>d"))[0]
      },
      WorkedExample("no tie", gives: 0) {
        NetworkClustering.figure(.example(cities: "a b"))
      },
      WorkedExample("no city", isMissing: .zeroDenominator) {
        NetworkClustering.figure(.example(cities: ""))
      },
    ]
  ) { analysis, month in
    let rows = NetworkRows("network_clustering", analysis, month)
    return rows.whole(members: true, formula: NetworkClustering.figure)
      + rows.scores(formula: NetworkClustering.figures)
  }
}

/// The formula of `network_clustering`.
package enum NetworkClustering {
  package static func figure(_ network: CityNetwork) -> Figure {
    guard !network.cities.isEmpty else { return .missing(.zeroDenominator) }
    let values = network.graph.clustering()
    return Figure.real(Diversity.sum(values) / Double(values.count)).worked {
      .function(.mean, values.map { .real($0, "clustering of a city") })
    }
  }

  /// One figure for each city, in the order of `cities`.
  package static func figures(_ network: CityNetwork) -> [Figure] {
    let graph = network.graph
    return zip(graph.clustering(), graph.links).map { value, links in
      Figure.real(value).worked {
        let k = Working.count(links.count, "linked cities")
        guard links.count > 1 else { return 0 * k }
        let pairs = (value * Double(links.count * (links.count - 1)) / 2).rounded()
        return 2 * .count(Int(pairs), "linked pairs among them") / (k * (k - 1))
      }
    }
  }
}
