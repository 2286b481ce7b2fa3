import PartnershipModel

extension Indicator {
  /// Whether both sides travel: 1 = as much one way as the other, 0 = all one way.
  ///
  /// Formula: 1 - |out - in| / (out + in). `out` is what the leading city (`home` if a member, else
  /// the first) sends to the other members as a guest, `in` what it hosts of theirs, in fractional
  /// counts; a pair of two guests counts half each way. Unit: ratio. Both 0: `zero_denominator`;
  /// participants never reported: `not_reported`. Coverage: share of the events known.
  ///
  /// Source: definition of this catalogue.
  package static let directionBalance = Indicator(
    id: "X05", slug: "direction_balance", name: "Balance of directions", domain: .exchanges,
    formula:
      "1 - abs(out - in) / (out + in); measure=events, participants or participant_days",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.measure, .window],
    isOfParts: true,
    edgeCases: "both 0: zero_denominator; a pair of two guests counts half each way",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("out = 3, in = 1: 1 - 2/4", gives: 0.5) {
        DirectionBalance.balance(out: 3, incoming: 1)
      },
      WorkedExample("out = 2, in = 2", gives: 1) { DirectionBalance.balance(out: 2, incoming: 2) },
      WorkedExample("two guests of a third city: 1/6 each way", gives: 1) {
        DirectionBalance.figure(
          .example(.example(guests: ["a", "b"])), leading: "a", others: ["b"], measure: .events)
      },
      WorkedExample("out = 0, in = 0", isMissing: .zeroDenominator) {
        DirectionBalance.balance(out: 0, incoming: 0)
      },
      WorkedExample("no record covers the month", isMissing: .noData) {
        DirectionBalance.figure(.notCovered, leading: "a", others: ["b"], measure: .events)
      },
    ]
  ) { analysis, month in
    guard analysis.givesEveryRow(month) else { return [] }
    return analysis.partnerships.flatMap { partnership in
      let leading = partnership.leadingCity(home: analysis.home)
      let others = partnership.cities.filter { $0 != leading }
      return Window.allCases.flatMap { window in
        let selection = analysis.exchangeSelection(
          of: .partnership(partnership.id), in: window, endingWith: month)
        return ExchangeMeasure.allCases.map { measure in
          IndicatorRow(
            period: month, subject: partnership.id, indicator: "direction_balance",
            breakdown: window.breakdown.adding([.measure: measure.rawValue]),
            figure: DirectionBalance.figure(
              selection, leading: leading, others: others, measure: measure
            ).covered(by: selection.cover))
        }
      }
    }
  }
}

/// The formula of `direction_balance`.
package enum DirectionBalance {
  package static func balance(out: Double, incoming: Double) -> Figure {
    out + incoming == 0
      ? .missing(.zeroDenominator)
      : Figure.real(1 - abs(out - incoming) / (out + incoming)).worked {
        let (one, other) = (Working.real(out, "out"), Working.real(incoming, "in"))
        return 1 - .abs(one - other) / (one + other)
      }
  }

  package static func figure(
    _ selection: ExchangeSelection, leading: String, others: [String], measure: ExchangeMeasure
  ) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    var (out, incoming) = (FractionalSum(), FractionalSum())
    var (known, all) = (0, 0)
    for event in selection.events where event.isHeld {
      let ways = others.map {
        (
          out: event.shareNumerator(.pair(from: leading, to: $0)),
          incoming: event.shareNumerator(.pair(from: $0, to: leading))
        )
      }
      guard ways.contains(where: { $0.out + $0.incoming > 0 }) else { continue }
      all += 1
      guard let units = measure.units(of: event) else { continue }
      known += 1
      let denominator = event.cities.count * (event.cities.count - 1)
      for way in ways {
        out.add(units * way.out, over: denominator)
        incoming.add(units * way.incoming, over: denominator)
      }
    }
    guard known > 0 || all == 0 else { return Figure(missing: .notReported, coverage: 0) }
    var figure = balance(out: measure.number(out), incoming: measure.number(incoming))
    if all > 0 { figure.coverage = Double(known) / Double(all) }
    if known < all { figure.notes.insert(.partial) }
    return figure
  }
}
