import Analytics
import Foundation
import PartnershipModel
package import Reporting

/// Compares a written workbook with its report, cell by cell, before anything is published.
///
/// libxlsxwriter reports none of the errors of a full disk, so success of the writing proves
/// nothing.
package enum WorkbookVerifier {
  /// Checks a file.
  ///
  /// - Throws: `WorkbookMismatch` with the first difference.
  package static func check(
    path: String, against report: Report, language: any Language
  ) throws(WorkbookMismatch) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .file(.unreadable(path: path))
    }
    try check([UInt8](data), against: report, language: language)
  }

  /// Checks the bytes of a file.
  ///
  /// - Returns: The name and the SHA-256 of the uncompressed bytes of each part, in the order of the
  ///   archive.
  /// - Throws: `WorkbookMismatch` with the first difference.
  @discardableResult
  package static func check(
    _ bytes: [UInt8], against report: Report, language: any Language
  ) throws(WorkbookMismatch) -> [(part: String, sha256: String)] {
    let file: WorkbookReader
    do { file = try WorkbookReader(bytes) } catch { throw .file(error) }
    let words = WorkbookWords(report, in: language)
    let found = file.sheets.map(\.name)
    guard found == words.sheets.names else {
      try audit(file).get()
      throw .sheets(expected: words.sheets.names, found: found)
    }
    let sections = report.sections
    let checks = concurrentMap(0..<sections.count + 1) { number in
      number == 0
        ? audit(file)
        : Result { () throws(WorkbookMismatch) in
          let index = number - 1
          try SheetVerifier(
            section: sections[index], tableNames: words.tables.names[index],
            sheet: file.sheets[index], words: words
          ).check()
        }
    }
    for check in checks { try check.get() }
    let digests = concurrentMap(file.partNames.indices) { number in
      FileDigest.sha256(file.bytes(of: file.partNames[number]) ?? [])
    }
    return zip(file.partNames, digests).map { (part: $0, sha256: $1) }
  }

  private static func audit(_ file: WorkbookReader) -> Result<Void, WorkbookMismatch> {
    Result { () throws(WorkbookMismatch) in
      do throws(AuditFault) { try WorkbookAudit.check(file) } catch { throw .audit(error) }
    }
  }
}

/// Compares one sheet with its section.
private struct SheetVerifier {
  let section: Section
  let tableNames: [String]
  let sheet: SheetContent
  let words: WorkbookWords

  func check() throws(WorkbookMismatch) {
    let tables = zip(section.tables, tableNames).filter { table, _ in
      isFramed(table) && !table.rows.isEmpty && !table.columns.isEmpty
    }
    let found = sheet.tables.map(\.name)
    guard found == tables.map(\.1) else {
      throw .tables(sheet: sheet.name, expected: tables.map(\.1), found: found)
    }
    for ((table, _), read) in zip(tables, sheet.tables) { try check(table, read) }
    try checkLines()
  }

  private func isFramed(_ table: ReportTable) -> Bool {
    section.kind != .cover || table.columns.count > 2
  }

  private func check(_ table: ReportTable, _ read: ReadTable) throws(WorkbookMismatch) {
    let sums = table.columns.indices.map { index in
      table.columns[index].hasTotal ? table.total(of: index) : nil
    }
    let hasTotals = sums.contains { $0 != nil }
    let height = 1 + table.rows.count + (hasTotals ? 1 : 0)
    let range = read.range
    guard range.rowCount == height, range.columnCount == table.columns.count,
      read.hasTotals == hasTotals
    else {
      throw .size(
        table: table.name, expected: "\(height) × \(table.columns.count)",
        found: "\(range.rowCount) × \(range.columnCount)")
    }
    try checkHeaders(table, read)
    try checkCells(table, range)
    if hasTotals { try checkTotals(table, sums, range) }
  }

  private func checkHeaders(_ table: ReportTable, _ read: ReadTable) throws(WorkbookMismatch) {
    let expected = TableHeaders.texts(table, words).map {
      XMLText.decodingEscapes(XMLText($0, in: .tableHeader).text)
    }
    guard read.headers == expected else {
      throw .headers(table: table.name, expected: expected, found: read.headers)
    }
    let first = read.range.first
    let cells = expected.indices.map {
      sheet.cell(row: first.row, column: first.column + $0)?.text ?? ""
    }
    guard cells == expected else {
      throw .headers(table: table.name, expected: expected, found: cells)
    }
  }

  /// So many rows are compared by one thread at a time.
  private static let rowsTogether = 1024

  private func checkCells(_ table: ReportTable, _ range: CellRange) throws(WorkbookMismatch) {
    let count = table.rows.count
    let stretches = (count + Self.rowsTogether - 1) / Self.rowsTogether
    let checks = concurrentMap(0..<stretches) { number in
      Result { () throws(WorkbookMismatch) in
        let first = number * Self.rowsTogether
        try checkCells(table, range, rows: first..<min(first + Self.rowsTogether, count))
      }
    }
    for check in checks { try check.get() }
  }

