import PartnershipModel

extension Indicator {
  /// A mean with a penalty for imbalance: `entente index --normalise zscore --aggregate
  /// mazziotta_pareto`.
  ///
  /// Source: Mazziotta & Pareto (2016).
  package static let mazziottaPareto = Indicator(
    id: "C16", slug: "mazziotta_pareto", name: "Mazziotta-Pareto index", domain: .composite,
    formula:
      "z to mean 100 and sd 10; MPI = M - S * cv = M (1 - cv^2), penalty for imbalance; M (1 + cv^2) where lower is better; all sd with n",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases:
      "sd = 0 of an indicator: zero_denominator; no value: no_data; with n - 1, as in Compind, values differ",
    tier: 2, source: "Mazziotta & Pareto 2016, Social Indicators Research 127",
    examples: [
      WorkedExample("110 and 90: 100 - 100 / 100", gives: 99) {
        WorkedMethod.mazziottaPareto([110, 90])
      },
      WorkedExample("110 and 90 where a high index is bad", gives: 101) {
        WorkedMethod.mazziottaPareto([110, 90], .upward)
      },
      WorkedExample(
        "an indicator of 1, 2 and 3: 100 - 10 sqrt(1.5) of the first",
        gives:
          100 - 10 * 1.5.squareRoot()
      ) {
        WorkedMethod.standardised([1, 2, 3], 0)
      },
      WorkedExample("an indicator that is the same everywhere", isMissing: .zeroDenominator) {
        WorkedMethod.standardised([4, 4, 4], 0)
      },
    ],
    compute: IndexRows.none)

  /// The same between goalposts, so that a score moves only with its unit: `entente index --normalise
  /// goalposts --aggregate mazziotta_pareto`.
  ///
  /// Source: Mazziotta & Pareto (2016).
  package static let mazziottaParetoAdjusted = Indicator(
    id: "C16b", slug: "mazziotta_pareto_adjusted", name: "Mazziotta-Pareto index, adjusted",
    domain: .composite,
    formula: "as mazziotta_pareto on 70 + 60 (x - g0) / (g1 - g0) instead of z-scores",
    unit: .method, direction: .context, isOfParts: true,
    edgeCases: "g1 <= g0: an error in the structure; no value: no_data",
    tier: 3, source: "Mazziotta & Pareto 2016, Social Indicators Research 127",
    examples: [
      WorkedExample(
        "half and all of the way: 100 and 130, so 115 - 225 / 115", gives: 115 - 225.0 / 115
      ) {
        WorkedMethod.mazziottaPareto([0.5, 1].map(MazziottaPareto.Scale.adjusted.value))
      },
      WorkedExample("all of the way on both", gives: 130) {
        WorkedMethod.mazziottaPareto([1, 1].map(MazziottaPareto.Scale.adjusted.value))
      },
      WorkedExample("no value", isMissing: .noData) { WorkedMethod.mazziottaPareto([]) },
    ],
    compute: IndexRows.none)
}
