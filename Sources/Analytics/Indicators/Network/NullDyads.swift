import PartnershipModel

extension Indicator {
  /// Pairs of cities that are not linked.
  ///
  /// Formula: pairs not linked; with the two other kinds of pairs it sums to N (N - 1) / 2. Unit: count.
  ///
  /// Source: Wasserman & Faust 1994, "Social Network Analysis", section 13.2, the dyad census.
  package static let nullDyads = Indicator(
    id: "X09c", slug: "null_dyads", name: "Null dyads", domain: .network,
    formula: "pairs not linked", unit: .count, minimum: 0,
    direction: .lower, breakdowns: [.layer, .window],
    edgeCases: "layer without records: no_data; the three sum to C(N,2)", tier: 2,
    source: "Wasserman & Faust 1994, section 13.2",
    examples: [
      WorkedExample("4 cities, a-b both ways, a>c", gives: 4) {
        NullDyads.figure(.example(cities: "a b c d", links: "a-b a>c"))
      },
      WorkedExample("2 cities, no link", gives: 1) {
        NullDyads.figure(.example(cities: "a b"))
      },
    ]
  ) { analysis, month in
    NetworkRows("null_dyads", analysis, month).whole(members: true, formula: NullDyads.figure)
  }
}

/// The formula of `null_dyads`.
package enum NullDyads {
  package static func figure(_ network: CityNetwork) -> Figure {
    let size = network.cities.count
    let linked = network.dyads.count
    return Figure.count(size * (size - 1) / 2 - linked).worked {
      let n = Working.count(size, "cities")
      return n * (n - 1) / 2 - .count(linked, "linked pairs")
    }
  }
}
