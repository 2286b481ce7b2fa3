import PartnershipModel

extension Indicator {
  /// What visitors from the reporter spent in the partner city, in the report currency.
  ///
  /// Sum of `spend`, converted month by month at the mean rate. A month without a record has no data,
  /// an empty cell is not reported, a month without a rate has no data. Source: UNWTO, International
  /// Recommendations for Tourism Statistics.
  package static let visitorSpend = Indicator(
    id: "E10c", slug: "visitor_spend", name: "Visitor spend", domain: .economy,
    formula: "sum of spend",
    unit: .currency, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases:
      "no record: no_data; empty cell: not_reported; month of the window absent: too_few_periods; no rate: no_data",
    source: "UNWTO, International Recommendations for Tourism Statistics 2008",
    examples: [
      WorkedExample("spend of 100 EUR, 1 EUR = 1.25 USD", gives: 125) {
        VisitorBook.spend(
          [[Worked.january: Worked.visit(1, spend: 100, .euro)]], over: [Worked.january],
          Worked.dollars(perEuro: Amount("1.25")))
      },
      WorkedExample("spend of 100 EUR without a rate", isMissing: .noData) {
        VisitorBook.spend(
          [[Worked.january: Worked.visit(1, spend: 100, .euro)]], over: [Worked.january],
          Worked.dollars())
      },
      WorkedExample("10 visitors, spend empty", isMissing: .notReported) {
        VisitorBook.spend(
          [[Worked.january: Worked.visit(10)]], over: [Worked.january], Worked.dollars())
      },
    ],
    compute: VisitorRows(slug: "visitor_spend") { analysis, series, month, window in
      VisitorBook.spend(
        series,
        over: window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart),
        analysis.facts.exchequer)
    }.rows)
}
