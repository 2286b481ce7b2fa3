import PartnershipModel

extension Analysis {
  /// The rows by chapter of the Harmonized System, in the month reported on and where there are at
  /// least two chapters; a chapter that `value` does not know has no row.
  func commodityRows(
    _ slug: String, in month: Month, value: (TradeSeries, String) -> TradeValue?
  ) -> [IndicatorRow] {
    guard givesBreakdowns(month) else { return [] }
    return tradeRows(slug, in: month) { series in
      let chapters = Set(
        TradeFlow.allCases.flatMap { series.chapters($0, over: [month]).keys }
      ).sorted()
      guard chapters.count > 1 else { return [] }
      return chapters.compactMap { chapter in
        value(series, chapter).map { (Breakdown([.commodity: chapter]), $0.figure) }
      }
    }
  }

  /// The rows of one flow: the month, twelve months, and by chapter.
  func flowRows(_ slug: String, _ flow: TradeFlow, in month: Month) -> [IndicatorRow] {
    [Window.month, .twelveMonths].flatMap { window in
      tradeRows(slug, in: month, breakdown: window.breakdown) {
        known($0.value(flow, over: months(of: window, endingWith: month)))
      }
    }
      + commodityRows(slug, in: month) { $0.chapters(flow, over: [month])[$1] }
  }
}
