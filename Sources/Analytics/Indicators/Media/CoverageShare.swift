import PartnershipModel

extension Indicator {
  /// How much of all that a side's outlets write is about the partner.
  ///
  /// Articles about the partner / all monitored articles of the outlets of the reporter's country, a
  /// ratio, over the native tables that list such articles about other subjects too. Articles about
  /// the partner in other files lower the coverage.
  ///
  /// Source: share of coverage in news monitoring, as in GDELT's volume timelines; interval: Wilson
  /// 1927.
  package static let coverageShare = Indicator(
    id: "M01b", slug: "coverage_share", name: "Share of monitored articles", domain: .media,
    formula: "n / all monitored articles of that side in the month", unit: .ratio, minimum: 0,
    maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "sources list only articles about followed cities, or other files have all the"
      + " articles about the partner: no_data; none monitored in the"
      + " window: zero_denominator; window begins before the first record: too_few_periods; Wilson"
      + " interval",
    source: "Volume shares of news monitoring, as in GDELT",
    examples: [
      WorkedExample("3 of 120 monitored articles", gives: 0.025) { share(3, of: 120, articles: 3) },
      WorkedExample("none of 120", gives: 0) { share(0, of: 120, articles: 0) },
      WorkedExample("only articles about partners are listed", isMissing: .noData) {
        share(0, of: nil, articles: 3)
      },
      WorkedExample("none of 120, 3 in a file of articles about partners", isMissing: .noData) {
        share(0, of: 120, articles: 3)
      },
      WorkedExample("nothing monitored", isMissing: .zeroDenominator) {
        share(0, of: 0, articles: 0)
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("coverage_share", month, where: \.isDirection) {
      scope, months throws(Reason) in
      let counts = try analysis.media.counts(scope, in: months)
      let monitored = analysis.media.monitored(scope, in: months)
      return share(
        monitored.about, of: monitored.all, articles: counts.articles,
        coverage: counts.coverage(known: monitored.about))
    }
  }
}

private func share(
  _ about: Int, of monitored: Int?, articles: Int, coverage: Double? = nil
) -> Figure {
  guard let monitored, articles == 0 || about > 0 else { return .missing(.noData) }
  return .proportion(
    about, of: monitored, coverage: coverage,
    as: ("articles about the partner", "monitored articles"))
}
