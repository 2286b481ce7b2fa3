package import PartnershipModel

/// The number of articles of each month up to one, without a gap.
package struct CoverageSeries: Sendable, Hashable {
  /// The fewest months that tell what is usual.
  package static let fewest = 12

  /// Oldest first; the last is the month asked for.
  package let articles: [Double]

  package init(_ articles: [Double]) {
    self.articles = articles
  }

  /// At most so many months that end with `month`.
  ///
  /// - Throws: `no_data` where the month itself is not covered.
  init(
    _ book: MediaBook, _ scope: MediaScope, endingWith month: Month, atMost count: Int
  ) throws(Reason) {
    var articles = [Double(try book.counts(scope, in: [month]).articles)]
    for back in 1..<count {
      guard let counts = try? book.counts(scope, in: [month.advanced(by: -back)]) else { break }
      articles.append(Double(counts.articles))
    }
    self.articles = articles.reversed()
  }

  /// The last 12 months, and the 12 to 24 months before them by which they are judged.
  package func monitored() throws(Reason) -> Monitored {
    guard articles.count >= 2 * Self.fewest else { throw .tooFewPeriods }
    let base = SampleMoments(Array(articles.dropLast(12)))
    guard let mean = base.mean, let deviation = base.standardDeviation else {
      throw .tooFewPeriods
    }
    guard deviation > 0 else { throw .zeroDenominator }
    return Monitored(mean: mean, deviation: deviation, months: Array(articles.suffix(12)))
  }

  package struct Monitored: Sendable, Hashable {
    package let mean: Double
    /// Sample standard deviation (n − 1).
    package let deviation: Double
    package let months: [Double]
  }
}

extension Analysis {
  /// The rows of a figure of the monthly number of articles, in the month reported on.
  func coverageRows(
    _ slug: String, in month: Month, atMost count: Int,
    _ figures: (CoverageSeries) throws(Reason) -> [(Breakdown, Figure)],
    missing breakdowns: [Breakdown] = [Breakdown()]
  ) -> [IndicatorRow] {
    guard givesBreakdowns(month) else { return [] }
    return media.scopes.flatMap { scope -> [IndicatorRow] in
      var found: [(Breakdown, Figure)]
      do throws(Reason) {
        found = try figures(
          try CoverageSeries(media, scope, endingWith: month, atMost: count))
      } catch {
        found = breakdowns.map { ($0, .missing(error)) }
      }
      return found.map { breakdown, figure in
        IndicatorRow(
          period: month, subject: scope.subject, reporter: scope.reporter, partner: scope.partner,
          indicator: slug, breakdown: breakdown, figure: figure)
      }
    }
  }
}
