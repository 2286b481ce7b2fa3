import PartnershipModel

extension Indicator {
  /// How far the chapters of a city's trade are from those of the World.
  ///
  /// Half the sum of the differences of shares: 0 where they are the World's, near 1 where the city
  /// trades what the World hardly does. Source: UNCTAD, Handbook of Statistics, "Diversification
  /// index".
  package static let unctadDiversification = Indicator(
    id: "T26", slug: "unctad_diversification", name: "UNCTAD diversification index",
    domain: .trade,
    formula: "1/2 * sum_i abs(h_ij - h_i), h_ij = product shares of j, h_i of the world",
    unit: .ratio, minimum: 0, maximum: 1, direction: .lower,
    breakdowns: [.flow, .hsLevel, .window],
    edgeCases: "no world totals: no_data; either total 0: zero_denominator; a month of the window "
      + "without detail: too_few_periods",
    tier: 2, source: "UNCTAD, Handbook of Statistics",
    examples: [
      WorkedExample("60, 40 against the World's 30, 40, 30", gives: 0.3) {
        TradeFormula.diversification(
          ProductMix(["84": 60, "85": 40]), ProductMix(["84": 30, "85": 40, "87": 30]))
      },
      WorkedExample("no world totals", isMissing: .noData) {
        TradeFormula.diversification(ProductMix(["84": 60]), nil)
      },
    ]
  ) { analysis, month in
    analysis.cityTradeRows("unctad_diversification", in: month) { city, months in
      TradeFlow.allCases.compactMap { flow in
        guard let own = analysis.worldMix(of: city, flow, over: months) else { return nil }
        return (
          Breakdown([.flow: flow.rawValue, .hsLevel: "2"]),
          TradeFormula.diversification(
            own.mix, analysis.trade.world.mix(of: .world, flow, over: months)),
          Basis(reporter: own.place.level, partner: .world)
        )
      }
    }
  }
}

extension TradeFormula {
  /// Half the sum of the differences of shares.
  static func diversification(_ own: ProductMix?, _ world: ProductMix?) -> Figure {
    ProductShares.compare(own, world) {
      ProductShares.distance($0)
    } worked: {
      ProductShares.distance($0)
    }
  }
}
