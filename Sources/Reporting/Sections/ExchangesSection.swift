import Analytics
import PartnershipModel

extension ReportContext {
  func exchangesSection() -> Section {
    let partnershipsTable = exchangeTable()
    let types = exchangeTypeTable()
    let months = exchangeMonthTable()
    let chart = Chart(
      id: "exchanges-by-field", kind: .stackedColumn, title: Message(.chartExchanges),
      valueTitle: Message(.unitEvents), valueKind: .count, table: months.name, category: "month",
      rows: 0..<months.rows.count,
      series: ExchangeField.allCases.map { .init(Message($0.label), column: $0.rawValue) })
    return Section(
      kind: .exchanges, sheetName: Message(.sheetExchanges), title: Message(.titleExchanges),
      subtitle: Message(.subtitleExchanges),
      sentences: exchangeSentences(),
      tables: [partnershipsTable, months, types, eventTable(), practiceTable()]
        + officeListTables(),
      charts: charts([chart], months))
  }

  /// The months that the offices' lists cover: outside them nobody knows whether there was nothing.
  private var listedMonths: ClosedRange<Month>? {
    let months = facts.exchanges.map(\.month)
    guard let first = months.min(), let last = months.max() else { return nil }
    return first...last
  }

  private func exchangeSentences() -> [Message] {
    guard listedMonths?.contains(month) == true else { return [] }
    let held = facts.exchanges.filter { $0.status == .held && $0.month == month }
    let cancelled = facts.exchanges.filter {
      ($0.status == .cancelled || $0.status == .postponed) && $0.month == month
    }
    return [
      Message(
        .sayExchangesMonth,
        [
          "month": .month(month), "held": .count(held.count),
          "cancelled": .count(cancelled.count),
        ])
    ]
  }

  private func exchangeTable() -> ReportTable {
    let rows = partnerships.map { partnership -> [Cell] in
      func cell(_ indicator: String, _ breakdown: Breakdown = .twelveMonths) -> Cell {
        figures.cell(indicator, partnership.id, month, breakdown: breakdown)
      }
      let cells = [
        cell("exchange_events", Breakdown()), cell("exchange_events"), cell("participants"),
        cell("participant_days"),
        cell(
          "direction_balance", Breakdown([.measure: "events", .window: "12m"])),
        cell("type_evenness"), cell("follow_through_rate"), cell("budget_execution"),
        cell("cost_per_participant_day"), cell("practices_shared"), cell("practices_adopted"),
        cell("practice_theme_breadth"), cell("participants_delivery"), cell("repeat_event_share"),
        cell("months_since_last_event", Breakdown()),
        comparable(cell("years_active_share", Breakdown())),
      ]
      return [.name(partnership.name)] + cells + [reasons(cells)]
    }
    let columns = [
      ReportColumn("partnership", Message(.columnPartnership), .text),
      ReportColumn("events", Message(.columnEventsMonth), .count),
      ReportColumn("events_12m", Message(.columnExchanges12m), .count),
      ReportColumn("participants_12m", Message(.columnParticipants12m), .count),
      ReportColumn("participant_days_12m", Message(.columnParticipantDays12m), .count),
      ReportColumn(
        "direction_balance_12m", Message(.columnDirectionBalance), .real(decimals: 2)),
      ReportColumn(
        "type_evenness_12m", Message(.columnTypeEvenness), .real(decimals: 2),
        inMarkdown: false),
      ReportColumn("follow_through_12m", Message(.columnFollowThrough), .share),
      ReportColumn("budget_execution_12m", Message(.columnBudgetExecution), .share),
      ReportColumn(
        "cost_per_day_12m", Message(.columnCostPerDay, ["currency": currencyText]), .money,
        inMarkdown: false),
      ReportColumn(
        "practices_shared_12m", Message(.columnPracticesShared), .count, inMarkdown: false),
      ReportColumn(
        "practices_adopted_12m", Message(.columnPracticesAdopted), .count, inMarkdown: false),
      ReportColumn(
        "practice_themes_12m", Message(.columnPracticeThemes), .count, inMarkdown: false),
      ReportColumn(
        "participants_delivery_12m", Message(.columnParticipantsDelivery), .share,
        inMarkdown: false),
      ReportColumn(
        "repeat_share_12m", Message(.columnRepeatShare), .share, inMarkdown: false),
      ReportColumn(
        "months_since_event", Message(.columnMonthsSinceEvent), .count, inMarkdown: false),
      ReportColumn("years_active", Message(.columnYearsActive), .share, inMarkdown: false),
      ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
    ]
    return ReportTable(
      name: "tbl_exchanges", title: Message(.tableExchanges, ["month": .month(month)]),
      note: note(Message(.noteExchanges), on: rows, of: columns),
      markdownNote: note(Message(.noteExchanges), on: rows, of: columns, inMarkdown: true),
      columns: columns, rows: rows, dataFile: "data/indicators.csv")
  }

