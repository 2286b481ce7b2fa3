import PartnershipModel

extension Indicator {
  /// How many cities came together in meetings of three or more.
  ///
  /// Formula: distinct cities, host included, in held events with k >= 3. Unit: count. Given for networks of cities and
  /// for `network`, which is all of them. No record covers the window: `no_data`; a covered window
  /// without one is 0.
  ///
  /// Source: definition of this catalogue.
  package static let multilateralCities = Indicator(
    id: "X25b", slug: "multilateral_cities", name: "Cities in multilateral events",
    domain: .exchanges, formula: "distinct cities in held events with k >= 3", unit: .count,
    minimum: 0, direction: .higher, breakdowns: [.type, .window],
    edgeCases: "no exchange record covers the network: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("h, a, b meet, then h, b, c", gives: 4) {
        MultilateralCities.figure(
          .example(.example(guests: ["a", "b"]), .example(guests: ["b", "c"])))
      },
      WorkedExample("only meetings of two cities", gives: 0) {
        MultilateralCities.figure(.example(.example()))
      },
      WorkedExample("no record covers the month", isMissing: .noData) {
        MultilateralCities.figure(.notCovered)
      },
    ]
  ) { analysis, month in
    ExchangeRows("multilateral_cities", analysis, month, formula: MultilateralCities.figure)
      .networkTotals()
  }
}

/// The formula of `multilateral_cities`.
package enum MultilateralCities {
  package static func figure(_ selection: ExchangeSelection) -> Figure {
    selection.cover.reason.map { .missing($0) }
      ?? .count(
        Set(selection.multilateral.flatMap(\.cities)).count,
        of: "distinct cities in events with three cities or more")
  }
}
