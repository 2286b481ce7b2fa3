package import PartnershipModel

extension Indicator {
  /// Nights that visitors from the reporter spent in the partner city.
  ///
  /// Sum of `nights` over the window. A month without a record has no data and an empty cell is not
  /// reported; neither is 0. The row without cities adds the directions that the table has; those it
  /// lacks lower `coverage`. Source: UNWTO, International Recommendations for Tourism Statistics.
  package static let visitorNights = Indicator(
    id: "E10b", slug: "visitor_nights", name: "Nights", domain: .economy,
    formula: "sum of nights",
    unit: .nights, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases:
      "no record: no_data; empty cell: not_reported; month of the window absent: too_few_periods",
    source: "UNWTO, International Recommendations for Tourism Statistics 2008",
    examples: [
      WorkedExample("120 in January, 80 in February", gives: 200) {
        VisitorBook.nights(
          [
            [
              Worked.january: Worked.visit(1, nights: 120),
              Worked.february: Worked.visit(1, nights: 80),
            ]
          ], over: [Worked.january, Worked.february])
      },
      WorkedExample("an empty cell in January", isMissing: .notReported) {
        VisitorBook.nights([[Worked.january: Worked.visit(1, nights: nil)]], over: [Worked.january])
      },
      WorkedExample("no record in January", isMissing: .noData) {
        VisitorBook.nights([[Worked.february: Worked.visit(1, nights: 80)]], over: [Worked.january])
      },
      WorkedExample(
        "January without a record, January to February asked", isMissing: .tooFewPeriods
      ) {
        VisitorBook.nights(
          [[Worked.february: Worked.visit(1, nights: 80)]], over: [Worked.january, Worked.february])
      },
    ],
    compute: VisitorRows(slug: "visitor_nights") { analysis, series, month, window in
      VisitorBook.nights(
        series,
        over: window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart))
    }.rows)
}

extension VisitorBook {
  /// The sum of nights over several directions and months.
  package static func nights(_ series: [Series], over months: [Month]) -> Figure {
    sum(series, over: months, \.nights)
  }
}
