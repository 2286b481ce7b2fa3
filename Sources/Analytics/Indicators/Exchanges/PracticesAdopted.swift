import PartnershipModel

extension Indicator {
  /// Practices that the other city made its own.
  ///
  /// Formula: practices, each (from, to, title) once, that reached adopted in the window. Unit:
  /// count. A stage is reached on the earliest row with it or a later stage. Reporter gives, partner
  /// takes over. No table: `no_data`, as before its first row; afterwards a month without is 0.
  ///
  /// Source: definition of this catalogue.
  package static let practicesAdopted = Indicator(
    id: "X24c", slug: "practices_adopted", name: "Practices adopted", domain: .exchanges,
    formula: "practices that reached adopted",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.direction, .theme, .window],
    edgeCases: "no practices table: no_data", source: "Definition of this catalogue",
    examples: [
      WorkedExample("piloted in March, adopted in May; 12 months", gives: 1) {
        PracticeSelection.example([(3, .piloted), (5, .adopted)], window: 1...12).count(.adopted)
      },
      WorkedExample("the same up to April", gives: 0) {
        PracticeSelection.example([(3, .piloted), (5, .adopted)], window: 1...4).count(.adopted)
      },
      WorkedExample("no table of practices", isMissing: .noData) {
        PracticeSelection.noTable.count(.adopted)
      },
    ]
  ) { analysis, month in
    PracticeRows("practices_adopted", analysis, month) { $0.count(.adopted) }.all()
  }
}
