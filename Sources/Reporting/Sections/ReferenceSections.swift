import Analytics
import PartnershipModel

/// The sections behind the figures: indicators, notes, data quality, sources.
extension ReportContext {
  // MARK: Indicators

  /// The rows of `data/indicators.csv` about the report month.
  ///
  /// The series of earlier months stand on the sheets of the partnerships, and all of them in the
  /// file; as rows of this sheet they were nine tenths of the workbook, and nobody scrolls so far.
  func indicatorsSection() -> Section {
    let rows = figures.rows(in: month).map { row -> [Cell] in
      [
        .month(row.period), .text(row.subject), row.reporter.map { .text($0) } ?? .none,
        row.partner.map { .text($0) } ?? .none,
        .text(Indicator.named(row.indicator)?.domain.rawValue ?? ""), .text(row.indicator),
        .text(row.breakdown.description), .figure(row.figure, FigureReference(row)),
        .text(unit(of: row)), .text(row.figure.status.rawValue),
        row.figure.lower.map { .real($0) } ?? .none, row.figure.upper.map { .real($0) } ?? .none,
        row.figure.coverage.map { .real($0) } ?? .none,
        row.basis.map { .text($0.description) } ?? .none, .text(note(of: row)),
      ]
    }
    return Section(
      kind: .indicators, sheetName: Message(.sheetIndicators), title: Message(.titleIndicators),
      subtitle: Message(.subtitleIndicators),
      tables: [
        ReportTable(
          name: "tbl_indicators", title: Message(.tableIndicators), note: nil,
          columns: [
            ReportColumn("period", Message(.headerPeriod), .month),
            ReportColumn("subject", Message(.headerSubject), .code),
            ReportColumn("reporter", Message(.headerReporter), .code),
            ReportColumn("partner", Message(.headerPartner), .code),
            ReportColumn("domain", Message(.headerDomain), .code),
            ReportColumn("indicator", Message(.headerIndicator), .code),
            ReportColumn("breakdown", Message(.headerBreakdown), .code),
            ReportColumn("value", Message(.headerValue), .mixed),
            ReportColumn("unit", Message(.headerUnit), .code),
            ReportColumn("status", Message(.headerStatus), .code),
            ReportColumn("lower", Message(.headerLower), .real(decimals: 4)),
            ReportColumn("upper", Message(.headerUpper), .real(decimals: 4)),
            ReportColumn("coverage", Message(.headerCoverage), .real(decimals: 3)),
            ReportColumn("basis", Message(.headerBasis), .code),
            ReportColumn("note", Message(.headerNote), .code),
          ], rows: rows, dataFile: "data/indicators.csv", markdownRows: 0)
      ])
  }

  /// The unit as it stands in the data: the ISO code for money.
  func unit(of row: IndicatorRow) -> String {
    row.unit ?? unit(Indicator.named(row.indicator))
  }

  /// The reason of an empty value and the notes, joined with `;`.
  func note(of row: IndicatorRow) -> String {
    ((row.figure.reason.map { [$0.rawValue] } ?? []) + row.figure.notes.sorted().map(\.rawValue))
      .joined(separator: ";")
  }

  // MARK: Notes

