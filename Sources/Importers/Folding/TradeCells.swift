import PartnershipModel

/// The key of a trade cell while a file is read, in three machine words: texts by number, places
/// not yet looked up.
struct RawTradeKey: Hashable, Sendable {
  /// Reporter and partner.
  private let places: UInt64
  /// Commodity and unit.
  private let texts: UInt64
  /// Currency, month, flow, valuation and status.
  private let rest: UInt64

  init(
    month: Int, reporter: Int, partner: Int, commodity: Int, currency: Int, unit: Int,
    isImport: Bool, valuation: Int, isProvisional: Bool
  ) {
    places = UInt64(truncatingIfNeeded: reporter) << 32 | UInt64(truncatingIfNeeded: partner)
    texts = UInt64(truncatingIfNeeded: commodity) << 32 | UInt64(truncatingIfNeeded: unit)
    rest =
      UInt64(truncatingIfNeeded: currency) << 32 | UInt64(truncatingIfNeeded: month) << 8
      | UInt64(truncatingIfNeeded: valuation) << 2 | (isProvisional ? 2 : 0) | (isImport ? 1 : 0)
  }

  var reporter: Int { Int(places >> 32) }
  var partner: Int { Int(places & 0xFFFF_FFFF) }
  var commodity: Int { Int(texts >> 32) }
  var unit: Int { Int(texts & 0xFFFF_FFFF) }
  var currency: Int { Int(rest >> 32) }
  var month: Month { Month(index: Int(rest >> 8 & 0xFF_FFFF)) }
  var flow: TradeFlow { rest & 1 == 0 ? .export : .import }
  var isProvisional: Bool { rest & 2 != 0 }
  var valuation: Valuation? {
    switch rest >> 2 & 3 {
    case RawTradeKey.cif: .cif
    case RawTradeKey.fob: .fob
    default: nil
    }
  }

  static let cif: UInt64 = 1
  static let fob: UInt64 = 2

  /// The key with the numbers that another table of texts gives to the same texts.
  func renumbered(_ numbers: [UInt32]) -> RawTradeKey {
    RawTradeKey(
      places: UInt64(numbers[reporter]) << 32 | UInt64(numbers[partner]),
      texts: UInt64(numbers[commodity]) << 32 | UInt64(numbers[unit]),
      rest: UInt64(numbers[currency]) << 32 | rest & 0xFFFF_FFFF)
  }

  private init(places: UInt64, texts: UInt64, rest: UInt64) {
    self.places = places
    self.texts = texts
    self.rest = rest
  }

  @inline(__always)
  fileprivate var hash: Int {
    let one = (places ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: texts ^ 0xD6E8_FEB8_6659_FD93)
    let other = (one.high ^ one.low ^ rest).multipliedFullWidth(by: 0xA24B_AED4_963E_E407)
    return Int(truncatingIfNeeded: other.high ^ other.low)
  }
}

/// One row of a trade file as numbers.
struct TradeFact {
  let key: RawTradeKey
  /// Index of the month, which is in the key.
  let month: Int
  /// Millionths; 0 where the row gives none.
  let value: Int128
  let hasValue: Bool
  let quantity: Int128
  let hasQuantity: Bool
}

/// What the rows of a key add up to; `firstLine` and `lastLine` are positions until settled.
struct RawTradeCell: Sendable {
  let key: RawTradeKey
  var measures: TradeMeasures

  var value: Amount? { measures.valued > 0 ? measures.value : nil }
}

/// Further rows of one key of a published aggregate that give the same value.
struct Repetition: Sendable {
  /// `nil` where the rows give no value.
  let value: Amount?
  var rows: Int
  /// Of the first of them; a position until settled.
  var firstLine: Int
}

extension [Repetition] {
  /// Adds rows of a value that may be known.
  mutating func note(_ other: Repetition) {
    if let known = firstIndex(where: { $0.value == other.value }) {
      self[known].rows += other.rows
      self[known].firstLine = Swift.min(self[known].firstLine, other.firstLine)
    } else {
      append(other)
    }
  }
}

