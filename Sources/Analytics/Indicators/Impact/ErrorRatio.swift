import PartnershipModel

extension Indicator {
  /// How much farther a partnership is from its synthetic control after the agreement than before.
  ///
  /// Source: Abadie, Diamond & Hainmueller 2010, JASA 105, section 2.4.
  package static let errorRatio = Indicator(
    id: "I07b", slug: "rmspe_ratio", name: "RMSPE ratio", domain: .impact,
    formula: "root mean squared gap after / before", unit: .ratio, minimum: 0,
    direction: .context, breakdowns: [.design, .outcome],
    edgeCases: "RMSPE before = 0: zero_denominator; no synthetic control: its reason",
    tier: 2, source: "Abadie, Diamond & Hainmueller 2010, JASA 105",
    examples: [
      WorkedExample("gaps of 1 and -1 before, 3 and 3 after", gives: 3) {
        ImpactExample.errorRatio(treated: [3, 1, 5, 5], donors: [[2, 2, 2, 2]], before: 2)
      },
      WorkedExample("no gap before", isMissing: .zeroDenominator) {
        ImpactExample.errorRatio(treated: [2, 2, 5, 5], donors: [[2, 2, 2, 2]], before: 2)
      },
    ],
    compute: ImpactRows("rmspe_ratio", [.syntheticControl], hasUnitOfOutcome: false) { result in
      let ratio = result.errorRatio.map(Figure.real) ?? .missing(.zeroDenominator)
      return ratio.worked {
        result.errors.map {
          .real($0.after, "root mean squared gap after")
            / .real($0.before, "root mean squared gap before")
        }
      }
    }.rows)
}
