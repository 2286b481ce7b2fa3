import PartnershipModel

extension ProductMix {
  /// 1 / Σs².
  package var effective: Figure {
    figure {
      Diversity.herfindahl($0).map { max(1, 1 / $0) }
    } worked: {
      .max(1, 1 / .herfindahl($0, Self.part))
    }
  }
}

extension Indicator {
  /// Effective number of products: as many equally large chapters would be as concentrated.
  ///
  /// 1 / sum s^2, the Hill number of order 2. Source: Hill 1973, Diversity and evenness.
  package static let effectiveProducts = Indicator(
    id: "T22", slug: "effective_products", name: "Effective number of products", domain: .trade,
    formula: "1 / sum s_i^2 (Hill number q = 2)",
    unit: .count, minimum: 1, direction: .higher, breakdowns: [.flow, .hsLevel, .window],
    edgeCases:
      "no trade: zero_denominator; only a total: no_data; a negative chapter: not_comparable; a month of the window without detail: too_few_periods; given in the month reported on",
    tier: 2,
    source: "Hill 1973, Diversity and evenness: a unifying notation and its consequences",
    examples: [
      WorkedExample("four chapters of 25", gives: 4) {
        ProductMix(["84": 25, "85": 25, "87": 25, "90": 25]).effective
      },
      WorkedExample("chapters 50, 30, 20", gives: 1 / 0.38) {
        ProductMix(["84": 50, "85": 30, "87": 20]).effective
      },
      WorkedExample("chapters 0 and 0", isMissing: .zeroDenominator) {
        ProductMix(["84": 0, "85": 0]).effective
      },
      WorkedExample("a total without detail", isMissing: .noData) {
        ProductMix(chapters: [:], total: TradeValue(100)).effective
      },
    ]
  ) { analysis, month in
    analysis.productRows("effective_products", in: month) { $0.effective }
  }
}
