import PartnershipModel

/// Reads the records of one stretch of a delimited file as rows, and sets the bad ones aside.
struct DelimitedRows: ~Copyable {
  enum Step {
    case row
    case end
    /// The whole file is refused.
    case refused(Finding)
  }

  private let file: InputFile
  private let columns: Columns
  private var record = CSVRecord()
  private var index = SeparatorIndex()
  private(set) var isAfterSecondTable = false

  /// Which wanted column each cell of the file goes to; the column after the last one for none.
  private let slots: UnsafeMutablePointer<Int32>
  private let width: Int
  /// The text of the header's first cell, with which a second header begins.
  private let headerStart: [UInt8]
  /// Its first bytes.
  private let header: UnsafeMutableBufferPointer<UInt8>
  /// The cells that are wanted, in the order of the file.
  private let wanted: UnsafeMutableBufferPointer<WantedCell>
  /// False where a column is wanted twice, or the header gives no hint of its repetition.
  private let takesPlainRecords: Bool

  init(file: InputFile, columns: Columns) {
    self.file = file
    self.columns = columns
    width = file.header.width
    headerStart = file.header.cells.first ?? []
    slots = .allocate(capacity: max(width, 1))
    slots.initialize(repeating: Int32(columns.names.count), count: max(width, 1))
    var isSimple =
      width > 0 && (!headerStart.isEmpty || file.header.cells.isEmpty)
      && !file.form.allowsShortRows && !file.form.setsDamagedRowsAside
    for (column, position) in columns.positions.enumerated() {
      guard let position else { continue }
      if position >= width || Int(slots[position]) < columns.names.count {
        isSimple = false
      } else {
        slots[position] = Int32(column)
      }
    }
    takesPlainRecords = isSimple
    var wanted: [WantedCell] = []
    for cell in 0..<width where Int(slots[cell]) < columns.names.count {
      wanted.append(WantedCell(cell: Int32(cell), column: slots[cell]))
    }
    self.wanted = .allocate(capacity: wanted.count)
    _ = self.wanted.initialize(from: wanted)
    // No more than what stands behind every row.
    header = .allocate(capacity: min(headerStart.count, 32))
    _ = header.initialize(from: headerStart.prefix(32))
  }

  deinit {
    slots.deallocate()
    wanted.deallocate()
    header.deallocate()
  }

  /// At most `most` plain lines from where the scanner stands; `nil` where the next record needs
  /// care.
  ///
  /// Lines are relative to the scanner's start, the first being 1.
  @inline(__always)
  mutating func plainLines(
    _ scanner: borrowing CSVScanner, before end: Int, most: Int
  ) -> PlainLines? {
    let start = scanner.offset
    guard start < end, takesPlainRecords, !isAfterSecondTable,
      let lines = index.lines(at: start, of: scanner.bytes, dialect: scanner.dialect)
    else { return nil }
    return PlainLines(
      lines: lines, limit: end &- lines.offset, count: min(lines.count, most),
      firstLine: scanner.lines &+ 1, width: width,
      quote: lines.hasQuotes ? scanner.dialect.quote ?? 0 : 0,
      header: UnsafeBufferPointer(header), wanted: UnsafeBufferPointer(wanted))
  }

  /// Goes on behind as many plain lines, which were taken as rows.
  @inline(__always)
  mutating func pass(_ count: Int, _ scanner: inout CSVScanner, _ tally: inout Tally) {
    scanner.pass(count, to: index.pass(count))
    tally.read &+= count
  }

  /// Fills `row` with the next good record that begins before `end`, counting the others.
  mutating func next(
    _ scanner: inout CSVScanner, before end: Int, into row: inout Row, tally: inout Tally
  ) -> Step {
    row.isFollowed = false
    let start = scanner.offset
    if start < end, takesPlainRecords, !isAfterSecondTable, !mayBeHeader(scanner) {
      let line = scanner.lines &+ 1
      if scanner.nextPlain(width: width, slots: slots, cells: row.cells) {
        tally.read &+= 1
        row.line = line
        row.ordinal = start
        return .row
      }
    }
    return nextWithCare(&scanner, before: end, into: &row, tally: &tally)
  }

