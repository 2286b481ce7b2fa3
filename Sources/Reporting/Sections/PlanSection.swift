import Analytics
import PartnershipModel

extension ReportContext {
  func planSection() -> Section {
    let targets = targetTable()
    let rows = min(Self.mostTargetsInChart, measuredTargets(in: targets))
    let chart = Chart(
      id: "targets", kind: .bar, title: targetsChartTitle(shown: rows, of: targets.rows.count),
      valueTitle: Message(.unitShareOfTarget), valueKind: .share, table: targets.name,
      category: "label", rows: 0..<rows,
      series: [
        .init(Message(.columnProgress), column: "progress"),
        .init(Message(.columnElapsed), column: "elapsed"),
      ])
    return Section(
      kind: .plan, sheetName: Message(.sheetPlan), title: Message(.titlePlan),
      subtitle: Message(.subtitlePlan, ["date": .date(month.lastDay)]),
      sentences: planSectionSentences(),
      tables: [
        targets, actionTable(), agreementTable(), calendarTable(calendarEntries()),
      ],
      charts: charts([chart], targets))
  }

  /// As many as a chart of bars has room for with their long names.
  private static let mostTargetsInChart = 8

  /// The rows at the head of the table whose progress is known.
  private func measuredTargets(in table: ReportTable) -> Int {
    guard let progress = table.index(of: "progress") else { return 0 }
    return table.rows.prefix { $0[progress].number != nil }.count
  }

  private func targetsChartTitle(shown: Int, of all: Int) -> Message {
    shown == all
      ? Message(.chartTargets, ["month": .month(month)])
      : Message(
        .chartFirstTargets,
        ["month": .month(month), "shown": .count(shown), "all": .count(all)])
  }

  private func planSectionSentences() -> [Message] {
    // Nothing on record is not the same as nothing planned.
    guard !actions.isEmpty || !targets.isEmpty || !agreements.isEmpty else { return [] }
    let due = actions.filter { !$0.action.isDropped && $0.action.due <= month.lastDay }
    let overdue = actions.filter(\.isOverdue)
    let onTrack = targets.filter { $0.onTrack == true }
    let judged = targets.filter { $0.onTrack != nil }
    return [
      Message(
        .sayPlan,
        [
          "due": .count(due.count), "done": .count(due.count { $0.isDone }),
          "overdue": .count(overdue.count), "onTrack": .count(onTrack.count),
          "judged": .count(judged.count),
          "agreements": .count(
            agreements.count { $0.state == .inForce || $0.state == .expiring }),
        ])
    ]
  }

  private func partnershipName(_ id: String) -> Cell {
    facts.gazetteer.partnership(id).map { .name($0.name) } ?? .text(id)
  }

