package import PartnershipModel

extension Indicator {
  /// Growth of visitors against the same months of the year before, in percent.
  ///
  /// `100 (V / V_before - 1)` on `visitor_arrivals` of the window. Earlier visitors 0:
  /// `zero_denominator`; a month absent on either side: `too_few_periods`. January or February alone
  /// carry the note `lunar_new_year` where a side keeps that holiday. Source: standard definition.
  package static let visitorYoY = Indicator(
    id: "E12", slug: "visitor_yoy", name: "Visitors, year on year", domain: .economy,
    formula: "100 * (V_t / V_(t-12) - 1)",
    unit: .percent, minimum: -100, direction: .higher, breakdowns: [.window],
    edgeCases:
      "V_(t-12) = 0: zero_denominator; month absent: too_few_periods; no record at all: no_data; empty cell: not_reported; January and February alone: note lunar_new_year",
    source: "Standard definition",
    examples: [
      WorkedExample("120 now, 100 a year before", gives: 20) {
        VisitorBook.growth(
          [
            [
              Worked.january: Worked.visit(120),
              Worked.january.advanced(by: -12): Worked.visit(100),
            ]
          ], over: [Worked.january])
      },
      WorkedExample("120 now, 0 a year before", isMissing: .zeroDenominator) {
        VisitorBook.growth(
          [[Worked.january: Worked.visit(120), Worked.january.advanced(by: -12): Worked.visit(0)]],
          over: [Worked.january])
      },
      WorkedExample("120 now, no record a year before", isMissing: .tooFewPeriods) {
        VisitorBook.growth([[Worked.january: Worked.visit(120)]], over: [Worked.january])
      },
    ],
    compute: VisitorRows(slug: "visitor_yoy", notesLunarNewYear: true) {
      analysis, series, month, window in
      VisitorBook.growth(
        series,
        over: window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart))
    }.rows)
}

extension VisitorBook {
  /// Growth of the sum of visitors in percent, against the months twelve earlier.
  package static func growth(_ series: [Series], over months: [Month]) -> Figure {
    let now = visitors(series, over: months)
    let before = visitors(series, over: months.map { $0.advanced(by: -12) })
    if let reason = now.reason { return .missing(reason) }
    // A series that begins within the year has data, but too few of them.
    if let reason = before.reason { return .missing(reason == .noData ? .tooFewPeriods : reason) }
    guard let value = now.doubleValue, let base = before.doubleValue, base != 0 else {
      return .missing(.zeroDenominator)
    }
    return Figure.real(100 * (value / base - 1)).worked {
      100 * (.real(value, "visitors") / .real(base, "visitors a year before") - 1)
    }
  }
}
