import PartnershipModel

extension Indicator {
  /// How much of the exchange continues what an earlier event began.
  ///
  /// Formula: held events that follow up another / held events, whole events. Unit: ratio. An empty
  /// `follow_up_of` means that the event stands alone. Bounds: Wilson 95 % interval. No held event:
  /// `zero_denominator`.
  ///
  /// Source: definition of this catalogue; interval Wilson 1927.
  package static let repeatEventShare = Indicator(
    id: "X20", slug: "repeat_event_share", name: "Share of repeat events", domain: .exchanges,
    formula: "held events with follow_up_of / held events", unit: .ratio, minimum: 0, maximum: 1,
    direction: .higher, breakdowns: [.type, .window],
    edgeCases: "no held event: zero_denominator; no record covers the window: no_data; window"
      + " begins before the first record: too_few_periods; Wilson interval",
    tier: 2, source: "Definition of this catalogue; interval Wilson 1927",
    examples: [
      WorkedExample("1 of 4 held events follows up another", gives: 0.25) {
        RepeatEventShare.figure(
          .example(.example(followUpOf: "E-1"), .example(), .example(), .example()))
      },
      WorkedExample("a cancelled event that follows up, 2 held that do not", gives: 0) {
        RepeatEventShare.figure(
          .example(
            .example(status: .cancelled, followUpOf: "E-1"), .example(), .example()))
      },
      WorkedExample("no held event", isMissing: .zeroDenominator) {
        RepeatEventShare.figure(.example())
      },
    ]
  ) { analysis, month in
    ExchangeRows("repeat_event_share", analysis, month, formula: RepeatEventShare.figure)
      .totals(byType: true)
  }
}

/// The formula of `repeat_event_share`.
package enum RepeatEventShare {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    let held = selection.held
    return .proportion(
      held.count { $0.record.followUpOf != nil }, of: held.count,
      as: ("held events that follow up another", "held events"))
  }
}
