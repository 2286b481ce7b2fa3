import PartnershipModel

extension TwoWayProducts {
  /// 1 − |X − M| / (X + M) of one chapter.
  package func grubelLloyd(of code: String) -> Figure {
    figure { products throws(Reason) in
      guard let product = products.first(where: { $0.code == code }) else { throw .noData }
      guard product.sum > 0 else { throw .zeroDenominator }
      return bounded(1 - product.gap / product.sum)
    } worked: { products in
      products.first { $0.code == code }.map { 1 - $0.workedGap / $0.workedSum }
    }
  }
}

extension Indicator {
  /// Intra-industry trade of one chapter: 1 where as much is sold as bought, 0 where trade is
  /// one-way.
  ///
  /// 1 - |X - M| / (X + M). A chapter without trade has none and enters no mean. Source: Grubel and
  /// Lloyd 1975, Intra-Industry Trade.
  package static let grubelLloydProduct = Indicator(
    id: "T32", slug: "grubel_lloyd_product", name: "Intra-industry trade of one product",
    domain: .trade, formula: "1 - abs(X_i - M_i) / (X_i + M_i)", unit: .ratio, minimum: 0,
    maximum: 1, direction: .higher, breakdowns: [.commodity, .hsLevel, .window],
    edgeCases: "X_i + M_i = 0: zero_denominator (left out of any mean); only totals: no_data; "
      + "given in the month reported on, over 12 months",
    tier: 2,
    source: "Grubel and Lloyd 1975, Intra-Industry Trade",
    examples: [
      WorkedExample("X = 70, M = 30", gives: 0.6) {
        TwoWayProducts(["84": (70, 30)]).grubelLloyd(of: "84")
      },
      WorkedExample("X = 70, M = 0", gives: 0) {
        TwoWayProducts(["84": (70, 0)]).grubelLloyd(of: "84")
      },
      WorkedExample("X = 0, M = 0", isMissing: .zeroDenominator) {
        TwoWayProducts(["84": (0, 0)]).grubelLloyd(of: "84")
      },
    ]
  ) { analysis, month in
    analysis.bilateralRows("grubel_lloyd_product", in: month) { series in
      let products = series.twoWayProducts(
        over: analysis.months(of: .twelveMonths, endingWith: month))
      guard let known = try? products.products.get(), known.count > 1 else { return [] }
      return known.map { product in
        (
          Breakdown.twelveMonths.adding([.commodity: product.code, .hsLevel: "2"]),
          products.grubelLloyd(of: product.code)
        )
      }
    }
  }
}
