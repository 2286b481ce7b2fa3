import Analytics
import PartnershipModel

extension ReportContext {
  func mediaSection() -> Section {
    let table = mediaTable()
    var tables = [table]
    var charts: [Chart] = []
    for (index, partnership) in leadingPairs.enumerated() {
      guard let pair = leading(partnership) else { continue }
      let months = mediaMonthTable(partnership, pair, name: "tbl_media_pair_\(index + 1)")
      tables.append(months)
      charts += self.charts(
        [mediaChart(partnership, pair, months, id: "media-\(partnership.id)")], months)
    }
    tables.append(correctionTable())
    return Section(
      kind: .media, sheetName: Message(.sheetMedia), title: Message(.titleMedia),
      subtitle: Message(.subtitleMedia, ["zone": .text(facts.settings.timeZone)]),
      sentences: mediaSentences(), tables: tables, charts: charts)
  }

  private func mediaSentences() -> [Message] {
    func amount(_ indicator: String) -> Argument? {
      figures.figure(indicator, "network", month, breakdown: .twelveMonths).doubleValue.map {
        .number($0, decimals: 0)
      }
    }
    guard let visits = amount("journalist_visits"), let joint = amount("joint_media_pieces") else {
      return []
    }
    return [
      Message(
        .sayMediaProgrammes,
        ["period": twelveMonths(month), "visits": visits, "joint": joint])
    ]
  }

