import PartnershipModel

extension Indicator {
  /// How much of what was arranged took place.
  ///
  /// Formula: events held / events due; due are all events, held, planned, cancelled or postponed,
  /// that were to begin by the end of the month. Unit: ratio of whole events. Later ones are not due.
  /// Bounds: Wilson 95 % interval. Nothing due: `zero_denominator`.
  ///
  /// Source: definition of this catalogue; interval Wilson 1927.
  package static let followThroughRate = Indicator(
    id: "X11", slug: "follow_through_rate", name: "Follow-through rate", domain: .exchanges,
    formula: "events held / events due (held + planned + cancelled + postponed with start_date up "
      + "to the month's end)",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.type, .window],
    edgeCases:
      "nothing due: zero_denominator; events still in the future are not due; Wilson interval",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("2 held, 1 cancelled, 1 postponed", gives: 0.5) {
        FollowThroughRate.figure(
          .example(
            .example(), .example(), .example(status: .cancelled), .example(status: .postponed)))
      },
      WorkedExample("1 planned whose day has passed", gives: 0) {
        FollowThroughRate.figure(.example(.example(status: .planned)))
      },
      WorkedExample("nothing due", isMissing: .zeroDenominator) {
        FollowThroughRate.figure(.example())
      },
    ]
  ) { analysis, month in
    ExchangeRows("follow_through_rate", analysis, month, formula: FollowThroughRate.figure)
      .totals(byType: true)
  }
}

/// The formula of `follow_through_rate`.
package enum FollowThroughRate {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    return .proportion(
      selection.held.count, of: selection.events.count, as: ("events held", "events due"))
  }
}
