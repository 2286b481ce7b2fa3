import PartnershipModel

extension Indicator {
  /// How many of the people planned for really came.
  ///
  /// Formula: sum of participants / sum of planned participants, over the held events that have
  /// both: a ratio of sums. Unit: ratio; 1 = as planned, and may exceed it. Coverage: share of the
  /// held events that have both. None has both: `not_reported`; none planned: `zero_denominator`.
  ///
  /// Source: definition of this catalogue.
  package static let participantsDelivery = Indicator(
    id: "X12b", slug: "participants_delivery", name: "Delivery of planned participants",
    domain: .exchanges,
    formula:
      "sum of participants / sum of planned_participants over held events that have both",
    unit: .ratio, minimum: 0, direction: .one, breakdowns: [.type, .window],
    edgeCases: "no event with both: not_reported; planned sum = 0: zero_denominator; no record"
      + " covers the window: no_data; window begins before the first record: too_few_periods",
    tier: 2, source: "Definition of this catalogue",
    examples: [
      WorkedExample("18 of 20 and 42 of 30 planned", gives: 1.2) {
        ParticipantsDelivery.figure(
          .example(
            .example(participants: 18, planned: 20), .example(participants: 42, planned: 30)))
      },
      WorkedExample("18 of 20 planned, 50 without a plan: coverage 1/2", gives: 0.9) {
        ParticipantsDelivery.figure(
          .example(.example(participants: 18, planned: 20), .example(participants: 50)))
      },
      WorkedExample("12 came, 0 planned", isMissing: .zeroDenominator) {
        ParticipantsDelivery.figure(.example(.example(participants: 12, planned: 0)))
      },
      WorkedExample("20 planned, participants not reported", isMissing: .notReported) {
        ParticipantsDelivery.figure(.example(.example(planned: 20)))
      },
    ]
  ) { analysis, month in
    ExchangeRows("participants_delivery", analysis, month, formula: ParticipantsDelivery.figure)
      .totals(byType: true)
  }
}

/// The formula of `participants_delivery`.
package enum ParticipantsDelivery {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    let held = selection.held
    let both = held.compactMap { event -> (came: Amount, planned: Amount)? in
      guard let came = event.record.participants, let planned = event.record.plannedParticipants
      else { return nil }
      return (came, planned)
    }
    guard !both.isEmpty else {
      return Figure(missing: .notReported, coverage: held.isEmpty ? nil : 0)
    }
    let coverage = Double(both.count) / Double(held.count)
    let planned = both.reduce(Int128(0)) { $0 + $1.planned.units }
    guard planned > 0 else { return Figure(missing: .zeroDenominator, coverage: coverage) }
    let came = both.reduce(Int128(0)) { $0 + $1.came.units }
    return Figure(
      .real(Double(came) / Double(planned)), coverage: coverage,
      notes: coverage < 1 ? [.partial] : []
    ).worked {
      .sum(both.map { .exact($0.came, "participants of an event") })
        / .sum(both.map { .exact($0.planned, "planned participants of an event") })
    }
  }
}
