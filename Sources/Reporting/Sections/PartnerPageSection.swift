import Analytics
import PartnershipModel

/// A partnership of two cities as the city sees it from whose side the report is not written.
///
/// The figures are those of the partnership's own page: what the leading city reports as exports to
/// the other are the other's imports, and the page says so. What the other city reports itself stands
/// in the mirror statistics, and leads in a pack made for it.
extension ReportContext {
  /// The page; `nil` for a network, which has no sides.
  func partnerPage(_ partnership: Partnership) -> PartnerPage? {
    guard let pair = leading(partnership), let city = facts.gazetteer.city(pair.partner) else {
      return nil
    }
    let names: [String: Argument] = [
      "name": .name(partnership.name), "city": .name(cityName(pair.partner)),
      "reporter": .name(cityName(pair.reporter)),
    ]
    let table = partnerSeriesTable(partnership, pair.partner, names)
    let section = Section(
      kind: .partnership(partnership.id),
      sheetName: Message(.sheetPartnership, ["name": .name(partnership.name)]),
      title: Message(.titlePartnerPage, names),
      subtitle: partnershipSubtitle(partnership, cities: [pair.partner, pair.reporter]),
      sentences: [sayPartnerPage(partnership, names)] + mirroredSentences(partnership, names)
        + sentences(partnership) + lastActivity(partnership),
      tables: [
        agreementTable(partnership),
        targetTable(partnership, note: noteOfTargets(partnership, names)), table,
      ], charts: partnerCharts(partnership, pair.partner, table))
    return PartnerPage(
      partnership: partnership.id, city: pair.partner,
      language: Languages.official(in: city.country), section: section)
  }

  /// The note on the targets; whose exports and imports are meant, where a target is about them.
  private func noteOfTargets(
    _ partnership: Partnership, _ names: [String: Argument]
  ) -> Message {
    let note = Message(.noteTargets)
    guard targetsInProgress(partnership).contains(where: { hasSide($0.target.indicator) }) else {
      return note
    }
    return Message(
      .notePartnerTargets, names.merging(["note": .message(note)]) { one, _ in one })
  }

  /// Whether an indicator tells exports from imports, and so depends on whose they are.
  private func hasSide(_ indicator: String) -> Bool {
    indicator.hasPrefix("export_") || indicator.hasPrefix("import_")
      || ["trade_balance", "normalised_trade_balance", "trade_coverage_ratio"].contains(indicator)
  }

  /// From whose side the page is, and whose exports and imports stand on it.
  private func sayPartnerPage(
    _ partnership: Partnership, _ names: [String: Argument]
  ) -> Message {
    let traders = traders(partnership, names)
    var arguments = names
    arguments["importer"] = traders["city"]
    arguments["exporter"] = traders["reporter"]
    return Message(.sayPartnerPage, arguments)
  }

  /// Trade in each direction; none where a region or country stands in for a city, which the sentence
  /// on trade says.
  private func mirroredSentences(
    _ partnership: Partnership, _ names: [String: Argument]
  ) -> [Message] {
    let basis = tradeRow("rolling_12m_turnover", partnership, month)?.basis
    guard basis == nil || basis == Basis(reporter: .city, partner: .city) else { return [] }
    return [
      mirrored("export_value", partnership, Message(.subjectMirroredImports, names)),
      mirrored("import_value", partnership, Message(.subjectMirroredExports, names)),
    ]
  }

  private func mirrored(
    _ indicator: String, _ partnership: Partnership, _ subject: Message
  ) -> Message {
    let before = month.advanced(by: -12)
    let now = tradeRow(indicator, partnership, month, .twelveMonths)
    let earlier = tradeRow(indicator, partnership, before, .twelveMonths)
    return ChangeSentence(
      subject: .message(subject), period: twelveMonths(month),
      earlierPeriod: twelveMonths(before), now: now?.figure ?? .missing(.noData),
      earlier: earlier?.figure ?? .missing(.noData), measure: .money(currency),
      isComparable: earlier?.basis == nil || now?.basis == nil || earlier?.basis == now?.basis
    ).message
  }

  /// The months of the partnership's own page with the directions of trade turned round.
  private func partnerSeriesTable(
    _ partnership: Partnership, _ city: String, _ names: [String: Argument]
  ) -> ReportTable {
    let id = partnership.id
    let rows = series.map { month -> [Cell] in
      [
        .month(month), tradeCell("export_value", partnership, month),
        tradeCell("import_value", partnership, month),
        comparable(tradeCell("rolling_12m_yoy", partnership, month)),
        figures.cell("exchange_events", id, month), figures.cell("participants", id, month),
        figures.cell("coverage_articles", id, month), figures.cell("visitor_arrivals", id, month),
      ]
    }
    return ReportTable(
      name: tableName("\(id)-for-\(city)"),
      title: Message(.tableSeries, ["partnership": .name(partnership.name)]),
      note: Message(
        .notePartnerTrade,
        traders(partnership, names).merging(["basis": basisOfTrade(partnership)]) { one, _ in one }),
      columns: [
        ReportColumn("month", Message(.columnMonth), .month),
        ReportColumn("imports", Message(.columnImports, ["currency": currencyText]), .money),
        ReportColumn("exports", Message(.columnExports, ["currency": currencyText]), .money),
        ReportColumn("growth_12m", Message(.columnGrowth12m), .growth),
        ReportColumn("exchanges", Message(.columnEventsMonth), .count),
        ReportColumn("participants", Message(.columnParticipants), .count),
        ReportColumn("articles", Message(.columnArticlesMonth), .count),
        ReportColumn("visitors", Message(.columnVisitorsMonth), .count),
      ], rows: rows, dataFile: "data/indicators.csv")
  }

  /// Whose imports and exports the table has: the cities', or those of what stands in for them.
  private func traders(
    _ partnership: Partnership, _ names: [String: Argument]
  ) -> [String: Argument] {
    guard let pair = leading(partnership),
      let series = analysis.trade.series(reporter: pair.reporter, partner: pair.partner)
    else { return names }
    return [
      "city": placeName(series.partnerPlace, for: pair.partner),
      "reporter": placeName(series.reporterPlace, for: pair.reporter),
    ]
  }

  /// Trade with its directions turned round; exchanges and articles are the charts of the
  /// partnership's own page.
  private func partnerCharts(
    _ partnership: Partnership, _ city: String, _ table: ReportTable
  ) -> [Chart] {
    let trade = Chart(
      id: "\(partnership.id)-for-\(city)-trade", kind: .line,
      title: tradeChartTitle(partnership, side: city),
      valueTitle: Message(.unitMoneyMillions, ["currency": currencyText]),
      valueKind: .moneyMillions, table: table.name, category: "month",
      rows: 0..<table.rows.count,
      series: [
        .init(Message(.wordImports), column: "imports"),
        .init(Message(.wordExports), column: "exports"),
      ])
    return charts([trade] + activityCharts(partnership, table), table)
  }
}
