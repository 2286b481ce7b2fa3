import PartnershipModel

extension TradeFormula {
  /// The sum of V_t / (P_t / 100) over months of values and deflators.
  static func real(_ months: [(value: TradeValue?, deflator: Double?)]) -> Figure {
    guard months.contains(where: { $0.value != nil }) else { return .missing(.noData) }
    var reasons = months.compactMap { $0.value?.figure.reason }
    if months.contains(where: { $0.value == nil }) { reasons.append(.tooFewPeriods) }
    if months.contains(where: { $0.deflator == nil }) { reasons.append(.noData) }
    if months.contains(where: { $0.deflator == 0 }) { reasons.append(.zeroDenominator) }
    if let reason = reasons.min() { return .missing(reason) }
    let parts = months.compactMap { month -> Double? in
      guard let value = month.value?.amount, let deflator = month.deflator else { return nil }
      return value.doubleValue * 100 / deflator
    }
    return Figure(
      .real(Diversity.sum(parts)),
      status: Figure.status(of: months.compactMap { $0.value?.figure.status }),
      notes: months.reduce(into: []) { $0.formUnion($1.value?.figure.notes ?? []) }
    ).worked {
      .sum(
        months.compactMap { month in
          guard let value = month.value?.amount, let deflator = month.deflator else { return nil }
          return .exact(value, "value of a month") * 100 / .real(deflator, "deflator")
        })
    }
  }
}

extension Indicator {
  /// Turnover without the general rise of prices.
  ///
  /// V / (P / 100) month by month, P the deflator that `reference/` gives for the reporter's city,
  /// else its region or country. A unit value index is no deflator: it moves with the mix of goods.
  /// In another currency than the reporter's, exchange rates still move it. Source: Silver 2010, "The
  /// wrongs and rights of unit value indices", Review of Income and Wealth 56; IMF, Export and Import
  /// Price Index Manual, chapter 2.
  package static let realTurnover = Indicator(
    id: "T12", slug: "real_turnover", name: "Turnover at constant prices", domain: .trade,
    formula: "V_t / (P_t / 100), P = deflator given in reference/", unit: .currency, minimum: 0,
    direction: .higher, breakdowns: [.flow, .window],
    edgeCases: "no deflator for the month: no_data; P = 0: zero_denominator; a month of the window "
      + "absent: too_few_periods",
    tier: 2,
    source:
      "Silver 2010, Review of Income and Wealth 56; IMF, Export and Import Price Index Manual",
    examples: [
      WorkedExample("V = 110 at P = 110", gives: 100) {
        TradeFormula.real([(TradeValue(110), 110)])
      },
      WorkedExample("V = 110 at 110, 126 at 120", gives: 205) {
        TradeFormula.real([(TradeValue(110), 110), (TradeValue(126), 120)])
      },
      WorkedExample("no deflator", isMissing: .noData) {
        TradeFormula.real([(TradeValue(110), nil)])
      },
      WorkedExample("P = 0", isMissing: .zeroDenominator) {
        TradeFormula.real([(TradeValue(110), 0)])
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    let deflators = analysis.deflators
    return analysis.bilateralRows("real_turnover", in: month) { series in
      let places =
        analysis.facts.gazetteer.city(series.reporter).map(
          analysis.facts.gazetteer.places(of:)) ?? []
      let own = places.lazy.compactMap { deflators[$0] }.first ?? [:]
      return [Window.month, .twelveMonths].flatMap { window in
        let months = analysis.months(of: window, endingWith: month)
        return TradeMeasure.allCases.map { measure in
          (
            window.breakdown.adding(measure.breakdown),
            TradeFormula.real(
              months.map { (value: measure.value(of: series, in: $0), deflator: own[$0]) })
          )
        }
      }
    }
  }
}

extension Analysis {
  /// The deflators of each place by month; 100 is the base.
  fileprivate var deflators: [Place: [Month: Double]] {
    var result: [Place: [Month: Double]] = [:]
    for value in facts.reference where value.measure == .deflator {
      guard case .month(let month) = value.period else { continue }
      result[value.place, default: [:]][month] = value.value.doubleValue
    }
    return result
  }
}
