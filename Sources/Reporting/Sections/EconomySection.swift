import Analytics
import PartnershipModel

extension ReportContext {
  func economySection() -> Section {
    let sectors = sectorTable()
    let chart = Chart(
      id: "investment-by-sector", kind: .bar,
      title: Message(.chartSectors, ["month": .month(month)]),
      valueTitle: Message(.unitMoneyMillions, ["currency": currencyText]),
      valueKind: .moneyMillions, table: sectors.name, category: "sector",
      rows: 0..<min(10, sectors.rows.count),
      series: [.init(Message(.columnAmount, ["currency": currencyText]), column: "amount")])
    return Section(
      kind: .economy, sheetName: Message(.sheetEconomy), title: Message(.titleEconomy),
      subtitle: Message(.subtitleEconomy, ["currency": currencyText]),
      sentences: economySentences(),
      tables: [economyTable(), sectors, investmentTable(), fundingTable()],
      charts: charts([chart], sectors))
  }

  private func economySentences() -> [Message] {
    let amount = figures.figure("investment_amount", "network", month, breakdown: .twelveMonths)
    let deals = figures.figure("investment_deals", "network", month, breakdown: .twelveMonths)
    let jobs = figures.figure("investment_jobs", "network", month, breakdown: .twelveMonths)
    let funds = figures.figure("funding_total", "network", month, breakdown: .twelveMonths)
    var sentences: [Message] = []
    if let amount = amount.amount, let deals = deals.doubleValue {
      sentences.append(
        Message(
          .sayInvestment,
          [
            "period": twelveMonths(month), "amount": .money(amount, currency),
            "deals": .number(deals, decimals: 0),
            "jobs": jobs.doubleValue.map { .number($0, decimals: 0) }
              ?? .message(Message(.wordUnknownNumber)),
          ]))
    }
    if let funds = funds.amount {
      sentences.append(
        Message(
          .sayFunding, ["period": twelveMonths(month), "amount": .money(funds, currency)]))
    }
    return sentences
  }

  private func economyTable() -> ReportTable {
    let rows = partnerships.map { partnership -> [Cell] in
      func cell(_ indicator: String) -> Cell {
        figures.cell(indicator, partnership.id, month, breakdown: .twelveMonths)
      }
      let cells = [
        cell("investment_amount"), cell("contract_amount"), cell("investment_deals"),
        cell("investment_jobs"), cell("funding_total"), cell("funding_leverage"),
        cell("visitor_arrivals"), comparable(cell("visitor_yoy")), cell("visitor_nights"),
        cell("visitor_spend"), cell("visitor_nights_per_visitor"),
        cell("visitor_spend_per_visitor"), cell("funding_diversification"),
        cell("investment_sector_diversity"),
      ]
      return [.name(partnership.name)] + cells + [status(cells), reasons(cells)]
    }
    let columns = [
      ReportColumn("partnership", Message(.columnPartnership), .text),
      ReportColumn(
        "investment_12m", Message(.columnInvestment12mFull, ["currency": currencyText]), .money),
      ReportColumn(
        "contracts_12m", Message(.columnContracts12m, ["currency": currencyText]), .money,
        inMarkdown: false),
      ReportColumn("deals_12m", Message(.columnDeals12m), .count),
      ReportColumn("jobs_12m", Message(.columnJobs12m), .count),
      ReportColumn(
        "funding_12m", Message(.columnFunding12m, ["currency": currencyText]), .money),
      ReportColumn("leverage_12m", Message(.columnLeverage), .real(decimals: 2)),
      ReportColumn("visitors_12m", Message(.columnVisitors12m), .count),
      ReportColumn("visitor_yoy", Message(.columnVisitorYoY), .growth),
      ReportColumn("nights_12m", Message(.columnNights12m), .count, inMarkdown: false),
      ReportColumn(
        "spend_12m", Message(.columnSpend12m, ["currency": currencyText]), .money,
        inMarkdown: false),
      ReportColumn(
        "nights_per_visitor_12m", Message(.columnNightsPerVisitor), .real(decimals: 1),
        inMarkdown: false),
      ReportColumn(
        "spend_per_visitor_12m",
        Message(.columnSpendPerVisitor, ["currency": currencyText]), .money, inMarkdown: false),
      ReportColumn(
        "funding_diversification_12m", Message(.columnFundingDiversity), .real(decimals: 2),
        inMarkdown: false),
      ReportColumn(
        "sectors_12m", Message(.columnEffectiveSectors), .real(decimals: 1), inMarkdown: false),
      ReportColumn("status", Message(.columnStatus), .text, inMarkdown: false),
      ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
    ]
    return ReportTable(
      name: "tbl_economy", title: Message(.tableEconomy, ["month": .month(month)]),
      note: note(
        Message(.notePerVisitor, ["note": .message(Message(.noteEconomy))]), on: rows, of: columns),
      markdownNote: note(Message(.noteEconomy), on: rows, of: columns, inMarkdown: true),
      columns: columns, rows: rows, dataFile: "data/indicators.csv")
  }

  private var lastYear: ClosedRange<CalendarDate> {
    month.advanced(by: -11).firstDay...month.lastDay
  }

