import PartnershipModel

extension Indicator {
  /// How much of the movement of ranks a choice behind the index explains with all its interactions.
  ///
  /// From 128 points of a shifted Sobol sequence; the interval is a bootstrap of 200 samples. Source:
  /// Jansen 1999; Saltelli et al. 2010, Computer Physics Communications 181, table 2.
  package static let sobolTotal = Indicator(
    id: "C22b", slug: "sobol_total", name: "Sensitivity: total effect (Sobol)", domain: .composite,
    formula: "S_Ti = mean((f(A) - f(A_Bi))^2) / (2 V), f = average rank shift",
    unit: .ratio, minimum: 0, direction: .context,
    breakdowns: [.factor], isOfParts: true,
    edgeCases:
      "no unit with a score: no_data; V = 0 (no choice moves a rank): zero_denominator; S_Ti >= S_i in the limit; bootstrap interval",
    tier: 2,
    source:
      "Saltelli et al. 2010, Computer Physics Communications 181; analytic Ishigami values (verified)",
    examples: [
      WorkedExample("the ranks move in one half of a choice, which is the only one", gives: 1) {
        WorkedSobol.figure(of: 0, among: 1, \.total) { $0[0] < 0.5 ? 0 : 1 }
      },
      WorkedExample("a choice without effect beside one that has all", gives: 0) {
        WorkedSobol.figure(of: 1, among: 2, \.total) { $0[0] < 0.5 ? 0 : 1 }
      },
      WorkedExample("no choice moves a rank", isMissing: .zeroDenominator) {
        WorkedSobol.figure(of: 0, among: 1, \.total) { _ in 2 }
      },
    ],
    compute: IndexRows.ofFactors("sobol_total") { $0.sobol($1, \.total, \.totalInterval) })
}
