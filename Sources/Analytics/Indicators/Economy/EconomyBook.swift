package import PartnershipModel

package struct EconomyBook: Sendable {
  package init(facts: Facts, through month: Month) {}
}
