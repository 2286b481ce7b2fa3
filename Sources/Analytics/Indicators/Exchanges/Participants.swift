import PartnershipModel

extension Indicator {
  /// People who took part in held events.
  ///
  /// Formula: sum of participants of held events. Unit: persons, a person at two events twice. The
  /// shares of pairs follow `exchange_events`. Events whose cell is empty are left out and lower the
  /// coverage; all empty: `not_reported`.
  ///
  /// Source: Sister Cities International 2015.
  package static let participants = Indicator(
    id: "X02", slug: "participants", name: "Participants", domain: .exchanges,
    formula: "sum of participants of held events", unit: .persons, minimum: 0,
    direction: .higher, breakdowns: [.direction, .type, .window],
    edgeCases: "all cells empty: not_reported; some empty: sum of the known, coverage = share of "
      + "events known",
    source: "Sister Cities International 2015",
    examples: [
      WorkedExample("12 and 30 participants", gives: 42) {
        ParticipantCount.figure(.example(.example(participants: 12), .example(participants: 30)))
      },
      WorkedExample("12 and an empty cell: the known, coverage 1/2", gives: 12) {
        ParticipantCount.figure(.example(.example(participants: 12), .example()))
      },
      WorkedExample("90 at a meeting of 3 cities, guest to host: 90/3", gives: 30) {
        ParticipantCount.figure(
          ExchangeSelection.example(.example(guests: ["a", "b"], participants: 90))
            .from("a", to: "h"))
      },
      WorkedExample("one event, its cell empty", isMissing: .notReported) {
        ParticipantCount.figure(.example(.example()))
      },
      WorkedExample("no record covers the month", isMissing: .noData) {
        ParticipantCount.figure(.notCovered)
      },
    ]
  ) { analysis, month in
    let rows = ExchangeRows("participants", analysis, month, formula: ParticipantCount.figure)
    return rows.totals(byType: true) + rows.directional() + rows.cityTotals()
  }
}

/// The formula of `participants`.
package enum ParticipantCount {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    selection.amount(.participants)
  }
}
