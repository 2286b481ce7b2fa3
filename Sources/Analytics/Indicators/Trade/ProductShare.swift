import PartnershipModel

extension TradeFormula {
  /// The trade in a product over all trade.
  package static func productShare(_ part: TradeValue?, of whole: TradeValue?) -> Figure {
    real(
      of: [part, whole], absent: .noData, names: ["value of the product", "value of all products"],
      worked: { $0[0] / $0[1] }
    ) { numbers throws(Reason) in
      // A part larger than the whole means that the two are defined differently.
      guard numbers[0] >= 0, numbers[0] <= numbers[1] else { throw .notComparable }
      guard numbers[1] > 0 else { throw .zeroDenominator }
      return numbers[0] / numbers[1]
    }
  }
}

extension Indicator {
  /// Share of a product in the trade with the partner, by flow and chapter.
  ///
  /// V_p / V; where the file has a total beside the detail, the total is the whole. Source: World
  /// Bank, WITS, Trade Indicators.
  package static let productShare = Indicator(
    id: "T18", slug: "product_share", name: "Share of a product", domain: .trade,
    formula: "V_p / V", unit: .ratio, minimum: 0, maximum: 1, direction: .context,
    breakdowns: [.commodity, .flow, .hsLevel, .window],
    edgeCases: "V = 0: zero_denominator; a part larger than the whole: not_comparable; only a "
      + "total: no row; given in the month reported on, over 12 months",
    tier: 2,
    source: "World Bank, World Integrated Trade Solution (WITS), Trade Indicators",
    examples: [
      WorkedExample("V_p = 30, V = 120", gives: 0.25) {
        TradeFormula.productShare(TradeValue(30), of: TradeValue(120))
      },
      WorkedExample("V_p = 0, V = 0", isMissing: .zeroDenominator) {
        TradeFormula.productShare(TradeValue(0), of: TradeValue(0))
      },
      WorkedExample("V_p = 130, V = 120", isMissing: .notComparable) {
        TradeFormula.productShare(TradeValue(130), of: TradeValue(120))
      },
    ]
  ) { analysis, month in
    let months = analysis.months(of: .twelveMonths, endingWith: month)
    return analysis.bilateralRows("product_share", in: month) { series in
      TradeFlow.allCases.flatMap { flow -> [(Breakdown, Figure)] in
        let chapters = series.chapters(flow, over: months).sorted { $0.key < $1.key }
        guard chapters.count > 1 else { return [] }
        let whole = series.value(flow, over: months)
        return chapters.map { code, value in
          let parts: [BreakdownKey: String] = [
            .commodity: code, .flow: flow.rawValue, .hsLevel: "2",
          ]
          return (
            Breakdown.twelveMonths.adding(parts), TradeFormula.productShare(value, of: whole)
          )
        }
      }
    }
  }
}
