import Analytics
import PartnershipModel

extension ReportContext {
  /// The figures of this report as another pack would have them.
  func packRecord() -> PackRecord {
    PackRecord(
      month: month, version: version,
      settings: [
        "home": home, "currency": currency.description, "time_zone": facts.settings.timeZone,
        "fiscal_year_start": "\(facts.settings.fiscalYearStart)", "partnership": limitedTo ?? "",
        "index": facts.settings.index.description,
      ],
      figures: figures.rows.map { row in
        PackFigure(
          period: row.period,
          series: PackFigure.Series(
            subject: row.subject, reporter: row.reporter ?? "", partner: row.partner ?? "",
            indicator: row.indicator, breakdown: row.breakdown.description),
          value: row.figure.value.map(PackFigure.Value.init), unit: unit(of: row),
          basis: row.basis?.description ?? "", coverage: row.figure.coverage.map { .real($0) })
      })
  }

  /// What is different from the latest earlier pack; empty where there is none.
  func changes() -> [Changes.Change] {
    earlier.map { Changes.between($0, packRecord()) } ?? []
  }

  /// How many rows the table for readers has at most; the file has all.
  private static let mostRows = 100

  /// The figures whose new month stands in the table for readers.
  private static let headline: [String] = [
    "trade_turnover", "trade_turnover_growth", "exchange_events", "participants",
    "coverage_articles", "net_sentiment", "investment_amount", "visitor_arrivals",
    "targets_on_track", "agreements_silent",
  ]

  func changesSection(_ changes: [Changes.Change]) -> Section {
    Section(
      kind: .changes, sheetName: Message(.sheetChanges), title: Message(.titleChanges),
      subtitle: earlier.map { Message(.subtitleChanges, ["month": .month($0.month)]) },
      sentences: [changesSentence(changes)],
      tables: earlier == nil ? [] : [changesTable(changes)])
  }

  private func changesSentence(_ changes: [Changes.Change]) -> Message {
    guard let earlier else { return Message(.sayNoEarlierPack) }
    func count(_ kind: Changes.Kind) -> Argument {
      .count(changes.count { $0.kind == kind })
    }
    return Message(
      .sayChanges,
      [
        "month": .month(earlier.month), "revised": count(.revisedData),
        "coverage": count(.changedCoverage), "method": count(.changedMethod),
      ])
  }

  private func changesTable(_ changes: [Changes.Change]) -> ReportTable {
    let others = changes.filter { $0.kind != .newPeriod }.prefix(ReportContext.mostRows)
    let new = changes.filter(isHeadline)
    let rows = (Array(others) + new.prefix(ReportContext.mostRows)).map { change -> [Cell] in
      [
        .message(Message(change.kind.label)), subjectName(change.series.subject),
        indicatorName(change.series.indicator),
        .text(change.series.breakdown), .month(change.previous.period),
        DataTables.cell(change.previous.value), .month(change.current.period),
        DataTables.cell(change.current.value), DataTables.cell(change.change),
        .text(change.current.unit),
      ]
    }
    return ReportTable(
      name: "tbl_changes", title: Message(.tableChanges), note: Message(.noteChanges),
      columns: [
        ReportColumn("kind", Message(.columnKind), .text),
        ReportColumn("subject", Message(.columnPartnership), .text),
        ReportColumn("indicator", Message(.columnIndicator), .text),
        ReportColumn("breakdown", Message(.columnBreakdown), .code, inMarkdown: false),
        ReportColumn("previous_period", Message(.columnPreviousMonth), .month),
        ReportColumn("previous_value", Message(.columnPreviousValue), .mixed),
        ReportColumn("period", Message(.columnMonth), .month),
        ReportColumn("value", Message(.columnLaterValue), .mixed),
        ReportColumn("change", Message(.columnChange), .mixed),
        ReportColumn("unit", Message(.columnUnit), .code, inMarkdown: false),
      ], rows: rows, dataFile: "data/changes.csv")
  }

  /// Whether a new month of this figure stands in the table for readers: figures of 12 months of a
  /// partnership, as its leading side has them, that moved.
  private func isHeadline(_ change: Changes.Change) -> Bool {
    let series = change.series
    guard change.kind == .newPeriod, ReportContext.headline.contains(series.indicator),
      ["window=12m", ""].contains(series.breakdown), let difference = change.change,
      difference.doubleValue != 0
    else { return false }
    // What is counted by month moves every month; its 12 months say more.
    let isStock = ["targets_on_track", "agreements_silent"].contains(series.indicator)
    guard isStock == series.breakdown.isEmpty else { return false }
    guard let partnership = facts.gazetteer.partnership(series.subject) else {
      return series.subject == "network"
    }
    return series.reporter.isEmpty
      || leading(partnership).map { $0.reporter == series.reporter } ?? false
  }

  private func subjectName(_ id: String) -> Cell {
    if let partnership = facts.gazetteer.partnership(id) { return .name(partnership.name) }
    if let city = facts.gazetteer.city(id) { return .name(city.name) }
    return .text(id)
  }
}

extension Changes.Kind {
  var label: MessageKey {
    switch self {
    case .newPeriod: .changeNewPeriod
    case .revisedData: .changeRevisedData
    case .changedMethod: .changeChangedMethod
    case .changedCoverage: .changeChangedCoverage
    }
  }
}

extension PackFigure.Value {
  init(_ value: Figure.Value) {
    switch value {
    case .exact(let amount): self = .exact(amount)
    case .count(let count): self = .exact(Amount(count))
    // As it is written: a short decimal is exact again when it is read.
    case .real(let number): self = PackFigure.Value(number.description) ?? .real(number)
    }
  }
}

extension DataTables {
  static func cell(_ value: PackFigure.Value?) -> Cell {
    switch value {
    case .exact(let amount)?: .exact(amount)
    case .real(let number)?: .real(number)
    case nil: .missing(.noData)
    }
  }

  /// `data/changes.csv`: what is different from an earlier pack.
  package static func changes(_ changes: [Changes.Change]) -> DataTable {
    let rows = changes.map { change -> [Cell] in
      [
        .text(change.series.subject), text(change.series.reporter.nonEmpty),
        text(change.series.partner.nonEmpty), .text(change.series.indicator),
        .text(change.series.breakdown), .month(change.previous.period),
        cell(change.previous.value), .month(change.current.period), cell(change.current.value),
        cell(change.change), .text(change.kind.rawValue),
      ]
    }
    return DataTable(
      name: "changes", title: "Changes since the earlier pack",
      columns: [
        .init("subject", .string, "Partnership id, city id or network"),
        .init("reporter", .string, "City id, where the indicator is directional"),
        .init("partner", .string, "City id, where the indicator is directional"),
        .init("indicator", .string, "Name in the catalogue"),
        .init("breakdown", .string, "key=value pairs joined with ;, sorted by key"),
        .init("previous_period", .yearmonth, "Month of the figure in the earlier pack"),
        .init("previous_value", .number, "The figure there; empty where unknown"),
        .init("period", .yearmonth, "Month of the figure in this pack"),
        .init("value", .number, "The figure here; empty where unknown"),
        .init("change", .number, "The difference; empty where a figure is unknown"),
        .init(
          "kind", .string, "Why they differ",
          categories: Changes.Kind.allCases.sorted().map {
            ($0.rawValue, $0.rawValue.replacing("_", with: " "))
          }),
      ],
      key: [
        "subject", "reporter", "partner", "indicator", "breakdown", "period", "previous_period",
      ], rows: rows)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
