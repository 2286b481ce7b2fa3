import PartnershipModel

/// Reads trade files into one cube: places are looked up after the fold, once for each text.
struct TradeReader {
  private let gazetteer: Gazetteer
  private let currency: CurrencyCode
  private let options: FoldOptions
  /// Aggregates as published, by key, so that a second file of the same does not count twice.
  private var published: [TradeKey: Published] = [:]

  private(set) var cells: [TradeKey: TradeMeasures] = [:]
  private var overflows = false

  private struct Published {
    let file: Int
    let path: String
    let currency: CurrencyCode
    let value: Amount
  }

  init(gazetteer: Gazetteer, currency: CurrencyCode, options: FoldOptions) {
    self.gazetteer = gazetteer
    self.currency = currency
    self.options = options
  }

  /// Reads one file; `index` is its place in the list of sources.
  mutating func read(
    _ file: InputFile, _ layout: TradeLayout, index: Int, into source: inout SourceFile
  ) throws(Refusal) -> Tally {
    let decoder = TradeDecoder(layout: layout, file: file)
    var (folder, tally) = try fold(file, columns: decoder.columns, options: options) {
      TradeFolder(decoder: decoder)
    }
    if folder.overflows { throw Refusal(.overflow, at: InputPlace(file: file.path)) }
    if folder.annual > 0 {
      tally.report(.annualRows(count: folder.annual), at: InputPlace(file: file.path))
    }
    let places = resolve(folder, file, &tally)
    add(folder, layout, places, index, file.path, &source, &tally)
    if overflows { throw Refusal(.overflow, at: InputPlace(file: file.path)) }
    return tally
  }

  // MARK: Places

  private enum Resolution {
    case place(Place)
    case unknown
    /// Within two edits of a followed city: a slip, not another place.
    case rejected(Problem)
  }

  private func resolve(_ folder: TradeFolder, _ file: InputFile, _ tally: inout Tally)
    -> [Resolution]
  {
    var used = [Bool](repeating: false, count: folder.texts.count)
    for key in folder.cells.keys {
      used[Int(key.reporter)] = true
      used[Int(key.partner)] = true
    }
    return folder.texts.texts.enumerated().map { number, name in
      guard used[number] else { return .unknown }
      if let place = gazetteer.place(name) { return .place(place) }
      if let near = gazetteer.nearestCity(to: name) {
        return .rejected(.unknownCity(nearest: near))
      }
      return .unknown
    }
  }

  // MARK: Cells

  private mutating func add(
    _ folder: TradeFolder, _ layout: TradeLayout, _ places: [Resolution], _ index: Int,
    _ path: String, _ source: inout SourceFile, _ tally: inout Tally
  ) {
    let texts = folder.texts.texts
    var unknown: [String: Int] = [:]
    var repeated = 0
    for (raw, cell) in folder.cells.sorted(by: {
      $0.value.measures.firstLine < $1.value.measures.firstLine
    }) {
      let rows = cell.measures.rows + cell.repeated
      guard
        case .place(let reporter) = side(raw.reporter, places, texts, cell, path, &unknown, &tally),
        case .place(let partner) = side(raw.partner, places, texts, cell, path, &unknown, &tally)
      else { continue }
      guard gazetteer.follows(reporter: reporter, partner: partner),
        let currency = CurrencyCode(texts[Int(raw.currency)])
      else {
        tally.used -= rows
        tally.outOfScope += rows
        continue
      }
      let key = TradeKey(
        file: index, month: raw.month, reporter: reporter, partner: partner, flow: raw.flow,
        commodity: texts[Int(raw.commodity)], currency: currency, unit: texts[Int(raw.unit)],
        valuation: raw.valuation, status: raw.isProvisional ? .provisional : .normal)
      repeated += cell.repeated
      if case .publishedAggregates = layout.identity,
        !isFirst(key, cell.measures, path, &tally, &repeated)
      {
        continue
      }
      source.firstMonth = source.firstMonth.map { min($0, raw.month) } ?? raw.month
      source.lastMonth = source.lastMonth.map { max($0, raw.month) } ?? raw.month
      store(key, cell.measures)
    }
    if repeated > 0 {
      tally.report(.repeatedAggregate(count: repeated), at: InputPlace(file: path))
    }
    for (name, rows) in unknown.sorted(by: { $0.key < $1.key }) {
      tally.report(
        .unknownPlace(name: excerpt(name), rows: rows), at: InputPlace(file: path))
    }
  }

