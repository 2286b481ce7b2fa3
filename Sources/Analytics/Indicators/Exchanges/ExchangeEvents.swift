import PartnershipModel

extension Indicator {
  /// Events held: how often the cities of a partnership really met.
  ///
  /// Formula: number of exchanges with status `held` that begin in the window. Unit: count. A
  /// partnership, a city and `network` count each event once; a row with reporter (guest) and
  /// partner (host) counts the pair's share of it, 1/C(k,2) of an event of k cities, and half of
  /// that in each direction for a pair of two guests. `status=` gives the events that were planned,
  /// cancelled or postponed. A covered month without an event is 0; before the first or after the
  /// last record nothing is known. A city's `direction=in` is what it hosts, `out` where it is guest.
  ///
  /// Source: Sister Cities International 2015; CLAIR; fractional counting doi:10.1155/2022/4144073.
  package static let exchangeEvents = Indicator(
    id: "X01", slug: "exchange_events", name: "Exchange events held", domain: .exchanges,
    formula:
      "number of events with status held; status= gives planned, cancelled, postponed",
    unit: .count, minimum: 0, direction: .higher,
    breakdowns: [.direction, .status, .type, .window],
    edgeCases: "no exchange record covers the place: no_data; a covered month without event is 0; "
      + "pairs of a multilateral event count 1/C(k,2)",
    source: "Sister Cities International 2015; CLAIR",
    examples: [
      WorkedExample("two held, one cancelled", gives: 2) {
        ExchangeEventCount.figure(.example(.example(), .example(), .example(status: .cancelled)))
      },
      WorkedExample("3 cities, guest to host: 1/C(3,2)", gives: 1.0 / 3) {
        ExchangeEventCount.figure(
          ExchangeSelection.example(.example(guests: ["a", "b"])).from("a", to: "h"))
      },
      WorkedExample("3 cities, guest to guest: half of 1/C(3,2)", gives: 1.0 / 6) {
        ExchangeEventCount.figure(
          ExchangeSelection.example(.example(guests: ["a", "b"])).from("a", to: "b"))
      },
      WorkedExample("a covered month without event", gives: 0) {
        ExchangeEventCount.figure(.example())
      },
      WorkedExample("no record covers the month", isMissing: .noData) {
        ExchangeEventCount.figure(.notCovered)
      },
    ]
  ) { analysis, month in
    let rows = ExchangeRows(
      "exchange_events", analysis, month, formula: ExchangeEventCount.figure)
    return rows.totals(byType: true) + rows.byStatus { .count($0, of: "events of the status") }
      + rows.directional()
      + rows.cityTotals()
  }
}

/// The formula of `exchange_events`.
package enum ExchangeEventCount {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    selection.amount(.events)
  }
}
