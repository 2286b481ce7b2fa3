import PartnershipModel

extension Indicator {
  /// Favourable minus unfavourable coverage.
  ///
  /// With f articles of tone above +1, u below -1 and n between (bounds included),
  /// (f − u) / (f + u + n), a ratio of -1 to 1. Articles without a tone lower the coverage.
  ///
  /// Source: net sentiment, the standard balance of media evaluation.
  package static let netSentiment = Indicator(
    id: "M07", slug: "net_sentiment", name: "Net sentiment", domain: .media,
    formula: "(f - u) / (f + u + n)", unit: .ratio, minimum: -1, maximum: 1, direction: .higher,
    breakdowns: [.window],
    edgeCases: "no article: no_data; no article with a tone: not_reported; f: tone > +1,"
      + " u: tone < -1, n: the rest",
    source: "Standard definition",
    examples: [
      WorkedExample("f = 6, u = 2, n = 2", gives: 0.4) {
        balance(favourable: 6, unfavourable: 2, toned: 10)
      },
      WorkedExample("f = 0, u = 3, n = 1", gives: -0.75) {
        balance(favourable: 0, unfavourable: 3, toned: 4)
      },
      WorkedExample("articles without a tone only", isMissing: .notReported) {
        balance(favourable: 0, unfavourable: 0, toned: 0)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("net_sentiment", month) { scope, months throws(Reason) in
      let counts = try analysis.media.tonedCounts(scope, in: months)
      return balance(
        favourable: counts.favourable, unfavourable: counts.unfavourable, toned: counts.toned,
        coverage: counts.coverage(known: counts.toned))
    }
  }
}

private func balance(
  favourable: Int, unfavourable: Int, toned: Int, coverage: Double? = nil
) -> Figure {
  guard toned > 0 else { return Figure(missing: .notReported, coverage: coverage) }
  return Figure(
    .real(Double(favourable - unfavourable) / Double(toned)), coverage: coverage
  ).worked {
    (.count(favourable, "favourable") - .count(unfavourable, "unfavourable"))
      / .count(toned, "articles with a tone")
  }
}
