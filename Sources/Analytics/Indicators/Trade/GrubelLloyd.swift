import PartnershipModel

extension TwoWayProducts {
  /// 1 − Σ|X − M| / Σ(X + M).
  package var grubelLloyd: Figure {
    figure { products throws(Reason) in
      let sum = Diversity.sum(products.map(\.sum))
      guard sum > 0 else { throw .zeroDenominator }
      return bounded(1 - Diversity.sum(products.map(\.gap)) / sum)
    } worked: { products in
      1 - products.workedGaps / products.workedSums
    }
  }
}

extension Indicator {
  /// Intra-industry trade: the part of trade that goes both ways in the same chapter.
  ///
  /// 1 - sum |X_i - M_i| / sum (X_i + M_i), the mean of `grubel_lloyd_product` weighted by trade,
  /// not the plain mean. It rises as products are merged, so it names its level. Source: Grubel and
  /// Lloyd 1975, Intra-Industry Trade.
  package static let grubelLloyd = Indicator(
    id: "T33", slug: "grubel_lloyd", name: "Intra-industry trade (Grubel-Lloyd, aggregate)",
    domain: .trade, formula: "1 - sum_i abs(X_i - M_i) / sum_i (X_i + M_i)", unit: .ratio,
    minimum: 0, maximum: 1, direction: .higher, breakdowns: [.hsLevel, .window],
    edgeCases: "sum = 0: zero_denominator; only totals: no_data; a negative chapter: "
      + "not_comparable; trade-weighted, not the plain mean; given in the month reported on",
    source: "Grubel and Lloyd 1975, Intra-Industry Trade",
    examples: [
      // 1 - (40 + 50) / (100 + 50)
      WorkedExample("84: X = 70, M = 30; 85: X = 50, M = 0", gives: 0.4) {
        TwoWayProducts(["84": (70, 30), "85": (50, 0)]).grubelLloyd
      },
      WorkedExample("84: X = 20, M = 20", gives: 1) {
        TwoWayProducts(["84": (20, 20)]).grubelLloyd
      },
      WorkedExample("84: X = 20, M = 0; 85: X = 0, M = 20", gives: 0) {
        TwoWayProducts(["84": (20, 0), "85": (0, 20)]).grubelLloyd
      },
      WorkedExample("84: X = 0, M = 0", isMissing: .zeroDenominator) {
        TwoWayProducts(["84": (0, 0)]).grubelLloyd
      },
      WorkedExample("only totals", isMissing: .noData) {
        TwoWayProducts(exports: [:], imports: [:]).grubelLloyd
      },
    ]
  ) { analysis, month in
    analysis.twoWayRows("grubel_lloyd", in: month) { $0.grubelLloyd }
  }
}