/// What one worker made of the chunks that it read.
final class TradePart: @unchecked Sendable {
  // Written by one worker before it is shared, and by `settle` when the workers have ended.
  let cells: UnsafeMutableBufferPointer<RawTradeCell>
  /// By the number of the cell, for published aggregates.
  private(set) var repetitions: [Int: [Repetition]]
  /// The texts that the numbers in keys stand for.
  let texts: TextTable

  init(
    cells: UnsafeMutableBufferPointer<RawTradeCell>, repetitions: [Int: [Repetition]],
    texts: TextTable
  ) {
    self.cells = cells
    self.repetitions = repetitions
    self.texts = texts
  }

  deinit { cells.deallocate() }

  /// Turns positions into lines.
  func settle(_ lines: Lines) {
    for index in cells.indices {
      cells[index].measures.firstLine = lines.line(cells[index].measures.firstLine)
      cells[index].measures.lastLine = lines.line(cells[index].measures.lastLine)
    }
    for (cell, known) in repetitions {
      repetitions[cell] = known.map {
        Repetition(value: $0.value, rows: $0.rows, firstLine: lines.line($0.firstLine))
      }
    }
  }
}

/// The cells of one worker: open addressing over packed keys, and nothing is allocated per row.
///
/// Each month has a table of its own, because files are mostly sorted by month and a small table
/// stays in the nearest cache. Sendable because its memory has one owner.
struct TradeCells: ~Copyable, @unchecked Sendable {
  /// The slots of one month.
  private struct MonthTable {
    /// 0 is free, else the number of the cell plus 1, with part of its hash above.
    var slots: UnsafeMutablePointer<UInt64>
    var mask: Int
    var count = 0

    init(mask: Int) {
      self.mask = mask
      slots = .allocate(capacity: mask + 1)
      slots.initialize(repeating: 0, count: mask + 1)
    }
  }

  private var cells: UnsafeMutablePointer<RawTradeCell>
  private var capacity = 1 << 10
  private(set) var count = 0
  private var tables: UnsafeMutablePointer<MonthTable>
  private var tableCount = 0
  private var tableCapacity = 16
  /// By the index of a month, the number of its table plus 1.
  private let tableOfMonth: UnsafeMutablePointer<UInt32>
  private(set) var overflows = false

  /// The months from the year 0 to the year 9999.
  private static let months = 120_000

  init() {
    cells = .allocate(capacity: capacity)
    tables = .allocate(capacity: tableCapacity)
    tableOfMonth = .allocate(capacity: TradeCells.months)
    tableOfMonth.initialize(repeating: 0, count: TradeCells.months)
  }

  deinit {
    cells.deallocate()
    for number in 0..<tableCount { tables[number].slots.deallocate() }
    tables.deallocate()
    tableOfMonth.deallocate()
  }

  /// Hands over the memory of the cells, in the order in which their keys were met; none is left.
  mutating func release() -> UnsafeMutableBufferPointer<RawTradeCell> {
    let released = UnsafeMutableBufferPointer(start: cells, count: count)
    capacity = 16
    cells = .allocate(capacity: capacity)
    count = 0
    for number in 0..<tableCount {
      tables[number].slots.initialize(repeating: 0, count: tables[number].mask + 1)
      tables[number].count = 0
    }
    return released
  }

  /// Adds the row at `position` to its cell and returns the cell's number, `nil` for a new key.
  @inline(__always)
  mutating func add(_ fact: borrowing TradeFact, at position: Int, merges: Bool) -> Int? {
    let table = table(ofMonth: fact.month)
    let key = fact.key
    let hash = key.hash
    let tag = UInt64(truncatingIfNeeded: hash) & TradeCells.tagMask
    var slot = hash & table.pointee.mask
    while true {
      let found = table.pointee.slots[slot]
      if found == 0 { break }
      if found & TradeCells.tagMask == tag {
        let number = Int(found & ~TradeCells.tagMask) &- 1
        let cell = cells + number
        if cell.pointee.key == key {
          if merges { merge(fact, into: cell, at: position) }
          return number
        }
      }
      slot = (slot &+ 1) & table.pointee.mask
    }
    insert(fact, at: position, table, slot, tag)
    return nil
  }

