package import PartnershipModel

extension Indicator {
  /// Whether people travel both ways: 1 = as many one way as the other, 0 = all one way.
  ///
  /// 1 - |out - in| / (out + in); `out` are the visitors from the leading city (`home` if a member, else
  /// the first) to the other members, `in` those from them. Only members of which both directions are
  /// collected enter; the others lower `coverage`. Both 0: `zero_denominator`. Source: our definition.
  package static let visitorDirectionBalance = Indicator(
    id: "E13b", slug: "visitor_direction_balance", name: "Balance of visitor directions",
    domain: .economy, formula: "1 - abs(out - in) / (out + in)", unit: .ratio, minimum: 0,
    maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases:
      "both 0: zero_denominator; one direction absent: no_data or not_reported; month of the window absent: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("out = 90, in = 30: 1 - 60/120", gives: 0.5) {
        VisitorBook.directionBalance(
          out: [[Worked.january: Worked.visit(90)]],
          incoming: [[Worked.january: Worked.visit(30)]], over: [Worked.january])
      },
      WorkedExample("out = 0, in = 30", gives: 0) {
        VisitorBook.directionBalance(
          out: [[Worked.january: Worked.visit(0)]],
          incoming: [[Worked.january: Worked.visit(30)]], over: [Worked.january])
      },
      WorkedExample("out = 0, in = 0", isMissing: .zeroDenominator) {
        VisitorBook.directionBalance(
          out: [[Worked.january: Worked.visit(0)]],
          incoming: [[Worked.january: Worked.visit(0)]], over: [Worked.january])
      },
      WorkedExample("in is not reported", isMissing: .notReported) {
        VisitorBook.directionBalance(
          out: [[Worked.january: Worked.visit(90)]],
          incoming: [[Worked.january: Worked.visit(nil)]], over: [Worked.january])
      },
      WorkedExample("only one direction is collected", isMissing: .noData) {
        VisitorBook.directionBalance(
          out: [[Worked.january: Worked.visit(90)]], incoming: [], over: [Worked.january])
      },
    ],
    compute: VisitorBook.directionBalanceRows)
}

extension VisitorBook {
  /// The balance of the visitors that several directions send and receive.
  package static func directionBalance(
    out: [Series], incoming: [Series], over months: [Month]
  ) -> Figure {
    .balance(out: visitors(out, over: months), incoming: visitors(incoming, over: months))
  }

  /// One row per partnership and window; a partnership of which nothing is collected has one in the
  /// month reported on.
  @Sendable
  static func directionBalanceRows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let book = analysis.economy.visitors
    return analysis.partnerships.flatMap { partnership -> [IndicatorRow] in
      let leading = partnership.leadingCity(home: analysis.home)
      let others = partnership.cities.filter { $0 != leading }
      let ways = others.map {
        (
          out: book.months(of: Direction(from: leading, to: $0)),
          incoming: book.months(of: Direction(from: $0, to: leading))
        )
      }
      guard
        analysis.givesBreakdowns(month)
          || ways.contains(where: { !$0.out.isEmpty || !$0.incoming.isEmpty })
      else { return [] }
      let both = ways.filter { !$0.out.isEmpty && !$0.incoming.isEmpty }
      return analysis.windows(in: month).map { window in
        let months = window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
        var figure = directionBalance(
          out: both.map(\.out), incoming: both.map(\.incoming), over: months)
        if figure.value != nil, both.count < others.count {
          figure.coverage = Double(both.count) / Double(others.count)
          figure.notes.insert(.partial)
        }
        return IndicatorRow(
          period: month, subject: partnership.id, indicator: "visitor_direction_balance",
          breakdown: window.breakdown, figure: figure)
      }
    }
  }
}
