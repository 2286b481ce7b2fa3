import PartnershipModel

extension Indicator {
  /// The share of flagged articles that still stand uncorrected a week after the flag.
  ///
  /// The Kaplan-Meier estimate S(168 h) over the articles flagged in the window, a ratio; a
  /// correction at exactly 7 days counts as corrected. Those uncorrected at the month's end are
  /// censored there.
  ///
  /// Source: Kaplan & Meier 1958, "Nonparametric estimation from incomplete observations".
  package static let uncorrectedAfter7d = Indicator(
    id: "M18c", slug: "uncorrected_after_7d", name: "Still uncorrected after 7 days",
    domain: .media, formula: "Kaplan-Meier S(168 h) from flagged", unit: .ratio, minimum: 0,
    maximum: 1, direction: .lower, breakdowns: [.window],
    edgeCases: "nothing flagged: no_data; source has no flagged column: not_reported; no follow-up"
      + " as long as 7 days: too_few_periods; corrected before flagged: left out",
    source: "Kaplan & Meier 1958",
    examples: [
      WorkedExample("days to correction 2, 7, 8 and never", gives: 0.5) {
        uncorrected(daysToCorrection: [2, 7, 8, nil], age: 30)
      },
      WorkedExample("all corrected within 3 days", gives: 0) {
        uncorrected(daysToCorrection: [1, 3], age: 5)
      },
      WorkedExample("open after 5 days", isMissing: .tooFewPeriods) {
        uncorrected(daysToCorrection: [1, nil], age: 5)
      },
      WorkedExample("nothing flagged", isMissing: .noData) {
        uncorrected(daysToCorrection: [], age: 30)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("uncorrected_after_7d", month) { scope, months throws(Reason) in
      uncorrected(try analysis.media.flagged(scope, during: months), at: month.lastDay)
    }
  }
}

private func uncorrected(_ articles: [FlaggedArticle], at day: CalendarDate) -> Figure {
  guard !articles.isEmpty else { return .missing(.noData) }
  let curve = KaplanMeier(articles, at: day)
  guard let share = curve.survival(at: 7 * 24) else {
    return .missing(.tooFewPeriods)
  }
  return Figure.real(share).worked { curve.working(through: 7 * 24) }
}

private func uncorrected(daysToCorrection: [Int?], age: Int) -> Figure {
  uncorrected(
    FlaggedArticle.examples(daysToCorrection), at: FlaggedArticle.exampleDay.advanced(by: age))
}
