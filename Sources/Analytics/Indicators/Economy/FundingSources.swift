package import PartnershipModel

extension Indicator {
  /// How many different sources gave funds.
  ///
  /// Number of distinct `source` texts in the window; a covered month without funds: 0. Undefined as
  /// `funding_total`, but no rate is needed. Source: our definition.
  package static let fundingSources = Indicator(
    id: "E03b", slug: "funding_sources", name: "Sources of funds", domain: .economy,
    formula: "number of distinct sources",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.kind, .window],
    edgeCases:
      "no funding table or before its first record: no_data; window begins before it: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("sources A, B and A again", gives: 2) {
        Funding.sources(
          EventLedger([
            Worked.funds(.grant, 1, from: "A"), Worked.funds(.grant, 1, from: "B"),
            Worked.funds(.inKind, 5, from: "A"),
          ]), over: [Worked.january])
      },
      WorkedExample("records in January only, asked for February", gives: 0) {
        Funding.sources(EventLedger([Worked.funds(.grant, 1)]), over: [Worked.february])
      },
      WorkedExample("records from February on, asked for January", isMissing: .noData) {
        Funding.sources(
          EventLedger([Worked.funds(.grant, 1, in: Worked.february)]), over: [Worked.january])
      },
    ],
    compute: EventRows(
      slug: "funding_sources", ledgers: { $0.funding },
      categories: [EventCategory(.kind) { $0.kind.rawValue }],
      figure: { _, records in Funding.sources(records) }
    ).rows)
}

extension Funding {
  /// The number of distinct sources.
  package static func sources(_ records: [Funding]) -> Figure {
    .count(Set(records.map(\.source)).count, of: "distinct sources")
  }

  /// The number of distinct sources in a window of months.
  package static func sources(_ ledger: EventLedger<Funding>, over months: [Month]) -> Figure {
    ledger.figure(over: months, sources)
  }
}
