import PartnershipModel

extension ProductMix {
  /// The sum of the five largest shares.
  package var topShare: Figure {
    figure { amounts in
      let all = Diversity.sum(amounts)
      return all > 0
        ? bounded(Diversity.sum(Array(amounts.sorted(by: >).prefix(5))) / all) : nil
    } worked: { amounts in
      .sum(Array(amounts.sorted(by: >).prefix(5)), Self.part)
        / .real(Diversity.sum(amounts), "sum over all products")
    }
  }
}

extension Indicator {
  /// Share of the five largest chapters in all trade with chapters.
  ///
  /// The sum of the five largest shares; 1 where there are no more than five. Source: standard
  /// definition.
  package static let productTopShare = Indicator(
    id: "T25", slug: "product_top_share", name: "Share of the five largest products",
    domain: .trade,
    formula: "sum of the 5 largest s_i",
    unit: .ratio, minimum: 0, maximum: 1, direction: .lower,
    breakdowns: [.flow, .hsLevel, .window],
    edgeCases:
      "no trade: zero_denominator; only a total: no_data; a negative chapter: not_comparable; a month of the window without detail: too_few_periods; given in the month reported on; fewer than 5 products: 1",
    tier: 2,
    source: "Standard definition",
    examples: [
      WorkedExample("six chapters of 30, 20, 20, 10, 10, 10", gives: 0.9) {
        ProductMix(["01": 30, "02": 20, "03": 20, "04": 10, "05": 10, "06": 10]).topShare
      },
      WorkedExample("three chapters", gives: 1) {
        ProductMix(["84": 50, "85": 30, "87": 20]).topShare
      },
      WorkedExample("chapters 0 and 0", isMissing: .zeroDenominator) {
        ProductMix(["84": 0, "85": 0]).topShare
      },
      WorkedExample("a total without detail", isMissing: .noData) {
        ProductMix(chapters: [:], total: TradeValue(100)).topShare
      },
    ]
  ) { analysis, month in
    analysis.productRows("product_top_share", in: month) { $0.topShare }
  }
}
