package import PartnershipModel

extension Indicator {
  /// Tourists who arrived from the reporter in the partner city.
  ///
  /// Sum of `visitors` over the window. A month without a record has no data and an empty cell is not
  /// reported; neither is 0. The row without cities adds the directions that the table has; those it
  /// lacks lower `coverage`. Source: UNWTO, International Recommendations for Tourism Statistics.
  package static let visitorArrivals = Indicator(
    id: "E10", slug: "visitor_arrivals", name: "Visitors", domain: .economy,
    formula: "sum of visitors, reporter = from, partner = to",
    unit: .persons, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases:
      "no record: no_data; empty cell: not_reported; month of the window absent: too_few_periods",
    source: "UNWTO, International Recommendations for Tourism Statistics 2008",
    examples: [
      WorkedExample("120 in January, 80 in February", gives: 200) {
        VisitorBook.visitors(
          [[Worked.january: Worked.visit(120), Worked.february: Worked.visit(80)]],
          over: [Worked.january, Worked.february])
      },
      WorkedExample("an empty cell in January", isMissing: .notReported) {
        VisitorBook.visitors([[Worked.january: Worked.visit(nil)]], over: [Worked.january])
      },
      WorkedExample("no record in January", isMissing: .noData) {
        VisitorBook.visitors([[Worked.february: Worked.visit(80)]], over: [Worked.january])
      },
      WorkedExample(
        "January without a record, January to February asked", isMissing: .tooFewPeriods
      ) {
        VisitorBook.visitors(
          [[Worked.february: Worked.visit(80)]], over: [Worked.january, Worked.february])
      },
    ],
    compute: VisitorRows(slug: "visitor_arrivals") { analysis, series, month, window in
      VisitorBook.visitors(
        series,
        over: window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart))
    }.rows)
}

extension VisitorBook {
  /// The sum of visitors over several directions and months.
  package static func visitors(_ series: [Series], over months: [Month]) -> Figure {
    sum(series, over: months, \.visitors)
  }
}
