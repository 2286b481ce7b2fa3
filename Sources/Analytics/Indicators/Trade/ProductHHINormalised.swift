import PartnershipModel

extension ProductMix {
  /// (H − 1/n) / (1 − 1/n) over the possible chapters.
  package var concentrationNormalised: Figure {
    figure {
      Diversity.normalisedHerfindahl($0, of: Self.possible)
    } worked: {
      .max(0, .normalisedHerfindahl($0, of: Self.possible, Self.part))
    }
  }
}

extension Indicator {
  /// Product concentration, normalised linearly: 0 where all possible chapters share the trade
  /// equally, 1 where one has all of it.
  ///
  /// (H - 1/n) / (1 - 1/n) with the index H of `product_hhi` and the n = 96 chapters of the
  /// nomenclature, whether they occur or not; not the UNCTAD form with square roots. Source: World
  /// Bank, Herfindahl-Hirschman index, normalised form.
  package static let productHHINormalised = Indicator(
    id: "T20", slug: "product_hhi_normalised", name: "Product concentration, normalised linearly",
    domain: .trade,
    formula: "(H - 1/n) / (1 - 1/n), n = possible products at that hs_level",
    unit: .ratio, minimum: 0, maximum: 1, direction: .lower,
    breakdowns: [.flow, .hsLevel, .window],
    edgeCases:
      "no trade: zero_denominator; only a total: no_data; a negative chapter: not_comparable; a month of the window without detail: too_few_periods; given in the month reported on; n = 96 chapters, fixed",
    source: "World Bank, Herfindahl-Hirschman index, normalised form",
    examples: [
      WorkedExample("chapters 50, 30, 20: H = 0.38", gives: (0.38 - 1.0 / 96) / (1 - 1.0 / 96)) {
        ProductMix(["84": 50, "85": 30, "87": 20]).concentrationNormalised
      },
      WorkedExample("one chapter", gives: 1) {
        ProductMix(["84": 7]).concentrationNormalised
      },
      WorkedExample("chapters 0 and 0", isMissing: .zeroDenominator) {
        ProductMix(["84": 0, "85": 0]).concentrationNormalised
      },
      WorkedExample("a total without detail", isMissing: .noData) {
        ProductMix(chapters: [:], total: TradeValue(100)).concentrationNormalised
      },
    ]
  ) { analysis, month in
    analysis.productRows("product_hhi_normalised", in: month) { $0.concentrationNormalised }
  }
}
