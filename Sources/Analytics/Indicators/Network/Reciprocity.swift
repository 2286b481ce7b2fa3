import PartnershipModel

extension Indicator {
  /// How many of the links between cities are returned.
  ///
  /// Formula: directed links whose opposite exists / directed links, weights above 0, no links of a
  /// city to itself. Unit: ratio. No link: `zero_denominator`. Cities without a link do not matter.
  ///
  /// Source: networkx, `overall_reciprocity`; Newman 2010, "Networks", section 7.10.
  package static let reciprocity = Indicator(
    id: "X06", slug: "reciprocity", name: "Reciprocity of links", domain: .network,
    formula: "directed links that are returned / directed links (self loops out)", unit: .ratio,
    minimum: 0, maximum: 1, direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "no link: zero_denominator; layer without records: no_data", source: "networkx",
    examples: [
      WorkedExample("a-b both ways, a>c: 2 of 3", gives: 2.0 / 3) {
        Reciprocity.figure(.example(cities: "a b c", links: "a-b a>c"))
      },
      WorkedExample("a>b, b>c, c>a: a ring returns nothing", gives: 0) {
        Reciprocity.figure(.example(cities: "a b c", links: "a>b b>c c>a"))
      },
      WorkedExample("no link", isMissing: .zeroDenominator) {
        Reciprocity.figure(.example(cities: "a b"))
      },
    ]
  ) { analysis, month in
    NetworkRows("reciprocity", analysis, month).whole(members: true, formula: Reciprocity.figure)
  }
}

/// The formula of `reciprocity`.
package enum Reciprocity {
  package static func figure(_ network: CityNetwork) -> Figure {
    guard !network.arcs.isEmpty else { return .missing(.zeroDenominator) }
    let returned = network.arcs.keys.count { pair in
      network.arcs[CityPair(from: pair.to, to: pair.from)] != nil
    }
    return Figure.real(Double(returned) / Double(network.arcs.count)).worked {
      .count(returned, "links that are returned") / .count(network.arcs.count, "directed links")
    }
  }
}
