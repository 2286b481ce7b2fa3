package import PartnershipModel

extension Indicator {
  /// Funds from the city's own budget, in the report currency.
  ///
  /// Sum of `amount` of the kind municipal. Undefined as `funding_total`. Source: our definition.
  package static let fundingMunicipal = Indicator(
    id: "E01c", slug: "funding_municipal", name: "Municipal funds", domain: .economy,
    formula: "sum of amount of kind municipal",
    unit: .currency, minimum: 0, direction: .context, breakdowns: [.source, .window],
    edgeCases: "as funding_total: no_data; too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("grant 60, municipal 50", gives: 50) {
        Funding.municipal(
          [Worked.funds(.grant, 60), Worked.funds(.municipal, 50)], Worked.dollars())
      },
      WorkedExample("municipal 50 EUR without a rate", isMissing: .noData) {
        Funding.municipal([Worked.funds(.municipal, 50, .euro)], Worked.dollars())
      },
    ],
    compute: EventRows(
      slug: "funding_municipal", ledgers: { $0.funding },
      isRelevant: { $0.kind == .municipal },
      categories: [EventCategory(.source) { $0.source }],
      figure: { Funding.municipal($1, $0.facts.exchequer) }
    ).rows)
}

extension Funding {
  /// The sum of funds from the city's own budget.
  package static func municipal(_ records: [Funding], _ exchequer: Exchequer) -> Figure {
    total(records.filter { $0.kind == .municipal }, exchequer)
  }
}
