import PartnershipModel

extension Indicator {
  /// Pairs of cities that are linked both ways.
  ///
  /// Formula: pairs linked both ways; with the two other kinds of pairs it sums to N (N - 1) / 2. Unit: count.
  ///
  /// Source: Wasserman & Faust 1994, "Social Network Analysis", section 13.2, the dyad census.
  package static let mutualDyads = Indicator(
    id: "X09", slug: "mutual_dyads", name: "Mutual dyads", domain: .network,
    formula: "pairs linked both ways", unit: .count, minimum: 0,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "layer without records: no_data", tier: 2,
    source: "Wasserman & Faust 1994, section 13.2",
    examples: [
      WorkedExample("4 cities, a-b both ways, a>c", gives: 1) {
        MutualDyads.figure(.example(cities: "a b c d", links: "a-b a>c"))
      },
      WorkedExample("2 cities, no link", gives: 0) {
        MutualDyads.figure(.example(cities: "a b"))
      },
    ]
  ) { analysis, month in
    NetworkRows("mutual_dyads", analysis, month).whole(members: true, formula: MutualDyads.figure)
  }
}

/// The formula of `mutual_dyads`.
package enum MutualDyads {
  package static func figure(_ network: CityNetwork) -> Figure {
    .count(
      network.dyads.count { $0.there.doubleValue > 0 && $0.back.doubleValue > 0 },
      of: "pairs linked both ways")
  }
}
