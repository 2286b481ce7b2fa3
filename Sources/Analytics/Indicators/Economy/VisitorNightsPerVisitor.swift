package import PartnershipModel

extension Indicator {
  /// How many nights a visitor stays.
  ///
  /// Sum of nights / sum of visitors, over the records that have both: a ratio of sums. Records without
  /// one of them, and months of the window without a record, lower `coverage`. No record: `no_data`;
  /// none with both: `not_reported`; visitors 0: `zero_denominator`.
  ///
  /// Source: UNWTO, International Recommendations for Tourism Statistics.
  package static let visitorNightsPerVisitor = Indicator(
    id: "E11", slug: "visitor_nights_per_visitor", name: "Nights per visitor", domain: .economy,
    formula: "sum of nights / sum of visitors over records that have both",
    unit: .nights, minimum: 0, direction: .higher, breakdowns: [.window],
    edgeCases:
      "no record: no_data; no record with both: not_reported; visitors sum to 0: zero_denominator",
    source: "UNWTO, International Recommendations for Tourism Statistics 2008",
    examples: [
      WorkedExample("300 nights of 100 in January, 120 of 40 in February", gives: 3) {
        VisitorBook.nightsPerVisitor(
          [
            [
              Worked.january: Worked.visit(100, nights: 300),
              Worked.february: Worked.visit(40, nights: 120),
            ]
          ], over: [Worked.january, Worked.february])
      },
      WorkedExample(
        "250 nights of 100, 900 visitors without nights: coverage 1/2", gives: 2.5
      ) {
        VisitorBook.nightsPerVisitor(
          [
            [
              Worked.january: Worked.visit(100, nights: 250), Worked.february: Worked.visit(900),
            ]
          ], over: [Worked.january, Worked.february])
      },
      WorkedExample("100 visitors, nights empty", isMissing: .notReported) {
        VisitorBook.nightsPerVisitor(
          [[Worked.january: Worked.visit(100)]], over: [Worked.january])
      },
      WorkedExample("0 visitors, 0 nights", isMissing: .zeroDenominator) {
        VisitorBook.nightsPerVisitor(
          [[Worked.january: Worked.visit(0, nights: 0)]], over: [Worked.january])
      },
      WorkedExample("no record in January", isMissing: .noData) {
        VisitorBook.nightsPerVisitor(
          [[Worked.february: Worked.visit(10, nights: 20)]], over: [Worked.january])
      },
    ],
    compute: VisitorRows(slug: "visitor_nights_per_visitor") { analysis, series, month, window in
      VisitorBook.nightsPerVisitor(
        series,
        over: window.months(endingWith: month, fiscalYearStart: analysis.fiscalYearStart))
    }.rows)
}

extension VisitorBook {
  /// Nights over visitors, of the records that have both.
  package static func nightsPerVisitor(_ series: [Series], over months: [Month]) -> Figure {
    perVisitor(series, over: months, { record, _ in record.nights }) { nights in
      Figure.exact(nights.reduce(Amount.zero) { Amount(units: $0.units + $1.units) })
        .worked { .sum(nights.map { .exact($0, "nights of a record") }) }
    }
  }

  /// The sum of a measure over the sum of visitors, of the records that have both.
  ///
  /// The coverage is the share of the records and absent months that enter.
  static func perVisitor<Value>(
    _ series: [Series], over months: [Month], _ measure: (Record, Month) -> Value?,
    _ sum: ([Value]) -> Figure
  ) -> Figure {
    var (values, visitors, expected) = ([Value](), Amount.zero, 0)
    var hasRecord = false
    for one in series {
      for month in months {
        let records = one[month] ?? []
        expected += max(1, records.count)
        hasRecord = hasRecord || !records.isEmpty
        for record in records {
          guard let count = record.visitors, let value = measure(record, month) else { continue }
          visitors = Amount(units: visitors.units + count.units)
          values.append(value)
        }
      }
    }
    guard hasRecord else { return .missing(.noData) }
    let coverage = Double(values.count) / Double(expected)
    guard !values.isEmpty else { return Figure(missing: .notReported, coverage: coverage) }
    var figure = ratio(
      sum(values),
      to: Figure.exact(visitors).worked { .exact(visitors, "visitors of these records") })
    figure.coverage = coverage
    if coverage < 1, figure.value != nil { figure.notes.insert(.partial) }
    return figure
  }
}
