import PartnershipModel

extension Indicator {
  /// Pairs of cities that are linked one way only.
  ///
  /// Formula: pairs linked one way; with the two other kinds of pairs it sums to N (N - 1) / 2. Unit: count.
  ///
  /// Source: Wasserman & Faust 1994, "Social Network Analysis", section 13.2, the dyad census.
  package static let asymmetricDyads = Indicator(
    id: "X09b", slug: "asymmetric_dyads", name: "One-way dyads", domain: .network,
    formula: "pairs linked one way", unit: .count, minimum: 0,
    direction: .context, breakdowns: [.layer, .window],
    edgeCases: "layer without records: no_data", tier: 2,
    source: "Wasserman & Faust 1994, section 13.2",
    examples: [
      WorkedExample("4 cities, a-b both ways, a>c", gives: 1) {
        AsymmetricDyads.figure(.example(cities: "a b c d", links: "a-b a>c"))
      },
      WorkedExample("2 cities, no link", gives: 0) {
        AsymmetricDyads.figure(.example(cities: "a b"))
      },
    ]
  ) { analysis, month in
    NetworkRows("asymmetric_dyads", analysis, month).whole(
      members: true, formula: AsymmetricDyads.figure)
  }
}

/// The formula of `asymmetric_dyads`.
package enum AsymmetricDyads {
  package static func figure(_ network: CityNetwork) -> Figure {
    let linked = network.dyads
    return .count(
      linked.count { $0.there.doubleValue == 0 || $0.back.doubleValue == 0 },
      of: "pairs linked one way")
  }
}
