import PartnershipModel

extension Indicator {
  /// How much of what passes between cities passes both ways.
  ///
  /// Formula: sum over i != j of min(w_ij, w_ji) / sum of w_ij. Unit: ratio: 1 = every pair gives as much
  /// as it takes. No flow: `zero_denominator`.
  ///
  /// Source: Squartini, Picciolo, Ruzzenenti & Garlaschelli 2013, "Reciprocity of weighted networks",
  /// Scientific Reports 3:2729.
  package static let weightedReciprocity = Indicator(
    id: "X08", slug: "weighted_reciprocity", name: "Weighted reciprocity", domain: .network,
    formula: "sum over i != j of min(w_ij, w_ji) / sum of w_ij", unit: .ratio, minimum: 0,
    maximum: 1,
    direction: .higher, breakdowns: [.layer, .window],
    edgeCases: "no flow: zero_denominator; layer without records: no_data", tier: 2,
    source: "Squartini et al. 2013, Scientific Reports 3:2729",
    examples: [
      WorkedExample("a>b 5, b>a 3, a>c 2: 2 x 3 / 10", gives: 0.6) {
        WeightedReciprocity.figure(.example(cities: "a b c", links: "a>b:5 b>a:3 a>c:2"))
      },
      WorkedExample("a>b 5 alone", gives: 0) {
        WeightedReciprocity.figure(.example(cities: "a b", links: "a>b:5"))
      },
      WorkedExample("no flow", isMissing: .zeroDenominator) {
        WeightedReciprocity.figure(.example(cities: "a b"))
      },
    ]
  ) { analysis, month in
    NetworkRows("weighted_reciprocity", analysis, month).whole(
      members: true, formula: WeightedReciprocity.figure)
  }
}

/// The formula of `weighted_reciprocity`.
package enum WeightedReciprocity {
  package static func figure(_ network: CityNetwork) -> Figure {
    let dyads = network.dyads.map { (there: $0.there.doubleValue, back: $0.back.doubleValue) }
    let total = Diversity.sum(dyads.map { $0.there + $0.back })
    guard total > 0 else { return .missing(.zeroDenominator) }
    return Figure.real(bounded(2 * Diversity.sum(dyads.map { min($0.there, $0.back) }) / total))
      .worked {
        let weights = dyads.map {
          (there: Working.real($0.there, "weight there"), back: Working.real($0.back, "back"))
        }
        return 2 * .sum(weights.map { .min($0.there, $0.back) })
          / .sum(weights.map { $0.there + $0.back })
      }
  }
}
