import PartnershipModel
import Reporting

/// Lays one section out on its sheet: title, sentences, tables, and charts right of their tables.
struct SectionSheet {
  private let sheet: Worksheet
  private let section: Section
  private let month: Month
  private let words: WorkbookWords
  private let tableNames: [String]
  /// The next free row.
  private var row = 0
  /// The header row of each table, from zero.
  private var headerRows: [Int] = []

  init(
    _ section: Section, of month: Month, tableNames: [String], on sheet: Worksheet,
    _ words: WorkbookWords
  ) {
    self.tableNames = tableNames
    self.section = section
    self.month = month
    self.sheet = sheet
    self.words = words
  }

  mutating func write() throws(WorkbookError) {
    sheet.mostColumns = section.tables.map(\.columns.count).max() ?? 0
    try line(words.text(section.title), .sheetTitle)
    if let subtitle = section.subtitle { try lines(subtitle, .note) }
    if !section.sentences.isEmpty { row += 1 }
    for sentence in section.sentences { try lines(sentence, .general) }
    if section.tables.isEmpty && section.sentences.isEmpty && section.kind != .cover {
      row += 1
      try lines(Message(.workbookNoData, ["subject": .month(month)]), .general)
    }
    for (index, table) in section.tables.enumerated() {
      row += index == 0 ? 1 : 2
      if section.kind == .cover && table.columns.count <= 2 {
        try list(table)
      } else {
        try block(table, name: tableNames[index])
      }
      // The sentences and the headline figures are the page that a mayor reads; a chart with its
      // months is the next one.
      if section.kind == .summary, !section.charts.contains(where: { $0.table == table.name }) {
        sheet.keepTogether(0..<row)
      }
    }
    try setUpView()
  }

  private mutating func line(_ text: String, _ format: CellFormat) throws(WorkbookError) {
    try sheet.write(.text(text), row: row, column: 0, format: format, measured: false)
    row += 1
  }

  private mutating func lines(_ message: Message, _ format: CellFormat) throws(WorkbookError) {
    for text in words.lines(message, on: section) { try line(text, format) }
  }

  /// Title, note and table; the charts stand right of it, and nothing stands below them.
  private mutating func block(_ table: ReportTable, name: String) throws(WorkbookError) {
    let titleRow = row
    if words.text(table.title) != words.text(section.title) {
      try line(words.text(table.title), .tableTitle)
    }
    if let note = table.note { try lines(note, .note) }
    guard !table.rows.isEmpty, !table.columns.isEmpty else {
      try lines(words.noData(for: table.title), .general)
      return
    }
    let charts = section.charts.filter { $0.table == table.name && $0.kind != .heatMap }
    let charted = Set(charts.flatMap { $0.series.map(\.column) + [$0.category] })
    let excel = RenderedTable(table, name: name, charted: charted, words).table
    let placement = try sheet.add(excel, row: row)
    headerRows.append(row)
    // From the first data row on: the header row grows with its text, and would stretch a chart.
    var chartRow = placement.data.first.row
    for chart in charts {
      let position = CellPosition(row: chartRow, column: placement.range.last.column + 2)
      if let made = RenderedChart.make(
        chart, of: table, excel, at: placement, position: position, words)
      {
        try sheet.add(made)
        sheet.keepTogether(chartRow..<chartRow + made.rows)
        chartRow += made.rows
      } else {
        try sheet.write(
          .text(words.text(words.noData(for: chart.title))), row: position.row,
          column: position.column, measured: false)
        chartRow += 2
      }
    }
    row = max(placement.range.last.row + 1, charts.isEmpty ? 0 : chartRow)
    guard section.tables.count > 1 || !charts.isEmpty else {
      // A short list must not leave its last lines to a second page.
      if table.rows.count <= Self.shortRows { sheet.keepTogether(0..<row) }
      return
    }
    // At least some rows with their title and header, the whole table if it fits on a page.
    sheet.keepTogether(titleRow..<min(placement.data.first.row + Self.firstRows, row))
    sheet.keepTogether(titleRow..<row)
  }

  /// A table of labels and values as lines without a frame, for the cover.
  private mutating func list(_ table: ReportTable) throws(WorkbookError) {
    if words.text(table.title) != words.text(section.title) {
      try line(words.text(table.title), .tableTitle)
    }
    if let note = table.note { try lines(note, .note) }
    if table.rows.isEmpty { try lines(words.noData(for: table.title), .general) }
    for cells in table.rows {
      for (column, cell) in cells.enumerated() {
        let kind = table.columns[column].kind
        let rendered = RenderedCell(cell, in: kind, words)
        let look = (rendered.format ?? ColumnFormat.cells(kind)).with {
          $0.horizontal = .left
          if column == 0 { $0.colour = .quiet }
        }
        // Texts run on to the right; labels and numbers need their width.
        try sheet.write(
          rendered.value, row: row, column: column, format: look,
          measured: column == 0 || rendered.value.isNumber)
      }
      row += 1
    }
  }

  private func setUpView() throws(WorkbookError) {
    let only = section.tables.count == 1 ? headerRows.first : nil
    // A sheet repeats one row, from the page after it on: the header of the table that comes last.
    let last = section.tables.last?.rows.isEmpty == false ? headerRows.last : nil
    // A header far down would leave no room for the rows that scroll.
    if let only, only <= Self.deepestFrozenRow { try sheet.freezePanes(row: only + 1, column: 0) }
    try sheet.setUpPrint(repeating: last)
    try sheet.select(row: 0, column: 0)
    if section.kind == .cover { try sheet.hideGridLines() }
  }

  /// The rows of a table that stay with its header.
  private static let firstRows = 3
  private static let shortRows = 60
  private static let deepestFrozenRow = 14
}

extension CellFormat {
  fileprivate static let sheetTitle = CellFormat.general.with {
    $0.bold = true
    $0.size = 14
  }

  fileprivate static let tableTitle = CellFormat.general.with { $0.bold = true }

  fileprivate static let note = CellFormat.general.with {
    $0.size = 9
    $0.colour = .quiet
  }
}

extension CellColour {
  /// Grey for notes and labels; its contrast to white is 7 to 1.
  fileprivate static let quiet = CellColour(0x595959)
}
