import PartnershipModel

extension Indicator {
  /// How many of the practices shared in the window have been adopted by its end.
  ///
  /// Formula: practices adopted / practices shared, over those first shared in the window, so that
  /// every success is one of the trials. Unit: ratio. Bounds: Wilson 95 % interval. Young practices
  /// may still be adopted: read short windows with care. None shared: `zero_denominator`; no table:
  /// `no_data`.
  ///
  /// Source: definition of this catalogue; interval Wilson 1927.
  package static let practiceAdoptionRate = Indicator(
    id: "X24d", slug: "practice_adoption_rate", name: "Adoption rate of practices",
    domain: .exchanges, formula: "practices_adopted / practices_shared", unit: .ratio,
    minimum: 0, maximum: 1, direction: .higher, breakdowns: [.direction, .theme, .window],
    edgeCases: "none shared: zero_denominator; no table: no_data; Wilson interval; young practices "
      + "may still be adopted",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("one adopted, one piloted, of two shared", gives: 0.5) {
        PracticeAdoptionRate.figure(
          .example(
            [(1, .shared), (4, .adopted)], [(2, .shared), (6, .piloted)], window: 1...12))
      },
      WorkedExample("adopted after the window", gives: 0) {
        PracticeAdoptionRate.figure(.example([(1, .shared), (4, .adopted)], window: 1...3))
      },
      WorkedExample("none shared", isMissing: .zeroDenominator) {
        PracticeAdoptionRate.figure(.example(window: 1...12))
      },
      WorkedExample("no table of practices", isMissing: .noData) {
        PracticeAdoptionRate.figure(.noTable)
      },
    ]
  ) { analysis, month in
    PracticeRows("practice_adoption_rate", analysis, month, formula: PracticeAdoptionRate.figure)
      .all()
  }
}

/// The formula of `practice_adoption_rate`.
package enum PracticeAdoptionRate {
  package static func figure(_ selection: PracticeSelection) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    guard let end = selection.months.last else { return .missing(.noData) }
    let shared = selection.reaching(.shared)
    let adopted = shared.count { $0.reached(.adopted).map { $0 <= end } ?? false }
    return .proportion(adopted, of: shared.count, as: ("practices adopted", "practices shared"))
  }
}
