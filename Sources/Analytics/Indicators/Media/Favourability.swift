import PartnershipModel

extension Indicator {
  /// The favourable part of the coverage that takes a side.
  ///
  /// f / (f + u) with f articles of tone above +1 and u below -1; neutral ones do not count. Bounds:
  /// Wilson 95 % interval.
  ///
  /// Source: standard definition; interval Wilson 1927.
  package static let favourability = Indicator(
    id: "M08", slug: "favourability", name: "Favourability", domain: .media,
    formula: "f / (f + u)", unit: .ratio, minimum: 0, maximum: 1, direction: .higher,
    breakdowns: [.window],
    edgeCases: "f + u = 0: zero_denominator; no article: no_data; no article with a tone:"
      + " not_reported; f: tone > +1, u: tone < -1; Wilson interval; given in the month reported on",
    tier: 2, source: "Standard definition; interval Wilson 1927",
    examples: [
      WorkedExample("f = 6, u = 2", gives: 0.75) { share(favourable: 6, unfavourable: 2) },
      WorkedExample("f = 0, u = 3", gives: 0) { share(favourable: 0, unfavourable: 3) },
      WorkedExample("neutral articles only", isMissing: .zeroDenominator) {
        share(favourable: 0, unfavourable: 0)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("favourability", month) { scope, months throws(Reason) in
      let counts = try analysis.media.tonedCounts(scope, in: months)
      return share(
        favourable: counts.favourable, unfavourable: counts.unfavourable,
        coverage: counts.coverage(known: counts.toned))
    }
  }
}

private func share(favourable: Int, unfavourable: Int, coverage: Double? = nil) -> Figure {
  .proportion(
    favourable, of: favourable + unfavourable, coverage: coverage,
    as: ("favourable articles", "favourable and unfavourable articles"))
}
