package import PartnershipModel

package struct ExchangeBook: Sendable {
  package init(facts: Facts, through month: Month) {}
}
