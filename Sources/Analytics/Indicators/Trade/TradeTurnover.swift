import PartnershipModel

extension TradeFormula {
  /// Exports and imports added, `nil` where neither has a record.
  ///
  /// Exports FOB and imports CIF are added as statistics offices do, with a note; a flow without
  /// a record is never taken as 0.
  package static func turnover(exports: TradeValue?, imports: TradeValue?) -> TradeValue? {
    bothFlows(exports, imports, worked: +) { $0.adding($1) }
  }

  /// What `formula` makes of exports and imports; one of them without a record is `not_reported`.
  static func bothFlows(
    _ exports: TradeValue?, _ imports: TradeValue?, worked: (Working, Working) -> Working,
    formula: (Amount, Amount) -> Amount?
  ) -> TradeValue? {
    let present = [exports, imports].compactMap { $0 }
    guard !present.isEmpty else { return nil }
    var reasons = present.compactMap(\.figure.reason)
    if present.count < 2 { reasons.append(.notReported) }
    let valuations = TradeValue.commonValuations(of: present) ?? [:]
    var value = TradeValue.combined(present, valuations: valuations, unless: reasons) {
      $0.count == 2 ? formula($0[0], $0[1]) : nil
    }
    if value.amount != nil, valuations[.export] == .fob, valuations[.import] == .cif {
      value.figure.notes.insert(.fobCif)
    }
    value.figure = value.figure.worked {
      guard let exported = exports?.amount, let imported = imports?.amount else { return nil }
      return worked(.exact(exported, "exports"), .exact(imported, "imports"))
    }
    return value
  }
}

extension Indicator {
  /// Trade turnover: what a city sells to and buys from its partner in a month.
  ///
  /// X + M in the report currency, from the reporter's own records. A missing flow leaves it empty
  /// (`not_reported`): a turnover of exports alone would look like a fall. Source: UN, International
  /// Merchandise Trade Statistics, Concepts and Definitions 2010.
  package static let tradeTurnover = Indicator(
    id: "T01", slug: "trade_turnover", name: "Trade turnover", domain: .trade,
    formula: "X + M (X = exports of the reporter to the partner, M = its imports from the partner)",
    unit: .currency, minimum: 0, direction: .higher, breakdowns: [.commodity],
    edgeCases: "one flow missing: not_reported (never X + 0); no record for the pair: no_data; "
      + "no exchange rate: no_data; FOB mixed with CIF in one flow: not_comparable",
    source: "UN, International Merchandise Trade Statistics: Concepts and Definitions 2010",
    examples: [
      WorkedExample("X = 60, M = 40", gives: 100) {
        known(TradeFormula.turnover(exports: TradeValue(60), imports: TradeValue(40)))
      },
      WorkedExample("X = 60, M = 0 as reported", gives: 60) {
        known(TradeFormula.turnover(exports: TradeValue(60), imports: TradeValue(0)))
      },
      WorkedExample("X = 60, no record of M", isMissing: .notReported) {
        known(TradeFormula.turnover(exports: TradeValue(60), imports: nil))
      },
      WorkedExample("no record of either flow", isMissing: .noData) {
        known(TradeFormula.turnover(exports: nil, imports: nil))
      },
    ]
  ) { analysis, month in
    analysis.turnoverSumRows("trade_turnover", in: month, over: [month], includingAll: true)
      + analysis.commodityRows("trade_turnover", in: month) { series, chapter in
        TradeFormula.turnover(
          exports: series.chapters(.export, over: [month])[chapter],
          imports: series.chapters(.import, over: [month])[chapter])
      }
  }
}
