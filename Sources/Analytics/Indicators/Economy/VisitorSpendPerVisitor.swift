package import PartnershipModel

extension Indicator {
  /// What a visitor spends, in the report currency.
  ///
  /// Sum of spend / sum of visitors, over the records that have both: a ratio of sums. Spend is converted
  /// month by month. Records without one of them, and months of the window without a record, lower
  /// `coverage`. No record or no rate: `no_data`; none with both: `not_reported`; visitors 0:
  /// `zero_denominator`.
  ///
  /// Source: UNWTO, International Recommendations for Tourism Statistics.
  package static let visitorSpendPerVisitor = Indicator(
    id: "E11b", slug: "visitor_spend_per_visitor", name: "Spend per visitor", domain: .economy,
    formula: "sum of spend / sum of visitors over records that have both",
    unit: .currency, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases:
      "no record: no_data; no record with both: not_reported; visitors sum to 0: zero_denominator; no rate: no_data",
    source: "UNWTO, International Recommendations for Tourism Statistics 2008",
    examples: [
      WorkedExample("spend of 1000 EUR of 50 visitors, 1 EUR = 1.25 USD", gives: 25) {
        VisitorBook.spendPerVisitor(
          [[Worked.january: Worked.visit(50, spend: 1000, .euro)]], over: [Worked.january],
          Worked.dollars(perEuro: Amount("1.25")))
      },
      WorkedExample("900 USD of 30, 70 visitors without spend: coverage 1/2", gives: 30) {
        VisitorBook.spendPerVisitor(
          [
            [
              Worked.january: Worked.visit(30, spend: 900), Worked.february: Worked.visit(70),
            ]
          ], over: [Worked.january, Worked.february], Worked.dollars())
      },
      WorkedExample("30 visitors, spend empty", isMissing: .notReported) {
        VisitorBook.spendPerVisitor(
          [[Worked.january: Worked.visit(30)]], over: [Worked.january], Worked.dollars())
      },
      WorkedExample("spend of 100 EUR without a rate", isMissing: .noData) {
        VisitorBook.spendPerVisitor(
          [[Worked.january: Worked.visit(5, spend: 100, .euro)]], over: [Worked.january],
          Worked.dollars())
      },
    ],
    compute: VisitorRows(slug: "visitor_spend_per_visitor") { analysis, series, month, window in
      VisitorBook.spendPerVisitor(
        series,
        over: window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart),
        analysis.facts.exchequer)
    }.rows)
}

extension VisitorBook {
  /// Spend over visitors, of the records that have both.
  package static func spendPerVisitor(
    _ series: [Series], over months: [Month], _ exchequer: Exchequer
  ) -> Figure {
    perVisitor(
      series, over: months, { record, month in record.spend.map { (money: $0, month: month) } }
    ) { exchequer.sum($0) }
  }
}
