import PartnershipModel

extension Indicator {
  /// Between two fixed ends of the scale, so that a score moves only with its unit.
  ///
  /// Source: UNDP, Human Development Report, Technical note 1.
  package static let normaliseGoalposts = Indicator(
    id: "C02", slug: "normalise_goalposts", name: "Normalise: goalposts", domain: .composite,
    formula:
      "clamp((x - g0) / (g1 - g0), 0, 1); direction -1: 1 - that; log: ln of x, g0 and g1 after clamping x",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases:
      "g1 <= g0: an error in settings; log with g0 <= 0: an error; no goalposts: no_data; the default",
    tier: 1, source: "UNDP Technical note 1 (verified); COINr (docs)",
    examples: [
      WorkedExample("72 between 20 and 85", gives: 0.8) {
        WorkedNormalisation.figure(
          .goalposts, [72], of: 0, goalposts: .init(minimum: 20, maximum: 85))
      },
      WorkedExample("the same, lower is better", gives: 0.2) {
        WorkedNormalisation.figure(
          .goalposts, [72], of: 0, .lower, goalposts: .init(minimum: 20, maximum: 85))
      },
      WorkedExample("90 is taken as 85", gives: 1) {
        WorkedNormalisation.figure(
          .goalposts, [90], of: 0, goalposts: .init(minimum: 20, maximum: 85))
      },
      WorkedExample("10000 between 100 and 1000000 on logarithms", gives: 0.5) {
        WorkedNormalisation.figure(
          .goalposts, [10_000], of: 0, goalposts: .init(minimum: 100, maximum: 1_000_000),
          usesLogarithm: true)
      },
      WorkedExample("no goalposts", isMissing: .noData) {
        WorkedNormalisation.figure(.goalposts, [72], of: 0)
      },
    ],
    compute: IndexRows.none)
}
