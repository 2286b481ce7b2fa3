import PartnershipModel

/// The key of a trade cell while a file is read, in three machine words: texts by number, places
/// not yet looked up.
struct RawTradeKey: Hashable, Sendable, BitwiseCopyable {
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
  /// Which of the layout's quantities that is; -1 for none.
  let quantityNumber: Int

  var hasQuantity: Bool { quantityNumber >= 0 }
}

/// What the rows of a key add up to; `firstLine` and `lastLine` are positions until settled.
struct RawTradeCell: Sendable, BitwiseCopyable {
  // In this order they leave no gap.
  var measures: TradeMeasures
  let key: RawTradeKey

  init(key: RawTradeKey, measures: TradeMeasures) {
    self.measures = measures
    self.key = key
  }
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

  deinit {
    if let memory = cells.baseAddress { PlainMemory.free(memory) }
  }

  /// Which texts stand in keys of its cells, and as what; by their numbers.
  struct UsedTexts: Sendable {
    fileprivate(set) var places: [Bool]
    fileprivate(set) var commodities: [Bool]
    fileprivate(set) var units: [Bool]
    fileprivate(set) var currencies: [Bool]
  }

  func usedTexts() -> UsedTexts {
    let none = [Bool](repeating: false, count: texts.count)
    var used = UsedTexts(places: none, commodities: none, units: none, currencies: none)
    for cell in cells {
      let key = cell.key
      used.places[key.reporter] = true
      used.places[key.partner] = true
      used.commodities[key.commodity] = true
      used.units[key.unit] = true
      used.currencies[key.currency] = true
    }
    return used
  }

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

  /// Turns lines into those of another file, of cells that no row repeats.
  func renumber(_ line: (Int) -> Int) {
    for index in cells.indices {
      cells[index].measures.firstLine = line(cells[index].measures.firstLine)
      cells[index].measures.lastLine = line(cells[index].measures.lastLine)
    }
  }
}

/// The cells of one worker, by packed keys; nothing is allocated per row.
///
/// Its memory has one owner.
struct TradeCells: ~Copyable, @unchecked Sendable {
  /// All cells, by number.
  private(set) var cells: UnsafeMutablePointer<RawTradeCell>
  private var capacity = 1 << 10
  private(set) var count = 0
  private var slots = MonthSlots()
  private(set) var overflows = false

  init() { cells = PlainMemory.resized(nil, to: capacity) }

  deinit { PlainMemory.free(cells) }

  /// Hands over the memory of the cells, in the order in which their keys were met; none is left.
  mutating func release() -> UnsafeMutableBufferPointer<RawTradeCell> {
    // Nothing grows behind the last cell.
    let released = UnsafeMutableBufferPointer(
      start: PlainMemory.resized(cells, to: count), count: count)
    capacity = 16
    cells = PlainMemory.resized(nil, to: capacity)
    count = 0
    slots = MonthSlots()
    return released
  }

  /// The number of the cell with this key, or -1.
  @inline(__always)
  func number(_ fact: borrowing TradeFact) -> Int {
    let (cells, key) = (cells, fact.key)
    return slots.find(fact.month, key.hash) { cells[$0].key == key }
  }

  /// Adds a row to a cell that is known.
  @inline(__always)
  mutating func add(
    value: Int128, hasValue: Bool, quantity: Int128, hasQuantity: Bool, to number: Int,
    at position: Int
  ) {
    let cell = cells + number
    cell.pointee.measures.rows &+= 1
    // A worker reads its chunks in the order of the file.
    cell.pointee.measures.lastLine = position
    let (sum, one) = cell.pointee.measures.value.units.addingReportingOverflow(value)
    cell.pointee.measures.value.units = sum
    cell.pointee.measures.valued &+= hasValue ? 1 : 0
    let (total, other) = cell.pointee.measures.quantity.units.addingReportingOverflow(quantity)
    cell.pointee.measures.quantity.units = total
    cell.pointee.measures.quantified &+= hasQuantity ? 1 : 0
    if one || other { overflows = true }
  }

  /// Notes the last row of a cell whose rows do not add up.
  func sawAgain(_ cell: Int, at position: Int) { cells[cell].measures.lastLine = position }

  /// Adds a row of a new key and returns the number of its cell.
  mutating func insert(_ fact: borrowing TradeFact, at position: Int) -> Int {
    if count == capacity { grow() }
    (cells + count).initialize(
      to: RawTradeCell(
        key: fact.key,
        measures: TradeMeasures(
          value: Amount(units: fact.value), valued: fact.hasValue ? 1 : 0,
          quantity: Amount(units: fact.quantity), quantified: fact.hasQuantity ? 1 : 0, rows: 1,
          firstLine: position, lastLine: position)))
    let cells = cells
    slots.insert(fact.month, fact.key.hash, count) { cells[$0].key.hash }
    count += 1
    return count - 1
  }

  private mutating func grow() {
    capacity *= 2
    cells = PlainMemory.resized(cells, to: capacity)
  }
}
