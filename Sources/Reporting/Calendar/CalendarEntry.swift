package import PartnershipModel

/// A day that somebody has to keep in mind: an all-day entry of `calendar.ics`.
package struct CalendarEntry: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The last day on which an agreement is in force.
    case expiry
    /// Six months before that day, when its renewal has to begin.
    case renewal
    /// A round anniversary of a partnership.
    case anniversary
    /// The day by which an action is due.
    case action
  }

  package let date: CalendarDate
  package let kind: Kind
  /// The id of the agreement, partnership or action.
  package let id: String
  package let partnership: String
  /// What is due, for a table that has a column for the partnership.
  package let title: Message
  /// What is due, with the partnership.
  package let summary: Message
  package let detail: Message

  package init(
    date: CalendarDate, kind: Kind, id: String, partnership: String, title: Message,
    summary: Message, detail: Message
  ) {
    self.date = date
    self.kind = kind
    self.id = id
    self.partnership = partnership
    self.title = title
    self.summary = summary
    self.detail = detail
  }
}
