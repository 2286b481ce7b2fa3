import PartnershipModel

extension Indicator {
  /// How many themes the practices cover that the cities of a partnership share.
  ///
  /// Formula: number of distinct themes among the practices first shared in the window. Unit: count.
  /// Reporter gives, partner takes over. No table, or before its first row: `no_data`; a covered
  /// window without a practice is 0. It grows with the number of practices: compare equal windows.
  ///
  /// Source: definition of this catalogue.
  package static let practiceThemeBreadth = Indicator(
    id: "X24e", slug: "practice_theme_breadth", name: "Breadth of practice themes",
    domain: .exchanges, formula: "number of distinct themes among shared practices", unit: .count,
    minimum: 0, direction: .higher, breakdowns: [.direction, .window],
    edgeCases: "no practices table: no_data; window begins before its first row: too_few_periods;"
      + " none shared in a covered window: 0",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("two on climate, one on transport", gives: 2) {
        PracticeThemeBreadth.figure(.example(themes: ["climate", "transport", "climate"]))
      },
      WorkedExample("none shared", gives: 0) {
        PracticeThemeBreadth.figure(.example(window: 1...12))
      },
      WorkedExample("no table of practices", isMissing: .noData) {
        PracticeThemeBreadth.figure(.noTable)
      },
    ]
  ) { analysis, month in
    PracticeRows("practice_theme_breadth", analysis, month, formula: PracticeThemeBreadth.figure)
      .all(byTheme: false)
  }
}

/// The formula of `practice_theme_breadth`.
package enum PracticeThemeBreadth {
  package static func figure(_ selection: PracticeSelection) -> Figure {
    selection.cover.reason.map { .missing($0) }
      ?? .count(
        Set(selection.reaching(.shared).map(\.theme)).count,
        of: "distinct themes of shared practices")
  }
}
