import PartnershipModel

extension Indicator {
  /// How much of the coverage both sides produced together.
  ///
  /// Articles with `joint` true / articles whose `joint` is known, a ratio, without direction.
  ///
  /// Source: definition of this catalogue; interval: Wilson 1927.
  package static let jointMediaShare = Indicator(
    id: "M26b", slug: "joint_media_share", name: "Share of joint pieces", domain: .media,
    formula: "joint_media_pieces / articles whose joint is known", unit: .ratio, minimum: 0,
    maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "no article: zero_denominator; no joint column or joint never given: not_reported;"
      + " Wilson interval",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("3 of 20 articles are joint", gives: 0.15) {
        share(joint: 3, known: 20, articles: 20)
      },
      WorkedExample("3 joint of 10 known, 20 articles", gives: 0.3) {
        share(joint: 3, known: 10, articles: 20)
      },
      WorkedExample("20 articles, joint never given", isMissing: .notReported) {
        share(joint: 0, known: 0, articles: 20)
      },
      WorkedExample("no article", isMissing: .zeroDenominator) {
        share(joint: 0, known: 0, articles: 0)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("joint_media_share", month, where: { !$0.isDirection }) {
      scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months, needing: "joint")
      return share(
        joint: counts.joint, known: counts.jointKnown, articles: counts.articles,
        coverage: counts.coverage(known: counts.jointKnown))
    }
  }
}

private func share(
  joint: Int, known: Int, articles: Int, coverage: Double? = nil
) -> Figure {
  guard articles == 0 || known > 0 else {
    return Figure(missing: .notReported, coverage: coverage)
  }
  return .proportion(
    joint, of: known, coverage: coverage, as: ("joint pieces", "articles whose joint is known"))
}
