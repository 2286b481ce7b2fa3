import PartnershipModel

extension Indicator {
  /// Whether the members of a network trade with each other more than their part in world exports
  /// would have.
  ///
  /// 1 where the group is the World. Source: UN ESCAP, ST/ESCAP/2559, trade indicators.
  package static let intraNetworkTradeIntensity = Indicator(
    id: "T38", slug: "intra_network_trade_intensity", name: "Trade intensity inside the network",
    domain: .trade, formula: "intra_network_trade_share / (network's share of world exports)",
    unit: .ratio, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases: "no world total: no_data; share of world = 0: zero_denominator; undefined where "
      + "intra_network_trade_share is, with its reason",
    tier: 2, source: "UN ESCAP, ST/ESCAP/2559",
    examples: [
      WorkedExample("share 0.2, the members 150 of the World's 3,000", gives: 4) {
        NetworkTrade(inside: TradeValue(30), world: [TradeValue(100), TradeValue(50)])
          .intensity(worldExports: TradeValue(3000))
      },
      WorkedExample("no world total", isMissing: .noData) {
        NetworkTrade(inside: TradeValue(30), world: [TradeValue(100), TradeValue(50)])
          .intensity(worldExports: nil)
      },
    ]
  ) { analysis, month in
    analysis.networkTradeRows("intra_network_trade_intensity", in: month) { trade, months in
      trade.intensity(
        worldExports: analysis.trade.worldTotal(of: .world, .export, over: months))
    }
  }
}
