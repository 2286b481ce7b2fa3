import PartnershipModel

extension Indicator {
  /// The imbalance of favourable and unfavourable coverage, neutral articles left aside.
  ///
  /// As `janis_fadner` with r t replaced by (f + u)²: (f − u) · max(f, u) / (f + u)². Much public
  /// code computes this form under the full one's name.
  ///
  /// Source: Janis & Fadner 1943, "A coefficient of imbalance for content analysis", for f + u = r.
  package static let janisFadnerShort = Indicator(
    id: "M06", slug: "janis_fadner_short", name: "Janis-Fadner coefficient (short form)",
    domain: .media,
    formula: "f > u: (f^2 - f u) / (f + u)^2; f < u: (f u - u^2) / (f + u)^2; f = u: 0",
    unit: .ratio, minimum: -1, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "f + u = 0: zero_denominator; no article: no_data; no article with a tone:"
      + " not_reported; ignores neutral articles; given in the month reported on",
    tier: 2, source: "Janis & Fadner 1943, Psychometrika 8, with r = t = f + u",
    examples: [
      WorkedExample("f = 6, u = 2, whatever n", gives: 0.375) {
        coefficient(favourable: 6, unfavourable: 2)
      },
      WorkedExample("f = 1, u = 3", gives: -0.375) { coefficient(favourable: 1, unfavourable: 3) },
      WorkedExample("f = u = 3", gives: 0) { coefficient(favourable: 3, unfavourable: 3) },
      WorkedExample("neutral articles only", isMissing: .zeroDenominator) {
        coefficient(favourable: 0, unfavourable: 0)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("janis_fadner_short", month) { scope, months throws(Reason) in
      let counts = try analysis.media.tonedCounts(scope, in: months)
      return coefficient(
        favourable: counts.favourable, unfavourable: counts.unfavourable,
        coverage: counts.coverage(known: counts.toned))
    }
  }
}

private func coefficient(
  favourable: Int, unfavourable: Int, coverage: Double? = nil
) -> Figure {
  let (f, u) = (Double(favourable), Double(unfavourable))
  guard f + u > 0 else { return .missing(.zeroDenominator) }
  return Figure(.real((f - u) * max(f, u) / ((f + u) * (f + u))), coverage: coverage).worked {
    let (f, u) = (
      Working.count(favourable, "favourable"), Working.count(unfavourable, "unfavourable")
    )
    return (f - u) * .max(f, u) / .power(f + u, 2)
  }
}
