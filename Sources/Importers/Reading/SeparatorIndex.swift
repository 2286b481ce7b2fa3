import CPlatform

/// Where the delimiters and line ends of a stretch of plain records stand, found block by block
/// before any of them is looked at.
///
/// The stretch ends before the first record with a doubled quote, a line end between quotes, or
/// anything else that needs ``CSVScanner``.
struct SeparatorIndex: ~Copyable {
  /// How far an index looks ahead; small enough to stay in the nearest cache.
  private static let window = 32 << 10
  /// How many bytes before and after a record readers may look at.
  private static let before = 16
  private static let after = 64

  private let instructions: entente_instructions
  /// Behind a place that stands for the separator before the first record.
  private let separators: UnsafeMutablePointer<UInt32>
  private let newlines: UnsafeMutablePointer<UInt32>
  private var newlineCount = 0
  private var hasQuotes = false
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

  init(instructions: entente_instructions = entente_best_instructions()) {
    self.instructions = instructions
    separators = UnsafeMutablePointer<UInt32>.allocate(capacity: SeparatorIndex.window + 65) + 1
    separators[-1] = .max
    newlines = .allocate(capacity: SeparatorIndex.window)
  }

  deinit {
    (separators - 1).deallocate()
    newlines.deallocate()
  }

  /// The records from `offset` on that are known; `nil` where the next one needs care.
  @inline(__always)
  mutating func lines(
    at offset: Int, of bytes: UnsafeRawBufferPointer, dialect: CSVDialect
  ) -> SeparatedLines? {
    if offset != next || line == newlineCount {
      if !passesOne(to: offset) {
        guard find(at: offset, bytes, dialect) else { return nil }
      }
    }
    guard let start = bytes.baseAddress else { return nil }
    return SeparatedLines(
      bytes: start + base, offset: base, separators: UnsafePointer(separators),
      newlines: UnsafePointer(newlines + line), count: newlineCount &- line, passed: passed,
      hasQuotes: hasQuotes, instructions: instructions)
  }

  /// Goes on behind as many records.
  @inline(__always)
  mutating func pass(_ count: Int) -> Int {
    line &+= count
    passed = Int(newlines[line &- 1]) &+ 1
    next = base &+ Int(separators[passed &- 1]) &+ 1
    return next
  }

  /// Whether a record that was read otherwise ends where the index says.
  private mutating func passesOne(to offset: Int) -> Bool {
    guard next >= 0, line &+ 1 < newlineCount,
      base &+ Int(separators[Int(newlines[line])]) &+ 1 == offset
    else { return false }
    _ = pass(1)
    return true
  }

  private mutating func find(
    at offset: Int, _ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect
  ) -> Bool {
    if useless.contains(offset) { return false }
    let length = min(
      SeparatorIndex.window, bytes.count - SeparatorIndex.after - offset)
    guard length >= 64, offset >= SeparatorIndex.before, let start = bytes.baseAddress,
      !dialect.loneCRIsNewline
    else { return false }
    let seen = entente_index_separators(
      instructions, (start + offset).assumingMemoryBound(to: UInt8.self), length, dialect.delimiter,
      dialect.quote ?? 0, separators, newlines, &newlineCount, &hasQuotes)
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

/// Plain records that follow each other, each on one line: a view of a ``SeparatorIndex``.
struct SeparatedLines {
  /// Where positions count from, and where that is in the file.
  let bytes: UnsafeRawPointer
  let offset: Int
  /// All separators; before the first stands one for the position before `bytes`.
  let separators: UnsafePointer<UInt32>
  /// By record, the place of its line end among the separators.
  let newlines: UnsafePointer<UInt32>
  let count: Int
  /// The number of separators before the first record.
  let passed: Int
  let hasQuotes: Bool
  let instructions: entente_instructions
}
