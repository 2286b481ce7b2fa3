import Analytics
import PartnershipModel

extension ReportContext {
  func tradeSection() -> Section {
    var tables = [tradeTable()]
    var charts: [Chart] = []
    for (index, partnership) in leadingPairs.enumerated() {
      let months = pairTradeTable(partnership, name: "tbl_trade_pair_\(index + 1)")
      let chapters = chapterTable(partnership, name: "tbl_trade_chapters_\(index + 1)")
      tables += [months, chapters]
      charts += self.charts(
        [tradeChart(partnership, months, id: "trade-\(partnership.id)")], months)
      charts += self.charts([chapterChart(partnership, chapters)], chapters)
    }
    tables.append(tradeStructureTable())
    tables += mirrorTables()
    tables.append(tradeMonthsTable())
    return Section(
      kind: .trade, sheetName: Message(.sheetTrade), title: Message(.titleTrade),
      subtitle: Message(.subtitleTrade, ["currency": currencyText]),
      sentences: partnerships.map(tradeSentence), tables: tables, charts: charts)
  }

  private func chapterChart(_ partnership: Partnership, _ table: ReportTable) -> Chart {
    Chart(
      id: "trade-chapters-\(partnership.id)", kind: .bar,
      title: Message(
        .chartChapters, ["partnership": .name(partnership.name), "month": .month(month)]),
      valueTitle: Message(.unitMoneyMillions, ["currency": currencyText]),
      valueKind: .moneyMillions, table: table.name, category: "chapter",
      // What no chapter has is no chapter.
      rows: 0..<min(10, table.rows.count { $0[0] != .message(Message(.wordNotByChapter)) }),
      series: [.init(Message(.columnTurnover), column: "turnover")])
  }

