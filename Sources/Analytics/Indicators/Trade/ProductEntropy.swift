import PartnershipModel

extension ProductMix {
  /// −Σ s ln s.
  package var entropy: Figure {
    figure {
      Diversity.entropy($0).map { max(0, $0) }
    } worked: {
      .max(0, .entropy($0, Self.part))
    }
  }
}

extension Indicator {
  /// Product entropy, in nats: 0 where one chapter has all trade, ln n where n share it equally.
  ///
  /// -sum s ln s with 0 ln 0 = 0. Source: Shannon 1948, A mathematical theory of communication.
  package static let productEntropy = Indicator(
    id: "T23", slug: "product_entropy", name: "Product entropy (Shannon)", domain: .trade,
    formula: "-sum s_i ln s_i, 0 ln 0 = 0",
    unit: .nats, minimum: 0, direction: .higher, breakdowns: [.flow, .hsLevel, .window],
    edgeCases:
      "no trade: zero_denominator; only a total: no_data; a negative chapter: not_comparable; a month of the window without detail: too_few_periods; given in the month reported on; maximum ln n",
    tier: 2,
    source: "Shannon 1948, A mathematical theory of communication, section 6",
    examples: [
      WorkedExample("two chapters of 50: ln 2", gives: 0.693_147_180_56) {
        ProductMix(["84": 50, "85": 50]).entropy
      },
      WorkedExample("one chapter", gives: 0) {
        ProductMix(["84": 7]).entropy
      },
      WorkedExample("chapters 0 and 0", isMissing: .zeroDenominator) {
        ProductMix(["84": 0, "85": 0]).entropy
      },
      WorkedExample("a total without detail", isMissing: .noData) {
        ProductMix(chapters: [:], total: TradeValue(100)).entropy
      },
    ]
  ) { analysis, month in
    analysis.productRows("product_entropy", in: month) { $0.entropy }
  }
}
