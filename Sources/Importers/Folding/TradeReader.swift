import PartnershipModel

/// Reads trade files into one cube: places are looked up after the fold, once for each text.
struct TradeReader {
  private let gazetteer: Gazetteer
  private let currency: CurrencyCode
  private let options: FoldOptions
  /// Aggregates as published, so that a second file of the same does not count twice.
  private var published: [TradeKey: Published] = [:]
  private var isFollowed: [Ends: Bool] = [:]

  private(set) var cells: [TradeKey: TradeMeasures] = [:]
  private var overflows = false

  private struct Published {
    let file: Int
    let path: String
    let value: Amount?
    /// The rows that give it, by file.
    var rows: [Int: Int]
  }

  private struct Ends: Hashable {
    let reporter: Place
    let partner: Place
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
    let limit = options.keyLimit
    let room = limit - cells.count
    var (folder, tally) = try fold(file, columns: decoder.columns, options: options) {
      TradeFolder(decoder: decoder, keyLimit: room)
    }
    if let column = folder.crowdedColumn {
      throw Refusal(.tooManyKeys(column: column, limit: limit), at: InputPlace(file: file.path))
    }
    if folder.overflows { throw Refusal(.overflow, at: InputPlace(file: file.path)) }
    if folder.annual > 0 {
      tally.report(.annualRows(count: folder.annual), at: InputPlace(file: file.path))
    }
    add(folder, decoder, resolve(folder), index, file.path, &source, &tally)
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

  private func resolve(_ folder: TradeFolder) -> [Resolution] {
    var used = [Bool](repeating: false, count: folder.texts.count)
    for key in folder.cells.keys {
      used[Int(key.reporter)] = true
      used[Int(key.partner)] = true
    }
    return folder.texts.texts.enumerated().map { number, name in
      guard used[number] else { return .unknown }
      if let place = gazetteer.place(name) { return .place(place) }
      return gazetteer.slip(name).map { .rejected($0) } ?? .unknown
    }
  }

  private mutating func follows(_ reporter: Place, _ partner: Place) -> Bool {
    let ends = Ends(reporter: reporter, partner: partner)
    if let known = isFollowed[ends] { return known }
    let result = gazetteer.follows(reporter: reporter, partner: partner)
    isFollowed[ends] = result
    return result
  }

  // MARK: Cells

