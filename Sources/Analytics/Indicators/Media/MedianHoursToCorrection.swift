import PartnershipModel

extension Indicator {
  /// How long a flagged article stands before it is corrected.
  ///
  /// The Kaplan-Meier median, in hours, of the time from flag to correction of the articles flagged
  /// in the window: the first time at which at most half are uncorrected. Those still uncorrected
  /// at the month's end are censored there, because a mean over corrected ones alone would be too
  /// low.
  /// Dates are whole days of 24 hours.
  ///
  /// Source: Kaplan & Meier 1958, "Nonparametric estimation from incomplete observations".
  package static let medianHoursToCorrection = Indicator(
    id: "M18", slug: "median_hours_to_correction", name: "Median hours to correction",
    domain: .media,
    formula: "Kaplan-Meier median of corrected - flagged; uncorrected censored at the month's end",
    unit: .hours, minimum: 0, direction: .lower, breakdowns: [.window],
    edgeCases: "nothing flagged: no_data; source has no flagged column: not_reported; median not"
      + " reached: too_few_periods; corrected before flagged: left out",
    source: "Kaplan & Meier 1958",
    examples: [
      WorkedExample("days to correction 1, 2 and 6", gives: 48) {
        median(daysToCorrection: [1, 2, 6], age: 30)
      },
      WorkedExample("days 1, 3 and two open after 10", gives: 72) {
        median(daysToCorrection: [1, 3, nil, nil], age: 10)
      },
      WorkedExample("one corrected, two open", isMissing: .tooFewPeriods) {
        median(daysToCorrection: [1, nil, nil], age: 10)
      },
      WorkedExample("nothing flagged", isMissing: .noData) {
        median(daysToCorrection: [], age: 10)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("median_hours_to_correction", month) { scope, months throws(Reason) in
      median(try analysis.media.flagged(scope, during: months), at: month.lastDay)
    }
  }
}

private func median(_ articles: [FlaggedArticle], at day: CalendarDate) -> Figure {
  guard !articles.isEmpty else { return .missing(.noData) }
  let curve = KaplanMeier(articles, at: day)
  guard let hours = curve.median else { return .missing(.tooFewPeriods) }
  return Figure.count(hours).given {
    let last = curve.steps.last { $0.time < hours }
    return [
      .init("flagged articles", .count(articles.count)),
      .init("corrected by the month's end", .count(curve.steps.reduce(0) { $0 + $1.events })),
      .init("share still uncorrected before that hour", .real(last?.survival ?? 1)),
      .init("share at that hour", .real(curve.survival(at: hours) ?? 0)),
    ]
  }
}

private func median(daysToCorrection: [Int?], age: Int) -> Figure {
  median(FlaggedArticle.examples(daysToCorrection), at: FlaggedArticle.exampleDay.advanced(by: age))
}
