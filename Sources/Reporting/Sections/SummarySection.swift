import Analytics
import PartnershipModel

/// The headline figures of every partnership, and the sentences that a mayor reads.
extension ReportContext {
  func summarySection() -> Section {
    let total = totalTradeTable()
    return Section(
      kind: .summary, sheetName: Message(.sheetSummary), title: Message(.titleSummary),
      subtitle: Message(.subtitleSummary, ["month": .month(month)]),
      sentences: headlineSentences(), tables: [summaryTable(), activityTable(), total],
      charts: charts(
        [
          Chart(
            id: "total-trade", kind: .line, title: Message(.chartTotalTrade),
            valueTitle: Message(.unitMoneyMillions, ["currency": currencyText]),
            valueKind: .moneyMillions, table: total.name, category: "month",
            rows: 0..<total.rows.count,
            series: [.init(Message(.columnTurnover), column: "turnover")],
            statusColumn: "status")
        ], total))
  }

  var currencyText: Argument { .currency(currency) }

  /// Charts without a single number are left out: a sentence stands in their place.
  func charts(_ charts: [Chart], _ table: ReportTable) -> [Chart] {
    charts.filter { chart in
      chart.series.contains { series in
        guard let column = table.index(of: series.column) else { return false }
        return chart.rows.contains { table.rows[$0][column].number != nil }
      }
    }
  }

