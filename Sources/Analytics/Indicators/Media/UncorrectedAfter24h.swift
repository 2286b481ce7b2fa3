import PartnershipModel

extension Indicator {
  /// The share of flagged articles that still stand uncorrected a day after the flag.
  ///
  /// The Kaplan-Meier estimate S(24 h) over the articles flagged in the window, a ratio; a
  /// correction at exactly 24 hours counts as corrected. Those uncorrected at the month's end are
  /// censored there.
  ///
  /// Source: Kaplan & Meier 1958, "Nonparametric estimation from incomplete observations".
  package static let uncorrectedAfter24h = Indicator(
    id: "M18b", slug: "uncorrected_after_24h", name: "Still uncorrected after 24 hours",
    domain: .media, formula: "Kaplan-Meier S(24 h) from flagged", unit: .ratio, minimum: 0,
    maximum: 1, direction: .lower, breakdowns: [.window],
    edgeCases: "nothing flagged: no_data; source has no flagged column: not_reported; no follow-up"
      + " as long as 24 hours: too_few_periods; corrected before flagged: left out; given in"
      + " the month reported on",
    source: "Kaplan & Meier 1958",
    examples: [
      WorkedExample("days to correction 1, 2, 8 and never", gives: 0.75) {
        uncorrected(daysToCorrection: [1, 2, 8, nil], age: 30)
      },
      WorkedExample("all corrected after a day", gives: 0) {
        uncorrected(daysToCorrection: [1, 1], age: 5)
      },
      WorkedExample("open on the day of the flag", isMissing: .tooFewPeriods) {
        uncorrected(daysToCorrection: [nil], age: 0)
      },
      WorkedExample("nothing flagged", isMissing: .noData) {
        uncorrected(daysToCorrection: [], age: 30)
      },
    ]
  ) { analysis, month in
    guard analysis.givesBreakdowns(month) else { return [] }
    return analysis.mediaRows("uncorrected_after_24h", month) { scope, months throws(Reason) in
      uncorrected(try analysis.media.flagged(scope, during: months), at: month.lastDay)
    }
  }
}

private func uncorrected(_ articles: [FlaggedArticle], at day: CalendarDate) -> Figure {
  guard !articles.isEmpty else { return .missing(.noData) }
  let curve = KaplanMeier(articles, at: day)
  guard let share = curve.survival(at: 24) else {
    return .missing(.tooFewPeriods)
  }
  return Figure.real(share).worked { curve.working(through: 24) }
}

private func uncorrected(daysToCorrection: [Int?], age: Int) -> Figure {
  uncorrected(
    FlaggedArticle.examples(daysToCorrection), at: FlaggedArticle.exampleDay.advanced(by: age))
}
