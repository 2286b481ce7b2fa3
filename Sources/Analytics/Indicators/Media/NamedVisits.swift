import PartnershipModel

/// Since when articles name each exchange as the journalist visit that they came from.
struct NamedVisits: Sendable {
  /// By the id under which the exchange counts.
  private var since: [String: Month] = [:]

  init(_ facts: Facts) {
    // Two offices may list one visit under ids of their own: articles may name either.
    var counted: [String: String] = [:]
    let ids = Set(facts.exchanges.map(\.id))
    for listings in facts.officeLists.exchanges {
      guard let id = listings.lazy.map(\.exchange.id).first(where: ids.contains) else { continue }
      for listing in listings { counted[listing.exchange.id] = id }
    }
    for record in facts.media.records {
      guard let named = record.pressVisit else { continue }
      let id = counted[named] ?? named
      since[id] = min(since[id] ?? record.key.month, record.key.month)
    }
  }

  /// The ids of the visits that articles published up to the end of a month name.
  func ids(through month: Month) -> Set<String> {
    Set(since.lazy.filter { $0.value <= month }.map(\.key))
  }
}
