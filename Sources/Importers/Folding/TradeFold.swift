import CPlatform
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
  private let plain: UnsafeMutablePointer<entente_plain_row>
  private let known: UnsafeMutablePointer<entente_known_row>
  private let columns: UnsafeMutablePointer<entente_row_columns>
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
    plain.initialize(repeating: entente_plain_row(), count: PlainRows.most)
    known = .allocate(capacity: PlainRows.most)
    known.initialize(repeating: entente_known_row(), count: PlainRows.most)
    columns = .allocate(capacity: 1)
    columns.initialize(to: decoder.plainColumns())
    if case .transactions = decoder.layout.identity { addsUp = true } else { addsUp = false }
  }

  deinit {
    plain.deallocate()
    known.deallocate()
    columns.deallocate()
  }

  var isCrowded: Bool { cells.count > keyLimit }

  mutating func take(_ row: Row, _ tally: inout Tally) { _ = decode(row, &tally) }

  /// Takes plain rows in rounds: keys and amounts are read, and what is known of each key is fetched
  /// from memory while the others are looked at.
  mutating func takePlain(
    _ lines: PlainLines, _ rows: UnsafeMutablePointer<Row>, _ tally: inout Tally
  ) -> Int {
    guard decoder.groupsRows else {
      let count = lines.fill(rows)
      for index in 0..<count { take(rows[index], &tally) }
      return count
    }
    let (plain, known) = (plain, known)
    let count = lines.read(columns, into: plain)
    var month = -1
    for index in 0..<count {
      if plain[index].repeatsMonth == 0 {
        month = decoder.month(lines.month(plain + index), &memory)
      }
      known[index].month = plain[index].isOdd == 0 ? Int64(month) : -1
    }
    groups.find(plain, known, count, cells: cells.cells, lines.lines.instructions)
    var used = 0
    let position = rows[0].chunk << Lines.chunkShift | lines.firstLine
    for index in 0..<count {
      if known[index].isKnown != 0 {
        let cell = Int(known[index].cell)
        if cell >= 0 {
          used &+= 1
          add(index, to: cell, quantity: known[index].quantity, at: position &+ index)
        } else {
          leaveOut(cell, &tally)
        }
      } else {
        takeNew(index, lines, &rows[index], &tally)
      }
    }
    tally.used &+= used
    return count
  }

  /// The key of a plain row at hand.
  @inline(__always)
  private func key(_ index: Int) -> KeyWords {
    let row = plain + index
    return KeyWords(
      words: entente_key_words(row), count: Int(row.pointee.count),
      hash: Int(truncatingIfNeeded: row.pointee.hash))
  }

  /// Adds a plain row at hand to the cell that is known.
  @inline(__always)
  private mutating func add(_ index: Int, to cell: Int, quantity: Int32, at position: Int) {
    let row = plain + index
    let (value, hasValue) = (row.pointee.amounts.0, row.pointee.given & 1 != 0)
    if addsUp {
      let amount =
        quantity < 0 ? 0 : quantity == 0 ? row.pointee.amounts.1 : row.pointee.amounts.2
      cells.add(
        value: Int128(value), hasValue: hasValue, quantity: Int128(amount),
        hasQuantity: quantity >= 0, to: cell, at: position)
    } else {
      note(hasValue ? Int128(value) : nil, cell, position)
    }
  }

  private mutating func leaveOut(_ cell: Int, _ tally: inout Tally) {
    tally.outOfScope &+= 1
    excluded[-1 &- cell] &+= 1
  }

  /// Takes a plain row at hand whose key was not known when it was looked up.
  private mutating func takeNew(
    _ index: Int, _ lines: PlainLines, _ row: inout Row, _ tally: inout Tally
  ) {
    _ = lines.fill(&row, line: index, at: Int(plain[index].separator))
    let month = Int(known[index].month)
    // A row before this one may have made its key known.
    if month >= 0, let meaning = groups.meaning(month, key(index)) {
      if meaning.cell >= 0 {
        tally.used &+= 1
        add(index, to: meaning.cell, quantity: Int32(meaning.quantity), at: row.position)
      } else {
        leaveOut(meaning.cell, &tally)
      }
      return
    }
    let meaning = decode(row, &tally)
    if month >= 0, let meaning { learn(month, key(index), meaning) }
  }

  /// Decodes a row column by column; says what rows of the same texts come to, if that is certain.
  private mutating func decode(_ row: Row, _ tally: inout Tally) -> RowGroups.Meaning? {
    do throws(RowFault) {
      switch try decoder.decode(row, &memory) {
      case .fact(let fact):
        tally.used &+= 1
        let cell = add(fact, at: row.position)
        return RowGroups.Meaning(cell: cell, quantity: fact.quantityNumber)
      case .annual:
        tally.outOfScope += 1
        annual += 1
      case .outOfScope(let reason):
        tally.outOfScope &+= 1
        excluded[reason.number] &+= 1
        return RowGroups.Meaning(cell: -1 - reason.number, quantity: -1)
      }
    } catch {
      tally.rejected += 1
      tally.report(error.problem, at: decoder.place(row, error.column))
    }
    return nil
  }

  private mutating func learn(_ month: Int, _ key: KeyWords, _ meaning: RowGroups.Meaning) {
    // Columns that say nothing but whether a row counts may hold anything.
    guard groups.count < 4 * cells.count + TradeFolder.mostOthers else { return }
    groups.learn(month, key, meaning)
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
    let parts = parts
    performConcurrently(parts.count) { parts[$0].settle(lines) }
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

  /// Hands over what the workers made.
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

/// The name with the highest count, the first of equals.
func mostDistinct(_ columns: [(name: String, count: Int)]) -> String {
  var best = columns.first
  for column in columns where column.count > best?.count ?? 0 { best = column }
  return best?.name ?? ""
}
