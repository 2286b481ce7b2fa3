import PartnershipModel

extension Indicator {
  /// Participants times the days they met: the volume of exchange.
  ///
  /// Formula: sum of participants x (end date - start date + 1) over held events. Unit: person-days.
  /// Without an end date an event lasts one day. All days belong to the month of the start. Empty
  /// cells as in `participants`.
  ///
  /// Source: definition of this catalogue.
  package static let participantDays = Indicator(
    id: "X03", slug: "participant_days", name: "Participant-days", domain: .exchanges,
    formula: "sum of participants * (end_date - start_date + 1)", unit: .personDays, minimum: 0,
    direction: .higher, breakdowns: [.direction, .type, .window],
    edgeCases: "no end_date: one day; participants empty: not_reported, coverage as participants",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("20 people for 5 days, 8 for 1 day", gives: 108) {
        ParticipantDayCount.figure(
          .example(.example(days: 5, participants: 20), .example(participants: 8)))
      },
      WorkedExample("90 for 2 days, 3 cities, guest to guest: 180/6", gives: 30) {
        ParticipantDayCount.figure(
          ExchangeSelection.example(.example(guests: ["a", "b"], days: 2, participants: 90))
            .from("b", to: "a"))
      },
      WorkedExample("participants not reported", isMissing: .notReported) {
        ParticipantDayCount.figure(.example(.example(days: 5)))
      },
    ]
  ) { analysis, month in
    let rows = ExchangeRows(
      "participant_days", analysis, month, formula: ParticipantDayCount.figure)
    return rows.totals(byType: true) + rows.directional() + rows.cityTotals()
  }
}

/// The formula of `participant_days`.
package enum ParticipantDayCount {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    selection.amount(.participantDays)
  }
}