  /// Targets whose period has begun and has not ended long ago, in neutral order; those whose
  /// progress is not known come last, for a chart is of rows one after another.
  private func targetTable() -> ReportTable {
    let order = Dictionary(
      uniqueKeysWithValues: partnerships.enumerated().map { ($1.id, $0) })
    let states = targets.filter { $0.target.periodStart <= month && $0.target.periodEnd >= month }
      .sorted {
        let (isMeasured, isOtherMeasured) = ($0.progress.value != nil, $1.progress.value != nil)
        if isMeasured != isOtherMeasured { return isMeasured }
        let (one, other) = (order[$0.target.partnership] ?? 0, order[$1.target.partnership] ?? 0)
        if one != other { return one < other }
        if $0.target.indicator != $1.target.indicator {
          return $0.target.indicator < $1.target.indicator
        }
        return $0.target.periodStart < $1.target.periodStart
      }
    let rows = states.map { state -> [Cell] in
      let target = state.target
      let elapsed = Double(target.elapsed(in: month)) / Double(target.months)
      let indicator = Indicator.named(target.indicator)
      return [
        partnershipName(target.partnership),
        .message(
          Message(
            .targetLabel,
            [
              "partnership": facts.gazetteer.partnership(target.partnership).map {
                .name($0.name)
              } ?? .text(target.partnership),
              "indicator": .indicator(
                target.indicator, name: indicator?.name ?? target.indicator),
            ])),
        nameWithCurrency(target.indicator),
        indicator?.isShownInPercent == true
          ? .message(Message(.wordPercent)) : term(unit(indicator)),
        .month(target.periodStart), .month(target.periodEnd),
        target.baseline.map { inUnit(.exact($0), of: indicator) } ?? .none,
        inUnit(.exact(target.target), of: indicator), inUnit(cellOf(state.actual), of: indicator),
        inUnit(cellOf(state.expected), of: indicator), cellOf(state.progress), .real(elapsed),
        .message(Message(state.state.label)),
      ]
    }
    return ReportTable(
      name: "tbl_targets", title: Message(.tableTargets, ["month": .month(month)]),
      note: Message(.noteTargets),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("label", Message(.columnTargetLabel), .text, inMarkdown: false),
        ReportColumn("indicator", Message(.columnIndicator), .text),
        ReportColumn("unit", Message(.columnUnit), .text, inMarkdown: false),
        ReportColumn("period_start", Message(.columnPeriodStart), .month, inMarkdown: false),
        ReportColumn("period_end", Message(.columnPeriodEnd), .month),
        ReportColumn("baseline", Message(.columnBaseline), .mixed, inMarkdown: false),
        ReportColumn("target", Message(.columnTarget), .mixed),
        ReportColumn("actual", Message(.columnActual), .mixed),
        ReportColumn("expected", Message(.columnExpected), .mixed, inMarkdown: false),
        ReportColumn("progress", Message(.columnProgress), .share),
        ReportColumn("elapsed", Message(.columnElapsed), .share),
        ReportColumn("state", Message(.columnState), .text),
      ], rows: rows, dataFile: "data/targets.csv")
  }

  /// The unit as it stands in the data: the ISO code for money.
  func unit(_ indicator: Indicator?) -> String {
    guard let indicator else { return "" }
    return indicator.unit == .currency ? currency.description : indicator.unit.rawValue
  }

  /// The name of an indicator, in the language of the reader.
  func indicatorName(_ slug: String) -> Cell {
    .message(
      Message(
        .indicatorName,
        ["indicator": .indicator(slug, name: Indicator.named(slug)?.name ?? slug)]))
  }

  /// The name of an indicator and, where it is money, the currency, for a column of numbers of
  /// several units.
  func nameWithCurrency(_ slug: String) -> Cell {
    let name = indicatorName(slug)
    guard let indicator = Indicator.named(slug), indicator.unit == .currency,
      case .message(let message) = name
    else { return name }
    return .message(
      Message(.indicatorWithUnit, ["indicator": .message(message), "unit": currencyText]))
  }

  /// A number of an indicator in a column of several units: shares in percent, as in the columns
  /// that hold nothing else.
  func inUnit(_ cell: Cell, of indicator: Indicator?) -> Cell {
    guard let indicator, indicator.isShownInPercent, let ratio = cell.number else { return cell }
    return .ratio(ratio)
  }

  /// A figure that stands outside `data/indicators.csv`.
  func cellOf(_ figure: Figure) -> Cell {
    switch figure.value {
    case .exact(let amount)?: .exact(amount)
    case .count(let count)?: .count(count)
    case .real(let number)?: .real(number)
    case nil: .missing(figure.reason ?? .noData)
    }
  }

  private func actionTable() -> ReportTable {
    let rows = actions.sorted {
      ($0.action.due, $0.action.id) < ($1.action.due, $1.action.id)
    }.map { state -> [Cell] in
      let action = state.action
      let label: MessageKey =
        if action.isDropped { .stateDropped } else if state.isDone {
          .stateDone
        } else if state
          .isOverdue
        { .stateOverdue } else if action.status == .inProgress { .stateInProgress } else {
          .statePlanned
        }
      return [
        .text(action.id), partnershipName(action.partnership), .text(action.workingGroup),
        .text(action.activity), .date(action.due),
        action.completed.flatMap { $0 <= month.lastDay ? .date($0) : nil } ?? .none,
        .message(Message(label)), state.daysLate.map { .count($0) } ?? .none, cellOf(state.budget),
        cellOf(state.funded), cellOf(state.spent), action.owner.map { .text($0) } ?? .none,
        .text(action.stakeholders.joined(separator: ", ")),
      ]
    }
    return ReportTable(
      name: "tbl_actions", title: Message(.tableActions, ["month": .month(month)]),
      note: Message(.noteActions),
      columns: [
        ReportColumn("action", Message(.columnAction), .code),
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("working_group", Message(.columnWorkingGroup), .text, inMarkdown: false),
        ReportColumn("activity", Message(.columnActivity), .text),
        ReportColumn("due", Message(.columnDue), .date),
        ReportColumn("completed", Message(.columnCompleted), .date, inMarkdown: false),
        ReportColumn("state", Message(.columnState), .text),
        ReportColumn("days_late", Message(.columnDaysLate), .count, inMarkdown: false),
        ReportColumn(
          "budget", Message(.columnBudget, ["currency": currencyText]), .money),
        ReportColumn(
          "funded", Message(.columnFunded, ["currency": currencyText]), .money, inMarkdown: false),
        ReportColumn(
          "spent", Message(.columnSpent, ["currency": currencyText]), .money, inMarkdown: false),
        ReportColumn("owner", Message(.columnOwner), .text),
        ReportColumn("stakeholders", Message(.columnStakeholders), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/actions.csv")
  }

  private func agreementTable() -> ReportTable {
    let order = Dictionary(
      uniqueKeysWithValues: partnerships.enumerated().map { ($1.id, $0) })
    let states = agreements.filter { $0.state != .notYetSigned }.sorted {
      let (one, other) = (
        order[$0.agreement.partnership] ?? 0, order[$1.agreement.partnership] ?? 0
      )
      if one != other { return one < other }
      return ($0.agreement.signed, $0.agreement.id) < ($1.agreement.signed, $1.agreement.id)
    }
    let rows = states.map { state -> [Cell] in
      let agreement = state.agreement
      return [
        partnershipName(agreement.partnership), .text(agreement.title),
        .message(Message(agreement.kind.label)), .date(agreement.signed),
        agreement.expires.map { .date($0) } ?? .none,
        agreement.expires.map { .count($0.days(since: month.lastDay)) } ?? .none,
        .message(Message(state.state.label)),
        state.monthsSinceActivity.map { .count($0) } ?? .none,
        .message(
          Message(
            state.isSilent.map { $0 ? .wordSilent : .wordActive } ?? .wordNotJudged)),
        .text(agreement.fields.joined(separator: ", ")),
      ]
    }
    return ReportTable(
      name: "tbl_agreements", title: Message(.tableAgreements, ["month": .month(month)]),
      note: Message(.noteAgreements),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("title", Message(.columnAgreement), .text),
        ReportColumn("kind", Message(.columnKind), .text),
        ReportColumn("signed", Message(.columnSigned), .date),
        ReportColumn("expires", Message(.columnExpires), .date),
        ReportColumn("days_to_expiry", Message(.columnDaysToExpiry), .count, inMarkdown: false),
        ReportColumn("state", Message(.columnState), .text),
        ReportColumn("months_silent", Message(.columnMonthsSinceActivity), .count),
        ReportColumn("activity", Message(.columnActive), .text),
        ReportColumn("fields", Message(.columnFields), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/agreements.csv")
  }
}

extension Indicator {
  /// Whether its figures are parts of a whole, which the report shows in percent; balances,
  /// indices and other ratios stay numbers.
  var isShownInPercent: Bool {
    unit == .ratio
      && (slug.hasSuffix("_share") || slug.hasSuffix("_rate")
        || [
          "share_of_voice", "budget_execution", "action_budget_execution",
          "participants_delivery", "uncorrected_after_24h", "uncorrected_after_7d",
        ].contains(slug))
  }
}

extension TargetState.State {
  var label: MessageKey {
    switch self {
    case .notBegun: .targetNotBegun
    case .ahead: .targetAhead
    case .onTrack: .targetOnTrack
    case .behind: .targetBehind
    case .reached: .targetReached
    case .missed: .targetMissed
    case .notJudged: .targetNotJudged
    }
  }
}

extension AgreementState.State {
  var label: MessageKey {
    switch self {
    case .notYetSigned: .agreementNotYetSigned
    case .inForce: .agreementInForce
    case .expiring: .agreementExpiring
    case .expired: .agreementExpired
    }
  }
}

extension AgreementKind {
  var label: MessageKey {
    switch self {
    case .sisterCity: .kindSisterCity
    case .friendship: .kindFriendship
    case .memorandum: .kindMemorandum
    case .sector: .kindSector
    }
  }
}
