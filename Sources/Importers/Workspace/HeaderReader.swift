import PartnershipModel

/// Reads the header row of a delimited file and refuses what is no header.
enum HeaderReader {
  /// The names of the first record.
  static func read(_ bytes: UnsafeRawBufferPointer, path: String) throws(Refusal) -> Header {
    var scanner = CSVScanner(bytes: bytes, dialect: CSVDialect.of(bytes))
    var record = CSVRecord()
    let place = InputPlace(file: path, line: 1)
    switch scanner.next(into: &record) {
    case .record: break
    case .end: throw Refusal(.emptyFile, at: place)
    case .bad: throw Refusal(.brokenHeader, at: place)
    case .fatal(let fault):
      throw Refusal(fault.problem(firstLine: 1), at: place)
    }
    var cells: [[UInt8]] = []
    for index in 0..<record.count { cells.append(Array(record.cellBytes(index))) }
    var header = Header(
      names: cells.map { trimmed(String(decoding: $0, as: UTF8.self)) }, cells: cells)
    header.end = scanner.offset
    header.lines = scanner.lines
    return header
  }

  /// What an unrecognised header looks like: another delimiter, another quote, a preamble.
  static func likelyProblem(_ header: Header, _ bytes: UnsafeRawBufferPointer) -> Problem? {
    if header.names.count == 1 {
      let name = header.names[0]
      for (mark, shown) in [(";", "semicolon"), ("\t", "tab"), ("|", "vertical bar")]
      where name.contains(mark) {
        return .otherDelimiter(looksLike: shown)
      }
      if let line = firstWiderLine(header, bytes) { return .headerNotFound(looksLikeLine: line) }
    }
    if header.names.contains(where: { $0.count > 1 && $0.hasPrefix("'") && $0.hasSuffix("'") }) {
      return .quotedHeader
    }
    return nil
  }

  private static func firstWiderLine(_ header: Header, _ bytes: UnsafeRawBufferPointer) -> Int? {
    var scanner = CSVScanner(bytes: bytes, dialect: CSVDialect.of(bytes), start: header.end)
    var record = CSVRecord()
    for _ in 0..<20 {
      guard case .record = scanner.next(into: &record) else { return nil }
      if record.count > 1 { return header.lines + record.line + 1 }
    }
    return nil
  }

  /// Checks the names of a recognised header and settles how wide its rows are.
  static func finish(
    _ header: Header, layout: Layout, dialect: CSVDialect, bytes: SharedBytes, place: InputPlace
  ) throws(Refusal) -> Header {
    var header = header
    var findings: [Finding] = []
    var first: [String: Int] = [:]
    for (index, name) in header.squashed.enumerated() {
      var place = place
      place.line = 1
      place.cell = index + 1
      place.column = header.names[index]
      let isLast = index == header.names.count - 1
      if header.names[index].isEmpty {
        let isAllowed = layout.isNative ? false : index == 0 || isLast
        if !isAllowed { findings.append(Finding(.emptyHeader(cell: index + 1), at: place)) }
      } else if let earlier = first[name] {
        findings.append(
          Finding(
            .duplicateHeader(name: header.names[index], first: earlier + 1, second: index + 1),
            at: place))
      } else {
        first[name] = index
      }
    }
    guard findings.isEmpty else { throw Refusal(findings) }
    if layout.allowsTrailingDelimiter { widen(&header, bytes.buffer, dialect) }
    return header
  }

  /// The first row decides for the whole file whether rows have one more, empty, cell.
  private static func widen(
    _ header: inout Header, _ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect
  ) {
    var scanner = CSVScanner(bytes: bytes, dialect: dialect, start: header.end)
    var record = CSVRecord()
    while true {
      switch scanner.next(into: &record) {
      case .bad: continue
      case .end, .fatal: return
      case .record:
        if record.isBlank, record.count <= 1 { continue }
        if record.count == header.width + 1, record[record.count - 1].length == 0 {
          header.width += 1
        }
        return
      }
    }
  }
}

extension CSVFault {
  /// The cell at fault, from 1; `nil` where it is the record that is too long.
  var cellAtFault: Int? { kind == .recordTooLong ? nil : cell }

  /// Where the text begins that shows the fault: the cell over a limit, else the record.
  var shownFrom: Int {
    switch kind {
    case .cellTooLong, .tooManyColumns: offset
    default: recordStart
    }
  }

  /// The finding for it; `firstLine` is the physical line of the scanner's start.
  func problem(firstLine: Int) -> Problem {
    switch kind {
    case .strayQuote: .strayQuote
    case .textAfterQuote: .textAfterQuote
    case .unclosedQuote: .unclosedQuote(openedAtLine: firstLine + line)
    case .loneCR: .loneCR
    case .nulByte: .nulByte
    case .cellTooLong: .limit(what: "bytes in a cell", limit: CSVLimits.cellBytes)
    case .recordTooLong: .limit(what: "bytes in a record", limit: CSVLimits.recordBytes)
    case .tooManyColumns: .limit(what: "columns", limit: CSVLimits.columns)
    case .brokenRecordSpansLines: .brokenRecord
    }
  }
}
