import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Indicator {
  /// The log ratio of favourable to unfavourable coverage.
  ///
  /// ln((f + 0.5) / (u + 0.5)) with f articles of tone above +1 and u below -1, in logits; equal
  /// numbers give 0, and a doubling counts the same at every level.
  ///
  /// Source: Lowe, Benoit, Mikhaylov & Laver 2011, "Scaling policy preferences from coded political
  /// texts", Legislative Studies Quarterly 36.
  package static let sentimentLogRatio = Indicator(
    id: "M09", slug: "sentiment_log_ratio", name: "Log ratio of sentiment", domain: .media,
    formula: "ln((f + 0.5) / (u + 0.5))", unit: .logit, direction: .higher, breakdowns: [.window],
    edgeCases: "no article: no_data; no article with a tone: not_reported; f = u = 0 with neutral"
      + " articles is 0; given in the month reported on",
    tier: 2, source: "Lowe, Benoit, Mikhaylov & Laver 2011, Legislative Studies Quarterly 36",
    examples: [
      // ln(4.5 / 1.5) = ln 3
      WorkedExample("f = 4, u = 1, n = 2", gives: 1.098_612_288_668_11) {
        ratio(favourable: 4, unfavourable: 1, toned: 7)
      },
      WorkedExample("f = u = 0, n = 3", gives: 0) {
        ratio(favourable: 0, unfavourable: 0, toned: 3)
      },
      WorkedExample("articles without a tone only", isMissing: .notReported) {
        ratio(favourable: 0, unfavourable: 0, toned: 0)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("sentiment_log_ratio", month) { scope, months throws(Reason) in
      let counts = try analysis.media.tonedCounts(scope, in: months)
      return ratio(
        favourable: counts.favourable, unfavourable: counts.unfavourable, toned: counts.toned,
        coverage: counts.coverage(known: counts.toned))
    }
  }
}

private func ratio(
  favourable: Int, unfavourable: Int, toned: Int, coverage: Double? = nil
) -> Figure {
  guard toned > 0 else { return Figure(missing: .notReported, coverage: coverage) }
  return Figure(
    .real(log((Double(favourable) + 0.5) / (Double(unfavourable) + 0.5))), coverage: coverage
  ).worked {
    .ln((.count(favourable, "favourable") + 0.5) / (.count(unfavourable, "unfavourable") + 0.5))
  }
}
