import Analytics
import PartnershipModel
import Reporting

/// A table of the report as a table of Excel.
struct RenderedTable {
  private(set) var table: ExcelTable

  /// Renders `report`; `charted` are the keys of the columns that charts draw.
  ///
  /// Those hold plain numbers, for a chart takes the results of formulas for zeros.
  init(
    _ report: ReportTable, name: String, charted: Set<String>, _ words: WorkbookWords
  ) {
    let headers = TableHeaders.texts(report, words)
    let totals = Self.totals(report, words)
    let stretches = Self.stretches(report, words)
    let rows = stretches.flatMap(\.rows)
    var formats: [CellPosition: CellFormat] = [:]
    for stretch in stretches {
      for (place, format) in stretch.formats { formats[place] = format }
    }
    let columns = report.columns.indices.map { index in
      let kind = report.columns[index].kind
      let afterNumbers = index > 0 && report.columns[index - 1].kind.isNumeric
      return ExcelTable.Column(
        headers[index], format: ColumnFormat.cells(kind, afterNumbers: afterNumbers),
        total: totals[index],
        formula: Self.formula(report, index, headers: headers, charted: charted),
        headerFormat: ColumnFormat.header(kind, afterNumbers: afterNumbers),
        holdsTextNumbers: stretches.contains { $0.holdsTextNumbers[index] })
    }
    table = ExcelTable(name: name, columns: columns, rows: rows, cellFormats: formats)
  }

  /// Some rows of a table.
  private struct Stretch: Sendable {
    var rows: [[CellValue]] = []
    /// The formats of single cells.
    var formats: [(CellPosition, CellFormat)] = []
    /// By column.
    var holdsTextNumbers: [Bool]
  }

  /// Stretches of so many rows are rendered at the same time.
  private static let stretchRows = 512

  private static func stretches(_ report: ReportTable, _ words: WorkbookWords) -> [Stretch] {
    let count = (report.rows.count + stretchRows - 1) / stretchRows
    return concurrentMap(0..<count) { number in
      let first = number * stretchRows
      return stretch(report, first..<min(first + stretchRows, report.rows.count), words)
    }
  }

  private static func stretch(
    _ report: ReportTable, _ range: Range<Int>, _ words: WorkbookWords
  ) -> Stretch {
    var stretch = Stretch(holdsTextNumbers: report.columns.map { $0.kind == .code })
    stretch.rows.reserveCapacity(range.count)
    for row in range {
      let cells = report.columns.indices.map { column in
        let cell = cell(report, row: row, column: column, words)
        if let format = cell.format {
          stretch.formats.append((CellPosition(row: row, column: column), format))
        }
        if !stretch.holdsTextNumbers[column], cell.value.isTextNumber {
          stretch.holdsTextNumbers[column] = true
        }
        return cell.value
      }
      stretch.rows.append(cells)
    }
    return stretch
  }

  /// The cell; an empty one of a share column is computed.
  private static func cell(
    _ report: ReportTable, row: Int, column: Int, _ words: WorkbookWords
  ) -> RenderedCell {
    let cell = report.rows[row][column]
    let kind = report.columns[column].kind
    guard cell == .none, report.columns[column].shareOf != nil else {
      return RenderedCell(cell, in: kind, words)
    }
    return RenderedCell(report.figure(row, column), in: kind)
  }

  /// The live formula of a share column, where all its cells are computed.
  private static func formula(
    _ report: ReportTable, _ index: Int, headers: [String], charted: Set<String>
  ) -> FormulaTemplate? {
    let column = report.columns[index]
    guard let source = column.shareOf.flatMap(report.index(of:)), source != index,
      report.columns[source].kind.isNumeric, column.kind.isNumeric, !charted.contains(column.key),
      report.rows.allSatisfy({ $0[index].number == nil })
    else { return nil }
    return .share(of: XMLText(headers[source], in: .tableHeader).text)
  }

  /// The total row: sums in the columns that have one, the label in the first that has not.
  private static func totals(_ report: ReportTable, _ words: WorkbookWords) -> [ExcelTable.Total] {
    var totals = report.columns.indices.map { index -> ExcelTable.Total in
      guard report.columns[index].hasTotal, let sum = report.total(of: index) else { return .none }
      return .function(.sum, result: sum.doubleValue)
    }
    guard totals.contains(where: { $0 != .none }), let label = report.totalLabel,
      let place = totals.firstIndex(of: .none)
    else { return totals }
    totals[place] = .label(words.text(label))
    return totals
  }
}

extension CellValue {
  /// Whether it is text that Excel would rather have as a number.
  fileprivate var isTextNumber: Bool {
    guard case .text(let text) = self else { return false }
    return ExcelNumber.significantDigits(text) != nil
  }
}
