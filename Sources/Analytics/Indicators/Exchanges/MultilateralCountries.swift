import PartnershipModel

extension Indicator {
  /// How many countries came together in meetings of three cities or more.
  ///
  /// Formula: distinct countries of the cities in held events with k >= 3. Unit: count. Given for networks of cities and
  /// for `network`, which is all of them. No record covers the window: `no_data`; a covered window
  /// without one is 0.
  ///
  /// Source: definition of this catalogue.
  package static let multilateralCountries = Indicator(
    id: "X25c", slug: "multilateral_countries", name: "Countries in multilateral events",
    domain: .exchanges, formula: "distinct countries in held events with k >= 3", unit: .count,
    minimum: 0, direction: .higher, breakdowns: [.type, .window],
    edgeCases: "no exchange record covers the network: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("h and a in KOR, b in CHN meet", gives: 2) {
        MultilateralCountries.figure(.example(.example(guests: ["a", "b"]))) {
          ["h": "KOR", "a": "KOR", "b": "CHN"][$0]
        }
      },
      WorkedExample("only meetings of two cities", gives: 0) {
        MultilateralCountries.figure(.example(.example())) { _ in "KOR" }
      },
      WorkedExample("no record covers the month", isMissing: .noData) {
        MultilateralCountries.figure(.notCovered) { _ in "KOR" }
      },
    ]
  ) { analysis, month in
    ExchangeRows("multilateral_countries", analysis, month) { selection in
      MultilateralCountries.figure(selection) { analysis.facts.gazetteer.city($0)?.country }
    }.networkTotals()
  }
}

/// The formula of `multilateral_countries`.
package enum MultilateralCountries {
  /// `country` gives the country code of a city id.
  package static func figure(
    _ selection: ExchangeSelection, country: (String) -> String?
  ) -> Figure {
    selection.cover.reason.map { .missing($0) }
      ?? .count(
        Set(selection.multilateral.flatMap(\.cities).compactMap(country)).count,
        of: "distinct countries in events with three cities or more")
  }
}