  /// Whether the next record may have the cells of the header.
  @inline(__always)
  private func mayBeHeader(_ scanner: borrowing CSVScanner) -> Bool {
    if headerStart.isEmpty { return false }
    var place = scanner.offset
    let bytes = scanner.bytes
    if bytes[place] == scanner.dialect.quote { place &+= 1 }
    guard place &+ headerStart.count < bytes.count else { return true }
    for (index, byte) in headerStart.enumerated() where bytes[place &+ index] != byte {
      return false
    }
    return true
  }

  private mutating func nextWithCare(
    _ scanner: inout CSVScanner, before end: Int, into row: inout Row, tally: inout Tally
  ) -> Step {
    while scanner.offset < end {
      let start = scanner.offset
      switch scanner.next(into: &record) {
      case .end: return .end
      case .fatal(let fault):
        var place = InputPlace(file: file.path, line: fault.recordLine + 1)
        place.cell = fault.cellAtFault
        if fault.cellAtFault != nil { place.column = name(fault.cell) }
        return .refused(Finding(fault.problem(firstLine: 1), at: place))
      case .bad(let fault):
        tally.read += 1
        tally.rejected += 1
        tally.report(
          fault.problem(firstLine: 1),
          at: InputPlace(
            file: file.path, line: fault.recordLine + 1, cell: fault.cell,
            column: name(fault.cell)))
      case .record:
        tally.read += 1
        if isGood(start, &tally) {
          fill(&row, start)
          return .row
        }
      }
    }
    return .end
  }

  private mutating func isGood(_ start: Int, _ tally: inout Tally) -> Bool {
    let line = record.line + 1
    if record.isBlank {
      tally.blank += 1
      return false
    }
    if isAfterSecondTable {
      tally.rejected += 1
      tally.report(
        .secondTable, at: InputPlace(file: file.path, line: line))
      return false
    }
    if record.count == file.header.cells.count, record.hasSameCells(as: file.header.cells) {
      tally.rejected += 1
      // Directly below the header it is a slip; later it begins a second table.
      if start != file.header.end {
        isAfterSecondTable = true
      }
      tally.report(.secondTable, at: InputPlace(file: file.path, line: line))
      return false
    }
    if file.form.setsDamagedRowsAside, let cell = damagedCell() {
      tally.rejected += 1
      tally.report(
        .damagedRow,
        at: InputPlace(file: file.path, line: line, cell: cell + 1, column: name(cell + 1)))
      return false
    }
    if record.count != file.header.width,
      !file.form.allowsShortRows || record.count > file.header.width
    {
      tally.rejected += 1
      let place = InputPlace(file: file.path, line: line)
      tally.report(
        record.count > file.header.width
          ? .extraCell(found: record.count, expected: file.header.width)
          : .missingCell(found: record.count, expected: file.header.width), at: place)
      return false
    }
    return true
  }

  private mutating func fill(_ row: inout Row, _ start: Int) {
    row.line = record.line + 1
    row.ordinal = start
    for column in columns.positions.indices {
      guard let position = columns.positions[column] else { continue }
      row.cells[column] =
        position < record.count
        ? record.cellBytes(position) : UnsafeRawBufferPointer(start: nil, count: 0)
    }
  }

  /// The first cell that is not UTF-8.
  private mutating func damagedCell() -> Int? {
    for index in 0..<record.count where UTF8Check.firstFault(record.cellBytes(index)) != nil {
      return index
    }
    return nil
  }

  private func name(_ cell: Int) -> String? {
    cell <= file.header.names.count && cell > 0 ? file.header.names[cell - 1] : nil
  }
}
