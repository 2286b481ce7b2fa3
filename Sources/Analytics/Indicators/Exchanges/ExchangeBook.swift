package import PartnershipModel

/// The exchanges by whom they concern, in order of date, and the practices.
///
/// An exchange belongs to every partnership with at least two of its cities, to `network` where at
/// least two cities are followed, and to each of its followed cities. Exchanges that begin after the
/// month reported on are known to exist, and so widen the span of the records, but enter no figure.
package struct ExchangeBook: Sendable {
  package let practices: PracticeBook
  /// The cities of all partnerships, by id.
  package let followedCities: [String]
  /// The held ones that belong to an action of a plan, in the order of the files.
  let ofActions: [Exchange]

  private var events: [ExchangeSubject: [ExchangeEvent]] = [:]
  private var spans: [ExchangeSubject: RecordSpan] = [:]

  package init(facts: Facts, through month: Month) {
    practices = PracticeBook(facts: facts, through: month)
    followedCities = Set(facts.gazetteer.partnerships.flatMap(\.cities)).sorted()
    ofActions = facts.exchanges.filter { $0.status == .held && $0.actionID != nil }
    let ordered = facts.exchanges.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    for exchange in ordered {
      let event = ExchangeEvent(exchange)
      for subject in ExchangeBook.subjects(of: event, in: facts.gazetteer) {
        spans[subject, default: RecordSpan(first: exchange.month, last: exchange.month)]
          .include(exchange.month)
        if exchange.month <= month { events[subject, default: []].append(event) }
      }
    }
  }

  /// The months between the first and the last record of any status, or `nil` without a record.
  package func span(of subject: ExchangeSubject) -> RecordSpan? { spans[subject] }

  /// The events of any status that begin in these consecutive months, by date and id.
  package func events(
    of subject: ExchangeSubject, in months: [Month]
  ) -> ArraySlice<ExchangeEvent> {
    guard let all = events[subject], let first = months.first, let last = months.last else {
      return []
    }
    let start = all.firstIndex(notBefore: first)
    let end = all.firstIndex(notBefore: last.advanced(by: 1))
    return all[start..<max(start, end)]
  }

  /// What a row about `subject` in a window of months is computed from.
  package func selection(of subject: ExchangeSubject, in months: [Month]) -> ExchangeSelection {
    ExchangeSelection(
      events: Array(events(of: subject, in: months)),
      cover: RecordSpan.cover(months, by: span(of: subject)))
  }

  private static func subjects(
    of event: ExchangeEvent, in gazetteer: Gazetteer
  ) -> [ExchangeSubject] {
    let followed = event.cities.filter(gazetteer.isFollowed)
    return gazetteer.partnerships(sharedBy: event.cities).map { .partnership($0.id) }
      + followed.map { .city($0) } + (followed.count >= 2 ? [.network] : [])
  }
}

extension [ExchangeEvent] {
  /// The index of the first event that begins in `month` or later.
  fileprivate func firstIndex(notBefore month: Month) -> Int {
    let day = month.firstDay
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].record.start < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Whom a total is about.
package enum ExchangeSubject: Sendable, Hashable {
  case partnership(String)
  case city(String)
  /// All cities of all partnerships.
  case network

  /// The id that stands in the column `subject`.
  package var code: String {
    switch self {
    case .partnership(let id), .city(let id): id
    case .network: "network"
    }
  }
}
