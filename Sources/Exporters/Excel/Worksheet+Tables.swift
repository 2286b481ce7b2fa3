import Analytics
import CXLSXWriter

extension Worksheet {
  /// Writes a table: first the frame with header, totals and formulas, then the data cells.
  ///
  /// The order matters, for the library fills the frame with zeros as results.
  ///
  /// - Parameters:
  ///   - table: The table; every rule is checked before anything is written.
  ///   - row: The row of the header, from zero.
  ///   - column: The first column, from zero.
  /// - Returns: Where the parts of the table lie.
  /// - Throws: `WorkbookError`.
  @discardableResult
  package func add(
    _ table: ExcelTable, row: Int, column: Int = 0
  ) throws(WorkbookError) -> TablePlacement {
    let placement = try place(table, row: row, column: column)
    let headers = try cleanHeaders(table, placement)
    try checkFormulas(table, headers)
    try checkTotals(table)
    try core.names.addTable(table.name)
    tables.append(placement.range)
    let formats = measureColumns(table, headers, placement)
    measureLabel(table, placement)
    try addFrame(table, headers, formats, placement)
    for (index, header) in headers.enumerated() where table.headerFormat.wrap {
      wrap(header, row: row, column: column + index)
    }
    try writeRows(of: table, formats, placement)
    if table.hasTotals { try writeTotals(table, headers, formats, placement) }
    for position in CellRange(
      placement.range.first,
      CellPosition(row: placement.range.first.row, column: placement.range.last.column)
    ).positions {
      kinds[position] = .header
    }
    return placement
  }

  private func place(
    _ table: ExcelTable, row: Int, column: Int
  ) throws(WorkbookError) -> TablePlacement {
    _ = try open()
    guard !table.columns.isEmpty else { throw .tableWithoutColumns(table: table.name) }
    guard !table.rows.isEmpty else { throw .tableWithoutRows(table: table.name) }
    for (index, cells) in table.rows.enumerated() where cells.count != table.columns.count {
      throw .tableRowWidth(
        table: table.name, row: index, cells: cells.count, columns: table.columns.count)
    }
    let lastColumn = column + table.columns.count - 1
    let lastData = row + table.rows.count
    let range = CellRange(
      CellPosition(row: row, column: column),
      CellPosition(row: lastData + (table.hasTotals ? 1 : 0), column: lastColumn))
    try Self.check(range, in: name)
    if let other = tables.first(where: range.overlaps) {
      throw .tablesOverlap(table: table.name, range: other.description)
    }
    let data = CellRange(
      CellPosition(row: row + 1, column: column),
      CellPosition(row: lastData, column: lastColumn))
    return TablePlacement(sheet: name, name: table.name, range: range, data: data)
  }

  /// The headers as they will be written, each unlike the others but for case.
  private func cleanHeaders(
    _ table: ExcelTable, _ placement: TablePlacement
  ) throws(WorkbookError) -> [String] {
    var used: Set<String> = []
    var headers: [String] = []
    for (index, column) in table.columns.enumerated() {
      let cell = CellPosition(
        row: placement.range.first.row, column: placement.range.first.column + index)
      let header = core.clean(column.header, in: .tableHeader, sheet: name, cell: cell)
      guard header.unicodeScalars.contains(where: { $0 != " " }) else {
        throw .tableHeaderEmpty(table: table.name, column: index)
      }
      guard used.insert(NameRules.caseFolded(header)).inserted else {
        throw .tableHeaderRepeated(table: table.name, header: header)
      }
      headers.append(header)
    }
    return headers
  }

  private func checkFormulas(
    _ table: ExcelTable, _ headers: [String]
  ) throws(WorkbookError) {
    for (index, column) in table.columns.enumerated() {
      if case .function = column.total, headers[index].utf8.contains(UInt8(ascii: "@")) {
        throw .columnReference(table: table.name, header: headers[index])
      }
      guard let formula = column.formula else { continue }
      for header in formula.headers
      where !headers.contains(header) || header.utf8.contains(UInt8(ascii: "@")) {
        throw .columnReference(table: table.name, header: header)
      }
      for (row, cells) in table.rows.enumerated() {
        switch cells[index] {
        case .empty: break
        case .number(let result) where ExcelNumber.fits(result): break
        default: throw .formulaResult(table: table.name, header: headers[index], row: row)
        }
      }
    }
  }

  private func checkTotals(_ table: ExcelTable) throws(WorkbookError) {
    for column in table.columns {
      if case .function(_, let result) = column.total, !ExcelNumber.fits(result) {
        throw .resultNotFinite(table.name)
      }
    }
  }

