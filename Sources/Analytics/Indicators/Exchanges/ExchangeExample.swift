package import PartnershipModel

extension ExchangeEvent {
  /// A small event for worked examples, held unless said otherwise; money is in US dollars, a month
  /// is one of 2026.
  package static func example(
    host: String = "h", guests: [String] = ["g"], type: ExchangeType = .delegation,
    status: ExchangeStatus = .held, days: Int = 1, participants: Int? = nil, budget: Int? = nil,
    cost: Int? = nil, planned: Int? = nil, followUpOf: String? = nil, month: Int? = nil
  ) -> ExchangeEvent {
    let start = month.map { exampleMonth($0).firstDay } ?? CalendarDate(daysSinceEpoch: 20_000)
    return ExchangeEvent(
      Exchange(
        origin: Origin(file: "example", line: 1), id: "E", start: start,
        end: start.advanced(by: days - 1), type: type, title: "Example", host: host,
        guests: guests, participants: participants.map { Amount($0) }, status: status,
        plannedParticipants: planned.map { Amount($0) },
        budget: budget.map { Money(Amount($0), .usDollar) },
        cost: cost.map { Money(Amount($0), .usDollar) }, followUpOf: followUpOf))
  }

  /// A month of 2026, 1 to 12, for worked examples.
  package static func exampleMonth(_ number: Int) -> Month {
    Month(index: 2026 * 12 + number - 1)
  }
}

extension ExchangeSelection {
  /// Events of a covered month, for worked examples.
  package static func example(_ events: ExchangeEvent...) -> ExchangeSelection {
    ExchangeSelection(events: events)
  }

  /// A month that no record covers.
  package static let notCovered = ExchangeSelection(events: [], cover: .absent(.noData))

  package func from(_ guest: String, to host: String) -> ExchangeSelection {
    scoped(CityPair(from: guest, to: host))
  }
}
