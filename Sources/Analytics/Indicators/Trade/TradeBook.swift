package import PartnershipModel

package struct TradeBook: Sendable {
  package init(facts: Facts, through month: Month) {}
}