  /// Measures all cells; returns the format of each column, wrapped where it is wide.
  ///
  /// Rows of several lines are read from their top, so all cells of such a table stand there.
  private func measureColumns(
    _ table: ExcelTable, _ headers: [String], _ placement: TablePlacement
  ) -> [CellFormat] {
    let first = placement.range.first.column
    let font = core.font
    let columns = max(mostColumns, table.columns.count)
    let known = table.columns.indices.map { index in
      var width = measured[first + index] ?? ColumnWidth()
      width.belong(toTableOf: columns)
      return width
    }
    let widths = concurrentMap(table.columns.indices) { index in
      Self.width(of: index, table, headers[index], font, known[index])
    }
    let formats = table.columns.indices.map { index in
      let format = table.columns[index].format
      measured[first + index] = widths[index]
      return widths[index].wraps ? format.with { $0.wrap = true } : format
    }
    guard formats.contains(where: \.wrap) else { return formats }
    return formats.map { $0.with { $0.vertical = .top } }
  }

  /// The width of a column with all its cells.
  private static func width(
    of index: Int, _ table: ExcelTable, _ header: String, _ font: WorkbookFont,
    _ known: ColumnWidth
  ) -> ColumnWidth {
    var measure = CellMeasure(font)
    let format = table.columns[index].format
    var width = known
    width.measure(
      header: header, bold: table.headerFormat.bold, ambiguousWide: font.drawsAmbiguousWide)
    let hasOwn = table.cellFormats.keys.contains { $0.column == index }
    // Long texts of a column are often the same few.
    var seen: Set<String> = []
    for (row, cells) in table.rows.enumerated() {
      let own = hasOwn ? table.cellFormats[CellPosition(row: row, column: index)] : nil
      let look = own ?? format
      let columns = measure.columns(of: cells[index], look)
      width.measure(columns: columns, bold: look.bold)
      guard columns > width.widestText else { continue }
      switch cells[index] {
      case .text(let text):
        if seen.insert(text).inserted {
          width.measure(wordsOf: text, ambiguousWide: font.drawsAmbiguousWide)
        }
      // The names of sheets are short enough to stand in one line.
      case .sheetLink: width.measure(word: columns)
      default: break
      }
    }
    if case .function(_, let result) = table.columns[index].total {
      width.measure(columns: measure.columns(of: .number(result), format), bold: true)
    }
    return width
  }

  /// Makes room for the label of the total row, where it does not fit into the free cells beside it.
  private func measureLabel(_ table: ExcelTable, _ placement: TablePlacement) {
    for (index, column) in table.columns.enumerated() {
      guard case .label(let label) = column.total, labelWraps(table, index, placement) else {
        continue
      }
      measured[placement.range.first.column + index, default: ColumnWidth()].measure(
        header: label, bold: true, ambiguousWide: core.font.drawsAmbiguousWide)
    }
  }

  /// Whether the label must wrap, because a sum stands in the cell where it would run on.
  private func labelWraps(
    _ table: ExcelTable, _ index: Int, _ placement: TablePlacement
  ) -> Bool {
    guard case .label(let label) = table.columns[index].total,
      let next = table.columns[(index + 1)...].firstIndex(where: { $0.total != .none })
    else { return false }
    let room = (index..<next).reduce(0) { sum, free in
      sum + (width(ofColumn: placement.range.first.column + free) ?? 0)
    }
    return Double(displayedWidth(of: .text(label), .general)) * 1.1 > room
  }