  private var lastTwelveMonths: ClosedRange<Month> { month.advanced(by: -11)...month }

  /// The kinds of exchange of the last 12 months: planned, held, how many came, what it cost.
  private func exchangeTypeTable() -> ReportTable {
    let recent = facts.exchanges.filter { lastTwelveMonths.contains($0.month) }
    let rows = (recent.isEmpty ? [] : ExchangeType.allCases).map { type -> [Cell] in
      let events = recent.filter { $0.type == type }
      func count(_ status: ExchangeStatus) -> Cell {
        .count(events.count { $0.status == status })
      }
      let held = events.filter { $0.status == .held }
      let known = held.compactMap(\.participants)
      let participants = known.reduce(Amount.zero) { $0.adding($1) ?? $0 }
      return [
        .message(Message(type.label)), count(.held), count(.planned), count(.cancelled),
        count(.postponed),
        held.isEmpty || !known.isEmpty ? .exact(participants) : .missing(.notReported),
        .count(held.count { $0.followUpOf != nil }),
      ]
    }
    return ReportTable(
      name: "tbl_exchange_types", title: Message(.tableExchangeTypes, ["month": .month(month)]),
      note: Message(.noteExchangeTypes),
      columns: [
        ReportColumn("type", Message(.columnType), .text),
        ReportColumn("held", Message(.columnHeld), .count, hasTotal: true),
        ReportColumn("planned", Message(.columnPlanned), .count, hasTotal: true),
        ReportColumn("cancelled", Message(.columnCancelled), .count, hasTotal: true),
        ReportColumn("postponed", Message(.columnPostponed), .count, hasTotal: true),
        ReportColumn("participants", Message(.columnParticipants), .count, hasTotal: true),
        ReportColumn("follow_ups", Message(.columnFollowUps), .count, hasTotal: true),
      ], rows: rows, dataFile: "data/exchanges.csv", totalLabel: Message(.wordTotal))
  }

  /// Held exchanges by month and field, all partnerships together, each once.
  private func exchangeMonthTable() -> ReportTable {
    let held = facts.exchanges.filter { $0.status == .held }
    let rows = (listedMonths == nil ? [] : series).map { month -> [Cell] in
      let events = held.filter { $0.month == month }
      guard listedMonths?.contains(month) == true else {
        let columns = ExchangeField.allCases.count + 1
        return [.month(month)] + [Cell](repeating: .missing(.noData), count: columns)
      }
      return [.month(month)]
        + ExchangeField.allCases.map { field in
          .count(events.count { ExchangeField($0.type) == field })
        } + [.count(events.count)]
    }
    return ReportTable(
      name: "tbl_exchange_months", title: Message(.tableExchangeMonths),
      note: Message(.noteExchangeMonths),
      columns: [ReportColumn("month", Message(.columnMonth), .month)]
        + ExchangeField.allCases.map {
          ReportColumn($0.rawValue, Message($0.label), .count)
        } + [ReportColumn("all", Message(.columnAll), .count)],
      rows: rows, dataFile: "data/exchanges.csv", markdownRows: 13)
  }

