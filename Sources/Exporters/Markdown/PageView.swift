import PartnershipModel
import Reporting

/// What a page shows, as the values that its template names: every text finished for Markdown.
struct PageView {
  let language: any Language
  let names: PackNames
  /// The way from this page to the folder of the pack: empty or `../`.
  let root: String

  /// The values of `summary.md`: every section that belongs in it, and links to the partnerships.
  func summary(_ report: Report) -> TemplateValue {
    let shown = report.sections.filter(\.kind.isInSummary)
    let links = report.sections.compactMap(partnershipLink)
    var values = common(report, title: report.title)
    values["sections"] = .list(shown.map { .group(section($0)) })
    for name in PageKeys.sections { values[name] = .nothing }
    for section in shown {
      if let name = section.kind.templateName { values[name] = .group(self.section(section)) }
    }
    values["has_partnerships"] = .flag(!links.isEmpty)
    values["partnerships_title"] = .text(heading(Message(.markdownPartnerships)))
    values["partnerships"] = .list(links)
    return .group(values)
  }

  /// The values of `partnerships/<id>.md`.
  func partnership(_ section: Section, of report: Report) -> TemplateValue {
    let id = if case .partnership(let id) = section.kind { id } else { "" }
    let back = Message(.markdownBackToSummary)
    let values = common(report, title: section.title)
      .merging(body(of: section)) { one, _ in one }
      .merging([
        "id": .text(id),
        "back": .text(link(language.render(back), names.summary(in: language.tag))),
        "back_page": .text(root + names.summary(in: language.tag)),
      ]) { one, _ in one }
    return .group(values)
  }

  private func common(_ report: Report, title: Message) -> [String: TemplateValue] {
    [
      "title": .text(heading(title)), "month": .text(language.month(report.month)),
      "language": .text(language.tag), "version": .text(report.version),
    ]
  }

  // MARK: Sections

  private func section(_ section: Section) -> [String: TemplateValue] {
    var values = body(of: section)
    values["title"] = .text(heading(section.title))
    return values
  }

  private func body(of section: Section) -> [String: TemplateValue] {
    let sentences = section.sentences.map(paragraph).filter { !$0.isEmpty }
    return [
      "subtitle": .maybe(section.subtitle.map(paragraph)),
      "one_sentence": sentences.count == 1 ? .text(sentences[0]) : .nothing,
      "many_sentences": .flag(sentences.count > 1),
      "sentences": .list(sentences.map { .group(["sentence": .text($0)]) }),
      "parts": .list(parts(of: section)),
    ]
  }

  /// Each chart with the table it draws, then the other tables.
  private func parts(of section: Section) -> [TemplateValue] {
    var parts: [TemplateValue] = []
    var written: Set<String> = []
    func append(_ table: ReportTable, _ charts: [Chart]) {
      // A matrix is too wide for a page; its figures stand in a list that follows.
      let isShown = table.markdownRows != 0
      guard isShown || !charts.isEmpty else { return }
      parts.append(
        .group([
          "charts": .list(charts.map { picture($0, of: table) }),
          "table": isShown ? .group(values(of: table)) : .nothing,
        ]))
    }
    for chart in section.charts {
      guard let table = section.tables.first(where: { $0.name == chart.table }),
        written.insert(table.name).inserted
      else { continue }
      append(table, section.charts.filter { $0.table == table.name })
    }
    for table in section.tables where !written.contains(table.name) { append(table, []) }
    return parts
  }

  private func picture(_ chart: Chart, of table: ReportTable) -> TemplateValue {
    .group([
      "words": .text(
        MarkdownEscape.altText(language.render(ChartDescription.message(chart, in: table)))),
      "file": .text(root + names.chart(chart.id, in: language.tag)),
    ])
  }

  private func partnershipLink(_ section: Section) -> TemplateValue? {
    guard case .partnership(let id) = section.kind else { return nil }
    let page = names.partnership(id, in: language.tag)
    return .group([
      "title": .text(heading(section.title)), "page": .text(root + page),
      "link": .text(link(language.render(section.title), page)),
    ])
  }

  // MARK: Tables

  private func values(of table: ReportTable) -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [
      "name": .text(table.name), "title": .text(heading(table.title)),
      "note": .maybe(table.note.map(paragraph)), "missing": .nothing, "range": .nothing,
    ]
    guard !table.rows.isEmpty else {
      values["rows"] = .text(paragraph(Message(.markdownNoRows)))
      return values
    }
    let grid = MarkdownTable(table, in: language)
    values["rows"] = .text(grid.text)
    values["missing"] = missing(grid.reasons)
    values["range"] = range(of: grid, table)
    return values
  }

  /// Says why figures are missing, in the catalogue's order of reasons.
  private func missing(_ reasons: Set<Reason>) -> TemplateValue {
    guard !reasons.isEmpty else { return .nothing }
    let words = reasons.sorted().map { Argument.message(Message($0.messageKey)) }
    return .maybe(paragraph(Message(.markdownMissing, ["reasons": .list(words)])))
  }

  /// Says where the rows and columns are that the page leaves out.
  private func range(of grid: MarkdownTable, _ table: ReportTable) -> TemplateValue {
    let all = table.rows.count
    var arguments: [String: Argument] = ["shown": .count(grid.shownRows), "all": .count(all)]
    if let file = table.dataFile { arguments["file"] = .text(file) }
    let isPart = grid.shownRows < all
    let key: MessageKey? =
      switch (isPart, table.dataFile != nil) {
      case (true, true): .markdownLastRows
      case (true, false): .markdownLastRowsOnly
      case (false, true): .markdownFullTable
      case (false, false): nil
      }
    guard let key else { return .nothing }
    var line = sentence(Message(key, arguments), linking: table.dataFile)
    if isPart, table.totalLabel != nil {
      let total = Message(.markdownTotalOfAllRows, arguments)
      line += " " + MarkdownEscape.paragraph(language.render(total))
    }
    return .maybe(line)
  }

  // MARK: Texts

  private func heading(_ title: Message) -> String {
    MarkdownEscape.heading(language.render(title))
  }

  private func paragraph(_ message: Message) -> String {
    MarkdownEscape.paragraph(language.render(message))
  }

  /// The sentence with the file it names as a link.
  private func sentence(_ message: Message, linking file: String?) -> String {
    language.render(message).map { fragment in
      if case .data(let text) = fragment, text == file { return link([fragment], text) }
      return MarkdownEscape.linkText([fragment], trimming: false)
    }.joined()
  }

  private func link(_ text: [Fragment], _ path: String) -> String {
    "[\(MarkdownEscape.linkText(text))](\(root)\(path))"
  }
}

extension Section.Kind {
  /// The key of a section of the summary, by which a template picks it.
  var templateName: String? {
    switch self {
    case .summary: "summary"
    case .scorecard: "scorecard"
    case .changes: "changes"
    case .trade: "trade"
    case .exchanges: "exchanges"
    case .media: "media"
    case .economy: "economy"
    case .plan: "plan"
    case .network: "network"
    case .impact: "impact"
    case .notes: "notes"
    case .quality: "quality"
    case .sources: "sources"
    case .cover, .contents, .partnership, .indicators: nil
    }
  }
}