  /// What the letters and notes mean, and the card of every indicator.
  func notesSection() -> Section {
    let legend = ReportTable(
      name: "tbl_legend", title: Message(.tableLegend), note: nil,
      columns: [
        ReportColumn("mark", Message(.columnMark), .code),
        ReportColumn("meaning", Message(.columnMeaning), .text),
      ],
      rows: [
        [.text("A"), .message(Message(.legendA))], [.text("P"), .message(Message(.legendP))],
        [.text("E"), .message(Message(.legendE))], [.text("I"), .message(Message(.legendI))],
        [.text("M"), .message(Message(.legendM))],
      ]
        + Reason.allCases.map { [.text($0.rawValue), .message(Message($0.legend))] }
        + Note.allCases.map { [.text($0.rawValue), .message(Message($0.legend))] })
    let cards = ReportTable(
      name: "tbl_notes", title: Message(.tableNotes), note: Message(.noteNotes),
      columns: [
        ReportColumn("indicator", Message(.columnIndicator), .code),
        ReportColumn("name", Message(.columnName), .text),
        ReportColumn("domain", Message(.columnDomain), .code),
        ReportColumn("formula", Message(.columnFormula), .text),
        ReportColumn("unit", Message(.columnUnit), .code),
        ReportColumn("direction", Message(.columnBetter), .code),
        ReportColumn("undefined", Message(.columnUndefined), .text, inMarkdown: false),
        ReportColumn("source", Message(.columnDefinitionSource), .text),
      ],
      rows: Indicator.all.map { indicator in
        [
          .text(indicator.slug),
          .message(
            Message(
              .indicatorName, ["indicator": .indicator(indicator.slug, name: indicator.name)])),
          term(indicator.domain.rawValue),
          words(of: indicator, .formula, indicator.formula), term(unit(indicator)),
          term(indicator.direction.rawValue),
          words(of: indicator, .undefined, indicator.edgeCases), term(indicator.source),
        ]
      })
    return Section(
      kind: .notes, sheetName: Message(.sheetNotes), title: Message(.titleNotes),
      subtitle: Message(.subtitleNotes), sentences: [Message(.sayRounding)],
      tables: [legend, cards])
  }

  private func words(of indicator: Indicator, _ part: IndicatorPart, _ text: String) -> Cell {
    .message(
      Message(.verbatim, ["text": .definition(indicator.slug, part, text: text)]))
  }

  /// A word of the catalogue, in the language of the reader.
  func term(_ word: String) -> Cell { .message(Message(.verbatim, ["text": .term(word)])) }

  // MARK: Data quality

  /// What was wrong with the inputs, grouped, and what every table covers.
  func qualitySection() -> Section {
    let groups = FindingGroups(facts.findings).groups
    let findings = ReportTable(
      name: "tbl_findings", title: Message(.tableFindings), note: Message(.noteFindings),
      columns: [
        ReportColumn("severity", Message(.columnSeverity), .text),
        ReportColumn("code", Message(.columnCode), .code),
        ReportColumn("count", Message(.columnCount), .count),
        ReportColumn("places", Message(.columnPlaces), .text),
        ReportColumn("example", Message(.columnExample), .text),
        ReportColumn("remedy", Message(.columnRemedy), .text),
      ],
      rows: groups.map { group in
        let first = group.shown[0]
        return [
          .message(Message(group.severity.label)), .text(group.code), .count(group.count),
          .text(places(of: group.shown).joined(separator: ", ")),
          .message(Message(.verbatim, ["text": .problem(first.problem, first.place, .message)])),
          .message(Message(.verbatim, ["text": .problem(first.problem, first.place, .remedy)])),
        ]
      }, dataFile: "data/findings.csv")
    return Section(
      kind: .quality, sheetName: Message(.sheetQuality), title: Message(.titleQuality),
      subtitle: Message(.subtitleQuality),
      sentences: [accounting] + (facts.isForPartner ? [Message(.coverQualityWithheld)] : []),
      tables: [findings, coverageTable()])
  }

  /// The places of findings, each once.
  private func places(of findings: [Finding]) -> [String] {
    findings.map { place($0.place) }.reduce(into: []) { places, place in
      if !places.contains(place) { places.append(place) }
    }
  }

  private func place(_ place: InputPlace) -> String {
    place.line.map { "\(place.file):\($0)" } ?? place.file
  }

  /// The invariant of every pack, over all files.
  var accounting: Message {
    func sum(_ count: (SourceFile) -> Int) -> Argument {
      .count(facts.sources.map(count).reduce(0, +))
    }
    return Message(
      .sayAccounting,
      [
        "read": sum(\.rowsRead), "used": sum(\.used), "outOfScope": sum(\.outOfScope),
        "rejected": sum(\.rejected), "blank": sum(\.blank),
        "files": .count(facts.sources.count),
      ])
  }

