import PartnershipModel

extension Indicator {
  /// Whether more links are returned than chance would return among as many links.
  ///
  /// Formula: (r - a) / (1 - a), r = `reciprocity`, a = L / (N (N - 1)). Unit: ratio: above 0 more than
  /// by chance, 1 = all, below 0 fewer. No link, or every possible link: `zero_denominator`.
  ///
  /// Source: Garlaschelli & Loffredo 2004, "Patterns of link reciprocity in directed networks", Physical
  /// Review Letters 93:268701.
  package static let reciprocityRho = Indicator(
    id: "X07", slug: "reciprocity_rho", name: "Reciprocity, corrected for chance", domain: .network,
    formula: "(r - a) / (1 - a), a = L / (N(N-1))", unit: .ratio, maximum: 1,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "complete graph (a = 1) or no link: zero_denominator; above 0 = more than random; "
      + "layer without records: no_data", tier: 2,
    source: "Garlaschelli & Loffredo 2004, Physical Review Letters 93:268701",
    examples: [
      WorkedExample("a-b both ways, a>c: r = 2/3, a = 1/2", gives: 1.0 / 3) {
        ReciprocityRho.figure(.example(cities: "a b c", links: "a-b a>c"))
      },
      WorkedExample("a ring of 3 one way: r = 0, a = 1/2", gives: -1) {
        ReciprocityRho.figure(.example(cities: "a b c", links: "a>b b>c c>a"))
      },
      WorkedExample("every link there is", isMissing: .zeroDenominator) {
        ReciprocityRho.figure(.example(cities: "a b", links: "a-b"))
      },
      WorkedExample("no link", isMissing: .zeroDenominator) {
        ReciprocityRho.figure(.example(cities: "a b"))
      },
    ]
  ) { analysis, month in
    NetworkRows("reciprocity_rho", analysis, month).whole(
      members: true, formula: ReciprocityRho.figure)
  }
}

/// The formula of `reciprocity_rho`.
package enum ReciprocityRho {
  package static func figure(_ network: CityNetwork) -> Figure {
    guard let returned = Reciprocity.figure(network).doubleValue,
      let density = NetworkDensity.figure(network).doubleValue, density < 1
    else { return .missing(.zeroDenominator) }
    return Figure.real((returned - density) / (1 - density)).worked {
      let (r, a) = (Working.real(returned, "reciprocity"), Working.real(density, "density"))
      return (r - a) / (1 - a)
    }
  }
}
