import PartnershipModel

/// The key of a trade cell while a file is read: texts by number, places not yet looked up.
struct RawTradeKey: Hashable, Sendable {
  var month: Month
  var reporter: UInt32
  var partner: UInt32
  var commodity: UInt32
  var currency: UInt32
  var unit: UInt32
  var flow: TradeFlow
  var valuation: Valuation?
  var isProvisional: Bool
}

struct RawTradeCell: Sendable {
  /// Further rows of one key of a published aggregate that give the same value.
  struct Repetition: Sendable {
    /// `nil` where the rows give no value.
    let value: Amount?
    var rows: Int
    var firstLine: Int
  }

  var measures: TradeMeasures
  /// What follows the first row of a published aggregate, by value in the order of appearance.
  var repetitions: [Repetition] = []

  /// All rows of the key.
  var rows: Int { measures.rows + repetitions.reduce(0) { $0 + $1.rows } }

  /// The value; `nil` where the rows give none.
  var value: Amount? { measures.valued > 0 ? measures.value : nil }

  /// Adds the measures of rows further down; `false` where a sum no longer fits.
  mutating func add(_ later: RawTradeCell, base: Int, identity: TradeLayout.Identity) -> Bool {
    measures.lastLine = later.measures.lastLine + base
    if case .publishedAggregates = identity {
      repeatValue(later.value, rows: later.measures.rows, line: later.measures.firstLine + base)
      for repetition in later.repetitions {
        repeatValue(
          repetition.value, rows: repetition.rows, line: repetition.firstLine + base)
      }
      return true
    }
    guard let value = measures.value.adding(later.measures.value),
      let quantity = measures.quantity.adding(later.measures.quantity)
    else { return false }
    measures.value = value
    measures.quantity = quantity
    measures.valued += later.measures.valued
    measures.quantified += later.measures.quantified
    measures.rows += later.measures.rows
    return true
  }

  private mutating func repeatValue(_ value: Amount?, rows: Int, line: Int) {
    if let known = repetitions.firstIndex(where: { $0.value == value }) {
      repetitions[known].rows += rows
    } else {
      repetitions.append(Repetition(value: value, rows: rows, firstLine: line))
    }
  }
}

/// Folds trade rows into cells.
struct TradeFolder: RowFolder {
  private let decoder: TradeDecoder
  /// The most cells; beyond it nothing is added.
  private let keyLimit: Int
  private(set) var texts = TextTable()
  private(set) var cells: [RawTradeKey: RawTradeCell] = [:]
  private(set) var annual = 0
  private(set) var overflows = false

  init(decoder: TradeDecoder, keyLimit: Int) {
    self.decoder = decoder
    self.keyLimit = keyLimit
  }

  /// The column with the most distinct values, where the cells are more than the limit.
  var crowdedColumn: String? {
    guard cells.count > keyLimit else { return nil }
    return mostDistinct([
      (decoder.name(.commodity), Set(cells.keys.map(\.commodity)).count),
      (decoder.name(.partner), Set(cells.keys.map(\.partner)).count),
      (decoder.name(.reporter), Set(cells.keys.map(\.reporter)).count),
      (decoder.name(.period), Set(cells.keys.map(\.month)).count),
      (decoder.name(.unit), Set(cells.keys.map(\.unit)).count),
      (decoder.name(.currency), Set(cells.keys.map(\.currency)).count),
    ])
  }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    switch decoder.decode(row, &texts) {
    case .fact(let key, let cell):
      tally.used += 1
      add(key, cell, base: 0)
    case .annual:
      tally.outOfScope += 1
      annual += 1
    case .outOfScope:
      tally.outOfScope += 1
    case .rejected(let fault):
      tally.rejected += 1
      tally.report(fault.problem, at: decoder.place(row, fault.column))
    }
  }

  mutating func append(_ next: TradeFolder, base: Int) {
    let numbers = texts.merge(next.texts)
    annual += next.annual
    overflows = overflows || next.overflows
    // In file order, so that a fold that stops at its limit has the first keys of the file.
    for (key, cell) in next.inFileOrder(ifMoreThan: keyLimit - cells.count) {
      var key = key
      key.reporter = numbers[Int(key.reporter)]
      key.partner = numbers[Int(key.partner)]
      key.commodity = numbers[Int(key.commodity)]
      key.currency = numbers[Int(key.currency)]
      key.unit = numbers[Int(key.unit)]
      add(key, cell, base: base)
    }
  }

  private func inFileOrder(ifMoreThan room: Int) -> [(key: RawTradeKey, value: RawTradeCell)] {
    let all = cells.map { (key: $0.key, value: $0.value) }
    guard all.count > room else { return all }
    return all.sorted { $0.value.measures.firstLine < $1.value.measures.firstLine }
  }

  private mutating func add(_ key: RawTradeKey, _ cell: RawTradeCell, base: Int) {
    if let index = cells.index(forKey: key) {
      if !cells.values[index].add(cell, base: base, identity: decoder.layout.identity) {
        overflows = true
      }
    } else if cells.count <= keyLimit {
      var cell = cell
      cell.measures.firstLine += base
      cell.measures.lastLine += base
      for index in cell.repetitions.indices { cell.repetitions[index].firstLine += base }
      cells[key] = cell
    }
  }
}

/// The name with the highest count, the first of equals.
func mostDistinct(_ columns: [(name: String, count: Int)]) -> String {
  var best = columns.first
  for column in columns where column.count > best?.count ?? 0 { best = column }
  return best?.name ?? ""
}
