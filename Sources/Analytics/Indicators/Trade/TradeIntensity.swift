import PartnershipModel

extension TradeFormula {
  /// (X_ij / X_i) / (X_wj / X_w).
  static func intensity(
    bilateral: TradeValue?, all: TradeValue?, toPartner: TradeValue?, world: TradeValue?
  ) -> Figure {
    advantage(product: bilateral, all: all, worldProduct: toPartner, world: world)
  }
}

extension Indicator {
  /// Whether a city exports more to its partner than the partner's part in world trade would have.
  ///
  /// 1 is as much as expected. X_wj, world exports to the partner, is what the partner imports from
  /// the World, the reporter included; another denominator is `trade_intensity_kojima`. The
  /// World's exports come from `reference/`. Source: World Bank, WITS, Trade Indicators; UN ESCAP,
  /// APTIAD.
  package static let tradeIntensity = Indicator(
    id: "T29", slug: "trade_intensity", name: "Export intensity", domain: .trade,
    formula: "(X_ij / X_i) / (X_wj / X_w), X_wj = world exports to partner j, reporter included",
    unit: .ratio, minimum: 0, direction: .higher, breakdowns: [.commodity, .window],
    edgeCases: "X_i = 0 or X_wj = 0: zero_denominator; no world totals: no_data; a month of the "
      + "window absent: too_few_periods",
    source: "World Bank, WITS, Trade Indicators; UN ESCAP, APTIAD",
    examples: [
      WorkedExample("30 of 200, the World 1,000 of 20,000", gives: 3) {
        TradeFormula.intensity(
          bilateral: TradeValue(30), all: TradeValue(200), toPartner: TradeValue(1000),
          world: TradeValue(20000))
      },
      WorkedExample("no exports at all", isMissing: .zeroDenominator) {
        TradeFormula.intensity(
          bilateral: TradeValue(0), all: TradeValue(0), toPartner: TradeValue(1000),
          world: TradeValue(20000))
      },
      WorkedExample("no world totals", isMissing: .noData) {
        TradeFormula.intensity(
          bilateral: TradeValue(30), all: TradeValue(200), toPartner: TradeValue(1000),
          world: nil)
      },
    ]
  ) { analysis, month in
    analysis.intensityRows("trade_intensity", in: month) { series, months in
      TradeFormula.intensity(
        bilateral: series.value(.export, over: months),
        all: analysis.trade.worldTotal(of: series.reporterPlace, .export, over: months),
        toPartner: analysis.trade.worldTotal(of: series.partnerPlace, .import, over: months),
        world: analysis.trade.worldTotal(of: .world, .export, over: months))
    }
      + analysis.intensityByChapter("trade_intensity", in: month)
  }
}

extension Analysis {
  /// The rows of both sides of every partnership of two cities, of the month and of 12 months.
  func intensityRows(
    _ slug: String, in month: Month, figure: (TradeSeries, [Month]) -> Figure
  ) -> [IndicatorRow] {
    guard givesEveryRow(month) else { return [] }
    return bilateralRows(slug, in: month) { series in
      [Window.month, .twelveMonths].map { window in
        (window.breakdown, figure(series, months(of: window, endingWith: month)))
      }
    }
  }

  /// By chapter, where both ends and the World are known by chapter.
  fileprivate func intensityByChapter(_ slug: String, in month: Month) -> [IndicatorRow] {
    bilateralRows(slug, in: month) { series -> [(Breakdown, Figure)] in
      [Window.month, .twelveMonths].flatMap { window -> [(Breakdown, Figure)] in
        let months = months(of: window, endingWith: month)
        guard let all = trade.world.mix(of: series.reporterPlace, .export, over: months),
          let partner = trade.world.mix(of: series.partnerPlace, .import, over: months),
          let world = trade.world.mix(of: .world, .export, over: months)
        else { return [] }
        let own = series.chapters(.export, over: months)
        return own.keys.filter { $0 < "98" }.sorted().map { chapter in
          (
            window.breakdown.adding([.commodity: chapter]),
            TradeFormula.intensity(
              bilateral: own[chapter], all: all.chapters[chapter],
              toPartner: partner.chapters[chapter], world: world.chapters[chapter])
          )
        }
      }
    }
  }
}
