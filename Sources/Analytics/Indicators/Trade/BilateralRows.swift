import PartnershipModel

/// What a series of trade is of.
enum TradeMeasure: Sendable, Hashable, CaseIterable {
  case turnover, export, `import`

  /// The value of the month; `nil` without a record.
  func value(of series: TradeSeries, in month: Month) -> TradeValue? {
    switch self {
    case .turnover: series.turnover(in: month)
    case .export: series.value(.export, in: month)
    case .import: series.value(.import, in: month)
    }
  }

  var breakdown: [BreakdownKey: String] {
    switch self {
    case .turnover: [:]
    case .export: [.flow: TradeFlow.export.rawValue]
    case .import: [.flow: TradeFlow.import.rawValue]
    }
  }
}

extension Analysis {
  /// The rows of both sides of every partnership of two cities, in the month reported on.
  ///
  /// The pairs of a network are too many and too thin for figures of this detail.
  func bilateralRows(
    _ slug: String, in month: Month, figures: (TradeSeries) -> [(Breakdown, Figure)]
  ) -> [IndicatorRow] {
    guard givesBreakdowns(month) else { return [] }
    return partnerships.filter { !$0.isNetwork }.flatMap { partnership in
      partnership.orderedPairs(home: home).compactMap {
        trade.series(reporter: $0.reporter, partner: $0.partner)
      }.filter { $0.firstMonth <= month }.flatMap { series in
        figures(series).map { breakdown, figure in
          IndicatorRow(
            period: month, subject: partnership.id, reporter: series.reporter,
            partner: series.partner, indicator: slug, breakdown: breakdown, figure: figure,
            basis: series.basis)
        }
      }
    }
  }

  /// The same for turnover and for each flow.
  func bilateralRows(
    _ slug: String, in month: Month, figure: (TradeSeries, TradeMeasure) -> Figure
  ) -> [IndicatorRow] {
    bilateralRows(slug, in: month) { series in
      TradeMeasure.allCases.map { (Breakdown($0.breakdown), figure(series, $0)) }
    }
  }

  /// The same for each flow by chapter (two digits), in the month and over 12 months.
  func productRows(
    _ slug: String, in month: Month, figure: (ProductMix) -> Figure
  ) -> [IndicatorRow] {
    bilateralRows(slug, in: month) { series in
      [Window.month, .twelveMonths].flatMap { window in
        let months = months(of: window, endingWith: month)
        return TradeFlow.allCases.map { flow in
          let mix = ProductMix(
            chapters: series.chapters(flow, over: months), total: series.value(flow, over: months))
          let parts: [BreakdownKey: String] = [.flow: flow.rawValue, .hsLevel: "2"]
          return (window.breakdown.adding(parts), figure(mix))
        }
      }
    }
  }
}