  private func summaryTable() -> ReportTable {
    let rows = partnerships.map { partnership -> [Cell] in
      let cells = [
        tradeCell("rolling_12m_turnover", partnership, month),
        comparable(tradeCell("rolling_12m_yoy", partnership, month)),
      ]
      return [.name(partnership.name)] + cells + [
        tradeChange(partnership).word.map { .message($0) } ?? .none, tradeByMonth(partnership),
        basis(tradeRow("rolling_12m_turnover", partnership, month)), status(cells),
        reasons(cells),
      ]
    }
    return ReportTable(
      name: "tbl_summary", title: Message(.tableSummary, ["month": .month(month)]),
      note: noteOfStandIns(note(.noteSummary, on: rows.map { ($0[0], Array($0[1...2])) })),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn(
          "turnover_12m", Message(.columnTurnover12m, ["currency": currencyText]), .moneyMillions),
        ReportColumn("turnover_growth", Message(.columnGrowth12m), .growth),
        ReportColumn("trade_change", Message(.columnTradeChange), .text),
        ReportColumn("trade_by_month", Message(.columnTradeByMonth), .text),
        ReportColumn("basis", Message(.columnBasis), .text),
        ReportColumn("status", Message(.columnStatus), .text),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv")
  }

  /// The headline figures of all domains but trade.
  private func activityTable() -> ReportTable {
    let rows = partnerships.map { partnership -> [Cell] in
      let id = partnership.id
      let cells: [Cell] = [
        figures.cell("exchange_events", id, month, breakdown: .twelveMonths),
        figures.cell("participants", id, month, breakdown: .twelveMonths),
        figures.cell("coverage_articles", id, month, breakdown: .twelveMonths),
        figures.cell("net_sentiment", id, month, breakdown: .twelveMonths),
        figures.cell("visitor_arrivals", id, month, breakdown: .twelveMonths),
        figures.cell("investment_amount", id, month, breakdown: .twelveMonths),
        targetsOnTrack(partnership),
        figures.cell("agreements_expiring_180d", id, month),
        figures.cell("agreements_silent", id, month),
      ]
      return [.name(partnership.name)] + cells + [status(cells), reasons(cells)]
    }
    let columns = [
      ReportColumn("partnership", Message(.columnPartnership), .text),
      ReportColumn("exchanges_12m", Message(.columnExchanges12m), .count),
      ReportColumn("participants_12m", Message(.columnParticipants12m), .count),
      ReportColumn("articles_12m", Message(.columnArticles12m), .count),
      ReportColumn("net_sentiment_12m", Message(.columnNetSentiment12m), .real(decimals: 2)),
      ReportColumn("visitors_12m", Message(.columnVisitors12m), .count),
      ReportColumn(
        "investment_12m", Message(.columnInvestment12m, ["currency": currencyText]),
        .moneyMillions),
      ReportColumn("targets_on_track", Message(.columnTargetsOnTrack), .count),
      ReportColumn(
        "agreements_expiring", Message(.columnExpiring180d), .count, inMarkdown: false),
      ReportColumn(
        "agreements_silent", Message(.columnSilent), .count, inMarkdown: false),
      ReportColumn("status", Message(.columnStatus), .text, inMarkdown: false),
      ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
    ]
    return ReportTable(
      name: "tbl_activity", title: Message(.tableActivity, ["month": .month(month)]),
      note: note(Message(.noteActivity), on: rows, of: columns),
      markdownNote: note(Message(.noteActivity), on: rows, of: columns, inMarkdown: true),
      columns: columns, rows: rows, dataFile: "data/indicators.csv")
  }

  /// How many targets are on track; none is not 0 where none of them can be judged.
  private func targetsOnTrack(_ partnership: Partnership) -> Cell {
    let states = targetsInProgress(partnership)
    guard states.contains(where: { $0.onTrack != nil }) else {
      return .missing(states.compactMap(\.gap.reason).min() ?? .noData)
    }
    return figures.cell("targets_on_track", partnership.id, month)
  }

  /// The trade of the twelve months to the report month as blocks.
  private func tradeByMonth(_ partnership: Partnership) -> Cell {
    let months = Month.range(month.advanced(by: -11), through: month)
    let values = months.map { tradeRow("trade_turnover", partnership, $0)?.figure.doubleValue }
    return Sparkline.text(values).map { .text($0) } ?? .none
  }

  /// The note, and the partnerships whose trade is that of a region or country: far larger than the
  /// cities' own, and not to be read beside it.
  private func noteOfStandIns(_ note: Message) -> Message {
    let names = partnerships.compactMap { partnership -> Argument? in
      guard let row = tradeRow("rolling_12m_turnover", partnership, month),
        row.figure.value != nil, let basis = row.basis,
        basis != Basis(reporter: .city, partner: .city)
      else { return nil }
      return .message(
        Message(
          .nameWithBasis, ["name": .name(partnership.name), "basis": .message(basis.message)]))
    }
    guard !names.isEmpty else { return note }
    return Message(.noteStandIn, ["note": .message(note), "names": .list(names)])
  }

  /// The basis of a trade figure; none where there is no figure.
  func basis(_ row: IndicatorRow?) -> Cell {
    guard let row, row.figure.value != nil, let basis = row.basis else { return .none }
    return .message(basis.message)
  }

  /// A figure of the whole network, where it rests on as large a share of the pairs as that of the
  /// report month.
  private func comparableTotal(_ indicator: String, _ month: Month) -> Cell {
    let latest = figures.figure(indicator, "network", self.month)
    let cell = figures.cell(indicator, "network", month)
    guard case .figure(let figure, _) = cell, figure.value != nil,
      figure.coverage != latest.coverage
    else { return cell }
    return .missing(.notComparable)
  }

  private func totalTradeTable() -> ReportTable {
    let rows = series.map { month -> [Cell] in
      let turnover = comparableTotal("trade_turnover", month)
      let rolling = comparableTotal("rolling_12m_turnover", month)
      return [
        .month(month), turnover, rolling, status([turnover]), reasons([turnover, rolling]),
      ]
    }
    return ReportTable(
      name: "tbl_total_trade", title: Message(.tableTotalTrade), note: Message(.noteTotalTrade),
      columns: [
        ReportColumn("month", Message(.columnMonth), .month),
        ReportColumn(
          "turnover", Message(.columnTurnoverMoney, ["currency": currencyText]), .money),
        ReportColumn(
          "turnover_12m", Message(.columnTurnover12mFull, ["currency": currencyText]), .money),
        ReportColumn("status", Message(.columnStatus), .text),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv", markdownRows: 13)
  }
}
