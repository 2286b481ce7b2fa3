/// Where one cell stands in the bytes of the file.
package struct CSVCell: Equatable, Sendable {
  /// The first byte of the text, behind an opening quote.
  package let start: Int
  /// The number of bytes, doubled quotes counted as written.
  package let length: UInt32
  package let isQuoted: Bool
  /// Whether the text holds doubled quotes, so that the bytes are not yet the text.
  package let hasDoubledQuotes: Bool

  package var range: Range<Int> { start..<start + Int(length) }
}

/// One record, refilled again and again so that reading a row allocates nothing.
package struct CSVRecord: ~Copyable {
  /// Where the record begins in the file.
  package internal(set) var start = 0
  /// Where the next record begins.
  package internal(set) var end = 0
  /// The number of line ends between the scanner's start and this record.
  package internal(set) var line = 0
  /// The number of cells.
  package internal(set) var count = 0

  private let cells: UnsafeMutablePointer<CSVCell>
  private var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
  private var quote: UInt8 = 0
  /// Unescaped cells, each as far from the beginning as in the record, so that they do not move.
  private var scratch = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  package init() { cells = .allocate(capacity: CSVLimits.columns) }

  deinit {
    cells.deallocate()
    scratch.deallocate()
  }

  /// Where cell `index`, from 0, stands.
  package subscript(index: Int) -> CSVCell {
    precondition(index >= 0 && index < count)
    return cells[index]
  }

  /// The text of cell `index`, doubled quotes undone.
  ///
  /// The bytes are valid until this record is filled again.
  package mutating func cellBytes(_ index: Int) -> UnsafeRawBufferPointer {
    let cell = self[index]
    let raw = UnsafeRawBufferPointer(rebasing: bytes[cell.range])
    return cell.hasDoubledQuotes ? unescaped(raw, at: cell.start - start) : raw
  }

  /// Whether every cell is empty.
  package var isBlank: Bool {
    for index in 0..<count where cells[index].length > 0 { return false }
    return true
  }

  /// Whether the cells are those of `other`, text by text.
  package mutating func hasSameCells(as texts: [[UInt8]]) -> Bool {
    guard texts.count == count else { return false }
    for index in 0..<count where !cellBytes(index).elementsEqual(texts[index]) { return false }
    return true
  }

  @inline(__always)
  mutating func begin(at offset: Int, line: Int, of bytes: UnsafeRawBufferPointer, quote: UInt8) {
    start = offset
    end = offset
    self.line = line
    count = 0
    self.bytes = bytes
    self.quote = quote
  }

  /// Adds a cell; the scanner has checked that there is room for it.
  @inline(__always)
  mutating func add(_ cell: CSVCell) {
    cells[count] = cell
    count &+= 1
  }

  private mutating func unescaped(
    _ raw: UnsafeRawBufferPointer, at place: Int
  ) -> UnsafeRawBufferPointer {
    if scratch.count < end - start {
      scratch.deallocate()
      scratch = .allocate(byteCount: 2 * (end - start), alignment: 1)
    }
    var from = 0
    var to = place
    while from < raw.count {
      let byte = raw[from]
      scratch[to] = byte
      to += 1
      from += byte == quote ? 2 : 1
    }
    return UnsafeRawBufferPointer(rebasing: scratch[place..<to])
  }
}
