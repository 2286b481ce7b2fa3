package enum FundingKind: String, Sendable, Hashable, CaseIterable {
  case grant, sponsorship, municipal
  case inKind = "in_kind"
}

/// Funds received for a partnership.
package struct Funding: Sendable, Hashable {
  package let origin: Origin
  package let date: CalendarDate
  package let partnership: String
  package let source: String
  package let kind: FundingKind
  package let money: Money
  package let actionID: String?

  package init(
    origin: Origin, date: CalendarDate, partnership: String, source: String, kind: FundingKind,
    money: Money, actionID: String? = nil
  ) {
    self.origin = origin
    self.date = date
    self.partnership = partnership
    self.source = source
    self.kind = kind
    self.money = money
    self.actionID = actionID
  }
}
