import PartnershipModel

extension Indicator {
  /// Best practices that one city of the partnership gave to another.
  ///
  /// Formula: practices, each (from, to, title) once, that reached at least shared in the window. Unit:
  /// count. A stage is reached on the earliest row with it or a later stage. Reporter gives, partner
  /// takes over. No table: `no_data`, as before its first row; afterwards a month without is 0.
  ///
  /// Source: definition of this catalogue.
  package static let practicesShared = Indicator(
    id: "X24", slug: "practices_shared", name: "Practices shared", domain: .exchanges,
    formula: "practices (distinct from, to, title) that reached at least shared",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.direction, .theme, .window],
    edgeCases: "no practices table: no_data", source: "Definition of this catalogue",
    examples: [
      WorkedExample("shared in March, piloted in May; March", gives: 1) {
        PracticeSelection.example([(3, .shared), (5, .piloted)], window: 3...3).count(.shared)
      },
      WorkedExample("the same in May: it was shared before", gives: 0) {
        PracticeSelection.example([(3, .shared), (5, .piloted)], window: 5...5).count(.shared)
      },
      WorkedExample("adopted in June without an earlier row", gives: 1) {
        PracticeSelection.example([(6, .adopted)], window: 1...12).count(.shared)
      },
      WorkedExample("no table of practices", isMissing: .noData) {
        PracticeSelection.noTable.count(.shared)
      },
    ]
  ) { analysis, month in
    PracticeRows("practices_shared", analysis, month) { $0.count(.shared) }.all()
  }
}
