package import PartnershipModel

/// When each partnership was last active: a held exchange, a completed action, an adopted practice.
///
/// Months are whole because every state is that of a month's last day: from any day of June 2025 to
/// 31 August 2026 at least 14 months have passed.
package struct Activity: Sendable {
  /// Months without activity after which a partnership is silent.
  package static let silence = 14

  /// The month of the last activity, by partnership id.
  package let last: [String: Month]
  /// Whether the records of exchanges, actions and practices begin at least 14 months before the
  /// end of the month; otherwise silence cannot be told from a young register.
  package let reachesBack: Bool

  package init(_ facts: Facts, through month: Month) {
    self.init(ActivityLog(facts), through: month)
  }

  init(_ log: ActivityLog, through month: Month) {
    last = log.months.compactMapValues { months in months.last { $0 <= month } }
    reachesBack = log.first.map { month.months(since: $0) >= Activity.silence } ?? false
  }

  /// Whether at least 14 months have passed since the last activity, or there was none.
  package static func isSilent(last: Month?, in month: Month) -> Bool {
    last.map { month.months(since: $0) >= silence } ?? true
  }
}

/// The months in which each partnership was active.
struct ActivityLog: Sendable {
  /// Sorted, by partnership id.
  let months: [String: [Month]]
  /// Of the first record of any partnership, held or not.
  let first: Month?

  init(_ facts: Facts) {
    var months: [String: Set<Month>] = [:]
    var first: Month?
    func record(_ date: CalendarDate) { first = min(first ?? date.month, date.month) }
    for exchange in facts.exchanges {
      record(exchange.start)
      guard exchange.status == .held else { continue }
      for partnership in facts.gazetteer.partnerships(sharedBy: exchange.cities) {
        months[partnership.id, default: []].insert(exchange.start.month)
      }
    }
    for action in facts.actions where !action.isDropped {
      guard let completed = action.completed else { continue }
      record(completed)
      months[action.partnership, default: []].insert(completed.month)
    }
    for practice in facts.practices {
      record(practice.date)
      guard practice.status == .adopted else { continue }
      for partnership in facts.gazetteer.partnerships(with: practice.from, practice.to) {
        months[partnership.id, default: []].insert(practice.date.month)
      }
    }
    self.months = months.mapValues { $0.sorted() }
    self.first = first
  }
}
