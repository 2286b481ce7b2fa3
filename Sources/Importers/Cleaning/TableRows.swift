import PartnershipModel

/// The records of a delimited table one after the other, each judged by the reading rules.
///
/// Two readings of the same text judge every record alike.
struct TableRows: ~Copyable {
  /// The record that was read last; after ``next(_:)`` was true, a row to be used.
  var record = CSVRecord()
  private(set) var header: TableHeader?
  /// Cells in every row, once that is known.
  private(set) var width: Int?
  /// Rows of a single cell, of any kind but blank, and the first row of several.
  private(set) var oneCellRows = 0
  private(set) var firstWider: Line?
  /// The first row of several cells that are all filled, as a header's are.
  private(set) var firstFilled: Line?

  /// A line as a message shows it.
  struct Line {
    let number: Int
    let text: String
  }

  private var scanner: CSVScanner
  let path: String
  private var isAfterSecondTable = false
  private var isFirstRow = true

  init(_ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect, path: String) {
    scanner = CSVScanner(bytes: bytes, dialect: dialect)
    self.path = path
  }

  /// How many bytes have been read.
  var offset: Int { scanner.offset }

  // MARK: Header

  /// Reads the header; without it no row can be checked.
  mutating func readHeader() throws(Refusal) {
    let place = InputPlace(file: path, line: 1)
    switch scanner.next(into: &record) {
    case .record: break
    case .end: throw Refusal(.emptyFile, at: InputPlace(file: path))
    case .bad(let fault): throw Refusal(.brokenHeader, at: self.place(of: fault))
    case .fatal(let fault):
      // The line of a header over a limit would be far too long to be shown.
      let problem = fault.problem(firstLine: 1)
      if case .limit = problem { throw Refusal(problem, at: place) }
      throw Refusal(problem, at: self.place(of: fault))
    }
    let header = try TableHeader(
      &record, lines: scanner.lines, path: path, dialect: scanner.dialect)
    self.header = header
    width = header.names.count
  }

  /// Refuses a header of one cell above rows of which none has one cell.
  func checkHeaderAgainstRows() throws(Refusal) {
    guard let header, header.names.count == 1 else { return }
    if oneCellRows == 0, let found = firstFilled ?? firstWider {
      throw Refusal(
        .headerNotFound(looksLikeLine: found.number),
        at: InputPlace(
          file: path, line: 1,
          value: excerpt(header.names[0]) + " … \(found.number): " + found.text))
    }
    if header.isEmptyLine {
      throw Refusal(.emptyHeader(cell: 1), at: InputPlace(file: path, line: 1, cell: 1, value: ""))
    }
  }

  // MARK: Rows

  /// Goes on to the next row that is used, counting all others; false at the end.
  mutating func next(_ account: inout CleanAccount) throws(Refusal) -> Bool {
    while true {
      switch scanner.next(into: &record) {
      case .end: return false
      case .fatal(let fault):
        throw Refusal(fault.problem(firstLine: 1), at: place(of: fault))
      case .bad(let fault):
        account.reject([fault.problem(firstLine: 1)], at: place(of: fault))
      case .record:
        if record.isBlank {
          account.skipBlank()
        } else if let problem = judge() {
          account.reject([problem], at: placeOfRow())
        } else {
          account.use()
          return true
        }
      }
      isFirstRow = false
    }
  }

  /// Why the row is set aside, if it is.
  private mutating func judge() -> Problem? {
    defer { isFirstRow = false }
    note()
    if isAfterSecondTable { return .secondTable }
    if let header, record.hasSameCells(as: header.cells) {
      // Directly below the header it is a slip; later it begins a second table.
      isAfterSecondTable = !isFirstRow
      return .secondTable
    }
    guard let width else {
      self.width = record.count
      return nil
    }
    if record.count > width { return .extraCell(found: record.count, expected: width) }
    if record.count < width { return .missingCell(found: record.count, expected: width) }
    return nil
  }

  /// Notes what tells whether the header is one.
  private mutating func note() {
    guard width == 1 else { return }
    if record.count == 1 {
      oneCellRows += 1
      return
    }
    if firstWider == nil { firstWider = Line(number: record.line + 1, text: shownRow()) }
    guard firstFilled == nil else { return }
    for index in 0..<record.count where record[index].length == 0 { return }
    firstFilled = Line(number: record.line + 1, text: shownRow())
  }

  /// The first cell of the row that holds a character which cannot be seen.
  mutating func hiddenText() -> (cell: Int, value: String)? {
    guard HiddenCharacters.mayBe(in: scanner.bytes.part(record.start, record.end)) else {
      return nil
    }
    for index in 0..<record.count {
      let bytes = record.cellBytes(index)
      if HiddenCharacters.areIn(bytes) { return (index + 1, text(bytes)) }
    }
    return nil
  }

  // MARK: Places

  /// The physical line where the row begins.
  var line: Int { record.line + 1 }

  /// The name of a cell, from 1, if there is a header.
  func name(_ cell: Int) -> String? {
    guard let header, cell > 0, cell <= header.names.count else { return nil }
    return header.names[cell - 1]
  }

  private func placeOfRow() -> InputPlace {
    InputPlace(file: path, line: line, value: shownRow())
  }

  private func place(of fault: CSVFault) -> InputPlace {
    InputPlace(
      file: path, line: fault.recordLine + 1, cell: fault.cellAtFault,
      column: fault.cellAtFault == nil ? nil : name(fault.cell),
      value: shown(from: fault.shownFrom, to: scanner.bytes.count))
  }

  private func shownRow() -> String { shown(from: record.start, to: record.end) }

  /// The beginning of the text up to the end of its line.
  private func shown(from start: Int, to end: Int) -> String {
    let bytes = scanner.bytes
    let limit = min(end, bytes.characterStart(atOrBefore: start + 400))
    var last = start
    while last < limit, bytes[last] != 0x0A, bytes[last] != 0x0D { last += 1 }
    return excerpt(text(bytes.part(start, last)))
  }
}
