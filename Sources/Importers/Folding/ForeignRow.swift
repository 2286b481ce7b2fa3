package import PartnershipModel

/// The columns that a layout of another office reads, and how its cells are written.
package struct ForeignColumns: Sendable {
  /// A column by its spellings, squashed; the first is the name that the layout uses.
  package let names: [[String]]
  /// Texts that mean an empty cell.
  package let missing: Set<String>
  /// How amounts are written.
  package let numbers: DecimalLiteral.Options

  package init(
    _ names: [[String]], missing: Set<String> = [], numbers: DecimalLiteral.Options = []
  ) {
    self.names = names
    self.missing = missing
    self.numbers = numbers
  }
}

/// The columns as one file has them, and what is the same for all its rows.
package final class ForeignTable: Sendable {
  let file: InputFile
  let foreign: ForeignColumns
  let columns: Columns
  /// Index into the columns by the name that the layout uses.
  private let indices: [String: Int]

  init(_ foreign: ForeignColumns, _ file: InputFile) {
    self.file = file
    self.foreign = foreign
    let names = foreign.names.map { spellings in
      spellings.first { file.header.index(of: $0) != nil } ?? spellings.first ?? ""
    }
    columns = Columns(names, in: file)
    indices = Dictionary(
      foreign.names.enumerated().compactMap { index, spellings in
        spellings.first.map { ($0, index) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func index(_ column: String) -> Int? { indices[column] }

  /// Whether the file has this column.
  func has(_ column: String) -> Bool {
    index(column).map { file.header.index(of: columns.names[$0]) != nil } ?? false
  }

  /// The place of a cell.
  func place(line: Int, column: Int?, value: String? = nil) -> InputPlace {
    guard let column else { return InputPlace(file: file.path, line: line) }
    return columns.place(file, line: line, column: column, value: value)
  }
}

/// A row of a layout of another office, read by the names of its columns.
package struct ForeignRow {
  let row: Row
  let table: ForeignTable

  /// The settings of `entente.yaml` for the file.
  package var setting: SourceSetting? { table.file.setting }
  /// The names of the file's columns, as written.
  package var header: Header { table.file.header }

  package func has(_ column: String) -> Bool { table.has(column) }

  /// The cell without outer blanks; empty where nothing is said.
  package func text(_ column: String) -> String {
    guard let index = table.index(column) else { return "" }
    return Importers.text(bytes(index))
  }

  /// The object or list that a cell of a JSON file holds.
  package func json(_ column: String) -> JSONValue? {
    guard let index = table.index(column), !row.cells[index].isEmpty else { return nil }
    return try? JSONReader.document(row.cells[index])
  }

  package func required(_ column: String) throws(RowFault) -> String {
    let found = text(column)
    if found.isEmpty { throw fault(.emptyRequired, column) }
    return found
  }

  /// An amount, multiplied by `scale`; `nil` where nothing is said.
  package func amount(_ column: String, scale: Int128 = 1) throws(RowFault) -> Amount? {
    guard let index = table.index(column) else { return nil }
    let cell = bytes(index)
    if cell.isEmpty { return nil }
    var options = table.foreign.numbers
    if row.kinds[index] == .jsonNumber { options.insert(.exponent) }
    let units: Int128
    do throws(DecimalFault) {
      units = try DecimalLiteral.millionths(cell, options)
    } catch {
      throw fault(Cells.problem(error, cell), column)
    }
    let (scaled, overflows) = units.multipliedReportingOverflow(by: scale)
    let limit = 1_000_000_000_000_000_000 * Amount.scale
    if overflows || scaled.magnitude >= limit.magnitude {
      throw fault(.outOfRange(minimum: nil, maximum: "999999999999999999"), column)
    }
    return Amount(units: scaled)
  }

  /// An HS code of 2 to 10 digits; a JSON number gets back its leading zero.
  package func commodity(_ column: String) throws(RowFault) -> String {
    var code = try required(column)
    if code == "TOTAL" { return code }
    if let index = table.index(column), row.kinds[index] == .jsonNumber,
      !code.utf8.count.isMultiple(of: 2)
    {
      code = "0" + code
    }
    guard (2...10).contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw fault(.badCode(expected: .commodity), column) }
    return code
  }

  /// The fault of a cell.
  package func fault(_ problem: Problem, _ column: String) -> RowFault {
    RowFault(problem, table.index(column))
  }

  private func bytes(_ index: Int) -> UnsafeRawBufferPointer {
    let cell = row.cells[index]
    var (start, end) = (0, cell.count)
    while start < end, cell[start] == 0x20 { start += 1 }
    while end > start, cell[end - 1] == 0x20 { end -= 1 }
    let trimmed = UnsafeRawBufferPointer(rebasing: cell[start..<end])
    let isMissing = table.foreign.missing.contains { trimmed.elementsEqual($0.utf8) }
    return isMissing ? UnsafeRawBufferPointer(start: nil, count: 0) : trimmed
  }
}