  private func addFrame(
    _ table: ExcelTable, _ headers: [String], _ formats: [CellFormat],
    _ placement: TablePlacement
  ) throws(WorkbookError) {
    let strings = CStrings()
    let count = headers.count
    let columns = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: count)
    columns.initialize(repeating: lxw_table_column(), count: count)
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<lxw_table_column>?>
      .allocate(capacity: count + 1)
    pointers.initialize(repeating: nil, count: count + 1)
    defer {
      columns.deallocate()
      pointers.deallocate()
    }
    for index in 0..<count {
      let column = table.columns[index]
      columns[index].header = strings.copy(headers[index])
      columns[index].header_format = try core.format(column.headerFormat ?? table.headerFormat)
      columns[index].format = try core.format(formats[index])
      if let formula = column.formula, hasAllResults(table, index) {
        columns[index].formula = strings.copy(formula.text(table: table.name))
      }
      setTotal(column.total, on: &columns[index], strings, at: index, placement)
      pointers[index] = columns + index
    }
    var options = lxw_table_options()
    options.name = strings.copy(table.name)
    options.columns = pointers
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.style_type_number = 1
    options.no_banded_rows = 1
    options.total_row = table.hasTotals ? 1 : 0
    let range = placement.range
    try WorkbookCore.check(
      worksheet_add_table(
        try open(), range.first.cRow, range.first.cColumn, range.last.cRow, range.last.cColumn,
        &options),
      "worksheet_add_table")
  }

  private func setTotal(
    _ total: ExcelTable.Total, on column: inout lxw_table_column, _ strings: CStrings,
    at index: Int, _ placement: TablePlacement
  ) {
    switch total {
    case .none: break
    case .label(let label):
      let cell = CellPosition(
        row: placement.range.last.row, column: placement.range.first.column + index)
      column.total_string = strings.copy(
        core.clean(label, in: .tableHeader, sheet: name, cell: cell))
    case .function(let function, let result):
      column.total_function = function.code
      column.total_value = result + 0
    }
  }

  /// Whether every row has a result, so that the column as a whole may have the formula.
  ///
  /// Where one is missing the formulas stand in single cells, and the gap stays a gap.
  private func hasAllResults(_ table: ExcelTable, _ index: Int) -> Bool {
    table.rows.allSatisfy { $0[index] != .empty }
  }

  /// How the cells of one column are written.
  private struct TableColumn {
    let format: CellFormat
    let handle: UnsafeMutablePointer<lxw_format>
    let formula: FormulaTemplate?
    let hasOwnFormats: Bool
  }

  private func writeRows(
    of table: ExcelTable, _ formats: [CellFormat], _ placement: TablePlacement
  ) throws(WorkbookError) {
    let ownFormats = Set(table.cellFormats.keys.map(\.column))
    var columns: [TableColumn] = []
    for (index, format) in formats.enumerated() {
      columns.append(
        TableColumn(
          format: format, handle: try core.format(format), formula: table.columns[index].formula,
          hasOwnFormats: ownFormats.contains(index)))
    }
    for (row, cells) in table.rows.enumerated() {
      for (index, value) in cells.enumerated() {
        if value == .empty { continue }
        let place = CellPosition(
          row: placement.data.first.row + row, column: placement.range.first.column + index)
        let column = columns[index]
        let own =
          column.hasOwnFormats ? table.cellFormats[CellPosition(row: row, column: index)] : nil
        if own == nil, column.formula == nil,
          try writePlain(value, at: place, column.format, column.handle)
        {
          continue
        }
        var written = value
        if let formula = column.formula, case .number(let result) = value {
          written = .formula(formula, table: table.name, result: result)
        }
        let look =
          own?.with {
            $0.wrap = column.format.wrap
            $0.vertical = column.format.vertical
          } ?? column.format
        try write(written, row: place.row, column: place.column, format: look, measured: false)
        if look.wrap, case .text(let text) = value {
          wrap(text, row: place.row, column: place.column)
        }
      }
    }
    for (index, column) in table.columns.enumerated() where column.holdsTextNumbers {
      try ignoreNumbersStoredAsText(in: placement.cells(ofColumn: index).cells)
    }
  }

  /// Writes what most cells of a table hold, in the format of the column; false for anything else.
  ///
  /// The place was checked with the table, and the format is known to the workbook.
  private func writePlain(
    _ value: CellValue, at place: CellPosition, _ format: CellFormat,
    _ handle: UnsafeMutablePointer<lxw_format>
  ) throws(WorkbookError) -> Bool {
    switch value {
    case .text(let raw):
      let text = core.clean(raw, in: .cell, sheet: name, cell: place)
      if text.isEmpty { return true }
      try WorkbookCore.check(
        worksheet_write_string(try open(), place.cRow, place.cColumn, text, handle),
        "worksheet_write_string")
      kinds[place] = .text
      if format.wrap { wrap(raw, row: place.row, column: place.column) }
    case .number(let number) where ExcelNumber.fits(number):
      // Adding zero turns -0 into 0.
      try WorkbookCore.check(
        worksheet_write_number(try open(), place.cRow, place.cColumn, number + 0, handle),
        "worksheet_write_number")
      kinds[place] = number < 0 ? .negativeNumber : .number
    case .month(let year, let month) where format.numberFormat != nil:
      let serial = try ExcelDate.serial(year: year, month: month, day: 1)
      try WorkbookCore.check(
        worksheet_write_number(try open(), place.cRow, place.cColumn, Double(serial), handle),
        "worksheet_write_number")
      kinds[place] = .number
    default: return false
    }
    return true
  }

  /// Writes the total row again in bold, and its formulas with the name of the table.
  ///
  /// LibreOffice does not read the short form `[x]` that the library writes.
  private func writeTotals(
    _ table: ExcelTable, _ headers: [String], _ formats: [CellFormat],
    _ placement: TablePlacement
  ) throws(WorkbookError) {
    for (index, column) in table.columns.enumerated() {
      let format = formats[index].with {
        $0.bold = true
        $0.border.insert(.top)
      }
      let cell = CellPosition(
        row: placement.range.last.row, column: placement.range.first.column + index)
      switch column.total {
      case .none: try write(.blank, row: cell.row, column: cell.column, format: format)
      case .label(let label):
        let wraps = labelWraps(table, index, placement)
        if wraps { wrap(label, row: cell.row, column: cell.column) }
        let format = format.with { $0.wrap = wraps }
        // The table part holds the label too, and the two must be the same text.
        let text = XMLText(label, in: .tableHeader).text
        try WorkbookCore.check(
          worksheet_write_string(
            try open(), cell.cRow, cell.cColumn, text, try core.format(format)),
          "worksheet_write_string")
        kinds[cell] = .text
      case .function(let function, let result):
        try writeFormula(
          FormulaTemplate.subtotal(function, table: table.name, header: headers[index]),
          result: result, at: cell,
          format)
      }
    }
  }
}
