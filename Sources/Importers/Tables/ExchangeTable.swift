import PartnershipModel

extension Exchange {
  /// Reads a row of `exchanges`.
  ///
  /// A city that this workspace does not know stays in the event under its own name, so that the
  /// number of cities is right; a name close to a followed city's is a slip.
  static func read(_ row: inout RecordRow, _ gazetteer: Gazetteer) -> Exchange? {
    let id = row.requiredText("exchange_id")
    let start = row.requiredDate("start_date")
    let end = row.date("end_date")
    if let start, let end, end < start { row.reject(.endBeforeStart, "end_date") }
    let type = row.word("type", ExchangeType.self)
    let title = row.requiredText("title")
    let host = city(row.requiredText("host"), "host", gazetteer, &row)
    let guests = row.list("guests").map { city($0, "guests", gazetteer, &row) }
    if guests.isEmpty { row.reject(.emptyRequired, "guests") }
    if guests.contains(host) || Set(guests).count < guests.count {
      row.reject(.repeatedCity, "guests")
    }
    let status = row.word("status", ExchangeStatus.self)
    let participants = row.amount("participants", minimum: .zero)
    let planned = row.amount("planned_participants", minimum: .zero)
    let budget = row.amount("budget", minimum: .zero)
    let cost = row.amount("cost", minimum: .zero)
    let currency = row.currency(requiredFor: [budget, cost])
    guard let start, let type, let status else { return nil }
    if gazetteer.partnerships(sharedBy: [host] + guests).isEmpty { return nil }
    return Exchange(
      origin: row.origin, id: id, start: start, end: end, type: type, title: title, host: host,
      guests: guests, participants: participants, status: status, plannedParticipants: planned,
      budget: money(budget, currency), cost: money(cost, currency),
      fundingSource: row.text("funding_source"), actionID: row.text("action_id"),
      outcome: row.text("outcome"), followUpOf: row.text("follow_up_of"))
  }

  private static func city(
    _ name: String, _ column: String, _ gazetteer: Gazetteer, _ row: inout RecordRow
  ) -> String {
    if case .city(let id) = gazetteer.place(name) { return id }
    if gazetteer.place(name) == nil, let slip = gazetteer.slip(name) { row.reject(slip, column) }
    return name
  }
}
