import PartnershipModel
import Synchronization

/// The cells of a file become rows of the cube.
extension TradeReader {
  mutating func add(
    _ parts: [TradePart], _ decoder: TradeDecoder, _ index: Int, _ path: String,
    _ months: inout MonthSpan, _ tally: inout Tally
  ) {
    var aside = SetAside()
    guard case .publishedAggregates = decoder.layout.identity else {
      let outOfScope = addCells(parts, UInt32(index), &months, &aside)
      tally.move(outOfScope, to: \.outOfScope)
      return aside.report(decoder, path, &tally)
    }
    var figures = PublishedRows(of: parts)
    var outOfScope = 0
    for (number, part) in parts.enumerated() {
      var texts = Texts(part.texts)
      let numbers = aside.texts.merge(part.texts)
      for cell in part.cells.indices {
        let rows =
          part.cells[cell].measures.rows + (part.repetitions[cell]?.reduce(0) { $0 + $1.rows } ?? 0)
        if let key = key(
          of: part.cells[cell], rows, part, UInt32(index), &texts, numbers, &aside, &outOfScope)
        {
          figures.add(cell: cell, of: number, key)
        }
      }
    }
    tally.move(outOfScope, to: \.outOfScope)
    aside.report(decoder, path, &tally)
    figures.close()
    publish(figures, path, &months, &tally)
  }

  /// Adds the cells of all workers to the rows; returns how many rows of the file are out of scope.
  ///
  /// Texts are looked up first, each once; several threads write rows; the cells that they leave,
  /// because a text stands for nothing known, are looked at one by one.
  private mutating func addCells(
    _ parts: [TradePart], _ file: UInt32, _ months: inout MonthSpan,
    _ aside: inout SetAside
  ) -> Int {
    var sources = parts.map { TradeRowFilling.Source(part: $0, texts: Texts($0.texts)) }
    lookUp(&sources)
    let filled = TradeRowFilling(
      sources: sources, places: places, gazetteer: gazetteer, file: file
    ).rows()
    if rows.isEmpty {
      rows = filled.rows
    } else {
      reserveRows(filled.rows.count)
      rows += filled.rows
    }
    var outOfScope = 0
    var numbers: [Int: [UInt32]] = [:]
    for (source, outcome) in filled.outcomes {
      outOfScope += outcome.outOfScope
      months.note(outcome.months)
      guard !outcome.left.isEmpty else { continue }
      let part = sources[source].part
      let merged = numbers[source] ?? aside.texts.merge(part.texts)
      numbers[source] = merged
      for number in outcome.left {
        let cell = part.cells[number]
        // A cell that can be read after all was read by the threads.
        _ = key(
          of: cell, cell.measures.rows, part, file, &sources[source].texts, merged, &aside,
          &outOfScope)
      }
    }
    return outOfScope
  }

  /// Looks up every text that the key of a cell names.
  private mutating func lookUp(_ sources: inout [TradeRowFilling.Source]) {
    let parts = sources.map(\.part)
    let used = Mutex<[TradePart.UsedTexts?]>(Array(repeating: nil, count: parts.count))
    performConcurrently(parts.count) { number in
      let found = parts[number].usedTexts()
      used.withLock { $0[number] = found }
    }
    for (source, used) in used.withLock({ $0 }).enumerated() {
      guard let used else { continue }
      let part = parts[source]
      for number in used.places.indices where used.places[number] {
        if case .place(let place) = place(number, part, &sources[source].texts) {
          sources[source].texts.placeNumbers[number] = place
        }
      }
      for number in used.commodities.indices where used.commodities[number] {
        _ = commodity(number, part, &sources[source].texts)
      }
      for number in used.units.indices where used.units[number] {
        _ = unit(number, part, &sources[source].texts)
      }
      for number in used.currencies.indices where used.currencies[number] {
        _ = currency(number, part, &sources[source].texts)
      }
    }
  }

  /// The key of a cell in the cube; `nil` where its rows are set aside or out of scope.
  private mutating func key(
    of cell: RawTradeCell, _ rows: Int, _ part: TradePart, _ file: UInt32, _ texts: inout Texts,
    _ numbers: [UInt32], _ aside: inout SetAside, _ outOfScope: inout Int
  ) -> TradeCube.Key? {
    let raw = cell.key
    guard let reporter = side(raw.reporter, .reporter, cell, rows, part, &texts, numbers, &aside),
      let partner = side(raw.partner, .partner, cell, rows, part, &texts, numbers, &aside)
    else { return nil }
    guard followed.contains(reporter, partner, places, gazetteer),
      currency(raw.currency, part, &texts) != nil
    else {
      outOfScope += rows
      return nil
    }
    _ = commodity(raw.commodity, part, &texts)
    _ = unit(raw.unit, part, &texts)
    return texts.key(of: raw, file: file)
  }

  /// The place of one end of a flow; `nil` where the rows of the cell are set aside.
  private mutating func side(
    _ number: Int, _ end: TradeDecoder.Part, _ cell: RawTradeCell, _ rows: Int,
    _ part: TradePart, _ texts: inout Texts, _ numbers: [UInt32], _ aside: inout SetAside
  ) -> UInt32? {
    let known = texts.placeNumbers[number]
    if known != .max { return known }
    switch place(number, part, &texts) {
    case .place(let place):
      texts.placeNumbers[number] = place
      return place
    case .unknown: aside.unknown(part.texts.texts[number], rows)
    case .rejected(let problem):
      aside.reject(
        cell.key.renumbered(numbers), problem, end, part.texts.texts[number], rows,
        line: cell.measures.firstLine)
    }
    return nil
  }

  private mutating func publish(
    _ figures: PublishedRows, _ path: String, _ months: inout MonthSpan, _ tally: inout Tally
  ) {
    var repeated = 0
    published.reserve(figures.count)
    reserveRows(figures.count)
    figures.forEachInFileOrder { key, row in
      guard published.isNew(key, row, path, &tally, &repeated) else { return }
      months.note(key.month)
      rows.append(TradeCube.Row(key: key, measures: row.measures))
    }
    if repeated > 0 {
      tally.report(.repeatedAggregate(count: repeated), at: InputPlace(file: path))
    }
  }

  /// Makes room for further rows; where there are many files, for more than the next one needs.
  private mutating func reserveRows(_ more: Int) {
    guard rows.count + more > rows.capacity else { return }
    rows.reserveLarge(max(rows.count + more, rows.capacity * 2))
  }
}
