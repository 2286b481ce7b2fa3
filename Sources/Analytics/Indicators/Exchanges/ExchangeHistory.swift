import PartnershipModel

extension Analysis {
  /// Rows of an indicator over everything that is recorded of a subject up to a month: the total,
  /// and by type of the held events where the month gives breakdowns and more than one occurs.
  func historyRows(
    _ slug: String, about subject: ExchangeSubject, _ month: Month,
    _ formula: ([ExchangeEvent], RecordSpan?) -> Figure
  ) -> [IndicatorRow] {
    let span = exchanges.span(of: subject)
    let months = span.map { $0.first <= month ? Month.range($0.first, through: month) : [] } ?? []
    let events = Array(exchanges.events(of: subject, in: months))
    func row(_ events: [ExchangeEvent], _ breakdown: Breakdown) -> IndicatorRow {
      IndicatorRow(
        period: month, subject: subject.code, indicator: slug, breakdown: breakdown,
        figure: formula(events, span))
    }
    let total = row(events, .all)
    let present = Set(events.lazy.filter(\.isHeld).map(\.record.type))
    guard givesBreakdowns(month), present.count >= 2 else { return [total] }
    return [total]
      + ExchangeType.allCases.filter(present.contains).map { type in
        row(events.filter { $0.record.type == type }, Breakdown([.type: type.rawValue]))
      }
  }
}
