import PartnershipModel

/// Reads trade files into one cube: places are looked up after the fold, once for each text.
struct TradeReader {
  let gazetteer: Gazetteer
  let currency: CurrencyCode
  let options: FoldOptions
  var published = PublishedTrade()

  var rows: [TradeCube.Row] = []
  var places: [Place] = []
  var placeNumbers: [Place: UInt32] = [:]
  var commodities = TextTable()
  var units = TextTable()
  var currencies: [CurrencyCode] = []
  var followed = FollowedPairs()
  private var overflows = false

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
    var folded = try foldRows(file, decoder, options)
    if folded.folder.cellCount > options.keyLimit - rows.count {
      // Workers may have met the same keys: added up, or read by one, they are exactly counted.
      rows = TradeCube.addedUp(rows, overflows: &overflows)
      folded = try foldRows(file, decoder, options.single.silent)
    }
    if let column = folded.folder.crowdedColumn(limit: options.keyLimit - rows.count) {
      throw Refusal(
        .tooManyKeys(column: column, limit: options.keyLimit), at: InputPlace(file: file.path))
    }
    if folded.folder.overflows { throw Refusal(.overflow, at: InputPlace(file: file.path)) }
    var tally = folded.tally
    if folded.folder.annual > 0 {
      tally.report(
        .annualRows(count: folded.folder.annual), at: InputPlace(file: file.path))
    }
    for (reason, count) in zip(Exclusion.allCases, folded.folder.excluded) where count > 0 {
      tally.report(.excludedRows(reason, count: count), at: InputPlace(file: file.path))
    }
    let editions = folded.folder.editions.sorted()
    var months = MonthSpan()
    add(folded.folder.release(), decoder, index, file.path, &months, &tally)
    source.firstMonth = months.first
    source.lastMonth = months.last
    if editions.count > 1, tally.used > 0 {
      tally.report(.severalEditions(editions: editions), at: InputPlace(file: file.path))
    }
    compareCount(file, &tally)
    return tally
  }

  /// Compares the rows with the count that the answer of a service states.
  private func compareCount(_ file: InputFile, _ tally: inout Tally) {
    guard case .number(let text)? = file.envelope?.value(at: ["count"]), let stated = Int(text),
      stated != tally.read
    else { return }
    tally.report(
      .cutDownload(stated: stated, found: tally.read), at: InputPlace(file: file.path))
  }

  func foldRows(
    _ file: InputFile, _ decoder: TradeDecoder, _ options: FoldOptions
  ) throws(Refusal) -> Folded<TradeFolder> {
    let room = options.keyLimit - rows.count
    return try Importers.fold(file, columns: decoder.columns, options: options) {
      TradeFolder(decoder: decoder, keyLimit: room)
    }
  }

  struct MonthSpan: Sendable {
    var first: Month?
    var last: Month?

    mutating func note(_ other: MonthSpan) {
      if let first = other.first { note(first) }
      if let last = other.last { note(last) }
    }

    mutating func note(_ month: Month) {
      if first.map({ month < $0 }) ?? true { first = month }
      if last.map({ month > $0 }) ?? true { last = month }
    }
  }

  // MARK: Texts

  /// What the text of a place stands for.
  enum Resolution: Sendable {
    case place(UInt32)
    case unknown
    /// Within two edits of a followed city: a slip, not another place.
    case rejected(Problem)
  }

  /// What the numbers of a part's texts mean in the cube.
  struct Texts: Sendable {
    var places: [Resolution?]
    /// The numbers of those that are places; `.max` for any other, and for what was not looked up.
    var placeNumbers: [UInt32]
    var commodities: [UInt32?]
    var units: [UInt32?]
    var currencies: [UInt32?]

    init(_ texts: TextTable) {
      places = Array(repeating: nil, count: texts.count)
      placeNumbers = Array(repeating: .max, count: texts.count)
      commodities = Array(repeating: nil, count: texts.count)
      units = commodities
      currencies = commodities
    }

    /// A key as the cube has it; `nil` where one of its texts was not looked up, or stands for
    /// nothing known.
    @inline(__always)
    func key(of raw: RawTradeKey, file: UInt32) -> TradeCube.Key? {
      let (reporter, partner) = (placeNumbers[raw.reporter], placeNumbers[raw.partner])
      guard reporter != .max, partner != .max, let currency = currencies[raw.currency],
        let commodity = commodities[raw.commodity], let unit = units[raw.unit]
      else { return nil }
      return TradeCube.Key(
        month: raw.month, reporter: reporter, partner: partner, flow: raw.flow,
        commodity: commodity, currency: currency, unit: unit, valuation: raw.valuation,
        status: raw.isProvisional ? .provisional : .normal, file: file)
    }
  }

  mutating func place(
    _ number: Int, _ part: TradePart, _ texts: inout Texts
  ) -> Resolution {
    if let known = texts.places[number] { return known }
    let name = part.texts.texts[number]
    let resolution: Resolution
    if let place = gazetteer.place(name) {
      resolution = .place(self.number(of: place))
    } else {
      resolution = gazetteer.slip(name).map { .rejected($0) } ?? .unknown
    }
    texts.places[number] = resolution
    return resolution
  }

  mutating func number(of place: Place) -> UInt32 {
    if let known = placeNumbers[place] { return known }
    let number = UInt32(places.count)
    places.append(place)
    placeNumbers[place] = number
    return number
  }

  mutating func number(of currency: CurrencyCode) -> UInt32 {
    if let known = currencies.firstIndex(of: currency) { return UInt32(known) }
    currencies.append(currency)
    return UInt32(currencies.count - 1)
  }

  mutating func commodity(
    _ number: Int, _ part: TradePart, _ texts: inout Texts
  ) -> UInt32 {
    if let known = texts.commodities[number] { return known }
    let code = commodities.number(part.texts.texts[number])
    texts.commodities[number] = code
    return code
  }

  mutating func unit(_ number: Int, _ part: TradePart, _ texts: inout Texts) -> UInt32 {
    if let known = texts.units[number] { return known }
    let unit = units.number(part.texts.texts[number])
    texts.units[number] = unit
    return unit
  }

  /// `nil` for a text that is no currency code, which only a fixed one of a layout could be.
  mutating func currency(
    _ number: Int, _ part: TradePart, _ texts: inout Texts
  ) -> UInt32? {
    if let known = texts.currencies[number] { return known }
    guard let code = CurrencyCode(part.texts.texts[number]) else { return nil }
    let found = self.number(of: code)
    texts.currencies[number] = found
    return found
  }

  // MARK: The cube

  /// The cube, and which rows that were counted as used are not in it.
  struct Outcome {
    var cube = TradeCube()
    /// Rows of each file that a final figure of the same key replaces.
    var replaced: [Int: Int] = [:]
    /// Rows of a file that the file `kept` has in a preferred currency.
    var otherCurrency: [PublishedTrade.Replaced] = []
    /// Whether a sum no longer fits.
    var overflows = false
  }

  consuming func outcome() -> Outcome {
    var outcome = Outcome(overflows: overflows)
    dropOtherCurrencies(&outcome)
    dropReplaced(&outcome)
    outcome.cube = TradeCube(
      rows: rows, places: places, commodities: commodities.texts, currencies: currencies,
      units: units.texts, overflows: &outcome.overflows)
    return outcome
  }

  private mutating func dropOtherCurrencies(_ outcome: inout Outcome) {
    let others = published.inOtherCurrencies(than: currency, currencies)
    outcome.otherCurrency = others.rows
    guard !others.keys.isEmpty else { return }
    let kept = rows.filter { !published.isOwn($0.key, among: others.keys) }
    rows = kept
  }

  /// A final figure replaces a provisional one, in whichever file and unit.
  private mutating func dropReplaced(_ outcome: inout Outcome) {
    guard rows.contains(where: { $0.key.status == .provisional }) else { return }
    func subject(_ key: TradeCube.Key) -> TradeCube.Key {
      var key = key
      key.file = 0
      key.unit = 0
      key.status = .normal
      return key
    }
    var finals: Set<TradeCube.Key> = []
    for row in rows where row.key.status == .normal { finals.insert(subject(row.key)) }
    rows.removeAll { row in
      guard row.key.status == .provisional, finals.contains(subject(row.key)) else { return false }
      outcome.replaced[Int(row.key.file), default: 0] += row.measures.rows
      return true
    }
  }
}

/// Which pairs of places belong to a followed partnership, each looked up once.
struct FollowedPairs {
  private var known: [[Bool?]] = []

  mutating func contains(
    _ reporter: UInt32, _ partner: UInt32, _ places: [Place], _ gazetteer: Gazetteer
  ) -> Bool {
    let (one, other) = (Int(reporter), Int(partner))
    if one < known.count, other < known[one].count, let answer = known[one][other] {
      return answer
    }
    while known.count <= one { known.append([]) }
    while known[one].count <= other { known[one].append(nil) }
    let answer = gazetteer.follows(reporter: places[one], partner: places[other])
    known[one][other] = answer
    return answer
  }
}