  /// Goes through the cells of the file and those of the report side by side.
  private func checkCells(
    _ table: ReportTable, _ range: CellRange, rows: Range<Int>
  ) throws(WorkbookMismatch) {
    var comparison = CellComparison(sheet: sheet, words: words)
    var next = sheet.firstIndex(
      atOrAfter: CellPosition(
        row: range.first.row + 1 + rows.lowerBound, column: range.first.column))
    for row in rows {
      let sheetRow = range.first.row + 1 + row
      // What stands right of the table before it is no cell of this one.
      while next < sheet.cells.count,
        sheet.cells[next].position < CellPosition(row: sheetRow, column: range.first.column)
      {
        next += 1
      }
      let cells = table.rows[row]
      for column in table.columns.indices {
        let place = CellPosition(row: sheetRow, column: range.first.column + column)
        var read: ScannedCell?
        if next < sheet.cells.count, sheet.cells[next].position == place {
          read = sheet.cells[next]
          next += 1
        }
        let kind = table.columns[column].kind
        let isShare = table.columns[column].shareOf != nil
        if read?.formula ?? -1 >= 0, !isShare {
          throw .formula(sheet: sheet.name, cell: place.description)
        }
        if isShare, cells[column] == .none {
          let expected = ExpectedCell(table.figure(row, column), in: kind)
          try compare(expected, sheet.cell(row: place.row, column: place.column), at: place)
        } else if !comparison.agrees(cells[column], in: kind, read) {
          let expected = ExpectedCell(cells[column], in: kind, words)
          throw mismatch(expected, sheet.cell(row: place.row, column: place.column), at: place)
        }
      }
    }
  }

  /// The total row may hold formatted blanks; a data cell that is missing must be absent.
  private func checkTotals(
    _ table: ReportTable, _ sums: [Amount?], _ range: CellRange
  ) throws(WorkbookMismatch) {
    let labelled = table.totalLabel == nil ? nil : sums.firstIndex { $0 == nil }
    for (column, sum) in sums.enumerated() {
      let place = CellPosition(row: range.last.row, column: range.first.column + column)
      let read = sheet.cell(row: place.row, column: place.column)
      if let sum {
        try compare(ExpectedCell(sum.doubleValue), read, at: place)
      } else if column == labelled, let label = table.totalLabel {
        let text = XMLText.decodingEscapes(XMLText(words.text(label), in: .tableHeader).text)
        try compare(.text(text), read, at: place)
      } else {
        try compare(.nothing, read?.value == .blank ? nil : read, at: place)
      }
    }
  }

  private func compare(
    _ expected: ExpectedCell, _ read: ReadCell?, at place: CellPosition
  ) throws(WorkbookMismatch) {
    let found = ExpectedCell(read)
    // A blank would be drawn as zero by a chart, so "nothing" means no cell.
    guard found == expected, expected != .nothing || read == nil else {
      throw mismatch(expected, read, at: place)
    }
  }

  private func mismatch(
    _ expected: ExpectedCell, _ read: ReadCell?, at place: CellPosition
  ) -> WorkbookMismatch {
    .cell(
      sheet: sheet.name, cell: place.description, expected: expected.description,
      found: read?.value == .blank ? "a blank" : ExpectedCell(read).description)
  }

  /// The texts outside of tables must all be there, in this order.
  private func checkLines() throws(WorkbookMismatch) {
    var found = sheet.cells.filter { cell in
      !sheet.tables.contains { $0.range.contains(cell.position) }
    }.map { ExpectedCell($0, sheet) }[...]
    for expected in expectedLines() where expected != .nothing {
      guard let index = found.firstIndex(of: expected) else {
        throw .line(sheet: sheet.name, expected: expected.description)
      }
      found = found[(index + 1)...]
    }
  }

  private func expectedLines() -> [ExpectedCell] {
    let messages = [section.subtitle].compactMap(\.self) + section.sentences
    var lines = [ExpectedCell(shown: words.text(section.title))]
    lines += messages.flatMap { words.lines($0, on: section) }.map { ExpectedCell(shown: $0) }
    for table in section.tables {
      if words.text(table.title) != words.text(section.title) {
        lines.append(ExpectedCell(shown: words.text(table.title)))
      }
      lines += (table.note.map { words.lines($0, on: section) } ?? []).map {
        ExpectedCell(shown: $0)
      }
      if table.rows.isEmpty || table.columns.isEmpty {
        lines += words.lines(words.noData(for: table.title), on: section).map {
          ExpectedCell(shown: $0)
        }
      } else if !isFramed(table) {
        lines += table.rows.flatMap { row in
          zip(row, table.columns).map { ExpectedCell($0, in: $1.kind, words) }
        }
      }
    }
    return lines
  }
}
