package import PartnershipModel

extension Indicator {
  /// Whether the funds of a partnership come from many sources: 0 = one source only.
  ///
  /// 1 - sum of squared shares of the sources in the funds of the window, each source's funds
  /// converted month by month. With k sources it is at most 1 - 1/k. No funds: `zero_denominator`,
  /// else undefined as `funding_total`. Source: our definition, one less the Herfindahl-Hirschman index.
  package static let fundingDiversification = Indicator(
    id: "E03", slug: "funding_diversification", name: "Diversification of funds",
    domain: .economy,
    formula: "1 - sum of s_i^2 over sources, s_i = share of source i in funding_total",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases:
      "no funds: zero_denominator; no table or before its first record: no_data; window begins before it: too_few_periods; no rate: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("50 of A, 30 of B, 20 of C: 1 - 0.25 - 0.09 - 0.04", gives: 0.62) {
        Funding.diversification(
          [
            Worked.funds(.grant, 50, from: "A"), Worked.funds(.grant, 30, from: "B"),
            Worked.funds(.sponsorship, 20, from: "C"),
          ], Worked.dollars())
      },
      WorkedExample("100 USD of A, 80 EUR of B, 1 EUR = 1.25 USD", gives: 0.5) {
        Funding.diversification(
          [
            Worked.funds(.grant, 100, from: "A"), Worked.funds(.grant, 80, from: "B", .euro),
          ], Worked.dollars(perEuro: Amount("1.25")))
      },
      WorkedExample("40 and 60 of A", gives: 0) {
        Funding.diversification(
          [Worked.funds(.grant, 40, from: "A"), Worked.funds(.inKind, 60, from: "A")],
          Worked.dollars())
      },
      WorkedExample("no record in a covered month", isMissing: .zeroDenominator) {
        Funding.diversification([], Worked.dollars())
      },
      WorkedExample("100 EUR without a rate", isMissing: .noData) {
        Funding.diversification([Worked.funds(.grant, 100, .euro)], Worked.dollars())
      },
    ],
    compute: EventRows(
      slug: "funding_diversification", ledgers: { $0.funding },
      figure: { Funding.diversification($1, $0.facts.exchequer) }
    ).rows)
}

extension Funding {
  /// One less the concentration of funds on their sources.
  package static func diversification(_ records: [Funding], _ exchequer: Exchequer) -> Figure {
    .ofShares(
      Dictionary(grouping: records, by: \.source).mapValues { total($0, exchequer) }
    ) {
      Diversity.herfindahl($0).map { max(0, 1 - $0) }
    } worked: {
      .max(0, 1 - .herfindahl($0, "funds from a source"))
    }
  }
}

extension Figure {
  /// A measure of the shares of categories in a sum, from the sum of each category.
  ///
  /// The sums enter by the names of their categories. A category without a sum gives its reason, a
  /// measure without a value `zero_denominator`.
  static func ofShares(
    _ sums: [String: Figure], _ measure: ([Double]) -> Double?, worked: ([Double]) -> Working
  ) -> Figure {
    if let reason = sums.values.compactMap(\.reason).min() { return .missing(reason) }
    let ordered = sums.sorted { $0.key < $1.key }.map(\.value)
    guard let value = measure(ordered.compactMap(\.doubleValue)) else {
      return .missing(.zeroDenominator)
    }
    return Figure(
      .real(value), status: Figure.status(of: ordered.map(\.status)),
      notes: ordered.reduce([]) { $0.union($1.notes) }
    ).worked { worked(ordered.compactMap(\.doubleValue)) }
  }
}
