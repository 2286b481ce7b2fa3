import PartnershipModel

/// Folds trade rows into cells; its memory has one owner.
struct TradeFolder: ~Copyable, @unchecked Sendable, RowFolder {
  private let decoder: TradeDecoder
  /// The most cells; beyond it reading stops.
  private let keyLimit: Int
  /// The most groups of rows that are learnt beyond four for each cell.
  private static var mostOthers: Int { 1 << 16 }
  private let addsUp: Bool
  private var memory: TradeMemory
  private var cells = TradeCells()
  private var groups = RowGroups()
  /// The plain rows at hand.
  private let plain: UnsafeMutablePointer<PlainTradeRow>
  private var repetitions: [Int: [Repetition]] = [:]
  /// What this worker and those that joined it made.
  private(set) var parts: [TradePart] = []
  private(set) var annual = 0
  /// Rows by why they are no figures of their own.
  private(set) var excluded = [Int](repeating: 0, count: Exclusion.allCases.count)
  private(set) var editions: Set<String> = []
  private(set) var overflows = false

  init(decoder: TradeDecoder, keyLimit: Int) {
    self.decoder = decoder
    self.keyLimit = keyLimit
    memory = TradeMemory(decoder)
    plain = .allocate(capacity: PlainRows.most)
    for index in 0..<PlainRows.most { (plain + index).initialize(to: PlainTradeRow()) }
    if case .transactions = decoder.layout.identity { addsUp = true } else { addsUp = false }
  }

  deinit {
    plain.deinitialize(count: PlainRows.most)
    plain.deallocate()
  }

  var isCrowded: Bool { cells.count > keyLimit }

  mutating func take(_ row: Row, _ tally: inout Tally) { decode(row, month: -1, nil, &tally) }

  /// Takes plain rows in four rounds: keys and amounts are read, and what is known of each key is
  /// fetched from memory while the others are looked at.
  mutating func takePlain(_ rows: UnsafePointer<Row>, _ count: Int, _ tally: inout Tally) {
    guard decoder.groupsRows else {
      for index in 0..<count { take(rows[index], &tally) }
      return
    }
    let plain = plain
    for index in 0..<count {
      let row = plain + index
      row.pointee.amounts = TradeDecoder.Amounts()
      row.pointee.month = decoder.readPlain(
        rows[index], &memory, &row.pointee.key, &row.pointee.amounts)
      if row.pointee.month >= 0 { groups.fetchSlot(row.pointee.month, row.pointee.key) }
    }
    for index in 0..<count where plain[index].month >= 0 {
      plain[index].place = groups.fetchWords(plain[index].month, plain[index].key)
    }
    for index in 0..<count where plain[index].month >= 0 {
      let meaning = groups.meaning(at: plain[index].place, plain[index].month, plain[index].key)
      plain[index].meaning = meaning
      if let meaning, meaning.cell >= 0 { cells.fetch(meaning.cell) }
    }
    for index in 0..<count { add(rows[index], plain + index, &tally) }
  }

  @inline(__always)
  private mutating func add(
    _ row: Row, _ plain: UnsafeMutablePointer<PlainTradeRow>, _ tally: inout Tally
  ) {
    let month = plain.pointee.month
    // A row before this one may have made its key known.
    guard month >= 0,
      let meaning = plain.pointee.meaning ?? groups.meaning(month, plain.pointee.key)
    else {
      decode(row, month: month, plain, &tally)
      return
    }
    if meaning.cell < 0 {
      tally.outOfScope &+= 1
      excluded[-1 &- meaning.cell] &+= 1
      return
    }
    let amounts = plain.pointee.amounts
    tally.used &+= 1
    if addsUp {
      cells.add(
        value: Int128(amounts.value), hasValue: amounts.hasValue,
        quantity: Int128(amounts.quantity(meaning.quantity)), hasQuantity: meaning.quantity >= 0,
        to: meaning.cell, at: row.position)
    } else {
      note(amounts.hasValue ? Int128(amounts.value) : nil, meaning.cell, row.position)
    }
  }

