package import PartnershipModel

extension Indicator {
  /// External funds for each unit of the city's own.
  ///
  /// `funding_external / funding_municipal`, a ratio of the two sums. Without municipal funds
  /// `zero_denominator`, else undefined as the two sums. Source: our definition.
  package static let fundingLeverage = Indicator(
    id: "E02", slug: "funding_leverage", name: "Leverage of municipal funds", domain: .economy,
    formula: "funding_external / funding_municipal",
    unit: .ratio, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases: "no municipal funds: zero_denominator; as funding_total: no_data, too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("external 150, municipal 100", gives: 1.5) {
        Funding.leverage(
          [Worked.funds(.grant, 150), Worked.funds(.municipal, 100)], Worked.dollars())
      },
      WorkedExample("no external funds, municipal 100", gives: 0) {
        Funding.leverage([Worked.funds(.municipal, 100)], Worked.dollars())
      },
      WorkedExample("external 150, no municipal funds", isMissing: .zeroDenominator) {
        Funding.leverage([Worked.funds(.grant, 150)], Worked.dollars())
      },
    ],
    compute: EventRows(
      slug: "funding_leverage", ledgers: { $0.funding },
      figure: { Funding.leverage($1, $0.facts.exchequer) }
    ).rows)
}

extension Funding {
  /// External over municipal funds.
  package static func leverage(_ records: [Funding], _ exchequer: Exchequer) -> Figure {
    ratio(external(records, exchequer), to: municipal(records, exchequer))
  }
}

/// The ratio of two sums; the first reason of the catalogue's order where one is missing.
func ratio(_ numerator: Figure, to denominator: Figure) -> Figure {
  if let reason = [numerator.reason, denominator.reason].compactMap({ $0 }).min() {
    return .missing(reason)
  }
  guard let top = numerator.doubleValue, let bottom = denominator.doubleValue, bottom != 0 else {
    return .missing(.zeroDenominator)
  }
  return Figure(
    .real(top / bottom), status: Figure.status(of: [numerator.status, denominator.status]),
    notes: numerator.notes.union(denominator.notes)
  ).worked {
    let (over, under) = (numerator.derivation?.working, denominator.derivation?.working)
    return (over ?? .real(top)) / (under ?? .real(bottom))
  }
}
