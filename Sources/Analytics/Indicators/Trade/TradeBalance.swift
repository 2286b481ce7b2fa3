import PartnershipModel

extension TradeFormula {
  /// Exports less imports, `nil` where neither has a record.
  package static func balance(exports: TradeValue?, imports: TradeValue?) -> TradeValue? {
    bothFlows(exports, imports, worked: -) { $0.adding(-$1) }
  }
}

extension Indicator {
  /// Trade balance: exports less imports, seen from the reporter.
  ///
  /// X - M in the report currency; negative where the city buys more than it sells. With exports
  /// FOB and imports CIF it is too low by the freight of the imports, which the note says. Source:
  /// World Bank, World Integrated Trade Solution, Trade Outcomes.
  package static let tradeBalance = Indicator(
    id: "T02", slug: "trade_balance", name: "Trade balance", domain: .trade, formula: "X - M",
    unit: .currency, direction: .context, breakdowns: [.window],
    edgeCases: "one flow missing: not_reported; no record: no_data; a month of the window absent: "
      + "too_few_periods; X FOB with M CIF is biased down by freight: the note says fob_cif",
    source: "World Bank, World Integrated Trade Solution (WITS), Trade Outcomes",
    examples: [
      WorkedExample("X = 60, M = 40", gives: 20) {
        known(TradeFormula.balance(exports: TradeValue(60), imports: TradeValue(40)))
      },
      WorkedExample("X = 40, M = 60", gives: -20) {
        known(TradeFormula.balance(exports: TradeValue(40), imports: TradeValue(60)))
      },
      WorkedExample("X = 60, no record of M", isMissing: .notReported) {
        known(TradeFormula.balance(exports: TradeValue(60), imports: nil))
      },
    ]
  ) { analysis, month in
    [Window.month, .twelveMonths].flatMap { window in
      let months = analysis.months(of: window, endingWith: month)
      return analysis.tradeRows("trade_balance", in: month, breakdown: window.breakdown) {
        known(
          TradeFormula.balance(
            exports: $0.value(.export, over: months), imports: $0.value(.import, over: months)))
      }
    }
  }
}
