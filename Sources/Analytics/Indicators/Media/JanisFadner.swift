import PartnershipModel

extension Indicator {
  /// The imbalance of favourable and unfavourable coverage, weakened by neutral articles.
  ///
  /// With f articles of tone above +1, u below -1 and n between, r = f + u + n and t units in all
  /// (here the articles with a tone, t = r): (f² − f·u) / (r·t) where f > u, (f·u − u²) / (r·t)
  /// where f < u, else 0; a ratio of -1 to 1.
  ///
  /// Source: Janis & Fadner 1943, "A coefficient of imbalance for content analysis".
  package static let janisFadner = Indicator(
    id: "M05", slug: "janis_fadner", name: "Janis-Fadner coefficient of imbalance (full)",
    domain: .media,
    formula: "f > u: (f^2 - f u) / (r t); f < u: (f u - u^2) / (r t); f = u: 0; r = f + u + n;"
      + " in the pack t = r",
    unit: .ratio, minimum: -1, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "no article: no_data; no article with a tone: not_reported; r t = 0 in the function:"
      + " zero_denominator; f: tone > +1, u: tone < -1, n: the rest",
    source: "Janis & Fadner 1943, Psychometrika 8",
    examples: [
      WorkedExample("f = 6, u = 2, n = 2, t = 10", gives: 0.24) {
        coefficient(favourable: 6, unfavourable: 2, relevant: 10, all: 10)
      },
      WorkedExample("f = 1, u = 3, n = 0, t = 4", gives: -0.375) {
        coefficient(favourable: 1, unfavourable: 3, relevant: 4, all: 4)
      },
      WorkedExample("f = 6, u = 2, n = 2, t = 20", gives: 0.12) {
        coefficient(favourable: 6, unfavourable: 2, relevant: 10, all: 20)
      },
      WorkedExample("f = u = 3, n = 4", gives: 0) {
        coefficient(favourable: 3, unfavourable: 3, relevant: 10, all: 10)
      },
      WorkedExample("no unit at all", isMissing: .zeroDenominator) {
        coefficient(favourable: 0, unfavourable: 0, relevant: 0, all: 0)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("janis_fadner", month) { scope, months throws(Reason) in
      let counts = try analysis.media.tonedCounts(scope, in: months)
      return coefficient(
        favourable: counts.favourable, unfavourable: counts.unfavourable, relevant: counts.toned,
        all: counts.toned, coverage: counts.coverage(known: counts.toned))
    }
  }
}

private func coefficient(
  favourable: Int, unfavourable: Int, relevant: Int, all: Int, coverage: Double? = nil
) -> Figure {
  guard relevant > 0, all > 0 else { return .missing(.zeroDenominator) }
  let (f, u) = (Double(favourable), Double(unfavourable))
  return Figure(
    .real((f - u) / Double(relevant) * max(f, u) / Double(all)), coverage: coverage
  ).worked {
    let (f, u) = (
      Working.count(favourable, "favourable"), Working.count(unfavourable, "unfavourable")
    )
    return (f - u) / .count(relevant, "relevant") * .max(f, u) / .count(all, "all with a tone")
  }
}
