import PartnershipModel

extension Indicator {
  /// How many pieces both sides produced together.
  ///
  /// Articles with `joint` true, in articles, each once for the partnership and without direction. A
  /// piece that names two members of a partnership is theirs alone; one that names no two members of
  /// any is everyone's who counts the article. Articles whose `joint` is not given lower the coverage.
  ///
  /// Source: definition of this catalogue.
  package static let jointMediaPieces = Indicator(
    id: "M26", slug: "joint_media_pieces", name: "Joint media pieces", domain: .media,
    formula: "articles with joint = true, each once per pair, of the pair where it names both",
    unit: .count, minimum: 0,
    direction: .higher, breakdowns: [.window],
    edgeCases:
      "source has no joint column: not_reported; no source: no_data; window begins before the"
      + " first record: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("3 of 20 articles are joint", gives: 3) {
        pieces(joint: 3, known: 20, articles: 20)
      },
      WorkedExample("a covered month without an article", gives: 0) {
        pieces(joint: 0, known: 0, articles: 0)
      },
      WorkedExample("20 articles, joint never given", isMissing: .notReported) {
        pieces(joint: 0, known: 0, articles: 20)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("joint_media_pieces", month, where: { !$0.isDirection }) {
      scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months, needing: "joint")
      return pieces(
        joint: counts.joint, known: counts.jointKnown, articles: counts.articles,
        coverage: counts.coverage(known: counts.jointKnown))
    }
  }
}

private func pieces(
  joint: Int, known: Int, articles: Int, coverage: Double? = nil
) -> Figure {
  guard articles == 0 || known > 0 else {
    return Figure(missing: .notReported, coverage: coverage)
  }
  return Figure(.count(joint), coverage: coverage).counting("joint pieces")
}
