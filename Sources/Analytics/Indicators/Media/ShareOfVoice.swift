import PartnershipModel

extension Indicator {
  /// How much of what a side's outlets write about all its partner cities goes to this one.
  ///
  /// The partner's articles / the sum of articles over the fixed list of all partner cities of any
  /// partnership of the reporting city, a ratio. An article about two partner cities counts once
  /// for each, in both parts. With one partner city in the list the share is 1.
  ///
  /// Source: share of voice of media evaluation (AMEC).
  package static let shareOfVoice = Indicator(
    id: "M02", slug: "share_of_voice", name: "Share of voice", domain: .media,
    formula: "n_partner / sum of n over the fixed peer list (all followed partner cities)",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases:
      "sum = 0: zero_denominator; no source covers that side and month: no_data; window begins"
      + " before the first record: too_few_periods; Wilson interval",
    source: "AMEC, share of voice",
    examples: [
      WorkedExample("15 of 60 articles about partner cities", gives: 0.25) {
        .proportion(15, of: 60, as: ("about the partner", "about all"))
      },
      WorkedExample("no article about this partner, 20 about others", gives: 0) {
        .proportion(0, of: 20, as: ("about the partner", "about all"))
      },
      WorkedExample("no article about any partner city", isMissing: .zeroDenominator) {
        .proportion(0, of: 0, as: ("about the partner", "about all"))
      },
    ]
  ) { analysis, month in
    analysis.mediaRows("share_of_voice", month, where: \.isDirection) {
      scope, months throws(Reason) in
      let book = analysis.media
      let counts = try book.counts(scope, in: months)
      let reporter = scope.reporter ?? ""
      let all = book.followedPartners(of: reporter).reduce(0) { sum, city in
        sum + book.articles(by: reporter, about: city, in: months)
      }
      return .proportion(
        counts.articles, of: all, coverage: counts.coverage(),
        as: ("articles about the partner", "articles about all followed partners"))
    }
  }
}
