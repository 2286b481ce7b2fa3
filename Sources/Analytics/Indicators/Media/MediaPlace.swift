import PartnershipModel

/// What a media book holds of one scope, month by month.
final class MediaPlace: Sendable {
  let counts: MonthSeries<MediaCounts>
  let shelves: MonthSeries<MediaShelf>
  /// Of the articles about the scope's city or cities, whoever published them; `nil` for the
  /// network, where nothing is left out.
  let mentions: MonthSeries<MediaCounts>?
  /// From the first to the last month with an article about the partnership.
  let span: ClosedRange<Month>?
  /// The native columns of the files about the partnership.
  let columns: Set<String>
  /// The articles flagged in each month whose dates are consistent.
  let flagged: MonthSeries<[FlaggedArticle]>
  /// When the articles published in each month were flagged, sorted.
  let flags: MonthSeries<[CalendarDate]>
  /// Whether some outlet of the reporting side's country is known; true of whole partnerships.
  let isMonitored: Bool

  init(
    counts: MonthSeries<MediaCounts>, shelves: MonthSeries<MediaShelf>,
    mentions: MonthSeries<MediaCounts>?, span: ClosedRange<Month>?, columns: Set<String>,
    flagged: [FlaggedArticle], isMonitored: Bool
  ) {
    self.counts = counts
    self.shelves = shelves
    self.mentions = mentions
    self.span = span
    self.columns = columns
    self.flagged = MonthSeries(
      Dictionary(grouping: flagged.filter(\.isConsistent), by: \.flagged.month))
    flags = MonthSeries(
      Dictionary(grouping: flagged, by: \.published).mapValues { $0.map(\.flagged).sorted() })
    self.isMonitored = isMonitored
  }

  /// Why there is nothing to say about these months.
  func require(_ months: [Month], column: String?) throws(Reason) {
    guard let span, months.contains(where: span.contains), isMonitored else { throw .noData }
    if let column, !columns.contains(column) { throw .notReported }
    guard months.allSatisfy({ $0 >= span.lowerBound }) else { throw .tooFewPeriods }
  }

  func sum(_ months: [Month]) -> MediaCounts {
    var result = MediaCounts()
    for month in months {
      if let counts = counts[month] { result.add(counts) }
    }
    guard let mentions else {
      result.about = result.articles
      result.placed = result.articles
      return result
    }
    for month in months {
      if let mention = mentions[month] { result.add(mention) }
    }
    return result
  }

  /// How many of the articles published in these months were flagged up to a day.
  func flaggedCount(_ months: [Month], upTo day: CalendarDate) -> Int {
    months.reduce(0) { count, month in
      guard let dates = flags[month] else { return count }
      var (low, high) = (0, dates.count)
      while low < high {
        let middle = (low + high) / 2
        if dates[middle] <= day { low = middle + 1 } else { high = middle }
      }
      return count + low
    }
  }
}
