import PartnershipModel
import Reporting

/// What a page shows, as the values that its template names: every text finished for Markdown.
struct PageView {
  /// The language, with the dates of the style.
  let language: any Language
  let names: PackNames
  /// The way from this page to the folder of the pack: empty or `../`.
  let root: String
  private let style: DocumentStyle

  init(
    language: any Language, names: PackNames, root: String, style: DocumentStyle = .plain
  ) {
    self.language = OfficialLanguage.of(language, style: style)
    self.names = names
    self.root = root
    self.style = style.inLanguage(language.tag)
  }

  /// The values of `summary.md`: every section that belongs in it, and links to the partnerships.
  func summary(_ report: Report) -> TemplateValue {
    let shown = report.sections.filter(\.kind.isInSummary)
    var values = common(report, title: report.title)
    for name in PageKeys.sections { values[name] = .nothing }
    var sections: [TemplateValue] = []
    for (index, section) in shown.enumerated() {
      let value = TemplateValue.group(self.section(section, index, of: shown.count))
      sections.append(value)
      if let name = section.kind.templateName { values[name] = value }
    }
    values["sections"] = .list(sections)
    let links = partnershipLinks(report)
    values["has_partnerships"] = .flag(!links.isEmpty)
    values["partnerships_title"] = .text(heading(Message(.markdownPartnerships)))
    values["partnerships"] = .list(links)
    return .group(values)
  }

  /// The values of `partnerships/<id>.md`.
  func partnership(_ section: Section, of report: Report) -> TemplateValue {
    let id = section.partnership ?? ""
    let back = Message(.markdownBackToSummary)
    let values = common(report, title: section.title)
      .merging(body(of: section, level: 0)) { one, _ in one }
      .merging([
        "id": .text(id),
        "back": .text(link(language.render(back), names.summary(in: language.tag))),
        "back_page": .text(root + names.summary(in: language.tag)),
        "other_side": otherSide(of: section, in: report),
      ]) { one, _ in one }
    return .group(values)
  }

  /// A link from a partnership's page to that of its other city's side, and back.
  private func otherSide(of section: Section, in report: Report) -> TemplateValue {
    guard let page = report.partnerPages.first(where: { $0.partnership == section.partnership })
    else { return .nothing }
    guard section.title == page.section.title,
      let own = report.sections.first(where: { $0.partnership == page.partnership })
    else { return link(to: page) }
    return linkValues(
      heading(own.title), language.render(own.title),
      names.partnership(page.partnership, in: language.tag))
  }

  /// The link names the language of the page where it is another than the reader's.
  private func link(to page: PartnerPage) -> TemplateValue {
    var words = Message(.linkPartnerPage, page.section.title.arguments)
    let tag = names.language(of: page)
    if tag != language.tag, let name = Languages.name(of: tag) {
      words = Message(
        .linkInLanguage, ["link": .message(words), "language": .message(Message(name))])
    }
    return linkValues(heading(words), language.render(words), names.partnerPage(page))
  }

  private func linkValues(
    _ title: String, _ words: [Fragment], _ page: String
  ) -> TemplateValue {
    .group([
      "title": .text(title), "page": .text(root + page), "link": .text(link(words, page)),
    ])
  }

  private func common(_ report: Report, title: Message) -> [String: TemplateValue] {
    [
      "title": .text(heading(title)), "month": .text(language.month(report.month)),
      "last_day": .text(language.date(report.month.lastDay)),
      "language": .text(language.tag), "version": .text(report.version),
    ]
  }

  // MARK: Sections

  private func section(
    _ section: Section, _ index: Int, of count: Int
  ) -> [String: TemplateValue] {
    var values = body(of: section, level: 1)
    values["title"] = .text(heading(section.title))
    values["number"] = number(index, of: count, level: 0)
    return values
  }

