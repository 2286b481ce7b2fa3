import CPlatform

/// Which wanted column a cell of the file goes to.
struct WantedCell {
  /// The cell of the file.
  let cell: Int32
  /// The column of the row.
  let column: Int32
}

/// Plain lines of a delimited file that follow each other; which of them are rows without anything
/// unusual, their reader finds out.
///
/// A view: valid until the next lines are asked for.
struct PlainLines {
  let lines: SeparatedLines
  /// Rows that begin at or after it are not to be taken; counts as the positions do.
  let limit: Int
  /// How many lines there are.
  let count: Int
  /// The physical line of the first.
  let firstLine: Int
  /// The cells of a row.
  let width: Int
  /// 0 where there are none.
  let quote: UInt8
  /// The first bytes of the header; none where it says nothing.
  let header: UnsafeBufferPointer<UInt8>
  let wanted: UnsafeBufferPointer<WantedCell>

  /// Fills `row` with the line of this number, the first of whose separators stands at `separator`;
  /// false where all that is wanted is empty.
  @inline(__always)
  func fill(_ row: inout Row, line number: Int, at separator: Int) -> Bool {
    let ends = lines.separators + separator
    let start = lines.bytes
    var filled = 0
    for wanted in wanted {
      let cell = Int(wanted.cell)
      var first = Int(ends[cell &- 1] &+ 1)
      var last = Int(ends[cell])
      if cell == width &- 1, last > first, byte(last &- 1) == 0x0D { last &-= 1 }
      if quote != 0, byte(first) == quote {
        first &+= 1
        last &-= 1
      }
      filled |= last &- first
      row.cells[Int(wanted.column)] = UnsafeRawBufferPointer(
        start: start + first, count: last &- first)
    }
    row.line = firstLine &+ number
    row.ordinal = lines.offset &+ Int(ends[-1] &+ 1)
    row.isFollowed = true
    return filled != 0
  }

  /// Fills rows from the first line on, as many as need no care; returns how many.
  @inline(__always)
  func fill(_ rows: UnsafeMutablePointer<Row>) -> Int {
    var separator = lines.passed
    var number = 0
    while number < count {
      let newline = Int(lines.newlines[number])
      guard newline &- separator == width &- 1,
        case let start = Int(lines.separators[separator &- 1] &+ 1), start < limit,
        !mayBeHeader(start), fill(&rows[number], line: number, at: separator)
      else { break }
      separator = newline &+ 1
      number &+= 1
    }
    return number
  }

  /// Reads keys and amounts of rows from the first line on, as many as need no care; returns how
  /// many.
  @inline(__always)
  func read(
    _ columns: UnsafeMutablePointer<entente_row_columns>,
    into rows: UnsafeMutablePointer<entente_plain_row>
  ) -> Int {
    columns.pointee.quote = quote
    columns.pointee.width = Int32(truncatingIfNeeded: width)
    columns.pointee.header = header.baseAddress
    columns.pointee.headerLength = header.count
    return entente_read_plain_rows(
      lines.instructions, columns, lines.bytes.assumingMemoryBound(to: UInt8.self),
      lines.separators, lines.newlines, lines.passed, limit, count, rows)
  }

  /// The month of a row, as the file writes it.
  @inline(__always)
  func month(_ row: UnsafePointer<entente_plain_row>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: lines.bytes + Int(row.pointee.month), count: Int(row.pointee.monthLength))
  }

  /// Whether a row may have the cells of the header.
  @inline(__always)
  private func mayBeHeader(_ start: Int) -> Bool {
    guard header.count > 0 else { return false }
    var place = start
    if quote != 0, byte(place) == quote { place &+= 1 }
    var index = 0
    while index < header.count {
      if byte(place &+ index) != header[index] { return false }
      index &+= 1
    }
    return true
  }

  @inline(__always)
  private func byte(_ place: Int) -> UInt8 {
    lines.bytes.load(fromByteOffset: place, as: UInt8.self)
  }
}