  /// Coverage of the last 12 months: each side's outlets on the partner, and all of them together.
  private func mediaTable() -> ReportTable {
    var rows: [[Cell]] = []
    for partnership in partnerships {
      let sides: [(reporter: String, partner: String)?] =
        partnership.isNetwork ? [nil] : [nil] + partnership.orderedPairs(home: home).map { $0 }
      for side in sides {
        func cell(_ indicator: String) -> Cell {
          figures.cell(
            indicator, partnership.id, month, reporter: side?.reporter, partner: side?.partner,
            breakdown: .twelveMonths)
        }
        let cells = [
          cell("coverage_articles"), cell("coverage_share"), cell("share_of_voice"),
          cell("mean_tone"), cell("median_tone"),
          cell("net_sentiment"), cell("janis_fadner"), cell("outlet_diversity_q1"),
          cell("misinformation_rate"), cell("correction_rate"), cell("joint_media_pieces"),
          cell("press_visit_articles"), cell("journalist_visits"),
          cell("coverage_languages"), cell("coverage_topics"),
        ]
        rows.append([.name(partnership.name), mediaSide(side)] + cells + [reasons(cells)])
      }
    }
    return ReportTable(
      name: "tbl_media", title: Message(.tableMedia, ["month": .month(month)]),
      note: Message(.noteMedia),
      columns: [
        ReportColumn("partnership", Message(.columnPartnership), .text),
        ReportColumn("side", Message(.columnOutletsOf), .text),
        ReportColumn("articles_12m", Message(.columnArticles12m), .count),
        ReportColumn(
          "coverage_share_12m", Message(.columnCoverageShare), .share, inMarkdown: false),
        ReportColumn(
          "share_of_voice_12m", Message(.columnShareOfVoice), .share, inMarkdown: false),
        ReportColumn("mean_tone_12m", Message(.columnMeanTone), .real(decimals: 2)),
        ReportColumn(
          "median_tone_12m", Message(.columnMedianTone), .real(decimals: 2), inMarkdown: false),
        ReportColumn("net_sentiment_12m", Message(.columnNetSentiment12m), .real(decimals: 2)),
        ReportColumn(
          "janis_fadner_12m", Message(.columnJanisFadner), .real(decimals: 2), inMarkdown: false),
        ReportColumn(
          "outlets_12m", Message(.columnEffectiveOutlets), .real(decimals: 1), inMarkdown: false),
        ReportColumn("misinformation_12m", Message(.columnMisinformation), .share),
        ReportColumn("correction_12m", Message(.columnCorrection), .share),
        ReportColumn("joint_12m", Message(.columnJoint), .count),
        ReportColumn(
          "press_visit_articles_12m", Message(.columnPressVisitArticles), .count,
          inMarkdown: false),
        ReportColumn(
          "journalist_visits_12m", Message(.columnJournalistVisits), .count, inMarkdown: false),
        ReportColumn("languages_12m", Message(.columnLanguages), .count, inMarkdown: false),
        ReportColumn("topics_12m", Message(.columnTopics), .count, inMarkdown: false),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv")
  }

  private func mediaSide(_ side: (reporter: String, partner: String)?) -> Cell {
    guard let side else { return .message(Message(.sideAll)) }
    return .message(
      Message(
        .sideOn,
        ["country": outletCountry(side.reporter), "partner": .name(cityName(side.partner))]))
  }

  /// Outlets are known by their country, so that a side is all media of the city's country.
  private func outletCountry(_ city: String) -> Argument {
    let country = facts.gazetteer.city(city)?.country ?? city
    return Countries.nameInSentence(country).map { .name($0) } ?? .text(country)
  }

  /// Articles by month, each side's outlets on the other.
  func mediaMonthTable(
    _ partnership: Partnership, _ pair: (reporter: String, partner: String), name: String
  ) -> ReportTable {
    let rows = series.map { month -> [Cell] in
      let ours = figures.cell(
        "coverage_articles", partnership.id, month, reporter: pair.reporter, partner: pair.partner)
      let theirs = figures.cell(
        "coverage_articles", partnership.id, month, reporter: pair.partner, partner: pair.reporter)
      let sentiment = figures.cell(
        "net_sentiment", partnership.id, month, breakdown: .twelveMonths)
      let joint = figures.cell("joint_media_pieces", partnership.id, month)
      let cells = [ours, theirs, joint, sentiment]
      return [.month(month)] + cells + [reasons(cells)]
    }
    let names: [String: Argument] = [
      "country": outletCountry(pair.reporter), "partner": .name(cityName(pair.partner)),
    ]
    let reversed: [String: Argument] = [
      "country": outletCountry(pair.partner), "partner": .name(cityName(pair.reporter)),
    ]
    return ReportTable(
      name: name,
      title: Message(.tableMediaMonths, ["partnership": .name(partnership.name)]),
      note: Message(.noteMediaMonths),
      columns: [
        ReportColumn("month", Message(.columnMonth), .month),
        ReportColumn("ours", Message(.sideOn, names), .count),
        ReportColumn("theirs", Message(.sideOn, reversed), .count),
        ReportColumn("joint", Message(.columnJointMonth), .count),
        ReportColumn("net_sentiment_12m", Message(.columnNetSentiment12m), .real(decimals: 2)),
        ReportColumn("reason", Message(.columnReason), .text, inMarkdown: false),
      ], rows: rows, dataFile: "data/indicators.csv", markdownRows: 13)
  }

  func mediaChart(
    _ partnership: Partnership, _ pair: (reporter: String, partner: String), _ table: ReportTable,
    id: String
  ) -> Chart {
    Chart(
      id: id, kind: .column,
      title: Message(.chartMedia, ["partnership": .name(partnership.name)]),
      valueTitle: Message(.unitArticles), valueKind: .count, table: table.name, category: "month",
      rows: max(0, table.rows.count - 24)..<table.rows.count,
      series: [
        .init(Message(.wordOutletsOf, ["country": outletCountry(pair.reporter)]), column: "ours"),
        .init(Message(.wordOutletsOf, ["country": outletCountry(pair.partner)]), column: "theirs"),
      ])
  }

  /// Articles flagged as misinformation in the last 12 months, and what became of them.
  private func correctionTable() -> ReportTable {
    let first = month.advanced(by: -11).firstDay
    let records = facts.media.records.filter { record in
      record.flagged.map { $0 >= first && $0 <= month.lastDay } ?? false
    }.sorted {
      (($0.flagged ?? $0.published), $0.articleID) < (($1.flagged ?? $1.published), $1.articleID)
    }
    let rows = records.map { record -> [Cell] in
      let corrected = record.corrected.flatMap { $0 <= month.lastDay ? $0 : nil }
      return [
        record.flagged.map { .date($0) } ?? .none, .text(record.articleID),
        .text(record.key.outlet), countryCell(record.key.outletCountry),
        .message(
          Message(
            .listOfWords, ["items": .list(record.key.subjects.map { .name(cityName($0)) })])),
        corrected.map { .date($0) } ?? .none,
        corrected.flatMap { day in record.flagged.map { .count(day.days(since: $0)) } } ?? .none,
        .message(Message(corrected == nil ? .stateOpen : .stateCorrected)),
      ]
    }
    return ReportTable(
      name: "tbl_corrections", title: Message(.tableCorrections, ["month": .month(month)]),
      note: Message(.noteCorrections),
      columns: [
        ReportColumn("flagged", Message(.columnFlagged), .date),
        ReportColumn("article", Message(.columnArticle), .code),
        ReportColumn("outlet", Message(.columnOutlet), .text),
        ReportColumn("outlet_country", Message(.columnOutletCountry), .text),
        ReportColumn("subjects", Message(.columnSubjects), .text),
        ReportColumn("corrected", Message(.columnCorrected), .date),
        ReportColumn("days", Message(.columnDaysToCorrection), .count),
        ReportColumn("state", Message(.columnState), .text),
      ], rows: rows, dataFile: "data/media.csv")
  }
}
