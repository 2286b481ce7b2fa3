package import PartnershipModel

extension Indicator {
  /// Contracts between the cities, in the report currency, from the reporter to the partner.
  ///
  /// Sum of `amount` of the kind contract. Undefined as `investment_amount`. Source: our definition.
  package static let contractAmount = Indicator(
    id: "E05b", slug: "contract_amount", name: "Contracts", domain: .economy,
    formula: "sum of amount of kind contract",
    unit: .currency, minimum: 0, direction: .higher, breakdowns: [.sector, .window],
    edgeCases: "as investment_amount: no_data; too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("contracts 500 and 20, investment 60", gives: 520) {
        Investment.contracted(
          [Worked.deal(.contract, 500), Worked.deal(.contract, 20), Worked.deal(.investment, 60)],
          Worked.dollars())
      },
      WorkedExample("first record in February, asked for January", isMissing: .noData) {
        EventLedger([Worked.deal(.contract, 60, in: Worked.february)]).figure(over: [Worked.january]
        ) { Investment.contracted($0, Worked.dollars()) }
      },
    ],
    compute: EventRows(
      slug: "contract_amount", ledgers: { $0.investments },
      isRelevant: { $0.kind == .contract },
      ends: { ($0.from, $0.to) },
      categories: [EventCategory(.sector) { $0.sector }],
      figure: { Investment.contracted($1, $0.facts.exchequer) }
    ).rows)
}

extension Investment {
  /// The sum of contracts.
  package static func contracted(_ records: [Investment], _ exchequer: Exchequer) -> Figure {
    total(records.filter { $0.kind == .contract }, exchequer)
  }
}
