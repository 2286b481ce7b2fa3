package import PartnershipModel

/// Funds, investments and visitors up to a month, by partnership and for the network.
package struct EconomyBook: Sendable {
  /// By partnership id, and `network` for every record once.
  package let funding: [String: EventLedger<Funding>]
  package let investments: [String: EventLedger<Investment>]
  package let visitors: VisitorBook

  package init(facts: Facts, through month: Month) {
    funding = EconomyBook.ledgers(
      facts.funding, of: facts.gazetteer, through: month, partnership: \.partnership)
    investments = EconomyBook.ledgers(
      facts.investments, of: facts.gazetteer, through: month, partnership: \.partnership)
    visitors = VisitorBook(facts.visitors, of: facts.gazetteer, through: month)
  }

  private static func ledgers<Record: DatedRecord>(
    _ records: [Record], of gazetteer: Gazetteer, through month: Month,
    partnership: (Record) -> String
  ) -> [String: EventLedger<Record>] {
    let followed = records.filter {
      $0.date.month <= month && gazetteer.partnership(partnership($0)) != nil
    }
    var ledgers = Dictionary(grouping: followed, by: partnership).mapValues { EventLedger($0) }
    ledgers[Scope.network] = EventLedger(followed)
    return ledgers
  }
}
