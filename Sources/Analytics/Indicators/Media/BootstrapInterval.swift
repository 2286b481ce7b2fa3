import PartnershipModel

extension Indicator {
  /// The interval of a mean without a formula of its own, in `lower` and `upper`.
  ///
  /// Source: Efron & Tibshirani (1993), chapter 13.
  package static let bootstrapInterval = Indicator(
    id: "M23", slug: "bootstrap_interval", name: "Bootstrap interval", domain: .media,
    formula:
      "percentile interval of 2000 resamples with a fixed seed; moving blocks for series, by outlet and day for articles",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases: "no value: no_data; n < 10: too_few_periods",
    tier: 2, source: "Efron & Tibshirani 1993, chapter 13; Künsch 1989 for series",
    examples: [
      WorkedExample("ten times 5: lower", gives: 5) {
        WorkedInterval.bootstrap([Double](repeating: 5, count: 10)) { $0.lower }
      },
      WorkedExample("nine values", isMissing: .tooFewPeriods) {
        WorkedInterval.bootstrap([1, 2, 3, 4, 5, 6, 7, 8, 9]) { $0.lower }
      },
      WorkedExample("no value", isMissing: .noData) { WorkedInterval.bootstrap([]) { $0.lower } },
    ],
    compute: { _, _ in [] })
}
