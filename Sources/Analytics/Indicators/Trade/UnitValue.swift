import PartnershipModel

/// What was traded of one product: its value and quantity, in one unit.
struct QuantifiedTrade: Sendable {
  var value: TradeValue
  /// `nil` where a record gives none.
  var quantity: Double?
  /// `nil` where records give different units.
  var unit: String?
}

extension TradeFormula {
  /// Value over quantity.
  static func unitValue(_ trade: QuantifiedTrade) -> Figure {
    if let reason = trade.value.figure.reason { return .missing(reason) }
    guard trade.unit != nil else { return .missing(.notComparable) }
    guard let quantity = trade.quantity else { return .missing(.notReported) }
    return ratio(
      [trade.value], names: ["value"], worked: { $0[0] / .real(quantity, "quantity") }
    ) { quotient($0[0], quantity) }
  }
}

extension Indicator {
  /// What a unit of a product cost: its value over its quantity.
  ///
  /// By code and unit of quantity, at the most detailed level of the source. A unit value moves with
  /// the mix of goods under a code, so it is no price. Source: IMF, Export and Import Price Index
  /// Manual, chapter 2.
  package static let unitValue = Indicator(
    id: "T13", slug: "unit_value", name: "Unit value", domain: .trade,
    formula: "value / quantity, by product and quantity unit", unit: .currencyPerUnit,
    minimum: 0, direction: .context, breakdowns: [.commodity, .flow, .window], isOfParts: true,
    edgeCases: "quantity = 0: zero_denominator; quantity empty: not_reported; mixed units: "
      + "not_comparable; a month of the window absent: too_few_periods",
    tier: 2, source: "IMF, Export and Import Price Index Manual",
    examples: [
      WorkedExample("300 for 120 kg", gives: 2.5) {
        TradeFormula.unitValue(.init(value: TradeValue(300), quantity: 120, unit: "kg"))
      },
      WorkedExample("quantity 0", isMissing: .zeroDenominator) {
        TradeFormula.unitValue(.init(value: TradeValue(300), quantity: 0, unit: "kg"))
      },
      WorkedExample("quantity empty", isMissing: .notReported) {
        TradeFormula.unitValue(.init(value: TradeValue(300), quantity: nil, unit: "kg"))
      },
      WorkedExample("kilogrammes and pieces", isMissing: .notComparable) {
        TradeFormula.unitValue(.init(value: TradeValue(300), quantity: 120, unit: nil))
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.bilateralQuantityRows("unit_value", in: month) { series, flow, window in
      let months = analysis.months(of: window, endingWith: month)
      return series.products(flow, over: months).sorted { $0.key < $1.key }.compactMap {
        code, trade in
        // A source that gives no quantities at all is no gap of each product.
        trade.unit == "" ? nil : ([.commodity: code], TradeFormula.unitValue(trade), trade.unit)
      }
    }
  }
}

extension Analysis {
  /// The rows of both sides of every partnership of two cities, by flow, in the month and over 12
  /// months, each with the unit of its quantity.
  func bilateralQuantityRows(
    _ slug: String, in month: Month,
    figures: (TradeSeries, TradeFlow, Window) -> [([BreakdownKey: String], Figure, String?)]
  ) -> [IndicatorRow] {
    partnerships.filter { !$0.isNetwork }.flatMap { partnership in
      partnership.orderedPairs(home: home).compactMap {
        trade.series(reporter: $0.reporter, partner: $0.partner)
      }.flatMap { series in
        TradeFlow.allCases.flatMap { flow in
          [Window.month, .twelveMonths].flatMap { window in
            figures(series, flow, window).map { parts, figure, unit in
              IndicatorRow(
                period: month, subject: partnership.id, reporter: series.reporter,
                partner: series.partner, indicator: slug,
                breakdown: window.breakdown.adding(parts).adding([.flow: flow.rawValue]),
                figure: figure, basis: series.basis,
                unit: unit.map { "\(facts.currency.description)/\($0)" })
            }
          }
        }
      }
    }
  }
}
