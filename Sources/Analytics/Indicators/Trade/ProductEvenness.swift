import PartnershipModel

extension ProductMix {
  /// −Σ s ln s / ln n over the possible chapters.
  package var evenness: Figure {
    figure {
      Diversity.evenness($0, kinds: Self.possible).map(bounded)
    } worked: {
      .evenness($0, kinds: Self.possible, Self.part)
    }
  }
}

extension Indicator {
  /// How evenly trade is spread over all possible chapters.
  ///
  /// `product_entropy` / ln n with the n = 96 chapters of the nomenclature, whether they occur or
  /// not. Source: Pielou 1966, The measurement of diversity.
  package static let productEvenness = Indicator(
    id: "T23b", slug: "product_evenness", name: "Product evenness (Pielou)", domain: .trade,
    formula: "product_entropy / ln n, n = possible products at that hs_level",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher,
    breakdowns: [.flow, .hsLevel, .window],
    edgeCases:
      "no trade: zero_denominator; only a total: no_data; a negative chapter: not_comparable; a month of the window without detail: too_few_periods; given in the month reported on; n = 96 chapters",
    tier: 2,
    source:
      "Pielou 1966, The measurement of diversity in different types of biological collections",
    examples: [
      WorkedExample("two chapters of 50: ln 2 / ln 96", gives: 0.151_861_153_330_863) {
        ProductMix(["84": 50, "85": 50]).evenness
      },
      WorkedExample("one chapter", gives: 0) {
        ProductMix(["84": 7]).evenness
      },
      WorkedExample("chapters 0 and 0", isMissing: .zeroDenominator) {
        ProductMix(["84": 0, "85": 0]).evenness
      },
      WorkedExample("a total without detail", isMissing: .noData) {
        ProductMix(chapters: [:], total: TradeValue(100)).evenness
      },
    ]
  ) { analysis, month in
    analysis.productRows("product_evenness", in: month) { $0.evenness }
  }
}
