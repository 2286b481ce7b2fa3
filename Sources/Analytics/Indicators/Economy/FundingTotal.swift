package import PartnershipModel

extension Indicator {
  /// Money received for a partnership from all sources, in the report currency.
  ///
  /// Sum of `amount` over the records dated in the window. Converted month by month at the mean rate.
  /// Months before the first record: `no_data`; a window that begins before it: `too_few_periods`; a
  /// later month without a record: 0; a month without a rate: `no_data`. Source: our definition.
  package static let fundingTotal = Indicator(
    id: "E01", slug: "funding_total", name: "Funds received", domain: .economy,
    formula: "sum of amount",
    unit: .currency, minimum: 0, direction: .higher, breakdowns: [.kind, .source, .window],
    edgeCases:
      "no funding table or before its first record: no_data; window begins before it: too_few_periods; no rate: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("200 USD and 100 EUR, 1 EUR = 1.25 USD", gives: 325) {
        Funding.total(
          [Worked.funds(.grant, 200), Worked.funds(.municipal, 100, .euro)],
          Worked.dollars(perEuro: Amount("1.25")))
      },
      WorkedExample("200 USD and 100 EUR without a rate", isMissing: .noData) {
        Funding.total(
          [Worked.funds(.grant, 200), Worked.funds(.municipal, 100, .euro)], Worked.dollars())
      },
      WorkedExample("no record in a covered month", gives: 0) {
        Funding.total([], Worked.dollars())
      },
    ],
    compute: EventRows(
      slug: "funding_total", ledgers: { $0.funding },
      categories: [
        EventCategory(.kind) { $0.kind.rawValue }, EventCategory(.source) { $0.source },
      ],
      figure: { Funding.total($1, $0.facts.exchequer) }
    ).rows)
}

extension Funding {
  /// The sum of funds in the report currency.
  package static func total(_ records: [Funding], _ exchequer: Exchequer) -> Figure {
    exchequer.sum(records.lazy.map { ($0.money, $0.date.month) })
  }
}