  /// For each table: its files, rows and months.
  private func coverageTable() -> ReportTable {
    let rows = Table.allCases.compactMap { table -> [Cell]? in
      let files = facts.sources.filter { $0.table == table }
      guard !files.isEmpty else { return nil }
      return [
        .text(table.rawValue), .count(files.count),
        .count(files.map(\.rowsRead).reduce(0, +)), .count(files.map(\.used).reduce(0, +)),
        .count(files.map(\.outOfScope).reduce(0, +)), .count(files.map(\.rejected).reduce(0, +)),
        .count(files.map(\.blank).reduce(0, +)),
        files.compactMap(\.firstMonth).min().map { .month($0) } ?? .none,
        files.compactMap(\.lastMonth).max().map { .month($0) } ?? .none,
      ]
    }
    return ReportTable(
      name: "tbl_coverage", title: Message(.tableCoverage), note: Message(.noteCoverage),
      columns: [
        ReportColumn("table", Message(.columnTable), .code),
        ReportColumn("files", Message(.columnFiles), .count, hasTotal: true),
        ReportColumn("read", Message(.columnRead), .count, hasTotal: true),
        ReportColumn("used", Message(.columnUsed), .count, hasTotal: true),
        ReportColumn("out_of_scope", Message(.columnOutOfScope), .count, hasTotal: true),
        ReportColumn("rejected", Message(.columnRejected), .count, hasTotal: true),
        ReportColumn("blank", Message(.columnBlank), .count, hasTotal: true),
        ReportColumn("first_month", Message(.columnFirstMonth), .month, inMarkdown: false),
        ReportColumn("last_month", Message(.columnLastMonth), .month),
      ], rows: rows, totalLabel: Message(.wordTotal))
  }

  // MARK: Sources

  func sourcesSection() -> Section {
    let rows = facts.listedSources.map { source -> [Cell] in
      [
        .text(source.path), .text(source.format), .text(source.encoding),
        .text(source.encodingFrom), .count(source.rowsRead), .count(source.used),
        .count(source.outOfScope), .count(source.rejected), .count(source.blank),
        source.firstMonth.map { .month($0) } ?? .none, source.lastMonth.map { .month($0) } ?? .none,
        .count(source.bytes), .text(source.sha256),
      ]
    }
    return Section(
      kind: .sources, sheetName: Message(.sheetSources), title: Message(.titleSources),
      subtitle: Message(.subtitleSources), sentences: [accounting],
      tables: [
        ReportTable(
          name: "tbl_sources", title: Message(.tableSources), note: nil,
          columns: [
            ReportColumn("file", Message(.columnFile), .text),
            ReportColumn("format", Message(.columnFormat), .code),
            ReportColumn("encoding", Message(.columnEncoding), .code),
            ReportColumn(
              "encoding_from", Message(.columnEncodingFrom), .code, inMarkdown: false),
            ReportColumn("rows_read", Message(.columnRead), .count, hasTotal: true),
            ReportColumn("used", Message(.columnUsed), .count, hasTotal: true),
            ReportColumn("out_of_scope", Message(.columnOutOfScope), .count, hasTotal: true),
            ReportColumn("rejected", Message(.columnRejected), .count, hasTotal: true),
            ReportColumn("blank", Message(.columnBlank), .count, hasTotal: true),
            ReportColumn(
              "first_month", Message(.columnFirstMonth), .month, inMarkdown: false),
            ReportColumn("last_month", Message(.columnLastMonth), .month, inMarkdown: false),
            ReportColumn("bytes", Message(.columnBytes), .count, inMarkdown: false),
            ReportColumn("sha256", Message(.columnSHA256), .code, inMarkdown: false),
          ], rows: rows, dataFile: "data/sources.csv", totalLabel: Message(.wordTotal))
      ])
  }
}

extension Severity {
  var label: MessageKey {
    switch self {
    case .error: .severityError
    case .warning: .severityWarning
    case .note: .severityNote
    }
  }
}

extension Reason {
  var legend: MessageKey {
    switch self {
    case .noData: .legendNoData
    case .notReported: .legendNotReported
    case .notComparable: .legendNotComparable
    case .tooFewPeriods: .legendTooFewPeriods
    case .zeroDenominator: .legendZeroDenominator
    }
  }
}

extension Note {
  var legend: MessageKey {
    switch self {
    case .sumOfDetail: .legendSumOfDetail
    case .fobCif: .legendFobCif
    case .lunarNewYear: .legendLunarNewYear
    case .converted: .legendConverted
    case .partial: .legendPartial
    case .onePerPair: .legendOnePerPair
    }
  }
}
