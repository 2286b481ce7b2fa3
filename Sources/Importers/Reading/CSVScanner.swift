import CPlatform

/// The largest things a delimited file may hold; beyond them it is refused.
package enum CSVLimits {
  package static let cellBytes = 1 << 20
  package static let recordBytes = 16 << 20
  package static let columns = 16_384
}

/// Why a record, or the rest of a file, is no CSV of RFC 4180.
package struct CSVFault: Error, Equatable, Sendable {
  package enum Kind: String, Equatable, Sendable {
    /// A quote inside a cell that does not begin with one.
    case strayQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote that is still open at the end of the file.
    case unclosedQuote
    /// A CR outside quotes that is not part of a CRLF.
    case loneCR
    case nulByte
    /// A cell of more than ``CSVLimits/cellBytes``.
    case cellTooLong
    /// A record of more than ``CSVLimits/recordBytes``.
    case recordTooLong
    /// More than ``CSVLimits/columns`` cells.
    case tooManyColumns
    /// A broken quote in a record that spans lines already: where it ends cannot be known.
    case brokenRecordSpansLines
  }

  package let kind: Kind
  /// The byte at fault; for an open quote, the quote.
  package let offset: Int
  /// The cell at fault, from 1.
  package let cell: Int
  /// Where the record begins.
  package let recordStart: Int
  /// The number of line ends between the scanner's start and the record.
  package let recordLine: Int
  /// The number of line ends between the scanner's start and the byte at fault.
  package let line: Int
}

/// The characters that give a delimited file its form.
package struct CSVDialect: Equatable, Sendable {
  package var delimiter: UInt8
  /// `nil` for formats without quoting, in which a quote is text like any other.
  package var quote: UInt8?
  /// Whether CR alone ends a record, which holds only for a file without any LF.
  package var loneCRIsNewline: Bool

  package init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
    loneCRIsNewline: Bool = false
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.loneCRIsNewline = loneCRIsNewline
  }

  /// Commas and double quotes, with the line ends that `bytes` have.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> CSVDialect {
    CSVDialect(loneCRIsNewline: endsLinesWithCR(bytes))
  }

  /// Whether `bytes` hold a CR and no LF at all.
  package static func endsLinesWithCR(_ bytes: UnsafeRawBufferPointer) -> Bool {
    !bytes.contains(0x0A) && bytes.contains(0x0D)
  }
}