  /// The report month and the last 12 months, one row for each direction of each partnership.
  private func tradeTable() -> ReportTable {
    var rows: [[Cell]] = []
    for partnership in partnerships {
      for pair in tradePairs(partnership) {
        func cell(_ indicator: String, _ breakdown: Breakdown = Breakdown()) -> Cell {
          figures.cell(
            indicator, partnership.id, month, reporter: pair?.reporter, partner: pair?.partner,
            breakdown: breakdown)
        }
        let row = figures.row(
          "trade_turnover", partnership.id, month, reporter: pair?.reporter, partner: pair?.partner)
        let cells = [
          cell("export_value"), cell("import_value"), cell("trade_balance"), cell("trade_turnover"),
          comparable(cell("turnover_yoy")), cell("rolling_12m_turnover"),
          comparable(cell("rolling_12m_yoy")), cell("ytd_turnover"), comparable(cell("ytd_yoy")),
          cell("partner_share", Breakdown([.flow: "export", .window: "12m"])),
          cell(
            "product_hhi", Breakdown([.flow: "export", .hsLevel: "2", .window: "12m"])),
        ]
        rows.append(
          [.name(partnership.name), direction(pair)] + cells
            + [basis(row), status(cells), reasons(cells)])
      }
    }
    return ReportTable(
      name: "tbl_trade", title: Message(.tableTrade, ["month": .month(month)]),
      note: note(.noteTrade, on: rows.map { ($0[0], Array($0[2...10])) }),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("direction", Message(.columnReporterPartner), .text),
        ReportColumn("exports", Message(.columnExports, ["currency": currencyText]), .money),
        ReportColumn("imports", Message(.columnImports, ["currency": currencyText]), .money),
        ReportColumn(
          "balance", Message(.columnBalance, ["currency": currencyText]), .money, inMarkdown: false),
        ReportColumn(
          "turnover", Message(.columnTurnoverMoney, ["currency": currencyText]), .money,
          inMarkdown: false),
        ReportColumn("turnover_yoy", Message(.columnYoY), .growth),
        ReportColumn(
          "turnover_12m", Message(.columnTurnover12mFull, ["currency": currencyText]), .money),
        ReportColumn("growth_12m", Message(.columnGrowth12m), .growth),
        ReportColumn(
          "turnover_ytd", Message(.columnTurnoverYTD, ["currency": currencyText]), .money,
          inMarkdown: false),
        ReportColumn("growth_ytd", Message(.columnGrowthYTD), .growth, inMarkdown: false),
        ReportColumn("partner_share", Message(.columnPartnerShare), .share, inMarkdown: false),
        ReportColumn(
          "product_hhi", Message(.columnProductHHI), .real(decimals: 3), inMarkdown: false),
        ReportColumn("basis", Message(.columnBasis), .text),
        ReportColumn("status", Message(.columnStatus), .text, inMarkdown: false),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv")
  }

  /// Both directions of reporting of a pair, as far as there are figures; the total of a network.
  private func tradePairs(_ partnership: Partnership) -> [(reporter: String, partner: String)?] {
    guard !partnership.isNetwork else { return [nil] }
    let pairs = partnership.orderedPairs(home: home)
    let withData = pairs.filter { pair in
      series.contains { month in
        figures.figure(
          "trade_turnover", partnership.id, month, reporter: pair.reporter, partner: pair.partner
        ).value != nil
      }
    }
    return withData.isEmpty ? [pairs.first] : withData.map { $0 }
  }

  /// The words for who reports on whom.
  func direction(_ pair: (reporter: String, partner: String)?) -> Cell {
    guard let pair else { return .message(Message(.directionTotal)) }
    return .message(
      Message(
        .directionPair,
        [
          "reporter": .name(cityName(pair.reporter)), "partner": .name(cityName(pair.partner)),
        ]))
  }

  /// One pair, month by month.
  func pairTradeTable(_ partnership: Partnership, name: String) -> ReportTable {
    let rows = series.map { month -> [Cell] in
      let cells = [
        tradeCell("export_value", partnership, month),
        tradeCell("import_value", partnership, month),
        tradeCell("trade_balance", partnership, month),
        tradeCell("rolling_12m_turnover", partnership, month),
        comparable(tradeCell("rolling_12m_yoy", partnership, month)),
      ]
      return [.month(month)] + cells + [status(Array(cells.prefix(2))), reasons(cells)]
    }
    return ReportTable(
      name: name,
      title: Message(.tablePairTrade, ["partnership": .name(partnership.name)]),
      note: Message(
        .notePairTrade,
        [
          "basis": series.reversed().compactMap {
            tradeRow("trade_turnover", partnership, $0)?.basis
          }.first.map { .message($0.message) } ?? .text(CellText.missing)
        ]),
      columns: [
        ReportColumn("month", Message(.columnMonth), .month),
        ReportColumn("exports", Message(.columnExports, ["currency": currencyText]), .money),
        ReportColumn("imports", Message(.columnImports, ["currency": currencyText]), .money),
        ReportColumn("balance", Message(.columnBalance, ["currency": currencyText]), .money),
        ReportColumn(
          "turnover_12m", Message(.columnTurnover12mFull, ["currency": currencyText]), .money),
        ReportColumn("growth_12m", Message(.columnGrowth12m), .growth),
        ReportColumn("status", Message(.columnStatus), .text),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv", markdownRows: 13)
  }

  /// What the chart shows; where a region or country stands in for a city, on which basis; from
  /// which city's side, where exports and imports are turned round.
  func tradeChartTitle(_ partnership: Partnership, side: String? = nil) -> Message {
    var arguments: [String: Argument] = ["partnership": .name(partnership.name)]
    if let side { arguments["city"] = .name(cityName(side)) }
    guard let pair = leading(partnership),
      let basis = analysis.trade.series(reporter: pair.reporter, partner: pair.partner)?.basis,
      basis != Basis(reporter: .city, partner: .city)
    else { return Message(side == nil ? .chartTrade : .chartTradeFromSide, arguments) }
    arguments["basis"] = .message(basis.message)
    return Message(side == nil ? .chartTradeStandIn : .chartTradeStandInFromSide, arguments)
  }

  func tradeChart(_ partnership: Partnership, _ table: ReportTable, id: String) -> Chart {
    Chart(
      id: id, kind: .line, title: tradeChartTitle(partnership),
      valueTitle: Message(.unitMoneyMillions, ["currency": currencyText]),
      valueKind: .moneyMillions, table: table.name, category: "month",
      rows: 0..<table.rows.count,
      series: [
        .init(Message(.wordExports), column: "exports"),
        .init(Message(.wordImports), column: "imports"),
      ], statusColumn: "status")
  }

  /// What a pair trades: chapters of the Harmonized System, largest first.
  private func chapterTable(_ partnership: Partnership, name: String) -> ReportTable {
    var rows: [(key: Double, code: String, cells: [Cell])] = []
    if let pair = leading(partnership) {
      let codes = Set(
        figures.rows(in: month).filter {
          $0.subject == partnership.id && $0.indicator == "trade_turnover"
            && $0.reporter == pair.reporter
        }.compactMap { $0.breakdown[.commodity] }.filter { $0 != "TOTAL" })
      for code in codes {
        let breakdown = Breakdown([.commodity: code])
        let turnover = tradeCell("trade_turnover", partnership, month, breakdown)
        rows.append(
          (
            turnover.number?.doubleValue ?? -1, code,
            [
              .message(
                Message(
                  .chapterLabel,
                  ["code": .text(code), "name": .chapter(code)])),
              tradeCell("export_value", partnership, month, breakdown),
              tradeCell("import_value", partnership, month, breakdown), turnover,
            ]
          ))
      }
    }
    rows.sort { ($0.key, $1.code) > ($1.key, $0.code) }
    if let rest = notByChapter(partnership, rows.map(\.cells)) { rows.append((-1, "", rest)) }
    return ReportTable(
      name: name,
      title: Message(
        .tableChapters,
        ["partnership": .name(partnership.name), "month": .month(month)]),
      note: Message(.noteChapters),
      columns: [
        ReportColumn("chapter", Message(.columnChapter), .text),
        ReportColumn(
          "exports", Message(.columnExports, ["currency": currencyText]), .money, hasTotal: true),
        ReportColumn(
          "imports", Message(.columnImports, ["currency": currencyText]), .money, hasTotal: true),
        ReportColumn(
          "turnover", Message(.columnTurnoverMoney, ["currency": currencyText]), .money,
          hasTotal: true),
        ReportColumn("share", Message(.columnShare), .share, shareOf: "turnover"),
      ], rows: rows.map { $0.cells + [shareCell($0.cells[3], of: rows.map { $0.cells[3] })] },
      dataFile: "data/trade.csv", totalLabel: Message(.wordTotal))
  }

  /// What the trade of the month has beyond its chapters; `nil` where that is nothing.
  private func notByChapter(_ partnership: Partnership, _ rows: [[Cell]]) -> [Cell]? {
    guard !rows.isEmpty else { return nil }
    let rest = ["export_value", "import_value"].enumerated().compactMap { number, slug -> Amount? in
      guard case .exact(let all)? = tradeCell(slug, partnership, month).number else { return nil }
      return rows.reduce(Amount?.some(all)) { rest, cells in
        guard case .exact(let amount)? = cells[number + 1].number else { return rest }
        return rest?.adding(-amount)
      }
    }
    // A chapter may have trade in one direction only, so the turnover is that of what is left.
    guard rest.count == 2, let turnover = rest[0].adding(rest[1]), turnover > Amount(0),
      rest.allSatisfy({ $0 >= Amount(0) })
    else { return nil }
    return [.message(Message(.wordNotByChapter))] + (rest + [turnover]).map { .exact($0) }
  }

  /// The share of one cell in the sum of a column.
  func shareCell(_ cell: Cell, of column: [Cell]) -> Cell {
    let sum = column.compactMap { $0.number?.doubleValue }.reduce(0, +)
    guard let value = cell.number?.doubleValue else { return .missing(.notReported) }
    return sum == 0 ? .missing(.zeroDenominator) : .real(value / sum)
  }

  /// Every partnership, month by month: the long table of the workbook.
  private func tradeMonthsTable() -> ReportTable {
    var rows: [[Cell]] = []
    for partnership in partnerships {
      for month in series {
        let cells = [
          tradeCell("export_value", partnership, month),
          tradeCell("import_value", partnership, month),
          tradeCell("trade_turnover", partnership, month),
          comparable(tradeCell("turnover_yoy", partnership, month)),
          tradeCell("rolling_12m_turnover", partnership, month),
          comparable(tradeCell("rolling_12m_yoy", partnership, month)),
        ]
        let row = tradeRow("trade_turnover", partnership, month)
        rows.append(
          [.name(partnership.name), .month(month)] + cells
            + [basis(row), status(Array(cells.prefix(3))), reasons(cells)])
      }
    }
    return ReportTable(
      name: "tbl_trade_months", title: Message(.tableTradeMonths), note: Message(.noteTradeMonths),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("month", Message(.columnMonth), .month),
        ReportColumn("exports", Message(.columnExports, ["currency": currencyText]), .money),
        ReportColumn("imports", Message(.columnImports, ["currency": currencyText]), .money),
        ReportColumn(
          "turnover", Message(.columnTurnoverMoney, ["currency": currencyText]), .money),
        ReportColumn("turnover_yoy", Message(.columnYoY), .growth),
        ReportColumn(
          "turnover_12m", Message(.columnTurnover12mFull, ["currency": currencyText]), .money),
        ReportColumn("growth_12m", Message(.columnGrowth12m), .growth),
        ReportColumn("basis", Message(.columnBasis), .text),
        ReportColumn("status", Message(.columnStatus), .text),
        ReportColumn("reason", Message(.columnReason), .text),
      ], rows: rows, dataFile: "data/indicators.csv", markdownRows: 0)
  }
}
