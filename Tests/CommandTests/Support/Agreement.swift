import Analytics
import Exporters
import PartnershipModel
import Reporting

/// Compares the files of a pack with the report that they show, cell by cell.
///
/// It reads the files themselves, and knows of the exporters only how a number is written.
struct Agreement {
  let report: Report
  let language: any Language
  private(set) var faults: [String] = []
  /// How many cells were compared, so that a comparison of nothing cannot pass.
  private(set) var comparedInCSV = 0
  private(set) var comparedRows = 0
  private(set) var comparedInWorkbook = 0
  private(set) var comparedInMarkdown = 0
  private(set) var comparedCharts = 0

  init(_ built: BuiltReport) {
    report = built.report
    language = built.language
  }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  // MARK: CSV

  mutating func compareCSV(_ files: PackFiles) throws {
    let file = try IndicatorsFile(files)
    for section in report.sections {
      for table in section.tables {
        for cell in table.rows.joined() {
          guard case .figure(let figure, let reference) = cell else { continue }
          comparedInCSV += 1
          guard let row = file.row(reference) else {
            faults.append("indicators.csv lacks \(reference)")
            continue
          }
          expect(
            IndicatorsFile.text(figure, is: row["value"]),
            "\(reference): \(row["value"]) in indicators.csv, \(String(describing: figure.value)) in \(table.name)"
          )
          let note = row["note"].split(separator: ";").first.map(String.init)
          if let reason = figure.reason {
            expect(note == reason.rawValue, "\(reference): \(reason) is not its note")
          }
          expect(row["status"] == figure.status.rawValue, "\(reference): another status")
        }
      }
    }
  }

  /// Every row of `data/indicators.csv` is the row of the report's own table, in its order.
  mutating func compareRows(_ files: PackFiles) throws {
    guard let table = report.dataTables.first(where: { $0.name == "indicators" }) else {
      faults.append("the report has no table of indicators")
      return
    }
    let found = try IndicatorsFile(files).rows
    expect(found.count == table.rows.count, "\(found.count) rows, not \(table.rows.count)")
    for (row, cells) in zip(found, table.rows) {
      comparedRows += 1
      for (column, cell) in zip(table.columns, cells) {
        expect(
          IndicatorsFile.text(cell, is: row[column.name]),
          "\(column.name) is \(row[column.name]), not \(cell)")
      }
    }
  }

  // MARK: Workbook

  mutating func compareWorkbook(_ files: PackFiles) throws {
    let name = "partnership-report-\(report.month).xlsx"
    let workbook = try WorkbookReader(try files.bytes(name))
    expect(workbook.sheets.count == report.sections.count, "another number of sheets")
    for (section, sheet) in zip(report.sections, workbook.sheets) {
      let tables = section.tables.filter {
        !$0.rows.isEmpty && (section.kind != .cover || $0.columns.count > 2)
      }
      expect(tables.count == sheet.tables.count, "\(sheet.name): another number of tables")
      for (table, place) in zip(tables, sheet.tables) {
        compare(table, sheet, place.range.first)
      }
    }
  }

