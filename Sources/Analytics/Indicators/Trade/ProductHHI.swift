import PartnershipModel

extension TradeFormula {
  /// The sum of the squared shares of the chapters; `total` is all trade of the flow.
  ///
  /// Chapters 98 and 99 hold national special provisions, not products, and are left out;
  /// `coverage` is the part of the total that the products explain. A negative chapter
  /// (corrections larger than the trade) is `not_comparable`.
  package static func concentration(
    ofChapters chapters: [String: TradeValue], total: TradeValue?
  ) -> Figure {
    if chapters.isEmpty { return .missing(.noData) }
    let products = chapters.filter { $0.key < "98" }.sorted { $0.key < $1.key }.map(\.value)
    if let reason = products.compactMap(\.figure.reason).min() { return .missing(reason) }
    let amounts = products.compactMap(\.amount)
    if amounts.contains(where: { $0 < .zero }) { return .missing(.notComparable) }
    guard let detail = exactSum(amounts),
      let index = Diversity.herfindahl(amounts.map(\.doubleValue))
    else { return .missing(.zeroDenominator) }
    let explained = total?.amount.flatMap {
      $0 > .zero ? min(1, detail.doubleValue / $0.doubleValue) : nil
    }
    return Figure(
      .real(min(1, index)), status: Figure.status(of: products.map(\.figure.status)),
      coverage: explained,
      notes: products.reduce(into: []) { $0.formUnion($1.figure.notes) }
    ).worked { .herfindahl(amounts.map(\.doubleValue), ProductMix.part) }
  }
}

extension Indicator {
  /// Product concentration: the Herfindahl-Hirschman index of the trade by chapter.
  ///
  /// The sum of squared shares, on the scale 0 to 1: 1 where all trade is in one chapter, 1/n where
  /// n chapters share it equally. It depends on the level of detail (`hs_level`), here two digits.
  /// Source: World Bank, WITS, Trade Indicators.
  package static let productHHI = Indicator(
    id: "T19", slug: "product_hhi", name: "Product concentration (HHI)", domain: .trade,
    formula: "sum over products of s_i^2, s_i = share of product i at one hs_level", unit: .ratio,
    minimum: 0, maximum: 1, direction: .lower, breakdowns: [.flow, .hsLevel, .window],
    edgeCases: "no trade: zero_denominator; only a total: no_data; a month of the window without "
      + "detail: too_few_periods; a negative chapter: not_comparable; true minimum 1/n",
    source: "World Bank, World Integrated Trade Solution (WITS), Trade Indicators",
    examples: [
      WorkedExample("chapters 50, 30, 20", gives: 0.38) {
        TradeFormula.concentration(
          ofChapters: ["84": TradeValue(50), "85": TradeValue(30), "87": TradeValue(20)],
          total: TradeValue(100))
      },
      WorkedExample("one chapter of 50 beside 900 in chapter 99", gives: 1) {
        TradeFormula.concentration(
          ofChapters: ["84": TradeValue(50), "99": TradeValue(900)], total: TradeValue(950))
      },
      WorkedExample("chapters 0 and 0", isMissing: .zeroDenominator) {
        TradeFormula.concentration(
          ofChapters: ["84": TradeValue(0), "85": TradeValue(0)], total: TradeValue(0))
      },
      WorkedExample("a total of 100 without detail", isMissing: .noData) {
        TradeFormula.concentration(ofChapters: [:], total: TradeValue(100))
      },
    ]
  ) { analysis, month in
    guard analysis.givesEveryRow(month) else { return [] }
    return [Window.month, .twelveMonths].flatMap { window in
      let months = analysis.months(of: window, endingWith: month)
      return analysis.tradeRows("product_hhi", in: month) { series in
        TradeFlow.allCases.map { flow in
          (
            window.breakdown.adding([.flow: flow.rawValue, .hsLevel: "2"]),
            TradeFormula.concentration(
              ofChapters: series.chapters(flow, over: months),
              total: series.value(flow, over: months))
          )
        }
      }
    }
  }
}