  /// Decodes a row column by column; where its month is given, its key is learnt.
  private mutating func decode(
    _ row: Row, month: Int, _ plain: UnsafeMutablePointer<PlainTradeRow>?,
    _ tally: inout Tally
  ) {
    do throws(RowFault) {
      switch try decoder.decode(row, &memory) {
      case .fact(let fact):
        tally.used &+= 1
        let cell = add(fact, at: row.position)
        learn(month, plain, cell, fact.quantityNumber)
      case .annual:
        tally.outOfScope += 1
        annual += 1
      case .outOfScope(let reason):
        tally.outOfScope &+= 1
        excluded[reason.number] &+= 1
        learn(month, plain, -1 - reason.number, -1)
      }
    } catch {
      tally.rejected += 1
      tally.report(error.problem, at: decoder.place(row, error.column))
    }
  }

  private mutating func learn(
    _ month: Int, _ plain: UnsafeMutablePointer<PlainTradeRow>?, _ cell: Int, _ quantity: Int
  ) {
    // Columns that say nothing but whether a row counts may hold anything.
    guard month >= 0, let plain, groups.count < 4 * cells.count + TradeFolder.mostOthers else {
      return
    }
    groups.learn(month, plain.pointee.key, RowGroups.Meaning(cell: cell, quantity: quantity))
  }

  private mutating func add(_ fact: TradeFact, at position: Int) -> Int {
    let known = cells.number(fact)
    if known < 0 { return cells.insert(fact, at: position) }
    if addsUp {
      cells.add(
        value: fact.value, hasValue: fact.hasValue, quantity: fact.quantity,
        hasQuantity: fact.hasQuantity, to: known, at: position)
    } else {
      note(fact.hasValue ? fact.value : nil, known, position)
    }
    return known
  }

  /// Notes a further row of a published figure.
  private mutating func note(_ value: Int128?, _ cell: Int, _ position: Int) {
    repetitions[cell, default: []].note(
      Repetition(value: value.map { Amount(units: $0) }, rows: 1, firstLine: position))
    cells.sawAgain(cell, at: position)
  }

  mutating func join(_ other: consuming TradeFolder) {
    other.close()
    parts += other.parts
    annual += other.annual
    for reason in excluded.indices { excluded[reason] += other.excluded[reason] }
    editions.formUnion(other.editions)
    overflows = overflows || other.overflows
  }

  mutating func settle(_ lines: Lines) {
    close()
    for part in parts { part.settle(lines) }
  }

  /// Hands over the cells of this worker.
  private mutating func close() {
    editions.formUnion(memory.editions)
    guard cells.count > 0 else { return }
    overflows = overflows || cells.overflows
    parts.append(
      TradePart(cells: cells.release(), repetitions: repetitions, texts: memory.texts))
    repetitions = [:]
    groups = RowGroups()
  }

  /// Hands over what the workers made, so that each part can go as soon as it was read.
  mutating func release() -> [TradePart] {
    defer { parts = [] }
    return parts
  }

  /// The cells of all workers, some of which may have met the same keys.
  var cellCount: Int { parts.reduce(0) { $0 + $1.cells.count } }

  /// The column with the most distinct values, where the cells of one worker are more than the
  /// limit.
  func crowdedColumn(limit: Int) -> String? {
    guard parts.count == 1, cellCount > limit else { return nil }
    func distinct(_ number: (RawTradeKey) -> Int) -> Int {
      Set(parts.flatMap { part in part.cells.map { number($0.key) } }).count
    }
    return mostDistinct([
      (decoder.name(.commodity), distinct(\.commodity)),
      (decoder.name(.partner), distinct(\.partner)),
      (decoder.name(.reporter), distinct(\.reporter)),
      (decoder.name(.period), distinct(\.month.index)),
      (decoder.name(.unit), distinct(\.unit)),
      (decoder.name(.currency), distinct(\.currency)),
    ])
  }
}

extension Exclusion {
  /// Its place among all cases.
  fileprivate var number: Int { Exclusion.allCases.firstIndex(of: self) ?? 0 }
}

/// A plain row between two rounds.
private struct PlainTradeRow: ~Copyable {
  /// Index of the month; -1 where the row has to be decoded column by column.
  var month = -1
  var key = RowKey()
  /// Where what is known of the key probably stands, or -1.
  var place = -1
  var amounts = TradeDecoder.Amounts()
  var meaning: RowGroups.Meaning?
}

/// The name with the highest count, the first of equals.
func mostDistinct(_ columns: [(name: String, count: Int)]) -> String {
  var best = columns.first
  for column in columns where column.count > best?.count ?? 0 { best = column }
  return best?.name ?? ""
}
