import PartnershipModel

extension Indicator {
  /// How reliably flagged articles are corrected within 30 days.
  ///
  /// Articles flagged in the window and corrected at most 30 days later / articles flagged in the
  /// window at least 30 days before its end, a ratio. Younger flags are left out: they may still be
  /// corrected in time. A single month rarely has a flag old enough; read the 12 months.
  ///
  /// Source: definition of this catalogue; interval: Wilson 1927.
  package static let correctionRate = Indicator(
    id: "M17", slug: "correction_rate", name: "Correction rate within 30 days", domain: .media,
    formula: "flagged articles corrected within 30 days / flagged articles whose flag is at least"
      + " 30 days old at the month's end",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "nothing flagged: zero_denominator; all flags younger than 30 days: too_few_periods;"
      + " source has no flagged column: not_reported; corrected before flagged: left out;"
      + " Wilson interval",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("days to correction 10, 30, 31 and never, 60 days on", gives: 0.5) {
        rate(daysToCorrection: [10, 30, 31, nil], age: 60)
      },
      WorkedExample("never corrected, flagged 30 days ago", gives: 0) {
        rate(daysToCorrection: [nil], age: 30)
      },
      WorkedExample("flagged 29 days ago", isMissing: .tooFewPeriods) {
        rate(daysToCorrection: [5], age: 29)
      },
      WorkedExample("nothing flagged", isMissing: .zeroDenominator) {
        rate(daysToCorrection: [], age: 60)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("correction_rate", month) { scope, months throws(Reason) in
      rate(try analysis.media.flagged(scope, during: months), at: month.lastDay)
    }
  }
}

private let horizon = 30

private func rate(_ articles: [FlaggedArticle], at day: CalendarDate) -> Figure {
  guard !articles.isEmpty else { return .missing(.zeroDenominator) }
  let old = articles.filter { day.days(since: $0.flagged) >= horizon }
  guard !old.isEmpty else { return .missing(.tooFewPeriods) }
  let corrected = old.count { article in
    article.corrected.map { $0.days(since: article.flagged) <= horizon } ?? false
  }
  return .proportion(
    corrected, of: old.count,
    as: ("corrected within 30 days", "articles flagged at least 30 days ago"))
}

private func rate(daysToCorrection: [Int?], age: Int) -> Figure {
  rate(FlaggedArticle.examples(daysToCorrection), at: FlaggedArticle.exampleDay.advanced(by: age))
}
