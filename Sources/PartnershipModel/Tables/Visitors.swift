/// Tourist arrivals of one month from one city in another.
package struct Visitors: Sendable, Hashable {
  package let origin: Origin
  package let month: Month
  /// City ids.
  package let from: String
  package let to: String
  package let visitors: Amount?
  package let nights: Amount?
  package let spend: Money?

  package init(
    origin: Origin, month: Month, from: String, to: String, visitors: Amount?,
    nights: Amount? = nil, spend: Money? = nil
  ) {
    self.origin = origin
    self.month = month
    self.from = from
    self.to = to
    self.visitors = visitors
    self.nights = nights
    self.spend = spend
  }
}
