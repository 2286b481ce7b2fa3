import PartnershipModel

extension MediaBook {
  /// The articles flagged in these months whose dates are consistent.
  ///
  /// - Throws: as `counts`; `not_reported` where no file has the column `flagged`.
  func flagged(
    _ scope: MediaScope, during months: [Month]
  ) throws(Reason) -> [FlaggedArticle] {
    _ = try counts(scope, in: months, needing: "flagged")
    return flagged(scope, flaggedIn: months)
  }

  /// The counts of articles of which at least one has a tone.
  ///
  /// - Throws: as `counts`; `no_data` without an article, `not_reported` without a tone.
  func tonedCounts(_ scope: MediaScope, in months: [Month]) throws(Reason) -> MediaCounts {
    let counts = try counts(scope, in: months)
    guard counts.articles > 0 else { throw .noData }
    guard counts.toned > 0 else { throw .notReported }
    return counts
  }
}

extension KaplanMeier {
  /// Hours from flag to correction, as known at the end of `day`; open ones are censored there.
  ///
  /// Only days are known: one day is 24 hours.
  init(_ articles: [FlaggedArticle], at day: CalendarDate) {
    self.init(
      articles.map { article in
        let corrected = article.corrected.flatMap { $0 <= day ? $0 : nil }
        return Observation(
          time: (corrected ?? day).days(since: article.flagged) * 24, happened: corrected != nil)
      })
  }

  /// S(t) as the product over the times of corrections up to t.
  func working(through time: Int) -> Working {
    let factors = steps.filter { $0.time <= time }.map { step -> Working in
      (.count(step.atRisk, "at risk") - .count(step.events, "corrected"))
        / .count(step.atRisk, "at risk")
    }
    return factors.dropFirst().reduce(factors.first ?? .count(1, "no correction by then")) {
      $0 * $1
    }
  }
}

extension FlaggedArticle {
  /// The day on which the articles of worked examples were flagged.
  static let exampleDay = CalendarDate(daysSinceEpoch: 20_000)

  /// Articles flagged on `exampleDay` and corrected so many days later, or never.
  static func examples(_ daysToCorrection: [Int?]) -> [FlaggedArticle] {
    daysToCorrection.map { days in
      FlaggedArticle(
        published: exampleDay.month, flagged: exampleDay,
        corrected: days.map(exampleDay.advanced(by:)))
    }
  }
}
