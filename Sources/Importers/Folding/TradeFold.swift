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
  var measures: TradeMeasures
  /// Rows that repeat the key of a published aggregate.
  var repeated = 0

  /// Adds the measures of rows further down; `false` where a sum no longer fits.
  mutating func add(_ later: RawTradeCell, base: Int, identity: TradeLayout.Identity) -> Bool {
    measures.lastLine = later.measures.lastLine + base
    if case .publishedAggregates = identity {
      repeated += later.repeated + later.measures.rows
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
}

/// Folds trade rows into cells.
struct TradeFolder: RowFolder {
  private let decoder: TradeDecoder
  private(set) var texts = TextTable()
  private(set) var cells: [RawTradeKey: RawTradeCell] = [:]
  private(set) var annual = 0
  private(set) var overflows = false

  init(decoder: TradeDecoder) {
    self.decoder = decoder
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
    for (key, cell) in next.cells {
      var key = key
      key.reporter = numbers[Int(key.reporter)]
      key.partner = numbers[Int(key.partner)]
      key.commodity = numbers[Int(key.commodity)]
      key.currency = numbers[Int(key.currency)]
      key.unit = numbers[Int(key.unit)]
      add(key, cell, base: base)
    }
  }

  private mutating func add(_ key: RawTradeKey, _ cell: RawTradeCell, base: Int) {
    if let index = cells.index(forKey: key) {
      if !cells.values[index].add(cell, base: base, identity: decoder.layout.identity) {
        overflows = true
      }
    } else {
      var cell = cell
      cell.measures.firstLine += base
      cell.measures.lastLine += base
      cells[key] = cell
    }
  }
}
