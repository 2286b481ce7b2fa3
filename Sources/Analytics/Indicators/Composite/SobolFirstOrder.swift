import PartnershipModel

extension Indicator {
  /// How much of the movement of ranks a choice behind the index explains alone.
  ///
  /// From 128 points of a shifted Sobol sequence; the interval is a bootstrap of 200 samples. Source:
  /// Saltelli et al. 2010, Computer Physics Communications 181, table 2.
  package static let sobolFirstOrder = Indicator(
    id: "C22", slug: "sobol_first_order", name: "Sensitivity: first order (Sobol)",
    domain: .composite,
    formula: "S_i = mean(f(B) (f(A_Bi) - f(A))) / V, f = average rank shift",
    unit: .ratio, maximum: 1, direction: .context,
    breakdowns: [.factor], isOfParts: true,
    edgeCases:
      "no unit with a score: no_data; V = 0 (no choice moves a rank): zero_denominator; small n can give negative values: bootstrap interval; an estimate above 1 is noise and given as 1",
    tier: 2,
    source:
      "Saltelli et al. 2010, Computer Physics Communications 181; analytic Ishigami values (verified)",
    examples: [
      WorkedExample("the ranks move in one half of a choice, which is the only one", gives: 1) {
        WorkedSobol.figure(of: 0, among: 1, \.first) { $0[0] < 0.5 ? 0 : 1 }
      },
      WorkedExample("a choice without effect beside one that has all", gives: 0) {
        WorkedSobol.figure(of: 1, among: 2, \.first) { $0[0] < 0.5 ? 0 : 1 }
      },
      WorkedExample("no choice moves a rank", isMissing: .zeroDenominator) {
        WorkedSobol.figure(of: 0, among: 1, \.first) { _ in 2 }
      },
    ],
    compute: IndexRows.ofFactors("sobol_first_order") { $0.sobol($1, \.first, \.firstInterval) })
}
