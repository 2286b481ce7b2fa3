import PartnershipModel

extension Indicator {
  /// Shared practices that were tried out.
  ///
  /// Formula: practices, each (from, to, title) once, that reached at least piloted in the window. Unit:
  /// count. A stage is reached on the earliest row with it or a later stage. Reporter gives, partner
  /// takes over. No table: `no_data`, as before its first row; afterwards a month without is 0.
  ///
  /// Source: definition of this catalogue.
  package static let practicesPiloted = Indicator(
    id: "X24b", slug: "practices_piloted", name: "Practices piloted", domain: .exchanges,
    formula: "practices that reached at least piloted",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.direction, .theme, .window],
    edgeCases: "no practices table: no_data", source: "Definition of this catalogue",
    examples: [
      WorkedExample("shared in March, piloted in May; May", gives: 1) {
        PracticeSelection.example([(3, .shared), (5, .piloted)], window: 5...5).count(.piloted)
      },
      WorkedExample("one adopted, one only shared", gives: 1) {
        PracticeSelection.example([(3, .adopted)], [(4, .shared)], window: 1...12)
          .count(.piloted)
      },
      WorkedExample("no table of practices", isMissing: .noData) {
        PracticeSelection.noTable.count(.piloted)
      },
    ]
  ) { analysis, month in
    PracticeRows("practices_piloted", analysis, month) { $0.count(.piloted) }.all()
  }
}
