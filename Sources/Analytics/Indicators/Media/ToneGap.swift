import PartnershipModel

extension Indicator {
  /// Whether one side writes more warmly about the other than it is written about.
  ///
  /// The mean tone of A's outlets about B minus that of B's outlets about A, in points of tone; the
  /// reporter is A, so that the two rows of a pair differ in sign only. The coverage is the lower
  /// of the two.
  ///
  /// Source: definition of this catalogue.
  package static let toneGap = Indicator(
    id: "M10b", slug: "tone_gap", name: "Tone gap between the sides", domain: .media,
    formula: "mean_tone of A about B - mean_tone of B about A", unit: .tone, minimum: -200,
    maximum: 200, direction: .zero, breakdowns: [.window],
    edgeCases: "one side without a mean: no_data or not_reported; window begins before the"
      + " first record: too_few_periods",
    tier: 2, source: "Definition of this catalogue",
    examples: [
      WorkedExample("A about B 2.5, B about A -1", gives: 3.5) { gap(.real(2.5), .real(-1)) },
      WorkedExample("equal tones", gives: 0) { gap(.real(1.25), .real(1.25)) },
      WorkedExample("B has no article about A", isMissing: .noData) {
        gap(.real(2.5), .missing(.noData))
      },
      WorkedExample("A gives no tone", isMissing: .notReported) {
        gap(.missing(.notReported), .real(1))
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("tone_gap", month, where: \.isDirection) {
      scope, months throws(Reason) in
      gap(
        Indicator.meanTone(try analysis.media.counts(scope, in: months)),
        Indicator.meanTone(try analysis.media.counts(scope.reversed, in: months)))
    }
  }
}

private func gap(_ own: Figure, _ other: Figure) -> Figure {
  let coverages = [own.coverage, other.coverage].compactMap { $0 }
  guard let one = own.doubleValue, let two = other.doubleValue else {
    let reasons = [own.reason, other.reason].compactMap { $0 }
    return Figure(missing: reasons.min() ?? .noData, coverage: coverages.min())
  }
  return Figure(.real(one - two), coverage: coverages.min()).worked {
    guard case .working(let mine) = own.derivation, case .working(let theirs) = other.derivation
    else { return nil }
    return mine - theirs
  }
}
