import Analytics
import PartnershipModel

extension ReportContext {
  /// The page of one partnership: what was agreed, what came of it, 37 months of headline figures.
  func partnershipSection(_ partnership: Partnership) -> Section {
    let table = seriesTable(partnership)
    let trade = Chart(
      id: "\(partnership.id)-trade", kind: .line,
      title: tradeChartTitle(partnership),
      valueTitle: Message(.unitMoneyMillions, ["currency": currencyText]),
      valueKind: .moneyMillions, table: table.name, category: "month",
      rows: 0..<table.rows.count,
      series: partnership.isNetwork
        ? [.init(Message(.columnTurnover), column: "turnover")]
        : [
          .init(Message(.wordExports), column: "exports"),
          .init(Message(.wordImports), column: "imports"),
        ], statusColumn: "status")
    let charts = self.charts([trade] + activityCharts(partnership, table), table)
    return Section(
      kind: .partnership(partnership.id),
      sheetName: Message(.sheetPartnership, ["name": .name(partnership.name)]),
      title: Message(.titlePartnership, ["name": .name(partnership.name)]),
      subtitle: partnershipSubtitle(partnership),
      sentences: sentences(partnership) + lastActivity(partnership),
      tables: [agreementTable(partnership), targetTable(partnership), table], charts: charts)
  }

  /// Exchanges and articles by month.
  func activityCharts(_ partnership: Partnership, _ table: ReportTable) -> [Chart] {
    [
      Chart(
        id: "\(partnership.id)-exchanges", kind: .column,
        title: Message(.chartPartnershipExchanges, ["partnership": .name(partnership.name)]),
        valueTitle: Message(.unitEvents), valueKind: .count, table: table.name, category: "month",
        rows: 0..<table.rows.count,
        series: [.init(Message(.layerExchanges), column: "exchanges")]),
      Chart(
        id: "\(partnership.id)-media", kind: .column,
        title: Message(.chartMedia, ["partnership": .name(partnership.name)]),
        valueTitle: Message(.unitArticles), valueKind: .count, table: table.name,
        category: "month", rows: 0..<table.rows.count,
        series: [.init(Message(.wordArticles), column: "articles")]),
    ]
  }

  /// Its names, cities (in the order of `cities`, where given) and focus.
  func partnershipSubtitle(_ partnership: Partnership, cities: [String]? = nil) -> Message {
    return Message(
      .subtitlePartnership,
      [
        "names": .otherNames(partnership.name),
        "cities": .list((cities ?? partnership.cities).map { Argument.name(cityName($0)) }),
        "focus": .text(
          (partnership.focus ?? "–").split(separator: ";").map(String.init).joined(separator: ", ")),
      ])
  }

  func lastActivity(_ partnership: Partnership) -> [Message] {
    let last = facts.exchanges.filter {
      $0.status == .held && $0.start <= month.lastDay
        && partnership.cities.count(where: $0.cities.contains) >= 2
    }.max { ($0.start, $0.id) < ($1.start, $1.id) }
    guard let last else { return [Message(.sayNoActivity)] }
    return [
      Message(.sayLastActivity, ["date": .date(last.start), "title": .text(last.title)])
    ]
  }

  private func seriesTable(_ partnership: Partnership) -> ReportTable {
    let id = partnership.id
    let rows = series.map { month -> [Cell] in
      let trade =
        partnership.isNetwork
        ? []
        : [
          tradeCell("export_value", partnership, month),
          tradeCell("import_value", partnership, month),
        ]
      let cells =
        trade + [
          tradeCell("trade_turnover", partnership, month),
          comparable(tradeCell("rolling_12m_yoy", partnership, month)),
          figures.cell("exchange_events", id, month), figures.cell("participants", id, month),
          figures.cell("coverage_articles", id, month),
          figures.cell("net_sentiment", id, month, breakdown: .twelveMonths),
          figures.cell("visitor_arrivals", id, month),
        ]
      return [.month(month)] + cells + [status(cells), reasons(cells)]
    }
    let trade: [ReportColumn] =
      partnership.isNetwork
      ? []
      : [
        ReportColumn("exports", Message(.columnExports, ["currency": currencyText]), .money),
        ReportColumn("imports", Message(.columnImports, ["currency": currencyText]), .money),
      ]
    let columns =
      [ReportColumn("month", Message(.columnMonth), .month)] + trade + [
        ReportColumn(
          "turnover", Message(.columnTurnoverMoney, ["currency": currencyText]), .money,
          inMarkdown: partnership.isNetwork),
        ReportColumn("growth_12m", Message(.columnGrowth12m), .growth),
        ReportColumn("exchanges", Message(.columnEventsMonth), .count),
        ReportColumn("participants", Message(.columnParticipants), .count),
        ReportColumn("articles", Message(.columnArticlesMonth), .count),
        ReportColumn(
          "net_sentiment_12m", Message(.columnNetSentiment12m), .real(decimals: 2),
          inMarkdown: false),
        ReportColumn("visitors", Message(.columnVisitorsMonth), .count),
        ReportColumn("status", Message(.columnStatus), .text, inMarkdown: false),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ]
    let basis = Message(.notePairTrade, ["basis": basisOfTrade(partnership)])
    return ReportTable(
      name: tableName(id), title: Message(.tableSeries, ["partnership": .name(partnership.name)]),
      note: note(basis, onMonths: rows, of: columns),
      markdownNote: note(basis, onMonths: rows, of: columns, inMarkdown: true), columns: columns,
      rows: rows, dataFile: "data/indicators.csv")
  }