  /// The exchanges of the report month and those planned for the three that follow.
  private func eventTable() -> ReportTable {
    let end = month.advanced(by: 3)
    let events = facts.exchanges.filter {
      $0.month == month || ($0.month > month && $0.month <= end && $0.status == .planned)
    }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    let rows = events.map { event -> [Cell] in
      // Nobody can have come to an event that was not held.
      let participants: Cell =
        event.status != .held
        ? .none : event.participants.map { .exact($0) } ?? .missing(.notReported)
      return [
        .date(event.start), .text(event.title), .message(Message(event.type.label)),
        .name(cityName(event.host)),
        .message(
          Message(
            .listOfWords, ["items": .list(event.guests.map { .name(cityName($0)) })])),
        participants, .message(Message(event.status.label)),
        event.outcome.map { .text($0) } ?? .none,
      ]
    }
    return ReportTable(
      name: "tbl_events", title: Message(.tableEvents, ["month": .month(month)]),
      note: Message(.noteEvents),
      columns: [
        ReportColumn("date", Message(.columnDate), .date),
        ReportColumn("title", Message(.columnTitle), .text),
        ReportColumn("type", Message(.columnType), .text),
        ReportColumn("host", Message(.columnHost), .text),
        ReportColumn("guests", Message(.columnGuests), .text),
        ReportColumn("participants", Message(.columnParticipants), .count),
        ReportColumn("status", Message(.columnState), .text),
        ReportColumn("outcome", Message(.columnOutcome), .text),
      ], rows: rows, dataFile: "data/exchanges.csv")
  }

  /// Best practices by theme: how many were shared, piloted and adopted up to now.
  private func practiceTable() -> ReportTable {
    struct Key: Hashable {
      let from: String
      let to: String
      let title: String
    }
    var stages: [Key: (theme: String, stage: PracticeStage)] = [:]
    for practice in facts.practices where practice.date <= month.lastDay {
      let key = Key(from: practice.from, to: practice.to, title: practice.title)
      let known = stages[key]
      stages[key] = (known?.theme ?? practice.theme, max(known?.stage ?? .shared, practice.status))
    }
    let rows = Set(stages.values.map(\.theme)).sorted().map { theme -> [Cell] in
      let reached = stages.values.filter { $0.theme == theme }.map(\.stage)
      return [.text(theme)]
        + PracticeStage.allCases.map { stage in .count(reached.count { $0 >= stage }) }
    }
    return ReportTable(
      name: "tbl_practices", title: Message(.tablePractices, ["month": .month(month)]),
      note: Message(.notePractices),
      columns: [
        ReportColumn("theme", Message(.columnTheme), .text),
        ReportColumn("shared", Message(.columnShared), .count, hasTotal: true),
        ReportColumn("piloted", Message(.columnPiloted), .count, hasTotal: true),
        ReportColumn("adopted", Message(.columnAdopted), .count, hasTotal: true),
      ], rows: rows, dataFile: nil, totalLabel: Message(.wordTotal))
  }
}

/// The twelve types of exchange in four fields, so that a chart can tell them apart.
enum ExchangeField: String, CaseIterable {
  case official, economic, people, knowledge

  init(_ type: ExchangeType) {
    switch type {
    case .delegation, .roundtable: self = .official
    case .fair, .business: self = .economic
    case .student, .faculty, .youth, .cultural, .sport: self = .people
    case .journalist, .knowledge, .campaign: self = .knowledge
    }
  }

  var label: MessageKey {
    switch self {
    case .official: .fieldOfficial
    case .economic: .fieldEconomic
    case .people: .fieldPeople
    case .knowledge: .fieldKnowledge
    }
  }
}

extension ExchangeType {
  var label: MessageKey {
    switch self {
    case .delegation: .typeDelegation
    case .roundtable: .typeRoundtable
    case .fair: .typeFair
    case .business: .typeBusiness
    case .student: .typeStudent
    case .faculty: .typeFaculty
    case .youth: .typeYouth
    case .cultural: .typeCultural
    case .sport: .typeSport
    case .journalist: .typeJournalist
    case .knowledge: .typeKnowledge
    case .campaign: .typeCampaign
    }
  }
}

extension ExchangeStatus {
  var label: MessageKey {
    switch self {
    case .planned: .statePlanned
    case .held: .stateHeld
    case .cancelled: .stateCancelled
    case .postponed: .statePostponed
    }
  }
}
