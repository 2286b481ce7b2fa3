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
    var last: [String: Month] = [:]
    var first: Month?
    func record(_ date: CalendarDate) { first = min(first ?? date.month, date.month) }
    func note(_ date: CalendarDate, for partnership: String) {
      guard date.month <= month else { return }
      last[partnership] = max(last[partnership] ?? date.month, date.month)
    }
    for exchange in facts.exchanges {
      record(exchange.start)
      guard exchange.status == .held else { continue }
      for partnership in facts.gazetteer.partnerships(sharedBy: exchange.cities) {
        note(exchange.start, for: partnership.id)
      }
    }
    for action in facts.actions where !action.isDropped {
      guard let completed = action.completed else { continue }
      record(completed)
      note(completed, for: action.partnership)
    }
    for practice in facts.practices {
      record(practice.date)
      guard practice.status == .adopted else { continue }
      for partnership in facts.gazetteer.partnerships(with: practice.from, practice.to) {
        note(practice.date, for: partnership.id)
      }
    }
    self.last = last
    reachesBack = first.map { month.months(since: $0) >= Activity.silence } ?? false
  }

  /// Whether at least 14 months have passed since the last activity, or there was none.
  package static func isSilent(last: Month?, in month: Month) -> Bool {
    last.map { month.months(since: $0) >= silence } ?? true
  }
}
