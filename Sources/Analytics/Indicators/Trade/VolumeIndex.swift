import PartnershipModel

extension TradeFormula {
  /// 100 sqrt(L P) over the products that have a unit value in both periods; `coverage` is their
  /// share of the later value.
  static func fisherVolume(
    from earlier: [String: QuantifiedTrade], to later: [String: QuantifiedTrade]
  ) -> Figure {
    if earlier.isEmpty || later.isEmpty { return .missing(.noData) }
    struct Matched {
      let earlier: (value: Double, quantity: Double)
      let later: (value: Double, quantity: Double)
    }
    func usable(_ trade: QuantifiedTrade?) -> (value: Double, quantity: Double)? {
      guard let trade, trade.unit?.isEmpty == false, let value = trade.value.amount,
        let quantity = trade.quantity, quantity > 0, value >= .zero
      else { return nil }
      return (value.doubleValue, quantity)
    }
    let matched = later.keys.sorted().compactMap { code -> Matched? in
      guard let before = earlier[code], let after = later[code], before.unit == after.unit,
        let one = usable(before), let other = usable(after)
      else { return nil }
      return Matched(earlier: one, later: other)
    }
    guard !matched.isEmpty else { return .missing(.notComparable) }
    let before = Diversity.sum(matched.map(\.earlier.value))
    let after = Diversity.sum(matched.map(\.later.value))
    // Earlier prices of the later quantities, and the other way round.
    let atEarlier = Diversity.sum(
      matched.map { $0.earlier.value / $0.earlier.quantity * $0.later.quantity })
    let atLater = Diversity.sum(
      matched.map { $0.later.value / $0.later.quantity * $0.earlier.quantity })
    guard before > 0, atLater > 0 else { return .missing(.zeroDenominator) }
    let all = Diversity.sum(later.values.compactMap { $0.value.amount?.doubleValue })
    let values = later.keys.sorted().compactMap { later[$0]?.value }
    return Figure(
      .real(100 * (atEarlier / before * (after / atLater)).squareRoot()),
      status: Figure.status(of: values.map(\.figure.status)),
      coverage: all > 0 ? min(1, after / all) : nil,
      notes: values.reduce(into: []) { $0.formUnion($1.figure.notes) }
    ).worked {
      let laspeyres =
        Working.real(atEarlier, "new quantities at old unit values")
        / .real(before, "old values")
      let paasche =
        Working.real(after, "new values") / .real(atLater, "old quantities at new unit values")
      return 100 * .sqrt(laspeyres * paasche)
    }
  }
}

extension Indicator {
  /// How the quantities traded have changed on the year before, prices held fixed.
  ///
  /// Fisher's index of the products with a quantity in both periods, 100 where nothing changed. Unit
  /// values stand for prices; `coverage` is the share of the value that the matched products have.
  /// Source: IMF, Export and Import Price Index Manual.
  package static let volumeIndex = Indicator(
    id: "T13b", slug: "volume_index_fisher", name: "Volume index (Fisher)", domain: .trade,
    formula: "100 * sqrt(L * P), L = sum p0 q1 / sum p0 q0, P = sum p1 q1 / sum p1 q0, p = unit "
      + "values, base = same months of the year before",
    unit: .index, minimum: 0, direction: .higher, breakdowns: [.flow, .window], isOfParts: true,
    edgeCases: "no product with quantity in both periods: not_comparable; no detail: no_data; sum "
      + "= 0: zero_denominator",
    tier: 2, source: "IMF, Export and Import Price Index Manual",
    examples: [
      WorkedExample("prices 2, 5 and 3, 4; quantities 10, 4 and 12, 5", gives: 122.11897263841058) {
        TradeFormula.fisherVolume(
          from: [
            "84": .init(value: TradeValue(20), quantity: 10, unit: "kg"),
            "85": .init(value: TradeValue(20), quantity: 4, unit: "kg"),
          ],
          to: [
            "84": .init(value: TradeValue(36), quantity: 12, unit: "kg"),
            "85": .init(value: TradeValue(20), quantity: 5, unit: "kg"),
          ])
      },
      WorkedExample("twice the quantity at any price", gives: 200) {
        TradeFormula.fisherVolume(
          from: ["84": .init(value: TradeValue(20), quantity: 10, unit: "kg")],
          to: ["84": .init(value: TradeValue(60), quantity: 20, unit: "kg")])
      },
      WorkedExample("other units than before", isMissing: .notComparable) {
        TradeFormula.fisherVolume(
          from: ["84": .init(value: TradeValue(20), quantity: 10, unit: "kg")],
          to: ["84": .init(value: TradeValue(60), quantity: 20, unit: "u")])
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.bilateralRows("volume_index_fisher", in: month) { series in
      [Window.month, .twelveMonths].flatMap { window in
        let months = analysis.months(of: window, endingWith: month)
        return TradeFlow.allCases.map { flow in
          (
            window.breakdown.adding([.flow: flow.rawValue]),
            TradeFormula.fisherVolume(
              from: series.products(flow, over: months.yearBefore),
              to: series.products(flow, over: months))
          )
        }
      }
    }
  }
}
