package enum InvestmentKind: String, Sendable, Hashable, CaseIterable {
  case jointVenture = "joint_venture"
  case investment
  case contract
}

/// A joint venture, an investment or a contract between two cities.
package struct Investment: Sendable, Hashable {
  package let origin: Origin
  package let date: CalendarDate
  package let partnership: String
  package let kind: InvestmentKind
  package let sector: String
  /// City ids.
  package let from: String
  package let to: String
  package let money: Money
  package let jobs: Amount?

  package init(
    origin: Origin, date: CalendarDate, partnership: String, kind: InvestmentKind, sector: String,
    from: String, to: String, money: Money, jobs: Amount? = nil
  ) {
    self.origin = origin
    self.date = date
    self.partnership = partnership
    self.kind = kind
    self.sector = sector
    self.from = from
    self.to = to
    self.money = money
    self.jobs = jobs
  }
}
