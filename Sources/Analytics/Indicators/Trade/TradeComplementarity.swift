import PartnershipModel

extension Indicator {
  /// How well what a city sells to the World fits what its partner buys from the World.
  ///
  /// 100 where the shares of all chapters are the same, 0 where they have none in common. It takes
  /// both cities' trade with the World, never their trade with each other, and is not the same in
  /// both directions. Source: World Bank, WITS, Trade Indicators.
  package static let tradeComplementarity = Indicator(
    id: "T30", slug: "trade_complementarity", name: "Trade complementarity", domain: .trade,
    formula: "100 * (1 - sum_k abs(m_jk - x_ik) / 2), x_ik = product shares in i's total exports, "
      + "m_jk in j's total imports",
    unit: .index, minimum: 0, maximum: 100, direction: .higher,
    breakdowns: [.hsLevel, .window],
    edgeCases: "either total 0: zero_denominator; no product detail with the World: no_data; a "
      + "month of the window without detail: too_few_periods",
    source: "World Bank, WITS, Trade Indicators",
    examples: [
      WorkedExample("exports 60, 40, 0; imports 30, 40, 30", gives: 70) {
        TradeFormula.complementarity(
          ProductMix(["84": 60, "85": 40]), ProductMix(["84": 30, "85": 40, "87": 30]))
      },
      WorkedExample("nothing in common", gives: 0) {
        TradeFormula.complementarity(ProductMix(["84": 60]), ProductMix(["85": 40]))
      },
      WorkedExample("no detail of the partner", isMissing: .noData) {
        TradeFormula.complementarity(ProductMix(["84": 60]), nil)
      },
      WorkedExample("no imports", isMissing: .zeroDenominator) {
        TradeFormula.complementarity(ProductMix(["84": 60]), ProductMix(["84": 0]))
      },
    ]
  ) { analysis, month in
    analysis.worldPairRows(
      "trade_complementarity", in: month, breakdown: Breakdown([.hsLevel: "2"])
    ) { reporter, partner, months in
      TradeFormula.complementarity(
        analysis.worldMix(of: reporter, .export, over: months)?.mix,
        analysis.worldMix(of: partner, .import, over: months)?.mix)
    }
  }
}

extension TradeFormula {
  /// 100 times what the shares of exports and imports have in common.
  static func complementarity(_ exports: ProductMix?, _ imports: ProductMix?) -> Figure {
    ProductShares.compare(exports, imports) {
      100 * (1 - ProductShares.distance($0))
    } worked: {
      100 * (1 - ProductShares.distance($0))
    }
  }
}
