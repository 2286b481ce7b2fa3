package import PartnershipModel

extension Analysis {
  /// The used rows of the inputs that are about a subject in these months, for the domain of an
  /// indicator.
  ///
  /// Trade is that of the basis which the figures take. A single indicator may use a part of them
  /// only, such as one flow.
  package func evidence(
    for domain: Indicator.Domain, subject: String, over months: [Month]
  ) -> [Evidence] {
    guard let first = months.first, let last = months.last else { return [] }
    var groups = EvidenceGroups(facts)
    let span = first...last
    switch domain {
    case .trade: addTrade(subject, span, &groups)
    case .exchanges, .network:
      addExchanges(subject, span, &groups)
      addPractices(subject, span, &groups)
    case .media: addMedia(subject, span, &groups)
    case .economy: addEconomy(subject, span, &groups)
    case .plan: addPlan(subject, &groups)
    case .composite, .impact:
      addPlan(subject, &groups)
      addTrade(subject, span, &groups)
      addExchanges(subject, span, &groups)
      if domain == .composite { addPractices(subject, span, &groups) }
      addMedia(subject, span, &groups)
      addEconomy(subject, span, &groups)
    }
    return groups.all
  }

  private func partnerships(of subject: String) -> [Partnership] {
    facts.gazetteer.partnership(subject).map { [$0] } ?? facts.gazetteer.partnerships
  }

  /// Whether records of these cities belong to the subject: a partnership with two of them, a city
  /// among them, or the network.
  private func concerns(_ cities: [String], _ subject: String) -> Bool {
    if let partnership = facts.gazetteer.partnership(subject) {
      return partnership.cities.count(where: cities.contains) >= 2
    }
    return subject == "network" || cities.contains(subject)
  }

  // MARK: Domains

  private struct PlacePair: Hashable {
    let reporter: Place
    let partner: Place
  }

  private func addTrade(
    _ subject: String, _ span: ClosedRange<Month>, _ groups: inout EvidenceGroups
  ) {
    var pairs: Set<PlacePair> = []
    for partnership in partnerships(of: subject) {
      for pair in partnership.orderedPairs(home: facts.home) {
        guard let series = trade.series(reporter: pair.reporter, partner: pair.partner) else {
          continue
        }
        pairs.insert(PlacePair(reporter: series.reporterPlace, partner: series.partnerPlace))
      }
    }
    for row in facts.trade.rows where span.contains(row.key.month) {
      let cell = facts.trade.cell(row)
      let key = cell.key
      guard pairs.contains(PlacePair(reporter: key.reporter, partner: key.partner)) else {
        continue
      }
      let level = key.commodity == "TOTAL" ? "TOTAL" : "HS codes of \(key.commodity.count) digits"
      groups.add(
        file: facts.sources[key.file].path,
        lines: cell.measures.firstLine...max(cell.measures.lastLine, cell.measures.firstLine),
        rows: cell.measures.rows, month: key.month,
        about:
          "\(key.flow.rawValue) \(key.reporter.code) → \(key.partner.code), \(level)"
          + (key.status == .provisional ? ", provisional" : ""),
        amount: cell.measures.value, currency: key.currency)
    }
  }

  private func addExchanges(
    _ subject: String, _ span: ClosedRange<Month>, _ groups: inout EvidenceGroups
  ) {
    for exchange in facts.exchanges
    where span.contains(exchange.month) && concerns(exchange.cities, subject) {
      groups.add(
        exchange.origin, exchange.month,
        "\(exchange.id) \(exchange.type.rawValue), \(exchange.status.rawValue), \(exchange.start): \(exchange.title)"
      )
    }
  }

  private func addPractices(
    _ subject: String, _ span: ClosedRange<Month>, _ groups: inout EvidenceGroups
  ) {
    for practice in facts.practices
    where span.contains(practice.date.month) && concerns([practice.from, practice.to], subject) {
      groups.add(
        practice.origin, practice.date.month,
        "practice \(practice.status.rawValue), \(practice.from) → \(practice.to): \(practice.title)"
      )
    }
  }

  private func addMedia(
    _ subject: String, _ span: ClosedRange<Month>, _ groups: inout EvidenceGroups
  ) {
    let members = Set(partnerships(of: subject).flatMap(\.cities)).filter { city in
      facts.gazetteer.partnership(subject) != nil || subject == "network" || city == subject
    }
    for row in facts.media.rows where span.contains(row.month) {
      let key = facts.media.key(row)
      let about = key.subjects.filter(members.contains).sorted()
      guard !about.isEmpty else { continue }
      groups.add(
        file: facts.sources[Int(row.file)].path,
        lines: row.firstLine...max(row.lastLine, row.firstLine), rows: Int(row.articles),
        month: row.month,
        about:
          "articles about \(about.joined(separator: ", ")), outlets in \(key.outletCountry.isEmpty ? "an unknown country" : key.outletCountry)"
      )
    }
  }

  private func addEconomy(
    _ subject: String, _ span: ClosedRange<Month>, _ groups: inout EvidenceGroups
  ) {
    func belongs(_ partnership: String) -> Bool { subject == "network" || partnership == subject }
    for deal in facts.investments
    where span.contains(deal.date.month) && belongs(deal.partnership) {
      groups.add(
        deal.origin, deal.date.month,
        "\(deal.kind.rawValue), \(deal.from) → \(deal.to), \(deal.sector), \(deal.date)", deal.money
      )
    }
    for fund in facts.funding where span.contains(fund.date.month) && belongs(fund.partnership) {
      groups.add(
        fund.origin, fund.date.month, "\(fund.kind.rawValue) from \(fund.source), \(fund.date)",
        fund.money)
    }
    for visitors in facts.visitors
    where span.contains(visitors.month) && concerns([visitors.from, visitors.to], subject) {
      groups.add(
        visitors.origin, visitors.month, "visitors \(visitors.from) → \(visitors.to)")
    }
  }

  /// The plan as it stands: its rows are not about a month.
  private func addPlan(_ subject: String, _ groups: inout EvidenceGroups) {
    func belongs(_ partnership: String) -> Bool { subject == "network" || partnership == subject }
    for action in facts.actions where belongs(action.partnership) {
      groups.add(
        action.origin, action.due.month,
        "\(action.id), due \(action.due), \(action.status.rawValue): \(action.activity)",
        action.budget)
    }
    for agreement in facts.agreements where belongs(agreement.partnership) {
      groups.add(
        agreement.origin, agreement.signed.month,
        "\(agreement.id), \(agreement.kind.rawValue), signed \(agreement.signed)"
          + (agreement.expires.map { ", until \($0)" } ?? "") + ": \(agreement.title)")
    }
    for target in facts.targets where belongs(target.partnership) {
      groups.add(
        target.origin, target.periodEnd,
        "target \(target.indicator), \(target.periodStart) to \(target.periodEnd): \(target.target)"
      )
    }
  }
}
