import PartnershipModel

extension TradeFormula {
  /// (x_ij / X_i) / (x_wj / X_w).
  package static func advantage(
    product: TradeValue?, all: TradeValue?, worldProduct: TradeValue?, world: TradeValue?
  ) -> Figure {
    ratio(
      [product, all, worldProduct, world],
      names: [
        "part of the exports", "all exports", "the same part of the World", "all of the World",
      ],
      worked: { ($0[0] / $0[1]) / ($0[2] / $0[3]) }
    ) { amounts in
      guard let own = quotient(amounts[0], amounts[1]),
        let worlds = quotient(amounts[2], amounts[3])
      else { return nil }
      return quotient(own, worlds)
    }
  }
}

extension Indicator {
  /// Revealed comparative advantage: whether a chapter weighs more in a city's exports than in the
  /// World's.
  ///
  /// Above 1 it does. World exports by chapter come from `reference/`. A chapter that the city does
  /// not export is 0 where the World exports it. Of small exporters the values are large and mean
  /// little. Source: Balassa 1965, "Trade liberalisation and revealed comparative advantage".
  package static let revealedAdvantage = Indicator(
    id: "T27", slug: "rca", name: "Revealed comparative advantage (Balassa)", domain: .trade,
    formula: "(x_ij / X_i) / (x_wj / X_w): product j, reporter i, world w", unit: .ratio,
    minimum: 0, direction: .context, breakdowns: [.commodity, .hsLevel, .window],
    edgeCases: "X_i = 0, x_wj = 0 or X_w = 0: zero_denominator; no world totals: no_data; x_ij = 0 "
      + "with x_wj > 0 is 0; a month of the window without detail: too_few_periods",
    source: "Balassa 1965; World Bank, WITS, Trade Indicators",
    examples: [
      WorkedExample("215 of 1,000, the World 9,640 of 78,718", gives: 1.7556400414937758) {
        TradeFormula.advantage(
          product: TradeValue(215), all: TradeValue(1000), worldProduct: TradeValue(9640),
          world: TradeValue(78718))
      },
      WorkedExample("nothing of a product that the World exports", gives: 0) {
        TradeFormula.advantage(
          product: TradeValue(0), all: TradeValue(1000), worldProduct: TradeValue(50),
          world: TradeValue(5000))
      },
      WorkedExample("a product that the World does not export", isMissing: .zeroDenominator) {
        TradeFormula.advantage(
          product: TradeValue(5), all: TradeValue(1000), worldProduct: TradeValue(0),
          world: TradeValue(5000))
      },
      WorkedExample("no world totals", isMissing: .noData) {
        TradeFormula.advantage(
          product: TradeValue(5), all: TradeValue(1000), worldProduct: nil, world: nil)
      },
    ]
  ) { analysis, month in
    analysis.advantageRows("rca", in: month) { $0 }
  }
}

extension Analysis {
  /// The rows of each city and chapter.
  func advantageRows(
    _ slug: String, in month: Month, _ transform: (Figure) -> Figure
  ) -> [IndicatorRow] {
    cityTradeRows(slug, in: month) { city, months in
      guard let own = worldMix(of: city, .export, over: months) else { return [] }
      let world = trade.world.mix(of: .world, .export, over: months)
      let basis = Basis(reporter: own.place.level, partner: .world)
      let ownTotal = TradeValue.sum(own.mix.products)
      let worldTotal = world.flatMap { TradeValue.sum($0.products) }
      let chapters = Set(own.mix.chapters.keys).union(world?.chapters.keys.map { $0 } ?? [])
        .filter { $0 < "98" }.sorted()
      return chapters.map { chapter in
        let product =
          own.mix.chapters[chapter]
          ?? ownTotal.map { total in
            total.figure.reason.map(TradeValue.missing) ?? TradeValue(0)
          }
        return (
          Breakdown([.commodity: chapter, .hsLevel: "2"]),
          transform(
            TradeFormula.advantage(
              product: product, all: ownTotal, worldProduct: world?.chapters[chapter],
              world: worldTotal)),
          basis
        )
      }
    }
  }
}

extension ProductMix {
  /// The chapters that are products, in order.
  var products: [TradeValue] {
    chapters.filter { $0.key < "98" }.sorted { $0.key < $1.key }.map(\.value)
  }
}
