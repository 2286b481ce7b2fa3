package import PartnershipModel

extension Indicator {
  /// Joint ventures, investments and contracts, counted.
  ///
  /// Number of records of all kinds. Undefined as `investment_amount`, but no rate is needed.
  /// Source: our definition.
  package static let investmentDeals = Indicator(
    id: "E06", slug: "investment_deals", name: "Deals", domain: .economy,
    formula: "number of records of all kinds",
    unit: .count, minimum: 0, direction: .higher, breakdowns: [.kind, .sector, .window],
    edgeCases:
      "no investments table or before its first record: no_data; window begins before it: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("one investment and one contract in January", gives: 2) {
        Investment.deals(
          EventLedger([Worked.deal(.investment, 60), Worked.deal(.contract, 5)]),
          over: [Worked.january])
      },
      WorkedExample("first record in January, December to January asked", isMissing: .tooFewPeriods)
      {
        Investment.deals(
          EventLedger([Worked.deal(.investment, 60)]),
          over: [Worked.january.advanced(by: -1), Worked.january])
      },
      WorkedExample("no record at all", isMissing: .noData) {
        Investment.deals(EventLedger([]), over: [Worked.january])
      },
    ],
    compute: EventRows(
      slug: "investment_deals", ledgers: { $0.investments },
      ends: { ($0.from, $0.to) },
      categories: [
        EventCategory(.kind) { $0.kind.rawValue }, EventCategory(.sector) { $0.sector },
      ],
      figure: { _, records in .count(records.count, of: "deals") }
    ).rows)
}

extension Investment {
  /// The number of deals in a window of months.
  package static func deals(_ ledger: EventLedger<Investment>, over months: [Month]) -> Figure {
    ledger.figure(over: months) { .count($0.count) }
  }
}
