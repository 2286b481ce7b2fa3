package import PartnershipModel

package struct MediaBook: Sendable {
  package init(facts: Facts, through month: Month) {}
}
