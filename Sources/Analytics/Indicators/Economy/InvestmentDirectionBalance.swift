package import PartnershipModel

extension Indicator {
  /// Whether both sides invest: 1 = as much one way as the other, 0 = all one way.
  ///
  /// 1 - |out - in| / (out + in) of joint ventures and investments; `out` goes from the leading city
  /// (`home` if a member, else the first) to the other members, `in` comes from them. Converted month by
  /// month. Both 0: `zero_denominator`, else undefined as `investment_amount`. Source: our definition.
  package static let investmentDirectionBalance = Indicator(
    id: "E09", slug: "investment_direction_balance", name: "Balance of investment directions",
    domain: .economy, formula: "1 - abs(out - in) / (out + in) on investment_amount",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases:
      "both 0: zero_denominator; no table or before its first record: no_data; window begins before it: too_few_periods; no rate: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("out = 75, in = 25: 1 - 50/100", gives: 0.5) {
        Figure.balance(out: .count(75), incoming: .count(25))
      },
      WorkedExample("60 from a to b, a contract of 60 from b to a", gives: 0) {
        Investment.directionBalance(
          [
            Worked.deal(.investment, 60),
            Worked.deal(.contract, 60, from: "b", to: "a"),
          ], leading: "a", others: ["b"], Worked.dollars())
      },
      WorkedExample("60 from a to b, 20 from b to a: 1 - 40/80", gives: 0.5) {
        Investment.directionBalance(
          [
            Worked.deal(.investment, 60), Worked.deal(.jointVenture, 20, from: "b", to: "a"),
          ], leading: "a", others: ["b"], Worked.dollars())
      },
      WorkedExample("no investment in a covered month", isMissing: .zeroDenominator) {
        Investment.directionBalance([], leading: "a", others: ["b"], Worked.dollars())
      },
    ],
    compute: { analysis, month in
      let ledgers = analysis.economy.investments
      return analysis.partnerships.flatMap { partnership -> [IndicatorRow] in
        let ledger = ledgers[partnership.id] ?? EventLedger([])
        guard !ledger.records.isEmpty || analysis.givesBreakdowns(month) else { return [] }
        let leading = partnership.leadingCity(home: analysis.home)
        let others = partnership.cities.filter { $0 != leading }
        return analysis.windows(in: month).map { window in
          let months = window.months(
            endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
          return IndicatorRow(
            period: month, subject: partnership.id, indicator: "investment_direction_balance",
            breakdown: window.breakdown,
            figure: ledger.figure(over: months) {
              Investment.directionBalance(
                $0, leading: leading, others: others, analysis.facts.exchequer)
            })
        }
      }
    })
}

extension Investment {
  /// The balance of what the leading city invests in the others and they in it.
  package static func directionBalance(
    _ records: [Investment], leading: String, others: [String], _ exchequer: Exchequer
  ) -> Figure {
    let out = records.filter { $0.from == leading && others.contains($0.to) }
    let into = records.filter { $0.to == leading && others.contains($0.from) }
    return .balance(out: invested(out, exchequer), incoming: invested(into, exchequer))
  }
}

extension Figure {
  /// 1 - |out - in| / (out + in); the first reason of the catalogue's order where one is missing.
  package static func balance(out: Figure, incoming: Figure) -> Figure {
    if let reason = [out.reason, incoming.reason].compactMap({ $0 }).min() {
      return .missing(reason)
    }
    guard let one = out.doubleValue, let other = incoming.doubleValue else {
      return .missing(.noData)
    }
    var figure = DirectionBalance.balance(out: one, incoming: other)
    guard figure.value != nil else { return figure }
    if let one = out.derivation?.working, let other = incoming.derivation?.working {
      figure = figure.worked { 1 - .abs(one - other) / (one + other) }
    }
    figure.status = Figure.status(of: out.status, incoming.status)
    figure.notes = out.notes.union(incoming.notes)
    return figure
  }
}