  private static var tagMask: UInt64 { 0xFFFF_FFFF_0000_0000 }

  @inline(__always)
  private mutating func table(ofMonth month: Int) -> UnsafeMutablePointer<MonthTable> {
    let number = tableOfMonth[month]
    if number != 0 { return tables + Int(number &- 1) }
    return makeTable(ofMonth: month)
  }

  private mutating func makeTable(ofMonth month: Int) -> UnsafeMutablePointer<MonthTable> {
    if tableCount == tableCapacity {
      let larger = UnsafeMutablePointer<MonthTable>.allocate(capacity: tableCapacity * 2)
      larger.moveInitialize(from: tables, count: tableCount)
      tables.deallocate()
      tables = larger
      tableCapacity *= 2
    }
    (tables + tableCount).initialize(to: MonthTable(mask: 63))
    tableCount += 1
    tableOfMonth[month] = UInt32(tableCount)
    return tables + (tableCount - 1)
  }

  @inline(__always)
  private mutating func merge(
    _ fact: borrowing TradeFact, into cell: UnsafeMutablePointer<RawTradeCell>, at position: Int
  ) {
    cell.pointee.measures.rows &+= 1
    // A worker reads its chunks in the order of the file.
    cell.pointee.measures.lastLine = position
    let (value, one) = cell.pointee.measures.value.units.addingReportingOverflow(fact.value)
    cell.pointee.measures.value = Amount(units: value)
    cell.pointee.measures.valued &+= fact.hasValue ? 1 : 0
    let (quantity, other) = cell.pointee.measures.quantity.units.addingReportingOverflow(
      fact.quantity)
    cell.pointee.measures.quantity = Amount(units: quantity)
    cell.pointee.measures.quantified &+= fact.hasQuantity ? 1 : 0
    if one || other { overflows = true }
  }

  /// Notes the last row of a cell whose rows do not add up.
  func sawAgain(_ cell: Int, at position: Int) { cells[cell].measures.lastLine = position }

  private mutating func insert(
    _ fact: borrowing TradeFact, at position: Int, _ table: UnsafeMutablePointer<MonthTable>,
    _ slot: Int, _ tag: UInt64
  ) {
    if count == capacity { growCells() }
    (cells + count).initialize(
      to: RawTradeCell(
        key: fact.key,
        measures: TradeMeasures(
          value: Amount(units: fact.value), valued: fact.hasValue ? 1 : 0,
          quantity: Amount(units: fact.quantity), quantified: fact.hasQuantity ? 1 : 0, rows: 1,
          firstLine: position, lastLine: position)))
    count += 1
    table.pointee.slots[slot] = tag | UInt64(count)
    table.pointee.count += 1
    if table.pointee.count * 2 > table.pointee.mask { grow(table) }
  }

  private mutating func growCells() {
    let larger = UnsafeMutablePointer<RawTradeCell>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: cells, count: count)
    cells.deallocate()
    cells = larger
    capacity *= 2
  }

  private func grow(_ table: UnsafeMutablePointer<MonthTable>) {
    var larger = MonthTable(mask: table.pointee.mask * 4 + 3)
    larger.count = table.pointee.count
    for old in 0...table.pointee.mask where table.pointee.slots[old] != 0 {
      let found = table.pointee.slots[old]
      var slot = cells[Int(found & ~TradeCells.tagMask) - 1].key.hash & larger.mask
      while larger.slots[slot] != 0 { slot = (slot + 1) & larger.mask }
      larger.slots[slot] = found
    }
    table.pointee.slots.deallocate()
    table.pointee = larger
  }
}
