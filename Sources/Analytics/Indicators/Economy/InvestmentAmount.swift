package import PartnershipModel

extension Indicator {
  /// Joint ventures and investments, in the report currency, from the reporter to the partner.
  ///
  /// Sum of `amount` of the kinds joint_venture and investment; contracts are not investment.
  /// Converted month by month. Before the first record of the table `no_data`, a window that begins
  /// before it `too_few_periods`, a later month without a record 0. Source: our definition.
  package static let investmentAmount = Indicator(
    id: "E05", slug: "investment_amount", name: "Investment", domain: .economy,
    formula: "sum of amount of kinds joint_venture and investment, reporter = from, partner = to",
    unit: .currency, minimum: 0, direction: .higher, breakdowns: [.kind, .sector, .window],
    edgeCases:
      "no investments table or before its first record: no_data; window begins before it: too_few_periods; no rate: no_data",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("joint venture 40, investment 60, contract 500", gives: 100) {
        Investment.invested(
          [
            Worked.deal(.jointVenture, 40), Worked.deal(.investment, 60),
            Worked.deal(.contract, 500),
          ], Worked.dollars())
      },
      WorkedExample("contract 500 only", gives: 0) {
        Investment.invested([Worked.deal(.contract, 500)], Worked.dollars())
      },
      WorkedExample("first record in February, asked for January", isMissing: .noData) {
        EventLedger([Worked.deal(.investment, 60, in: Worked.february)]).figure(over: [
          Worked.january
        ]) { Investment.invested($0, Worked.dollars()) }
      },
    ],
    compute: EventRows(
      slug: "investment_amount", ledgers: { $0.investments },
      isRelevant: { $0.kind != .contract },
      ends: { ($0.from, $0.to) },
      categories: [
        EventCategory(.kind) { $0.kind.rawValue }, EventCategory(.sector) { $0.sector },
      ],
      figure: { Investment.invested($1, $0.facts.exchequer) }
    ).rows)
}

extension Investment {
  /// The sum of joint ventures and investments.
  package static func invested(_ records: [Investment], _ exchequer: Exchequer) -> Figure {
    total(records.filter { $0.kind != .contract }, exchequer)
  }

  /// The sum of records of any kind in the report currency.
  static func total(_ records: [Investment], _ exchequer: Exchequer) -> Figure {
    exchequer.sum(records.lazy.map { ($0.money, $0.date.month) })
  }
}
