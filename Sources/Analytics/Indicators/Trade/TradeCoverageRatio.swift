import PartnershipModel

extension TradeFormula {
  /// X / M.
  package static func coverageRatio(exports: TradeValue?, imports: TradeValue?) -> Figure {
    if exports == nil, imports == nil { return .missing(.noData) }
    return real(
      of: [exports, imports], absent: .notReported, names: ["exports", "imports"],
      worked: { $0[0] / $0[1] }
    ) { numbers throws(Reason) in
      guard numbers.allSatisfy({ $0 >= 0 }) else { throw .notComparable }
      guard numbers[1] > 0 else { throw .zeroDenominator }
      return numbers[0] / numbers[1]
    }
  }
}

extension Indicator {
  /// Coverage ratio: how much of the imports from the partner the exports to it pay for.
  ///
  /// X / M; 1 is balanced. Twice as much is 2 and half is 0.5, which is why
  /// `normalised_trade_balance` is the better measure. Source: Mikic and Gilbert, Trade Statistics in
  /// Policymaking, ESCAP 2009.
  package static let tradeCoverageRatio = Indicator(
    id: "T04", slug: "trade_coverage_ratio", name: "Coverage ratio", domain: .trade,
    formula: "X / M", unit: .ratio, minimum: 0, direction: .one, breakdowns: [.window],
    edgeCases: "M = 0: zero_denominator; one flow missing: not_reported; a month of the window "
      + "absent: too_few_periods; a negative flow: not_comparable; given in the month reported on",
    tier: 2,
    source: "Mikic and Gilbert 2009, Trade Statistics in Policymaking, ESCAP ST/ESCAP/2559",
    examples: [
      WorkedExample("X = 60, M = 40", gives: 1.5) {
        TradeFormula.coverageRatio(exports: TradeValue(60), imports: TradeValue(40))
      },
      WorkedExample("X = 0, M = 40", gives: 0) {
        TradeFormula.coverageRatio(exports: TradeValue(0), imports: TradeValue(40))
      },
      WorkedExample("X = 60, M = 0", isMissing: .zeroDenominator) {
        TradeFormula.coverageRatio(exports: TradeValue(60), imports: TradeValue(0))
      },
      WorkedExample("X = 60, no record of M", isMissing: .notReported) {
        TradeFormula.coverageRatio(exports: TradeValue(60), imports: nil)
      },
    ]
  ) { analysis, month in
    analysis.bilateralRows("trade_coverage_ratio", in: month) { series in
      [Window.month, .twelveMonths].map { window in
        let months = analysis.months(of: window, endingWith: month)
        return (
          window.breakdown,
          TradeFormula.coverageRatio(
            exports: series.value(.export, over: months),
            imports: series.value(.import, over: months))
        )
      }
    }
  }
}