  /// The basis of the latest trade figure.
  func basisOfTrade(_ partnership: Partnership) -> Argument {
    series.reversed().compactMap { tradeRow("trade_turnover", partnership, $0)?.basis }.first
      .map { .message($0.message) } ?? .text(CellText.missing)
  }

  /// A name that Excel takes for a table: `-` becomes `_`.
  func tableName(_ id: String) -> String {
    "tbl_" + id.map { $0 == "-" ? "_" : String($0) }.joined()
  }

  func agreementTable(_ partnership: Partnership) -> ReportTable {
    let states = agreements.filter {
      $0.agreement.partnership == partnership.id && $0.state != .notYetSigned
    }.sorted { ($0.agreement.signed, $0.agreement.id) < ($1.agreement.signed, $1.agreement.id) }
    return ReportTable(
      name: tableName(partnership.id) + "_agreements",
      title: Message(.tablePartnershipAgreements), note: nil,
      columns: [
        ReportColumn("title", Message(.columnAgreement), .text),
        ReportColumn("kind", Message(.columnKind), .text),
        ReportColumn("signed", Message(.columnSigned), .date),
        ReportColumn("expires", Message(.columnExpires), .date),
        ReportColumn("state", Message(.columnState), .text),
      ],
      rows: states.map { state in
        [
          .text(state.agreement.title), .message(Message(state.agreement.kind.label)),
          .date(state.agreement.signed), state.agreement.expires.map { .date($0) } ?? .none,
          .message(Message(state.state.label)),
        ]
      }, dataFile: "data/agreements.csv")
  }

  /// The partnership's targets whose period holds the report month.
  func targetsInProgress(_ partnership: Partnership) -> [TargetState] {
    let own = targets.filter {
      $0.target.partnership == partnership.id && $0.target.periodStart <= month
        && $0.target.periodEnd >= month
    }
    // As in the table of all: what has no progress comes last.
    return own.filter { $0.progress.value != nil } + own.filter { $0.progress.value == nil }
  }

  func targetTable(
    _ partnership: Partnership, note: Message = Message(.noteTargets)
  ) -> ReportTable {
    ReportTable(
      name: tableName(partnership.id) + "_targets", title: Message(.tablePartnershipTargets),
      note: note,
      columns: [
        ReportColumn("indicator", Message(.columnIndicator), .text),
        ReportColumn("period_end", Message(.columnPeriodEnd), .month),
        ReportColumn("target", Message(.columnTarget), .mixed),
        ReportColumn("actual", Message(.columnActual), .mixed),
        ReportColumn("progress", Message(.columnProgress), .share),
        ReportColumn("elapsed", Message(.columnElapsed), .share),
        ReportColumn("state", Message(.columnState), .text),
      ],
      rows: targetsInProgress(partnership).map { state in
        let indicator = Indicator.named(state.target.indicator)
        return [
          nameWithCurrency(state.target.indicator), .month(state.target.periodEnd),
          inUnit(.exact(state.target.target), of: indicator),
          inUnit(cellOf(state.actual), of: indicator), cellOf(state.progress),
          .real(Double(state.target.elapsed(in: month)) / Double(state.target.months)),
          .message(Message(state.state.label)),
        ]
      }, dataFile: "data/targets.csv")
  }
}
