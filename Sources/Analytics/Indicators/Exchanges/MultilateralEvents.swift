import PartnershipModel

extension Indicator {
  /// Round tables and other meetings of three cities or more.
  ///
  /// Formula: held events with k >= 3 cities, each once. Unit: count. Given for networks of cities and
  /// for `network`, which is all of them. No record covers the window: `no_data`; a covered window
  /// without one is 0.
  ///
  /// Source: definition of this catalogue.
  package static let multilateralEvents = Indicator(
    id: "X25", slug: "multilateral_events", name: "Multilateral events",
    domain: .exchanges, formula: "held events with k >= 3 cities, each once", unit: .count,
    minimum: 0, direction: .higher, breakdowns: [.type, .window],
    edgeCases: "no exchange record covers the network: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("meetings of 2, 3 and 4 cities", gives: 2) {
        MultilateralEvents.figure(
          .example(
            .example(), .example(guests: ["a", "b"]), .example(guests: ["a", "b", "c"])))
      },
      WorkedExample("3 cities, cancelled", gives: 0) {
        MultilateralEvents.figure(.example(.example(guests: ["a", "b"], status: .cancelled)))
      },
      WorkedExample("no record covers the month", isMissing: .noData) {
        MultilateralEvents.figure(.notCovered)
      },
    ]
  ) { analysis, month in
    ExchangeRows("multilateral_events", analysis, month, formula: MultilateralEvents.figure)
      .networkTotals()
  }
}

/// The formula of `multilateral_events`.
package enum MultilateralEvents {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    selection.cover.reason.map { .missing($0) }
      ?? .count(
        selection.multilateral.count, of: "held events with three cities or more")
  }
}
