import CPlatform

/// Where the delimiters and line ends of a stretch of plain records stand, found block by block
/// before any of them is looked at.
///
/// The stretch ends before the first quote, NUL or lone CR: what follows needs ``CSVScanner``.
struct SeparatorIndex: ~Copyable {
  /// How far an index looks ahead; small enough to stay in the nearest cache.
  private static let window = 16 << 10

  private let separators: UnsafeMutablePointer<UInt32>
  private let newlines: UnsafeMutablePointer<UInt32>
  private var newlineCount = 0
  /// The next line end.
  private var line = 0
  /// The number of separators before the next record.
  private var passed = 0
  /// Where the positions count from.
  private var base = 0
  /// Where the next record begins; another offset means that the index is of no use.
  private var next = -1
  /// Where an index was of no use, so that it is not made again for each record.
  private var useless = 0..<0

  init() {
    separators = .allocate(capacity: SeparatorIndex.window + 8)
    newlines = .allocate(capacity: SeparatorIndex.window)
  }

  deinit {
    separators.deallocate()
    newlines.deallocate()
  }

  /// Reads the record at `offset` if it is plain, has `width` cells, not all empty, and ends well
  /// before the data end; cell `index` goes to `cells[slots[index]]`.
  ///
  /// Returns where the record after it begins, or -1.
  @inline(__always)
  mutating func read(
    at offset: Int, of bytes: UnsafeRawBufferPointer, dialect: CSVDialect, width: Int,
    slots: UnsafePointer<Int32>, cells: UnsafeMutablePointer<UnsafeRawBufferPointer>
  ) -> Int {
    if offset != next || line == newlineCount {
      guard find(at: offset, bytes, dialect) else { return -1 }
    }
    let last = Int(newlines[line])
    guard last &- passed == width &- 1, let start = bytes.baseAddress else { return -1 }
    var place = offset
    var index = 0
    while index < width {
      let end = base &+ Int(separators[passed &+ index])
      cells[Int(slots[index])] = UnsafeRawBufferPointer(start: start + place, count: end &- place)
      place = end &+ 1
      index &+= 1
    }
    let slot = Int(slots[width &- 1])
    let cell = cells[slot]
    var length = place &- 1 &- offset
    if let text = cell.baseAddress, cell.count > 0,
      text.load(fromByteOffset: cell.count &- 1, as: UInt8.self) == 0x0D
    {
      cells[slot] = UnsafeRawBufferPointer(start: text, count: cell.count &- 1)
      length &-= 1
    }
    // Only delimiters: a blank record.
    if length == width &- 1 { return -1 }
    passed = last &+ 1
    line &+= 1
    next = place
    return place
  }

  private mutating func find(
    at offset: Int, _ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect
  ) -> Bool {
    if useless.contains(offset) { return false }
    // Readers may look at the block behind a cell.
    let length = min(SeparatorIndex.window, bytes.count - 64 - offset)
    guard length >= 64, let start = bytes.baseAddress, !dialect.loneCRIsNewline else {
      return false
    }
    let seen = entente_index_separators(
      (start + offset).assumingMemoryBound(to: UInt8.self), length, dialect.delimiter,
      dialect.quote ?? 0, separators, newlines, &newlineCount)
    base = offset
    passed = 0
    line = 0
    next = offset
    if newlineCount > 0 { return true }
    next = -1
    useless = offset..<(offset + max(seen, 64))
    return false
  }
}
