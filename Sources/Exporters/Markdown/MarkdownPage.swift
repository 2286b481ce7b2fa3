import PartnershipModel
import Reporting

/// One page being written: blocks with an empty line between them.
struct MarkdownPage {
  let language: any Language
  let names: PackNames
  /// The way from this page to the folder of the pack: empty or `../`.
  let root: String
  private var blocks: [String] = []

  init(language: any Language, names: PackNames, root: String) {
    self.language = language
    self.names = names
    self.root = root
  }

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func heading(_ level: Int, _ title: Message) {
    blocks.append(
      String(repeating: "#", count: level) + " " + MarkdownEscape.heading(language.render(title)))
  }

  /// Subtitle and sentences, each chart before the table it draws, then the other tables.
  mutating func body(of section: Section, tableLevel: Int) {
    if let subtitle = section.subtitle { paragraph(subtitle) }
    sentences(section.sentences)
    var written: Set<String> = []
    for chart in section.charts {
      guard let table = section.tables.first(where: { $0.name == chart.table }),
        written.insert(table.name).inserted
      else { continue }
      for sibling in section.charts where sibling.table == table.name {
        image(sibling, of: table)
      }
      // A matrix is too wide for a page; its figures stand in a list that follows.
      if table.markdownRows != 0 { block(of: table, level: tableLevel) }
    }
    for table in section.tables where !written.contains(table.name) && table.markdownRows != 0 {
      block(of: table, level: tableLevel)
    }
  }

  mutating func links(to sections: [Section]) {
    let items = sections.compactMap { section -> String? in
      guard case .partnership(let id) = section.kind else { return nil }
      return "- " + link(language.render(section.title), names.partnership(id, in: language.tag))
    }
    guard !items.isEmpty else { return }
    heading(2, Message(.markdownPartnerships))
    blocks.append(items.joined(separator: "\n"))
  }

  mutating func linkBack() {
    blocks.append(
      link(language.render(Message(.markdownBackToSummary)), names.summary(in: language.tag)))
  }

  private mutating func paragraph(_ message: Message) {
    let text = MarkdownEscape.paragraph(language.render(message))
    if !text.isEmpty { blocks.append(text) }
  }

  private mutating func sentences(_ sentences: [Message]) {
    let lines = sentences.map { MarkdownEscape.paragraph(language.render($0)) }
      .filter { !$0.isEmpty }
    guard lines.count > 1 else {
      blocks += lines
      return
    }
    blocks.append(lines.map { "- " + $0 }.joined(separator: "\n"))
  }

  private mutating func image(_ chart: Chart, of table: ReportTable) {
    let text = MarkdownEscape.altText(
      language.render(ChartDescription.message(chart, in: table)))
    blocks.append("![\(text)](\(root)\(names.chart(chart.id, in: language.tag)))")
  }

  private mutating func block(of table: ReportTable, level: Int) {
    heading(level, table.title)
    if let note = table.note { paragraph(note) }
    guard !table.rows.isEmpty else {
      paragraph(Message(.markdownNoRows))
      return
    }
    let grid = MarkdownTable(table, in: language)
    blocks.append(grid.text)
    missing(grid.reasons)
    range(of: grid, table)
  }

  /// Says why figures are missing, in the catalogue's order of reasons.
  private mutating func missing(_ reasons: Set<Reason>) {
    guard !reasons.isEmpty else { return }
    let words = reasons.sorted().map { Argument.message(Message($0.messageKey)) }
    paragraph(Message(.markdownMissing, ["reasons": .list(words)]))
  }

  /// Says where the rows and columns are that the page leaves out.
  private mutating func range(of grid: MarkdownTable, _ table: ReportTable) {
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
    guard let key else { return }
    var line = sentence(Message(key, arguments), linking: table.dataFile)
    if isPart, table.totalLabel != nil {
      let total = Message(.markdownTotalOfAllRows, arguments)
      line += " " + MarkdownEscape.paragraph(language.render(total))
    }
    blocks.append(line)
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
