package import PartnershipModel

extension Indicator {
  /// Grants, sponsorship and contributions in kind, in the report currency.
  ///
  /// Sum of `amount` of the kinds grant, sponsorship and in_kind. Undefined as `funding_total`.
  /// Source: our definition.
  package static let fundingExternal = Indicator(
    id: "E01b", slug: "funding_external", name: "External funds", domain: .economy,
    formula: "sum of amount of kinds grant, sponsorship, in_kind",
    unit: .currency, minimum: 0, direction: .higher, breakdowns: [.kind, .source, .window],
    edgeCases: "as funding_total: no_data; too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("grant 60, sponsorship 30, in kind 10, municipal 50", gives: 100) {
        Funding.external(
          [
            Worked.funds(.grant, 60), Worked.funds(.sponsorship, 30), Worked.funds(.inKind, 10),
            Worked.funds(.municipal, 50),
          ], Worked.dollars())
      },
      WorkedExample("municipal 50 only", gives: 0) {
        Funding.external([Worked.funds(.municipal, 50)], Worked.dollars())
      },
      WorkedExample("grant of 60 EUR without a rate", isMissing: .noData) {
        Funding.external([Worked.funds(.grant, 60, .euro)], Worked.dollars())
      },
    ],
    compute: EventRows(
      slug: "funding_external", ledgers: { $0.funding },
      isRelevant: { $0.kind.isExternal },
      categories: [
        EventCategory(.kind) { $0.kind.rawValue }, EventCategory(.source) { $0.source },
      ],
      figure: { Funding.external($1, $0.facts.exchequer) }
    ).rows)
}

extension FundingKind {
  /// Whether the funds come from outside the city's own budget.
  package var isExternal: Bool { self != .municipal }
}

extension Funding {
  /// The sum of funds from outside the city's budget.
  package static func external(_ records: [Funding], _ exchequer: Exchequer) -> Figure {
    total(records.filter(\.kind.isExternal), exchequer)
  }
}
