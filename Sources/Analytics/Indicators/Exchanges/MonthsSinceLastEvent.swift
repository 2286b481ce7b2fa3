package import PartnershipModel

extension Indicator {
  /// For how long a partnership has not met.
  ///
  /// Formula: the month looked at less the month in which the last held event began, in months; 0 is
  /// this month. Events after that month do not enter. Where the records end earlier, it is the time
  /// since the last event that is known. No held event on record: `no_data`.
  ///
  /// Source: definition of this catalogue.
  package static let monthsSinceLastEvent = Indicator(
    id: "X19", slug: "months_since_last_event", name: "Months since the last event",
    domain: .exchanges, formula: "month of the report - month of the last held event",
    unit: .months, minimum: 0, direction: .lower, breakdowns: [.type],
    edgeCases: "no held event on record: no_data", tier: 2,
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("held in January and March, asked for August", gives: 5) {
        MonthsSinceLastEvent.figure(
          [.example(month: 1), .example(month: 3)], in: ExchangeEvent.exampleMonth(8))
      },
      WorkedExample("held in March, cancelled in June, asked for August", gives: 5) {
        MonthsSinceLastEvent.figure(
          [.example(month: 3), .example(status: .cancelled, month: 6)],
          in: ExchangeEvent.exampleMonth(8))
      },
      WorkedExample("held in August and September, asked for August", gives: 0) {
        MonthsSinceLastEvent.figure(
          [.example(month: 8), .example(month: 9)], in: ExchangeEvent.exampleMonth(8))
      },
      WorkedExample("planned only", isMissing: .noData) {
        MonthsSinceLastEvent.figure(
          [.example(status: .planned, month: 3)], in: ExchangeEvent.exampleMonth(8))
      },
    ]
  ) { analysis, month in
    (analysis.partnerships.map { .partnership($0.id) } + [ExchangeSubject.network]).flatMap {
      analysis.historyRows("months_since_last_event", about: $0, month) { events, _ in
        MonthsSinceLastEvent.figure(events, in: month)
      }
    }
  }
}

/// The formula of `months_since_last_event`.
package enum MonthsSinceLastEvent {
  package static func figure(_ events: [ExchangeEvent], in month: Month) -> Figure {
    events.lazy.filter { $0.isHeld && $0.record.month <= month }.map(\.record.month).max()
      .map { .count(month.months(since: $0), of: "months since \($0)") } ?? .missing(.noData)
  }
}
