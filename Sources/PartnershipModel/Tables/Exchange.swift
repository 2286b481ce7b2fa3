package enum ExchangeType: String, Sendable, Hashable, CaseIterable {
  case delegation, roundtable, fair, business, student, faculty, youth, cultural, sport, journalist
  case knowledge, campaign
}

package enum ExchangeStatus: String, Sendable, Hashable, CaseIterable {
  case planned, held, cancelled, postponed
}

/// A visit, fair, round table, course or campaign of two or more cities.
package struct Exchange: Sendable, Hashable {
  package let origin: Origin
  package let id: String
  package let start: CalendarDate
  /// Empty means a single day.
  package let end: CalendarDate?
  package let type: ExchangeType
  package let title: String
  /// City ids; the guests do not hold the host.
  package let host: String
  package let guests: [String]
  package let participants: Amount?
  package let status: ExchangeStatus
  package let plannedParticipants: Amount?
  package let budget: Money?
  package let cost: Money?
  package let fundingSource: String?
  package let actionID: String?
  package let outcome: String?
  package let followUpOf: String?

  package init(
    origin: Origin, id: String, start: CalendarDate, end: CalendarDate? = nil, type: ExchangeType,
    title: String, host: String, guests: [String], participants: Amount? = nil,
    status: ExchangeStatus, plannedParticipants: Amount? = nil, budget: Money? = nil,
    cost: Money? = nil, fundingSource: String? = nil, actionID: String? = nil,
    outcome: String? = nil, followUpOf: String? = nil
  ) {
    self.origin = origin
    self.id = id
    self.start = start
    self.end = end
    self.type = type
    self.title = title
    self.host = host
    self.guests = guests
    self.participants = participants
    self.status = status
    self.plannedParticipants = plannedParticipants
    self.budget = budget
    self.cost = cost
    self.fundingSource = fundingSource
    self.actionID = actionID
    self.outcome = outcome
    self.followUpOf = followUpOf
  }

  /// All cities, each once, the host first.
  package var cities: [String] { [host] + guests }

  /// Days from start to end, both included.
  package var days: Int { (end ?? start).days(since: start) + 1 }

  package var month: Month { start.month }
}