  /// `level` is that of the headings below the section's own, in the outline of the page.
  private func body(of section: Section, level: Int) -> [String: TemplateValue] {
    let sentences = section.sentences.map(paragraph).filter { !$0.isEmpty }
    let groups = groups(of: section)
    let hasPoints = style != .plain && sentences.count > 1
    let headings = groups.count(where: \.isShown) + (hasPoints ? 1 : 0)
    let items = sentences.enumerated().map { index, sentence -> TemplateValue in
      let mark = OutlineMark.text(index, of: sentences.count, level: level + 1, style: style)
      return .group([
        "sentence": .text(sentence), "number": .maybe(mark.map(PageView.itemMark)),
      ])
    }
    return [
      "subtitle": .maybe(section.subtitle.map(paragraph)),
      "one_sentence": sentences.count == 1 ? .text(sentences[0]) : .nothing,
      "many_sentences": .flag(sentences.count > 1),
      "points": hasPoints
        ? .group(["number": number(0, of: headings, level: level)]) : .nothing,
      "sentences": .list(items),
      "parts": .list(parts(groups, from: hasPoints ? 1 : 0, of: headings, level: level)),
    ]
  }

  private func number(_ index: Int, of count: Int, level: Int) -> TemplateValue {
    .maybe(OutlineMark.text(index, of: count, level: level, style: style))
  }

  /// A mark such as `1)` with a backslash, as Markdown would make it the `1.` of a list.
  private static func itemMark(_ mark: String) -> String {
    mark.hasSuffix(")") && !mark.hasPrefix("(") ? mark.dropLast() + "\\)" : mark
  }

  /// A table with the charts that draw it.
  private struct TableWithCharts {
    let table: ReportTable
    let charts: [Chart]
    /// A matrix is too wide for a page; its figures stand in a list that follows.
    var isShown: Bool { table.markdownRows != 0 }
  }

  /// The tables in their order, each with the charts that draw it.
  private func groups(of section: Section) -> [TableWithCharts] {
    section.tables.map { table in
      TableWithCharts(table: table, charts: section.charts.filter { $0.table == table.name })
    }.filter { $0.isShown || !$0.charts.isEmpty }
  }

  private func parts(
    _ groups: [TableWithCharts], from first: Int, of headings: Int, level: Int
  ) -> [TemplateValue] {
    var index = first
    return groups.map { group in
      var table = TemplateValue.nothing
      if group.isShown {
        var values = values(of: group.table)
        values["number"] = number(index, of: headings, level: level)
        table = .group(values)
        index += 1
      }
      return .group([
        "charts": .list(group.charts.map { picture($0, of: group.table) }), "table": table,
      ])
    }
  }

  private func picture(_ chart: Chart, of table: ReportTable) -> TemplateValue {
    .group([
      "words": .text(
        MarkdownEscape.altText(language.render(ChartDescription.message(chart, in: table)))),
      "file": .text(root + names.chart(chart.id, in: language.tag)),
    ])
  }

  private func partnershipLinks(_ report: Report) -> [TemplateValue] {
    let sections = report.sections.filter { $0.partnership != nil }
    return sections.enumerated().map { index, section in
      let page = names.partnership(section.partnership ?? "", in: language.tag)
      return .group([
        "title": .text(heading(section.title)), "page": .text(root + page),
        "link": .text(link(language.render(section.title), page)),
        // Attachments are counted in figures in both styles.
        "number": style == .plain || sections.count == 1 ? .nothing : .text("\(index + 1)."),
        "is_last": .flag(index == sections.count - 1),
        "other_side": report.partnerPages.first { $0.partnership == section.partnership }
          .map(link(to:)) ?? .nothing,
      ])
    }
  }

  // MARK: Tables

  private func values(of table: ReportTable) -> [String: TemplateValue] {
    var values: [String: TemplateValue] = [
      "name": .text(table.name), "title": .text(heading(table.title)),
      "note": .maybe(table.markdownNote.map(paragraph)), "missing": .nothing, "range": .nothing,
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

extension Section {
  /// The id of the partnership whose page this is.
  fileprivate var partnership: String? {
    if case .partnership(let id) = kind { id } else { nil }
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