  /// The place of one side; where there is none, the rows move to where they belong.
  private func side(
    _ number: UInt32, _ places: [Resolution], _ texts: [String], _ cell: RawTradeCell,
    _ path: String, _ unknown: inout [String: Int], _ tally: inout Tally
  ) -> Resolution {
    let rows = cell.measures.rows + cell.repeated
    let name = texts[Int(number)]
    switch places[Int(number)] {
    case .place(let place): return .place(place)
    case .unknown:
      tally.used -= rows
      tally.outOfScope += rows
      unknown[name, default: 0] += rows
      return .unknown
    case .rejected(let problem):
      tally.used -= rows
      tally.rejected += rows
      tally.report(
        problem, at: InputPlace(file: path, line: cell.measures.firstLine, value: excerpt(name)))
      return .rejected(problem)
    }
  }

  private mutating func store(_ key: TradeKey, _ measures: TradeMeasures) {
    guard var known = cells[key] else {
      cells[key] = measures
      return
    }
    // The same place under two names in one file: the rows add up.
    guard let value = known.value.adding(measures.value),
      let quantity = known.quantity.adding(measures.quantity)
    else {
      overflows = true
      return
    }
    known.value = value
    known.quantity = quantity
    known.valued += measures.valued
    known.quantified += measures.quantified
    known.rows += measures.rows
    known.firstLine = min(known.firstLine, measures.firstLine)
    known.lastLine = max(known.lastLine, measures.lastLine)
    cells[key] = known
  }

  // MARK: Published aggregates

  /// Whether no earlier file has published this aggregate; a repetition is merged, another value
  /// rejected, another currency of the same query set aside.
  private mutating func isFirst(
    _ key: TradeKey, _ measures: TradeMeasures, _ path: String, _ tally: inout Tally,
    _ repeated: inout Int
  ) -> Bool {
    var identity = key
    identity.file = 0
    identity.currency = currency
    identity.unit = ""
    guard let earlier = published[identity] else {
      published[identity] = Published(
        file: key.file, path: path, currency: key.currency, value: measures.value)
      return true
    }
    if earlier.currency != key.currency {
      tally.used -= measures.rows
      tally.outOfScope += measures.rows
      tally.report(
        .aggregateConflict(otherFile: earlier.path, rows: measures.rows),
        at: InputPlace(file: path, line: measures.firstLine))
    } else if earlier.value == measures.value {
      repeated += measures.rows
    } else {
      tally.used -= measures.rows
      tally.rejected += measures.rows
      tally.report(
        .aggregateConflict(otherFile: earlier.path, rows: measures.rows),
        at: InputPlace(file: path, line: measures.firstLine))
    }
    return false
  }

  // MARK: The cube

  /// The cube, without the provisional figures that a final one of the same key replaces, and how
  /// many rows of each file these were.
  func cube() -> (cube: TradeCube, replaced: [Int: Int]) {
    var finals: Set<TradeKey> = []
    for key in cells.keys where key.status == .normal { finals.insert(subject(key)) }
    var replaced: [Int: Int] = [:]
    var kept: [TradeCell] = []
    for (key, measures) in cells {
      if key.status == .provisional, finals.contains(subject(key)) {
        replaced[key.file, default: 0] += measures.rows
      } else {
        kept.append(TradeCell(key: key, measures: measures))
      }
    }
    return (TradeCube(cells: kept), replaced)
  }

  private func subject(_ key: TradeKey) -> TradeKey {
    var key = key
    key.file = 0
    key.status = .normal
    key.unit = ""
    return key
  }
}
