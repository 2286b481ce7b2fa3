import PartnershipModel

extension TradeFormula {
  /// (X - M) / (X + M), divided once after exact sums.
  ///
  /// A negative flow (corrections larger than the trade) is `not_comparable`: the ratio would leave
  /// its bounds.
  package static func normalisedBalance(exports: TradeValue?, imports: TradeValue?) -> Figure {
    let sum = known(turnover(exports: exports, imports: imports))
    let difference = known(balance(exports: exports, imports: imports))
    guard let numerator = difference.amount, let denominator = sum.amount else {
      return .missing(sum.reason ?? difference.reason ?? .noData)
    }
    let isNegative = [exports, imports].contains { $0?.amount.map { $0 < .zero } ?? false }
    if isNegative { return .missing(.notComparable) }
    guard denominator > .zero else { return .missing(.zeroDenominator) }
    return Figure(
      .real(numerator.doubleValue / denominator.doubleValue), status: sum.status, notes: sum.notes
    ).worked {
      guard let exported = exports?.amount, let imported = imports?.amount else { return nil }
      let (x, m) = (Working.exact(exported, "exports"), Working.exact(imported, "imports"))
      return (x - m) / (x + m)
    }
  }
}

extension Indicator {
  /// Normalised trade balance: how one-sided the trade is, whatever its size.
  ///
  /// (X - M) / (X + M), from -1 (imports only) over 0 (balanced) to 1 (exports only). Without any
  /// trade there is no balance, so the figure is empty, never 0. Source: Mikic and Gilbert, Trade
  /// Statistics in Policymaking, ESCAP 2009.
  package static let normalisedTradeBalance = Indicator(
    id: "T03", slug: "normalised_trade_balance", name: "Normalised trade balance", domain: .trade,
    formula: "(X - M) / (X + M)", unit: .ratio, minimum: -1, maximum: 1, direction: .zero,
    breakdowns: [.window],
    edgeCases: "X + M = 0: zero_denominator, never 0; one flow missing: not_reported; a month of "
      + "the window absent: too_few_periods; a negative flow: not_comparable",
    source: "Mikic and Gilbert 2009, Trade Statistics in Policymaking, ESCAP ST/ESCAP/2559",
    examples: [
      WorkedExample("X = 60, M = 40", gives: 0.2) {
        TradeFormula.normalisedBalance(exports: TradeValue(60), imports: TradeValue(40))
      },
      WorkedExample("X = 0, M = 40", gives: -1) {
        TradeFormula.normalisedBalance(exports: TradeValue(0), imports: TradeValue(40))
      },
      WorkedExample("X = 0, M = 0", isMissing: .zeroDenominator) {
        TradeFormula.normalisedBalance(exports: TradeValue(0), imports: TradeValue(0))
      },
      WorkedExample("no record of X, M = 40", isMissing: .notReported) {
        TradeFormula.normalisedBalance(exports: nil, imports: TradeValue(40))
      },
    ]
  ) { analysis, month in
    [Window.month, .twelveMonths].flatMap { window in
      let months = analysis.months(of: window, endingWith: month)
      return analysis.tradeRows("normalised_trade_balance", in: month, breakdown: window.breakdown)
      {
        TradeFormula.normalisedBalance(
          exports: $0.value(.export, over: months), imports: $0.value(.import, over: months))
      }
    }
  }
}
