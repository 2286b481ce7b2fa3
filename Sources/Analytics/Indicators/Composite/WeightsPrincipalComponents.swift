import PartnershipModel

extension Indicator {
  /// Weights by which indicators that go together share what they have in common: `entente index
  /// --weights pca`.
  ///
  /// Source: OECD/JRC Handbook (2008), s6.1.
  package static let weightsPCA = Indicator(
    id: "C09", slug: "weights_pca", name: "Weights: principal components", domain: .composite,
    formula:
      "varimax loadings of the components with eigenvalue >= 1 and a tenth of the variance, more until three fifths are explained; w_i = (l_ij^2 / sum l_j^2) * (Var_j / sum Var) of the factor with the largest loading, rescaled to 1",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases:
      "no indicator: no_data; units fewer than 3 per indicator: too_few_periods; a constant indicator: zero_denominator; weights show correlation, not importance; who goes against its factor is named",
    tier: 2, source: "OECD/JRC Handbook 2008 s6.1",
    examples: [
      WorkedExample("two indicators load the same", gives: 0.5) {
        WorkedMethod.componentWeight([[1, 2, 3, 4, 5, 7], [2, 1, 3, 4, 5, 9]])
      },
      WorkedExample(
        "1 to 9 beside (2, 3, 3, 6, 5, 8, 7, 8, 9) and (9, 4, 7, 2, 8, 3, 5, 6, 1): the first",
        gives: 0.35650011137989074
      ) {
        WorkedMethod.componentWeight([
          [1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 3, 3, 6, 5, 8, 7, 8, 9], [9, 4, 7, 2, 8, 3, 5, 6, 1],
        ])
      },
      WorkedExample("two indicators of five units", isMissing: .tooFewPeriods) {
        WorkedMethod.componentWeight([[1, 2, 3, 4, 5], [2, 1, 3, 4, 5]])
      },
      WorkedExample("the same everywhere", isMissing: .zeroDenominator) {
        WorkedMethod.componentWeight([[2, 2, 2]])
      },
    ],
    compute: IndexRows.none)
}
