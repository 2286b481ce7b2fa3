import PartnershipModel

extension TwoWayProducts {
  /// (Σ(X + M) − Σ|X − M|) / (Σ(X + M) − |ΣX − ΣM|).
  package var grubelLloydAdjusted: Figure {
    figure { products throws(Reason) in
      let sum = Diversity.sum(products.map(\.sum))
      let imbalance = abs(
        Diversity.sum(products.map(\.exports)) - Diversity.sum(products.map(\.imports)))
      guard sum > imbalance else { throw .zeroDenominator }
      return bounded((sum - Diversity.sum(products.map(\.gap))) / (sum - imbalance))
    } worked: { products in
      let imbalance = Working.abs(
        .sum(products.map(\.exports), "exports of a product")
          - .sum(products.map(\.imports), "imports of a product"))
      return (products.workedSums - products.workedGaps) / (products.workedSums - imbalance)
    }
  }
}

extension Indicator {
  /// Intra-industry trade, adjusted for the imbalance of trade as a whole.
  ///
  /// (sum (X + M) - sum |X - M|) / (sum (X + M) - |sum X - sum M|): the plain index cannot reach 1
  /// where trade is out of balance. The correction is contested; it stands beside `grubel_lloyd`.
  /// Source: Grubel and Lloyd 1975, Intra-Industry Trade.
  package static let grubelLloydAdjusted = Indicator(
    id: "T34", slug: "grubel_lloyd_adjusted",
    name: "Intra-industry trade, adjusted for imbalance", domain: .trade,
    formula: "(sum(X_i + M_i) - sum abs(X_i - M_i)) / (sum(X_i + M_i) - abs(sum X_i - sum M_i))",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.hsLevel, .window],
    edgeCases: "one-way trade: zero_denominator; only totals: no_data; a negative chapter: "
      + "not_comparable; contested: show beside grubel_lloyd; given in the month reported on",
    tier: 2,
    source: "Grubel and Lloyd 1975, Intra-Industry Trade",
    examples: [
      // (150 - 90) / (150 - 90): all that could be matched is.
      WorkedExample("84: X = 70, M = 30; 85: X = 50, M = 0", gives: 1) {
        TwoWayProducts(["84": (70, 30), "85": (50, 0)]).grubelLloydAdjusted
      },
      // (160 - 100) / (160 - 80)
      WorkedExample("84: X = 70, M = 30; 85: X = 50, M = 0; 87: X = 0, M = 10", gives: 0.75) {
        TwoWayProducts(["84": (70, 30), "85": (50, 0), "87": (0, 10)]).grubelLloydAdjusted
      },
      WorkedExample("one-way: X = 70, M = 0", isMissing: .zeroDenominator) {
        TwoWayProducts(["84": (70, 0)]).grubelLloydAdjusted
      },
    ]
  ) { analysis, month in
    analysis.twoWayRows("grubel_lloyd_adjusted", in: month) { $0.grubelLloydAdjusted }
  }
}
