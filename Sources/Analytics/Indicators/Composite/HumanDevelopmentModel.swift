import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Indicator {
  /// The Human Development Index, a composite index whose results are published.
  ///
  /// Source: UNDP, Human Development Report 2021/22, Technical note 1.
  package static let humanDevelopmentModel = Indicator(
    id: "C27", slug: "hdi_worked_model", name: "Human Development Index (worked model)",
    domain: .composite,
    formula:
      "LE = min((x - 20)/65, 1); Edu = mean(min(EYS, 18)/18, min(MYS, 15)/15); Inc = (ln min(GNI, 75000) - ln 100)/(ln 75000 - ln 100); (LE * Edu * Inc)^(1/3)",
    unit: .method, minimum: 0, maximum: 1, direction: .higher, isOfParts: true,
    edgeCases: "a component missing: not_reported; caps before the logarithm",
    tier: 2, source: "UNDP HDR 2021/22 (verified, 191 of 191)",
    examples: [
      WorkedExample(
        "Norway 2021: 83.2339, 18.1852 and 13.0036 years, 64660.10622 dollars; printed 0.961",
        gives: 0.961_086_025_519_547_9
      ) {
        HumanDevelopment.index(
          lifeExpectancy: 83.2339, expectedSchooling: 18.1852, meanSchooling: 13.0036,
          income: 64_660.10622)
      },
      WorkedExample("85, 18, 15 and 75000 or more: caps reached", gives: 1) {
        HumanDevelopment.index(
          lifeExpectancy: 90, expectedSchooling: 20, meanSchooling: 15, income: 90_000)
      },
      WorkedExample("the mean years of schooling are not known", isMissing: .notReported) {
        HumanDevelopment.index(
          lifeExpectancy: 80, expectedSchooling: 16, meanSchooling: nil, income: 50_000)
      },
    ],
    compute: IndexRows.none)
}

/// The Human Development Index as its Technical note defines it.
enum HumanDevelopment {
  /// The index from years of life, years of schooling and income per head in dollars of 2017.
  static func index(
    lifeExpectancy: Double?, expectedSchooling: Double?, meanSchooling: Double?, income: Double?
  ) -> Figure {
    guard let lifeExpectancy, let expectedSchooling, let meanSchooling, let income else {
      return .missing(.notReported)
    }
    func share(
      _ value: Double, _ minimum: Double, _ maximum: Double, usesLogarithm: Bool = false
    ) -> Double? {
      let element = CompositeStructure.Element(
        code: "", parent: nil, level: 1, goalposts: .init(minimum: minimum, maximum: maximum),
        usesLogarithm: usesLogarithm)
      return (try? Normalisation.goalposts.apply([value], element))?.first ?? nil
    }
    let schooling = [share(expectedSchooling, 0, 18), share(meanSchooling, 0, 15)]
    let dimensions = [
      share(lifeExpectancy, 20, 85),
      Aggregation.arithmetic.mean(schooling.compactMap(\.self), weights: [1, 1]),
      share(income, 100, 75_000, usesLogarithm: true),
    ].compactMap(\.self)
    // The published index has no floor.
    return .real(cbrt(dimensions.reduce(1, *)))
  }
}
