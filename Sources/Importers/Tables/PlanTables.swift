import PartnershipModel

extension Agreement {
  /// Reads a row of `agreements`.
  static func read(_ row: inout RecordRow, _ partnerships: PartnershipLookup) -> Agreement? {
    let id = row.requiredText("agreement_id")
    let partnership = partnerships.partnership("partnership", &row)
    let kind = row.word("kind", AgreementKind.self)
    let title = row.requiredText("title")
    let signed = row.requiredDate("signed")
    let expires = row.date("expires")
    if let signed, let expires, expires < signed { row.reject(.endBeforeStart, "expires") }
    guard let kind, let signed else { return nil }
    return Agreement(
      origin: row.origin, id: id, partnership: partnership, kind: kind, title: title,
      signed: signed, expires: expires, fields: row.list("fields"))
  }
}

extension Target {
  /// Reads a row of `targets`; the indicator must be one of `indicators` that a target can aim at.
  static func read(
    _ row: inout RecordRow, _ partnerships: PartnershipLookup, _ indicators: KnownIndicators
  ) -> Target? {
    let partnership = partnerships.partnership("partnership", &row)
    let indicator = row.requiredText("indicator")
    if indicators.withoutTargets.contains(indicator) {
      row.reject(.indicatorWithoutTargets, "indicator")
    } else if !indicator.isEmpty, !indicators.names.contains(indicator) {
      let possible = indicators.names.subtracting(indicators.withoutTargets).sorted()
      row.reject(.unknownIndicator(nearest: nearest(to: indicator, among: possible)), "indicator")
    }
    let start = row.requiredMonth("period_start")
    let end = row.requiredMonth("period_end")
    if let start, let end, end < start { row.reject(.endBeforeStart, "period_end") }
    let baseline = row.amount("baseline")
    let target = row.requiredAmount("target")
    guard let kind = row.word("kind", TargetKind.self), let start, let end else { return nil }
    return Target(
      origin: row.origin, partnership: partnership, indicator: indicator, periodStart: start,
      periodEnd: end, baseline: baseline, target: target, kind: kind)
  }
}

extension Action {
  /// Reads a row of `actions`.
  static func read(_ row: inout RecordRow, _ partnerships: PartnershipLookup) -> Action? {
    let id = row.requiredText("action_id")
    let partnership = partnerships.partnership("partnership", &row)
    let group = row.requiredText("working_group")
    let activity = row.requiredText("activity")
    let due = row.requiredDate("due")
    let budget = row.amount("budget", minimum: .zero)
    let currency = row.currency(requiredFor: [budget])
    let status = row.word("status", ActionStatus.self)
    guard let due, let status else { return nil }
    return Action(
      origin: row.origin, id: id, partnership: partnership, workingGroup: group,
      activity: activity, due: due, budget: money(budget, currency), owner: row.text("owner"),
      stakeholders: row.list("stakeholders"), status: status, completed: row.date("completed"))
  }
}

/// The amount with its currency, where there is one.
func money(_ amount: Amount?, _ currency: CurrencyCode?) -> Money? {
  guard let amount, let currency else { return nil }
  return Money(amount, currency)
}
