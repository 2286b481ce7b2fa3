import PartnershipModel

extension Indicator {
  /// How large the meetings of three or more cities are.
  ///
  /// Formula: sum of k / multilateral events, k = cities of an event, host included, each once. Unit:
  /// ratio, at least 3. Given for networks of cities and for `network`. No such event:
  /// `zero_denominator`.
  ///
  /// Source: definition of this catalogue.
  package static let citiesPerMultilateralEvent = Indicator(
    id: "X25d", slug: "cities_per_multilateral_event", name: "Cities per multilateral event",
    domain: .exchanges, formula: "sum of k / multilateral_events", unit: .ratio, minimum: 3,
    direction: .higher, breakdowns: [.type, .window],
    edgeCases: "no multilateral event: zero_denominator; no exchange record covers the network:"
      + " no_data; given in the month reported on",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("meetings of 2, 3 and 4 cities", gives: 3.5) {
        CitiesPerMultilateralEvent.figure(
          .example(
            .example(), .example(guests: ["a", "b"]), .example(guests: ["a", "b", "c"])))
      },
      WorkedExample("only meetings of two cities", isMissing: .zeroDenominator) {
        CitiesPerMultilateralEvent.figure(.example(.example()))
      },
      WorkedExample("no record covers the month", isMissing: .noData) {
        CitiesPerMultilateralEvent.figure(.notCovered)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return ExchangeRows(
      "cities_per_multilateral_event", analysis, month, formula: CitiesPerMultilateralEvent.figure
    ).networkTotals()
  }
}

/// The formula of `cities_per_multilateral_event`.
package enum CitiesPerMultilateralEvent {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    let events = selection.multilateral
    guard !events.isEmpty else { return .missing(.zeroDenominator) }
    return Figure.real(Double(events.reduce(0) { $0 + $1.cities.count }) / Double(events.count))
      .worked {
        .sum(events.map { .count($0.cities.count, "cities of an event") })
          / .count(events.count, "multilateral events")
      }
  }
}
