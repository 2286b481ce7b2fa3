import Analytics
import PartnershipModel

extension ReportContext {
  /// How far ahead the calendar looks, in months behind the report month.
  private static let calendarMonths = 24
  /// How long before an agreement ends its renewal has to begin, in months.
  private static let renewalNotice = 6

  /// The days of the coming 24 months, and the actions that are overdue on the days when they were
  /// due; sorted by day, kind and id.
  func calendarEntries() -> [CalendarEntry] {
    let entries = agreementEntries() + anniversaryEntries() + actionEntries()
    return entries.sorted {
      ($0.date, $0.kind.rawValue, $0.id) < ($1.date, $1.kind.rawValue, $1.id)
    }
  }

  private func isAhead(_ date: CalendarDate) -> Bool {
    date > month.lastDay && date <= month.advanced(by: ReportContext.calendarMonths).lastDay
  }

  private func partnershipArgument(_ id: String) -> Argument {
    facts.gazetteer.partnership(id).map { .name($0.name) } ?? .text(id)
  }

  /// The text of an entry where nothing beside it names the partnership.
  private func summary(_ title: Message, _ arguments: [String: Argument]) -> Message {
    Message(
      .calendarWithPartnership,
      arguments.merging(["entry": .message(title)]) { one, _ in one })
  }

  private func agreementEntries() -> [CalendarEntry] {
    facts.agreements.flatMap { agreement -> [CalendarEntry] in
      guard let expires = agreement.expires else { return [] }
      let arguments: [String: Argument] = [
        "title": .text(agreement.title),
        "partnership": partnershipArgument(agreement.partnership),
        "signed": .date(agreement.signed), "date": .date(expires),
      ]
      let renewal = expires.movedBack(months: ReportContext.renewalNotice)
      func entry(
        _ date: CalendarDate, _ kind: CalendarEntry.Kind, _ key: MessageKey
      ) -> CalendarEntry {
        let title = Message(key, arguments)
        return CalendarEntry(
          date: date, kind: kind, id: agreement.id, partnership: agreement.partnership,
          title: title, summary: summary(title, arguments),
          detail: Message(.calendarAgreement, arguments))
      }
      return [
        entry(renewal, .renewal, .calendarRenewal), entry(expires, .expiry, .calendarExpiry),
      ].filter { isAhead($0.date) }
    }
  }

  /// The anniversaries that are kept: the first, fifth, tenth, and every fifth after that.
  private func anniversaryEntries() -> [CalendarEntry] {
    facts.gazetteer.partnerships.flatMap { partnership -> [CalendarEntry] in
      guard let since = partnership.since else { return [] }
      let elapsed = month.year - since.components.year
      return (elapsed...elapsed + 3).filter { $0 == 1 || $0 > 0 && $0.isMultiple(of: 5) }
        .compactMap { years in
          guard let date = since.anniversary(years), isAhead(date) else { return nil }
          let arguments: [String: Argument] = [
            "years": .count(years), "partnership": .name(partnership.name), "since": .date(since),
          ]
          // The partnership is what the entry is about, so its name stands in both texts.
          let title = Message(
            years == 1 ? .calendarFirstAnniversary : .calendarAnniversary, arguments)
          return CalendarEntry(
            date: date, kind: .anniversary, id: partnership.id, partnership: partnership.id,
            title: title, summary: title, detail: Message(.calendarSince, arguments))
        }
    }
  }

  private func actionEntries() -> [CalendarEntry] {
    let last = month.advanced(by: ReportContext.calendarMonths).lastDay
    return actions.filter { state in
      !state.isDone && !state.action.isDropped && state.action.due <= last
    }.map { state in
      let action = state.action
      let arguments: [String: Argument] = [
        "activity": .text(action.activity),
        "partnership": partnershipArgument(action.partnership),
        "group": .text(action.workingGroup), "date": .date(action.due),
        "owner": .text(action.owner ?? action.workingGroup),
      ]
      let title = Message(
        state.isOverdue ? .calendarActionOverdue : .calendarActionDue, arguments)
      return CalendarEntry(
        date: action.due, kind: .action, id: action.id, partnership: action.partnership,
        title: title, summary: summary(title, arguments),
        detail: Message(.calendarActionDetail, arguments))
    }
  }

  /// The calendar as a table: what is overdue, and what the next 12 months bring.
  func calendarTable(_ entries: [CalendarEntry]) -> ReportTable {
    let last = month.advanced(by: 12).lastDay
    let rows = entries.filter { $0.date <= last }.map { entry -> [Cell] in
      [
        .date(entry.date), .message(Message(entry.kind.label)),
        facts.gazetteer.partnership(entry.partnership).map { .name($0.name) }
          ?? .text(entry.partnership), .message(entry.title),
      ]
    }
    return ReportTable(
      name: "tbl_calendar", title: Message(.tableCalendar, ["month": .month(month)]),
      note: Message(.noteCalendar),
      columns: [
        ReportColumn("date", Message(.columnDate), .date),
        ReportColumn("kind", Message(.columnKind), .text),
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("entry", Message(.columnCalendarEntry), .text),
      ], rows: rows)
  }
}

extension CalendarEntry.Kind {
  /// The word for it, also the category in `calendar.ics`.
  package var label: MessageKey {
    switch self {
    case .expiry: .calendarKindExpiry
    case .renewal: .calendarKindRenewal
    case .anniversary: .calendarKindAnniversary
    case .action: .calendarKindAction
    }
  }
}

extension CalendarDate {
  /// The same day some years on; 29 February becomes 28 in a year without it.
  func anniversary(_ years: Int) -> CalendarDate? {
    let (year, month, day) = components
    return CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: month, day: day - 1)
  }

  /// The same day of an earlier month, or that month's last day where it is shorter.
  func movedBack(months: Int) -> CalendarDate {
    let earlier = month.advanced(by: -months)
    let day = min(self.day, earlier.lastDay.day)
    return CalendarDate(year: earlier.year, month: earlier.month, day: day) ?? earlier.lastDay
  }
}