  /// An amount in the report currency at its month's rate.
  private func converted(_ money: Money, _ month: Month) -> Cell {
    facts.rates.convert(money.amount, from: money.currency, to: currency, in: month)
      .map { .exact($0) } ?? .missing(.noData)
  }

  /// Investments of the last 12 months by sector, largest first.
  private func sectorTable() -> ReportTable {
    let recent = facts.investments.filter { lastYear.contains($0.date) }
    var rows: [(amount: Amount?, cells: [Cell])] = []
    for sector in Set(recent.map(\.sector)).sorted() {
      let deals = recent.filter { $0.sector == sector }
      var sum: Amount? = .zero
      for deal in deals {
        guard case .exact(let amount) = converted(deal.money, deal.date.month) else {
          sum = nil
          break
        }
        sum = sum?.adding(amount)
      }
      let jobs = deals.compactMap(\.jobs)
      rows.append(
        (
          sum,
          [
            .text(sector), .count(deals.count), sum.map { .exact($0) } ?? .missing(.noData),
            jobs.isEmpty
              ? .missing(.notReported) : .exact(jobs.reduce(.zero) { $0.adding($1) ?? $0 }),
          ]
        ))
    }
    rows.sort { ($0.amount ?? Amount(-1)) > ($1.amount ?? Amount(-1)) }
    let column = rows.map { $0.cells[2] }
    return ReportTable(
      name: "tbl_sectors", title: Message(.tableSectors, ["month": .month(month)]),
      note: Message(.noteSectors),
      columns: [
        ReportColumn("sector", Message(.columnSector), .text),
        ReportColumn("deals", Message(.columnDeals), .count, hasTotal: true),
        ReportColumn(
          "amount", Message(.columnAmount, ["currency": currencyText]), .money, hasTotal: true),
        ReportColumn("jobs", Message(.columnJobs), .count, hasTotal: true),
        ReportColumn("share", Message(.columnShare), .share, shareOf: "amount"),
      ], rows: rows.map { $0.cells + [shareCell($0.cells[2], of: column)] },
      dataFile: nil, totalLabel: Message(.wordTotal))
  }

  private func investmentTable() -> ReportTable {
    let recent = facts.investments.filter { lastYear.contains($0.date) }
      .sorted { ($0.date, $0.origin) > ($1.date, $1.origin) }
    let rows = recent.map { deal -> [Cell] in
      [
        .date(deal.date),
        facts.gazetteer.partnership(deal.partnership).map { .name($0.name) } ?? .none,
        .message(Message(deal.kind.label)), .text(deal.sector), .name(cityName(deal.from)),
        .name(cityName(deal.to)), converted(deal.money, deal.date.month),
        deal.jobs.map { .exact($0) } ?? .missing(.notReported),
      ]
    }
    return ReportTable(
      name: "tbl_investments", title: Message(.tableInvestments, ["month": .month(month)]),
      note: nil,
      columns: [
        ReportColumn("date", Message(.columnDate), .date),
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("kind", Message(.columnKind), .text),
        ReportColumn("sector", Message(.columnSector), .text),
        ReportColumn("from", Message(.columnFrom), .text),
        ReportColumn("to", Message(.columnTo), .text),
        ReportColumn("amount", Message(.columnAmount, ["currency": currencyText]), .money),
        ReportColumn("jobs", Message(.columnJobs), .count),
      ], rows: rows)
  }

  /// Where the funds of the last 12 months came from.
  private func fundingTable() -> ReportTable {
    struct Key: Hashable {
      let source: String
      let kind: FundingKind
    }
    let recent = facts.funding.filter { lastYear.contains($0.date) }
    let groups = Dictionary(grouping: recent) { Key(source: $0.source, kind: $0.kind) }
    let rows = groups.sorted {
      ($0.key.kind.rawValue, $0.key.source) < ($1.key.kind.rawValue, $1.key.source)
    }.map { key, funds -> [Cell] in
      var sum: Amount? = .zero
      for fund in funds {
        guard case .exact(let amount) = converted(fund.money, fund.date.month) else {
          sum = nil
          break
        }
        sum = sum?.adding(amount)
      }
      return [
        .message(Message(key.kind.label)), .text(key.source), .count(funds.count),
        sum.map { .exact($0) } ?? .missing(.noData),
      ]
    }
    return ReportTable(
      name: "tbl_funding", title: Message(.tableFunding, ["month": .month(month)]), note: nil,
      columns: [
        ReportColumn("kind", Message(.columnKind), .text),
        ReportColumn("source", Message(.columnFundingSource), .text),
        ReportColumn("grants", Message(.columnPayments), .count, hasTotal: true),
        ReportColumn(
          "amount", Message(.columnAmount, ["currency": currencyText]), .money, hasTotal: true),
      ], rows: rows, totalLabel: Message(.wordTotal))
  }
}

extension InvestmentKind {
  var label: MessageKey {
    switch self {
    case .jointVenture: .kindJointVenture
    case .investment: .kindInvestment
    case .contract: .kindContract
    }
  }
}

extension FundingKind {
  var label: MessageKey {
    switch self {
    case .grant: .kindGrant
    case .sponsorship: .kindSponsorship
    case .municipal: .kindMunicipal
    case .inKind: .kindInKind
    }
  }
}