  private mutating func compare(
    _ table: ReportTable, _ sheet: SheetContent, _ corner: CellPosition
  ) {
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard case .figure(let figure, let reference) = cell else { continue }
        comparedInWorkbook += 1
        let read = sheet.cell(row: corner.row + 1 + row, column: corner.column + column)
        guard let value = figure.value else {
          expect(read == nil, "\(reference): not known, and yet a cell in \(sheet.name)")
          continue
        }
        let kind = table.columns[column].kind
        if kind.isNumeric {
          expect(
            read?.number == ExcelNumber.stored(value.doubleValue),
            "\(reference): \(String(describing: read?.number)) in \(sheet.name), not \(value)")
        } else {
          expect(
            read?.text == CellText.number(value, kind),
            "\(reference): \(String(describing: read?.text)) in \(sheet.name), not \(value)")
        }
      }
    }
  }

  // MARK: Markdown

  mutating func compareMarkdown(_ files: PackFiles) throws {
    var summary = MarkdownTables(try files.text("summary.md"))
    for section in report.sections {
      if section.kind.isInSummary {
        compare(section, &summary, page: "summary.md")
        try compareCharts(section, summary, files, from: "")
      }
      if case .partnership(let id) = section.kind {
        var page = MarkdownTables(try files.text("partnerships/\(id).md"))
        compare(section, &page, page: "\(id).md")
        try compareCharts(section, page, files, from: "../")
      }
    }
  }

  /// The tables that charts draw stand first in a page.
  private func inPageOrder(_ section: Section) -> [ReportTable] {
    let charted = section.charts.map(\.table)
    let first = charted.compactMap { name in section.tables.first { $0.name == name } }
    return first + section.tables.filter { !charted.contains($0.name) }
  }

  private mutating func compare(
    _ section: Section, _ page: inout MarkdownTables, page name: String
  ) {
    var done: Set<String> = []
    for table in inPageOrder(section) where done.insert(table.name).inserted {
      guard !table.rows.isEmpty, table.markdownRows != 0 else { continue }
      let heading = MarkdownEscape.heading(language.render(table.title))
      guard let found = page.take(heading) else {
        faults.append("\(name): no table under “\(heading)”")
        continue
      }
      compare(table, found.rows, in: name)
    }
  }

  private mutating func compare(
    _ table: ReportTable, _ found: [[String]], in page: String
  ) {
    let rows = Array(table.rows.suffix(table.markdownRows ?? table.rows.count))
    // Reasons stand there where one is given.
    let withoutReasons =
      table.index(of: "reason").map { reason in
        rows.allSatisfy { $0[reason] == .none }
      } ?? true
    let columns = Array(
      table.columns.indices.filter {
        table.columns[$0].inMarkdown && !(withoutReasons && table.columns[$0].key == "reason")
      }.prefix(8))
    let totals = table.totalLabel == nil ? 0 : 1
    guard found.count == rows.count + totals else {
      faults.append("\(page): \(table.name) has \(found.count) rows, not \(rows.count + totals)")
      return
    }
    for (row, cells) in zip(found, rows) {
      guard row.count == columns.count else {
        faults.append("\(page): \(table.name) has \(row.count) columns, not \(columns.count)")
        return
      }
      for (text, column) in zip(row, columns) {
        guard case .figure(let figure, let reference) = cells[column] else { continue }
        comparedInMarkdown += 1
        let kind = table.columns[column].kind
        let expected = figure.value.map { CellText.number($0, kind) } ?? CellText.missing
        expect(text == expected, "\(page): \(reference): \(text), not \(expected)")
      }
    }
  }

  /// Each chart is in the page, and its words name the first and last known figure of its table.
  private mutating func compareCharts(
    _ section: Section, _ page: MarkdownTables, _ files: PackFiles, from root: String
  ) throws {
    for chart in section.charts {
      guard let table = section.tables.first(where: { $0.name == chart.table }) else { continue }
      let path = "charts/\(chart.id).svg"
      let drawing = try files.text(path)
      guard let words = page.images[root + path] else {
        faults.append("\(path) is in no page")
        continue
      }
      if chart.kind == .heatMap {
        compareHeatMap(chart, table, words: words, drawing: drawing)
        continue
      }
      for series in chart.series {
        guard let column = table.index(of: series.column) else {
          faults.append("\(path): no column \(series.column)")
          continue
        }
        let known = chart.rows.compactMap { table.figure($0, column) }
        for value in [known.first, known.last].compactMap(\.self) {
          comparedCharts += 1
          let text = CellText.number(value, chart.valueKind)
          expect(words.contains(text), "\(path): the words lack \(text)")
          expect(drawing.contains(text), "\(path): the drawing lacks \(text)")
        }
      }
    }
  }

  /// The words of a heat map name its highest figure; its cells show every figure above 0.
  private mutating func compareHeatMap(
    _ chart: Chart, _ table: ReportTable, words: String, drawing: String
  ) {
    let columns = chart.series.compactMap { table.index(of: $0.column) }
    let figures = chart.rows.flatMap { row in columns.compactMap { table.figure(row, $0) } }
    let highest = figures.max { $0.doubleValue < $1.doubleValue }
    for value in figures where value.doubleValue > 0 {
      comparedCharts += 1
      let text = CellText.number(value, chart.valueKind)
      expect(drawing.contains(">\(text)</text>"), "\(chart.id): the drawing lacks \(text)")
    }
    if let highest {
      let text = CellText.number(highest, chart.valueKind)
      expect(words.contains(text), "\(chart.id): the words lack \(text)")
    }
  }
}
