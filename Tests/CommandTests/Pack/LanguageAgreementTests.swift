import Foundation
import Analytics
import Exporters
import Reporting
import Testing

/// The same report in each language: the same tables, rows and figures, and no foreign word.
@Suite("Agreement of languages")
struct LanguageAgreementTests {
  private static let built = Result { try BuiltReport(Workspaces.sample.path) }

  @Test("Pages have the same headings, charts, tables, rows and figures", arguments: ["ko", "zh"])
  func structure(tag: String) throws {
    let report = try Self.built.get().report
    let language = try #require(Languages.named(tag))
    let exporter = MarkdownExporter(
      names: PackNames(mainLanguage: "en"), templates: try TemplateSet())
    var pages = [
      (
        try exporter.summary(report, in: English()), try exporter.summary(report, in: language)
      )
    ]
    for section in report.sections {
      guard case .partnership = section.kind else { continue }
      pages.append(
        (
          try exporter.partnershipPage(section, of: report, in: English()),
          try exporter.partnershipPage(section, of: report, in: language)
        ))
    }
    for (english, other) in pages {
      #expect(shape(english) == shape(other))
      #expect(numbers(english) == numbers(other))
    }
  }

  @Test("Nothing of our own words is English but names and codes", arguments: ["ko", "zh"])
  func words(tag: String) throws {
    let report = try Self.built.get().report
    let language = try #require(Languages.named(tag))
    let allowed: Set<String> = [
      "data", "findings", "indicators", "changes", "csv", "CSV", "calendar", "ics", "Entente",
      "entente", "yaml", "index", "FOB", "CIF", "HS", "HHI", "SHA", "TOTAL", "memory", "PageRank",
      "k", "p",
    ]
    var found: Set<String> = []
    for message in messages(report) {
      for case .own(let text) in language.render(message) {
        found.formUnion(text.split { !$0.isASCII || !$0.isLetter }.map(String.init))
      }
    }
    #expect(found.subtracting(allowed).sorted() == [])
  }

  @Test("No page, sheet or chart has three English words in a row", arguments: ["ko", "zh"])
  func noEnglishSentence(tag: String) throws {
    let report = try Self.built.get().report
    let language = try #require(Languages.named(tag))
    let data = try inputs(language)
    var found: Set<String> = []
    for text in try pages(report, language) + cells(report, language) {
      for run in englishRuns(text) where !data.contains(run) { found.insert(run) }
    }
    #expect(found.sorted() == [])
    // The pages do hold English names from the inputs, so the search finds what there is to find.
    #expect(try pages(report, language).contains { !englishRuns($0).isEmpty })
  }

  /// What may be English: the texts of the inputs, and the titles of works that define indicators.
  private func inputs(_ language: any Language) throws -> String {
    let files = try #require(
      FileManager.default.enumerator(at: Workspaces.sample, includingPropertiesForKeys: nil))
    var texts = Indicator.all.map(\.source).filter { language.term($0) == nil }
    for case let file as URL in files where !file.hasDirectoryPath {
      texts.append(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
    return texts.joined(separator: "\n")
  }

  private func pages(_ report: Report, _ language: any Language) throws -> [String] {
    let exporter = MarkdownExporter(
      names: PackNames(mainLanguage: language.tag), templates: try TemplateSet())
    var pages = [try exporter.summary(report, in: language)]
    for section in report.sections {
      guard case .partnership = section.kind else { continue }
      pages.append(try exporter.partnershipPage(section, of: report, in: language))
    }
    // A backslash is the page's, before a mark of the text.
    return pages.map { $0.replacing("\\", with: "").replacing("&amp;", with: "&") }
  }

  /// The cells of every table as the workbook shows them, also of columns that no page has.
  private func cells(_ report: Report, _ language: any Language) -> [String] {
    let texts = report.sections.flatMap(\.tables).flatMap { table in
      table.rows.flatMap { row in
        zip(row, table.columns).map { cell, column in
          CellText.fragments(cell, column.kind, in: language).joined
        }
      }
    }
    return texts + messages(report).map(language.text)
  }

  /// Three words of two letters or more, with one space between each.
  private func englishRuns(_ text: String) -> [String] {
    var runs: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      for index in words.indices.dropLast(2) {
        let three = words[index..<index + 3]
        let first = three.first.map { $0.drop { !isLatin($0) } } ?? ""
        let last = three.last.map { $0.prefix(while: isLatin) } ?? ""
        let whole = [first, words[index + 1], last]
        if whole.allSatisfy({ $0.count > 1 && $0.allSatisfy(isLatin) }) {
          runs.append(whole.joined(separator: " "))
        }
      }
    }
    return runs
  }

  private func isLatin(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character == "'" || character == "-")
  }

  private func messages(_ report: Report) -> [Message] {
    var all = [report.title]
    for section in report.sections {
      all += [section.title, section.sheetName] + section.sentences
      if let subtitle = section.subtitle { all.append(subtitle) }
      for table in section.tables {
        all += [table.title] + table.columns.map(\.header)
        if let note = table.note { all.append(note) }
        for row in table.rows {
          for case .message(let message) in row { all.append(message) }
        }
      }
      for chart in section.charts {
        all += [chart.title, chart.valueTitle]
        if let table = section.tables.first(where: { $0.name == chart.table }) {
          all.append(ChartDescription.message(chart, in: table))
        }
      }
    }
    return all
  }

  /// What every line is, with the number of cells of a table's row.
  private func shape(_ page: String) -> [String] {
    page.split(separator: "\n").map { line in
      if line.hasPrefix("|") { return "row \(line.replacing("\\|", with: "").count { $0 == "|" })" }
      if line.hasPrefix("#") { return "heading \(line.prefix { $0 == "#" }.count)" }
      if line.hasPrefix("![") { return "chart" }
      return line.hasPrefix("- ") ? "item" : "text"
    }
  }

  /// The cells of tables that begin with a digit or sign.
  private func numbers(_ page: String) -> [String] {
    page.split(separator: "\n").filter { $0.hasPrefix("|") }.flatMap { line in
      line.split(separator: "|").map { $0.filter { $0 != " " } }.filter { cell in
        cell.allSatisfy { $0.isASCII } && cell.contains { $0.isNumber }
          && !cell.contains { $0.isLetter }
      }
    }
  }
}