  private mutating func add(
    _ folder: TradeFolder, _ decoder: TradeDecoder, _ places: [Resolution], _ index: Int,
    _ path: String, _ source: inout SourceFile, _ tally: inout Tally
  ) {
    let texts = folder.texts.texts
    var unknown: [String: Int] = [:]
    var repeated = 0
    for (raw, cell) in folder.cells.sorted(by: {
      $0.value.measures.firstLine < $1.value.measures.firstLine
    }) {
      func side(_ number: UInt32, _ part: TradeDecoder.Part) -> Place? {
        let name = texts[Int(number)]
        switch places[Int(number)] {
        case .place(let place): return place
        case .unknown:
          tally.move(cell.rows, to: \.outOfScope)
          unknown[name, default: 0] += cell.rows
        case .rejected(let problem):
          tally.move(cell.rows, to: \.rejected)
          tally.report(
            problem, at: decoder.place(part, line: cell.measures.firstLine, value: name))
        }
        return nil
      }
      guard let reporter = side(raw.reporter, .reporter),
        let partner = side(raw.partner, .partner)
      else { continue }
      guard follows(reporter, partner), let currency = CurrencyCode(texts[Int(raw.currency)])
      else {
        tally.move(cell.rows, to: \.outOfScope)
        continue
      }
      let key = TradeKey(
        file: index, month: raw.month, reporter: reporter, partner: partner, flow: raw.flow,
        commodity: texts[Int(raw.commodity)], currency: currency, unit: texts[Int(raw.unit)],
        valuation: raw.valuation, status: raw.isProvisional ? .provisional : .normal)
      if case .publishedAggregates = decoder.layout.identity {
        guard publish(key, cell, path, &tally, &repeated) else { continue }
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

  /// Whether this is the first row of a published figure; a repetition of it is merged, another
  /// value rejected.
  private mutating func publish(
    _ key: TradeKey, _ cell: RawTradeCell, _ path: String, _ tally: inout Tally,
    _ repeated: inout Int
  ) -> Bool {
    var same = cell.measures.rows
    for repetition in cell.repetitions {
      if repetition.value == cell.value {
        same += repetition.rows
      } else {
        tally.move(repetition.rows, to: \.rejected)
        tally.report(
          .duplicateRow(firstLine: cell.measures.firstLine),
          at: InputPlace(file: path, line: repetition.firstLine))
      }
    }
    let figure = figure(key)
    guard let earlier = published[figure] else {
      published[figure] = Published(
        file: key.file, path: path, value: cell.value, rows: [key.file: same])
      repeated += same - cell.measures.rows
      return true
    }
    if earlier.value == cell.value {
      published[figure]?.rows[key.file, default: 0] += same
      repeated += same
    } else {
      tally.move(same, to: \.rejected)
      tally.report(
        .aggregateConflict(otherFile: earlier.path, rows: same),
        at: InputPlace(file: path, line: cell.measures.firstLine))
    }
    return false
  }

  /// What a published row is about, in whichever file it stands.
  private func figure(_ key: TradeKey) -> TradeKey {
    var key = key
    key.file = 0
    key.unit = ""
    return key
  }

  /// The figures that another file has in a preferred currency: of a query that was saved in
  /// several, the workspace's counts, else that of the first file.
  private func figuresInOtherCurrencies() -> [TradeKey: Int] {
    var bySubject: [TradeKey: [TradeKey]] = [:]
    for figure in published.keys {
      var subject = figure
      subject.currency = currency
      bySubject[subject, default: []].append(figure)
    }
    var kept: [TradeKey: Int] = [:]
    for figures in bySubject.values where figures.count > 1 {
      let files = figures.map { (figure: $0, file: published[$0]?.file ?? 0) }
      guard
        let best = files.min(by: { one, other in
          (one.figure.currency == currency ? 0 : 1, one.file, one.figure.currency)
            < (other.figure.currency == currency ? 0 : 1, other.file, other.figure.currency)
        })
      else { continue }
      for other in figures where other != best.figure { kept[other] = best.file }
    }
    return kept
  }

  // MARK: The cube

  /// The cube, and which rows that were counted as used are not in it.
  struct Outcome {
    struct Pair: Hashable {
      let file: Int
      let kept: Int
    }

    var cube = TradeCube()
    /// Rows of each file that a final figure of the same key replaces.
    var replaced: [Int: Int] = [:]
    /// Rows of a file that the file `kept` has in a preferred currency.
    var otherCurrency: [(file: Int, kept: Int, rows: Int)] = []
  }

  func outcome() -> Outcome {
    var outcome = Outcome()
    let others = figuresInOtherCurrencies()
    var pairs: [Outcome.Pair: Int] = [:]
    for (figure, kept) in others {
      for (file, rows) in published[figure]?.rows ?? [:] {
        pairs[Outcome.Pair(file: file, kept: kept), default: 0] += rows
      }
    }
    outcome.otherCurrency = pairs.map { ($0.key.file, $0.key.kept, $0.value) }
      .sorted { ($0.file, $0.kept) < ($1.file, $1.kept) }
    var finals: Set<TradeKey> = []
    for key in cells.keys where key.status == .normal { finals.insert(subject(key)) }
    var kept: [TradeCell] = []
    for (key, measures) in cells {
      if published[figure(key)]?.file == key.file, others[figure(key)] != nil { continue }
      if key.status == .provisional, finals.contains(subject(key)) {
        outcome.replaced[key.file, default: 0] += measures.rows
      } else {
        kept.append(TradeCell(key: key, measures: measures))
      }
    }
    outcome.cube = TradeCube(cells: kept)
    return outcome
  }

  private func subject(_ key: TradeKey) -> TradeKey {
    var key = figure(key)
    key.status = .normal
    return key
  }
}
