package import PartnershipModel

extension ExchangeEvent {
  /// A small event for worked examples, held unless said otherwise; money is in US dollars.
  package static func example(
    host: String = "h", guests: [String] = ["g"], type: ExchangeType = .delegation,
    status: ExchangeStatus = .held, days: Int = 1, participants: Int? = nil, budget: Int? = nil,
    cost: Int? = nil
  ) -> ExchangeEvent {
    let start = CalendarDate(daysSinceEpoch: 20_000)
    return ExchangeEvent(
      Exchange(
        origin: Origin(file: "example", line: 1), id: "E", start: start,
        end: start.advanced(by: days - 1), type: type, title: "Example", host: host,
        guests: guests, participants: participants.map { Amount($0) }, status: status,
        budget: budget.map { Money(Amount($0), .usDollar) },
        cost: cost.map { Money(Amount($0), .usDollar) }))
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
