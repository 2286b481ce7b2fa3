import PartnershipModel

extension Indicator {
  /// How much two cities sell the same things to the World.
  ///
  /// 100 where all shares are the same: then they compete. It falls as the detail grows. Source:
  /// Finger & Kreinin 1979, "A measure of export similarity and its possible uses", Economic Journal
  /// 89.
  package static let exportSimilarity = Indicator(
    id: "T31", slug: "export_similarity", name: "Export similarity (Finger-Kreinin)",
    domain: .trade,
    formula: "100 * sum_p min(s_ap, s_bp), shares of product p in the exports of a and of b",
    unit: .index, minimum: 0, maximum: 100, direction: .context,
    breakdowns: [.hsLevel, .window],
    edgeCases: "either total 0: zero_denominator; no product detail: no_data; a month of the "
      + "window without detail: too_few_periods",
    source: "Finger & Kreinin 1979, Economic Journal 89",
    examples: [
      WorkedExample("60, 40, 0 and 30, 40, 30", gives: 70) {
        TradeFormula.similarity(
          ProductMix(["84": 60, "85": 40]), ProductMix(["84": 30, "85": 40, "87": 30]))
      },
      WorkedExample("the same shares of other sums", gives: 100) {
        TradeFormula.similarity(
          ProductMix(["84": 60, "85": 40]), ProductMix(["84": 6, "85": 4]))
      },
      WorkedExample("no detail", isMissing: .noData) {
        TradeFormula.similarity(ProductMix(["84": 60]), nil)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.partnerships.filter { !$0.isNetwork }.flatMap { partnership in
      [Window.month, .twelveMonths].map { window in
        let months = analysis.months(of: window, endingWith: month)
        let mixes = partnership.cities.map { id in
          analysis.facts.gazetteer.city(id).flatMap {
            analysis.worldMix(of: $0, .export, over: months)?.mix
          }
        }
        return IndicatorRow(
          period: month, subject: partnership.id, indicator: "export_similarity",
          breakdown: window.breakdown.adding([.hsLevel: "2"]),
          figure: TradeFormula.similarity(mixes[0], mixes[1]))
      }
    }
  }
}

extension TradeFormula {
  /// 100 times the sum of the smaller share of each chapter.
  static func similarity(_ one: ProductMix?, _ other: ProductMix?) -> Figure {
    ProductShares.compare(one, other) { pairs in
      100 * bounded(Diversity.sum(pairs.map { min($0.0, $0.1) }))
    } worked: { pairs in
      100 * .sum(pairs.map { .min($0.0, $0.1) })
    }
  }
}
