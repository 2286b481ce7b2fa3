import PartnershipModel

extension Funding {
  /// Reads a row of `funding`.
  static func read(_ row: inout RecordRow, _ partnerships: PartnershipLookup) -> Funding? {
    let date = row.requiredDate("date")
    let partnership = partnerships.partnership("partnership", &row)
    let source = row.requiredText("source")
    let kind = row.word("kind", FundingKind.self)
    guard let money = row.requiredMoney("amount"), let date, let kind else { return nil }
    return Funding(
      origin: row.origin, date: date, partnership: partnership, source: source, kind: kind,
      money: money, actionID: row.text("action_id"))
  }
}

extension Investment {
  /// Reads a row of `investments`; both cities must be members of the partnership.
  static func read(
    _ row: inout RecordRow, _ partnerships: PartnershipLookup, _ cities: CityLookup
  ) -> Investment? {
    let date = row.requiredDate("date")
    let partnership = partnerships.partnership("partnership", &row)
    let kind = row.word("kind", InvestmentKind.self)
    let sector = row.requiredText("sector")
    let from = cities.city(row.requiredText("from"), "from", &row)
    let to = cities.city(row.requiredText("to"), "to", &row)
    if !from.isEmpty, from == to { row.reject(.repeatedCity, "to") }
    let members = partnerships.gazetteer.partnership(partnership)?.cities ?? []
    for (city, column) in [(from, "from"), (to, "to")]
    where !members.isEmpty && !city.isEmpty && !members.contains(city) {
      row.reject(.notInPartnership(city: city), column)
    }
    guard let money = row.requiredMoney("amount"), let date, let kind else { return nil }
    return Investment(
      origin: row.origin, date: date, partnership: partnership, kind: kind, sector: sector,
      from: from, to: to, money: money, jobs: row.amount("jobs", minimum: .zero))
  }
}

extension Practice {
  /// Reads a row of `practices`.
  static func read(_ row: inout RecordRow, _ cities: CityLookup) -> Practice? {
    let date = row.requiredDate("date")
    let from = cities.city(row.requiredText("from"), "from", &row)
    let to = cities.city(row.requiredText("to"), "to", &row)
    if !from.isEmpty, from == to { row.reject(.repeatedCity, "to") }
    let theme = row.requiredText("theme")
    let title = row.requiredText("title")
    guard let status = row.word("status", PracticeStage.self), let date else { return nil }
    // No partnership has both: valid, but not followed.
    if cities.gazetteer.partnerships(with: from, to).isEmpty { return nil }
    return Practice(
      origin: row.origin, date: date, from: from, to: to, theme: theme, title: title,
      status: status)
  }
}

extension Visitors {
  /// Reads a row of `visitors`.
  static func read(_ row: inout RecordRow, _ cities: CityLookup) -> Visitors? {
    let month = row.requiredMonth("period")
    let from = cities.city(row.requiredText("from"), "from", &row)
    let to = cities.city(row.requiredText("to"), "to", &row)
    if !from.isEmpty, from == to { row.reject(.repeatedCity, "to") }
    let visitors = row.amount("visitors", minimum: .zero)
    let nights = row.amount("nights", minimum: .zero)
    let spend = row.amount("spend", minimum: .zero)
    let currency = row.currency(requiredFor: [spend])
    guard let month else { return nil }
    if cities.gazetteer.partnerships(with: from, to).isEmpty { return nil }
    return Visitors(
      origin: row.origin, month: month, from: from, to: to, visitors: visitors, nights: nights,
      spend: money(spend, currency))
  }
}

extension ReferenceValue {
  /// Reads a row of `reference`; a place that is not known here is out of scope.
  static func read(_ row: inout RecordRow, _ gazetteer: Gazetteer) -> ReferenceValue? {
    let text = row.requiredText("period")
    let period: Period?
    if let month = Month(text) {
      period = .month(month)
    } else {
      period = digits(text.utf8, count: 4).map { .year($0) }
      if period == nil, !text.isEmpty {
        row.reject(.badDate(expected: .monthOrYear), "period")
      }
    }
    let name = row.requiredText("place")
    let place = gazetteer.place(name)
    if place == nil, let slip = gazetteer.slip(name) { row.reject(slip, "place") }
    let measure = row.word("measure", ReferenceMeasure.self)
    let value = row.requiredAmount("value")
    let isMoney = measure.map { [.worldExport, .worldImport, .gdp].contains($0) } ?? false
    let currency = row.currency(requiredFor: isMoney ? [value] : [])
    let commodity = row.text("commodity_code").flatMap { $0 == "TOTAL" ? nil : $0 }
    guard let period, let place, let measure else { return nil }
    return ReferenceValue(
      origin: row.origin, period: period, place: place, measure: measure, commodity: commodity,
      value: value, currency: currency)
  }
}