/// Reads delimited records strictly by RFC 4180 and knows nothing of headers or types.
///
/// What follows a record's end does not depend on what came before it, so scanning may begin at the
/// start of any record.
package struct CSVScanner {
  package enum Outcome: Equatable, Sendable {
    /// The record was filled.
    case record
    /// The record is rejected; the scanner stands at the next line.
    case bad(CSVFault)
    /// Nothing after this can be read with certainty; the scanner stands at the end.
    case fatal(CSVFault)
    /// No record is left.
    case end
  }

  package let bytes: UnsafeRawBufferPointer
  package let dialect: CSVDialect
  /// Where the next record begins.
  package private(set) var offset: Int
  /// The number of line ends passed since the scanner's start.
  package private(set) var lines = 0

  private let base: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8
  /// The delimiter again where nothing quotes: it is then never seen as a quote.
  private let quote: UInt8
  private let newline: UInt8
  /// The 64 bytes whose special bytes `mask` marks, those already passed cleared.
  private var block: Int
  private var mask: UInt64 = 0
  /// The first fault of the record that does not hide where the record ends.
  private var pending: (kind: CSVFault.Kind, offset: Int, cell: Int, line: Int)?

  /// Begins at `start`, which must be the start of a record.
  package init(bytes: UnsafeRawBufferPointer, dialect: CSVDialect, start: Int = 0) {
    self.bytes = bytes
    self.dialect = dialect
    offset = start
    let bound = bytes.bindMemory(to: UInt8.self)
    // An empty file has no address, and then nothing is read from it.
    base = bound.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    end = bytes.count
    delimiter = dialect.delimiter
    quote = dialect.quote ?? dialect.delimiter
    newline = dialect.loneCRIsNewline ? 0x0D : 0x0A
    block = start - 64
  }

  /// Begins at `start`, with the characters given one by one.
  package init(
    bytes: UnsafeRawBufferPointer, delimiter: UInt8, quote: UInt8, start: Int,
    loneCRIsNewline: Bool
  ) {
    let dialect = CSVDialect(
      delimiter: delimiter, quote: quote, loneCRIsNewline: loneCRIsNewline)
    self.init(bytes: bytes, dialect: dialect, start: start)
  }

  /// Reads the next record into `record`.
  package mutating func next(into record: inout CSVRecord) -> Outcome {
    guard offset < end else { return .end }
    record.begin(at: offset, line: lines, of: bytes, quote: quote)
    pending = nil
    var place = offset
    while true {
      let isQuoted = place < end && base[place] == quote && quote != delimiter
      let step = isQuoted ? quotedCell(place, &record) : plainCell(place, &record)
      switch step {
      case .nextCell(let next):
        place = next
        if let fault = limit(at: place, record) { return stop(fault) }
      case .recordEnd(let next):
        offset = next
        record.end = next
        return finish(record)
      case .broken(let kind, let at):
        return skipBroken(kind, at, record)
      case .fatal(let fault):
        return stop(fault)
      }
    }
  }

  // MARK: Plain records

  /// Goes on at `next`, where a record begins, after `count` lines that were read otherwise.
  @inline(__always)
  package mutating func pass(_ count: Int, to next: Int) {
    offset = next
    lines &+= count
    block = next &- 64
    mask = 0
  }

  /// Reads the next record if nothing about it needs care; else changes nothing and is false.
  ///
  /// A plain record has exactly `width` cells, not all empty, on one line that ends in LF or CRLF; a
  /// cell may be quoted, but has no doubled quote and no line end. Cell `index` goes to
  /// `cells[slots[index]]`.
  @inline(__always)
  package mutating func nextPlain(
    width: Int, slots: UnsafePointer<Int32>, cells: UnsafeMutablePointer<UnsafeRawBufferPointer>
  ) -> Bool {
    let (block, mask) = (self.block, self.mask)
    if readPlain(width, slots, cells) { return true }
    self.block = block
    self.mask = mask
    return false
  }

  @inline(__always)
  private mutating func readPlain(
    _ width: Int, _ slots: UnsafePointer<Int32>,
    _ cells: UnsafeMutablePointer<UnsafeRawBufferPointer>
  ) -> Bool {
    let start = offset
    var place = start
    var index = 0
    var filled = 0
    while true {
      var special = nextSpecial()
      guard special < end else { return false }
      var first = place
      var last = special
      if base[special] == quote, quote != delimiter {
        guard special == place else { return false }
        first = special &+ 1
        repeat { special = nextSpecial() } while special < end && base[special] == delimiter
        // Whatever else stands between the quotes needs care.
        guard special < end, base[special] == quote else { return false }
        last = special
        special = nextSpecial()
        guard special == last &+ 1, special < end else { return false }
      }
      let byte = base[special]
      cells[Int(slots[index])] = UnsafeRawBufferPointer(
        start: base + first, count: last &- first)
      filled |= last &- first
      index &+= 1
      if byte == delimiter {
        guard index < width else { return false }
        place = special &+ 1
        continue
      }
      var next = special &+ 1
      if byte != 0x0A || newline != 0x0A {
        guard byte == 0x0D, newline == 0x0A, next < end, base[next] == 0x0A else { return false }
        _ = nextSpecial()
        next &+= 1
      }
      guard index == width, filled != 0, last &- start <= CSVLimits.cellBytes else {
        return false
      }
      lines &+= 1
      offset = next
      return true
    }
  }

  // MARK: Cells

  private enum Step {
    case nextCell(Int)
    case recordEnd(Int)
    case broken(CSVFault.Kind, at: Int)
    case fatal(CSVFault)
  }

  @inline(__always)
  private mutating func plainCell(_ start: Int, _ record: inout CSVRecord) -> Step {
    while true {
      let place = nextSpecial()
      guard place < end else {
        guard fits(start, place) else { return tooLong(start, record) }
        add(start, place, to: &record)
        return .recordEnd(end)
      }
      let byte = base[place]
      if byte == delimiter {
        guard fits(start, place) else { return tooLong(start, record) }
        add(start, place, to: &record)
        return .nextCell(place + 1)
      }
      if byte == quote { return .broken(.strayQuote, at: place) }
      if let next = recordEnd(at: place) {
        guard fits(start, place) else { return tooLong(start, record) }
        add(start, place, to: &record)
        return .recordEnd(next)
      }
      // A LF is left only where CR ends lines, which no file with a LF does.
      note(byte == 0 ? .nulByte : .loneCR, at: place, record)
    }
  }

  private mutating func quotedCell(_ opening: Int, _ record: inout CSVRecord) -> Step {
    _ = nextSpecial()
    let start = opening + 1
    let openingLine = lines
    var doubled = false
    while true {
      let place = nextSpecial()
      guard fits(start, place), place < end else {
        let kind: CSVFault.Kind = fits(start, place) ? .unclosedQuote : .cellTooLong
        return .fatal(fault(kind, at: opening, cell: record.count + 1, line: openingLine, record))
      }
      let byte = base[place]
      if byte == newline {
        lines += 1
      } else if byte == 0 {
        note(.nulByte, at: place, record)
      } else if byte == quote {
        if place + 1 < end, base[place + 1] == quote {
          _ = nextSpecial()
          doubled = true
          continue
        }
        add(start, place, to: &record, isQuoted: true, doubled: doubled)
        return afterQuote(place + 1)
      }
    }
  }

  @inline(__always)
  private mutating func afterQuote(_ place: Int) -> Step {
    if place >= end { return .recordEnd(end) }
    let byte = base[place]
    guard byte == delimiter || byte == 0x0A || byte == 0x0D else {
      return .broken(.textAfterQuote, at: place)
    }
    _ = nextSpecial()
    if byte == delimiter { return .nextCell(place + 1) }
    if let next = recordEnd(at: place) { return .recordEnd(next) }
    return .broken(.loneCR, at: place)
  }

  /// Where the next record begins if the special byte at `place` ends this one.
  @inline(__always)
  private mutating func recordEnd(at place: Int) -> Int? {
    let byte = base[place]
    if byte == newline {
      lines &+= 1
      return place + 1
    }
    guard byte == 0x0D, place + 1 < end, base[place + 1] == 0x0A, newline == 0x0A else {
      return nil
    }
    _ = nextSpecial()
    lines &+= 1
    return place + 2
  }

  @inline(__always)
  private func add(
    _ start: Int, _ end: Int, to record: inout CSVRecord, isQuoted: Bool = false,
    doubled: Bool = false
  ) {
    record.add(
      CSVCell(
        start: start, length: UInt32(truncatingIfNeeded: end &- start), isQuoted: isQuoted,
        hasDoubledQuotes: doubled))
  }

  // MARK: Special bytes

  /// The next delimiter, quote, LF, CR or NUL not yet passed, or the end.
  @inline(__always)
  private mutating func nextSpecial() -> Int {
    while mask == 0 {
      block &+= 64
      if block >= end {
        block = end &- 64
        return end
      }
      mask = end &- block >= 64 ? entente_special_bytes(base + block, delimiter, quote) : tailMask()
    }
    let place = block &+ mask.trailingZeroBitCount
    mask &= mask &- 1
    return place
  }

  /// The special bytes of the last block, which is not read beyond the end of the file.
  private func tailMask() -> UInt64 {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 16) { copy in
      let left = end - block
      copy.initializeMemory(as: UInt8.self, repeating: 0)
      copy.copyMemory(from: UnsafeRawBufferPointer(start: base + block, count: left))
      guard let start = copy.bindMemory(to: UInt8.self).baseAddress else { return 0 }
      return entente_special_bytes(start, delimiter, quote) & (1 << UInt64(left) - 1)
    }
  }

  // MARK: Faults

  @inline(__always)
  private func fits(_ start: Int, _ place: Int) -> Bool { place &- start <= CSVLimits.cellBytes }

  private func tooLong(_ start: Int, _ record: borrowing CSVRecord) -> Step {
    .fatal(fault(.cellTooLong, at: start, cell: record.count + 1, line: lines, record))
  }

  /// The fault of a record that has room for no further cell.
  @inline(__always)
  private func limit(at place: Int, _ record: borrowing CSVRecord) -> CSVFault? {
    if record.count >= CSVLimits.columns {
      return fault(.tooManyColumns, at: place, cell: record.count + 1, line: lines, record)
    }
    if place &- record.start > CSVLimits.recordBytes {
      return fault(.recordTooLong, at: place, cell: record.count + 1, line: lines, record)
    }
    return nil
  }

  private mutating func note(
    _ kind: CSVFault.Kind, at place: Int, _ record: borrowing CSVRecord
  ) {
    if pending == nil { pending = (kind, place, record.count + 1, lines) }
  }

  private func fault(
    _ kind: CSVFault.Kind, at place: Int, cell: Int, line: Int, _ record: borrowing CSVRecord
  ) -> CSVFault {
    CSVFault(
      kind: kind, offset: place, cell: cell, recordStart: record.start, recordLine: record.line,
      line: line)
  }

  @inline(__always)
  private mutating func finish(_ record: borrowing CSVRecord) -> Outcome {
    if offset &- record.start > CSVLimits.recordBytes {
      return stop(fault(.recordTooLong, at: offset, cell: record.count, line: lines, record))
    }
    guard let pending else { return .record }
    return .bad(
      fault(pending.kind, at: pending.offset, cell: pending.cell, line: pending.line, record))
  }

  /// Goes on at the next physical line, if the broken record stands on a single one so far.
  private mutating func skipBroken(
    _ kind: CSVFault.Kind, _ place: Int, _ record: borrowing CSVRecord
  ) -> Outcome {
    // After a closing quote the cell has been added already.
    let cell = kind == .strayQuote ? record.count + 1 : record.count
    if lines > record.line {
      return stop(fault(.brokenRecordSpansLines, at: place, cell: cell, line: lines, record))
    }
    let first = pending ?? (kind, place, cell, lines)
    let result = fault(first.kind, at: first.offset, cell: first.cell, line: first.line, record)
    offset = end
    while case let next = nextSpecial(), next < end {
      guard base[next] == newline else { continue }
      lines += 1
      offset = next + 1
      break
    }
    return .bad(result)
  }

  private mutating func stop(_ fault: CSVFault) -> Outcome {
    offset = end
    return .fatal(fault)
  }
}
