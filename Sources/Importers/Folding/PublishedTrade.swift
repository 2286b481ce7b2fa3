import PartnershipModel

/// Aggregates as published, so that a second row or file of the same does not count twice.
struct PublishedTrade {
  /// A figure, or the part of it that a breakdown column tells from others.
  private struct Figure {
    // In this order they leave the least gaps: there may be millions.
    let figure: TradeCube.Key
    private let hasValue: Bool
    /// 0 for the whole.
    let breakdown: UInt32
    let file: UInt32
    let firstLine: Int
    /// The rows of the file that give it.
    var rows: Int
    private let amount: Amount

    var value: Amount? { hasValue ? amount : nil }

    init(
      value: Amount?, firstLine: Int, rows: Int, figure: TradeCube.Key, breakdown: UInt32,
      file: UInt32
    ) {
      self.figure = figure
      hasValue = value != nil
      self.breakdown = breakdown
      self.file = file
      self.firstLine = firstLine
      self.rows = rows
      amount = value ?? .zero
    }
  }

  private struct FileFigure: Hashable {
    let figure: TradeCube.Key
    let file: UInt32
  }

  private var figures: [Figure] = []
  private var index = PlaceIndex()
  /// The rows of other files that give a figure.
  private var elsewhere: [FileFigure: Int] = [:]
  /// The file that gives a figure in parts, and the columns that split it.
  private var splits: [TradeCube.Key: (file: UInt32, by: String)] = [:]
  private var breakdowns = TextTable()
  private var paths: [UInt32: String] = [:]
  /// All currencies of figures.
  private var currencies: Set<UInt32> = []
  private var lastCurrency: UInt32?

  // MARK: Row by row

  /// How a row of one figure stands to the rows before it.
  enum Standing {
    case new
    /// The same figure again.
    case repeated
    /// Another value in an earlier row of the file.
    case duplicate(firstLine: Int)
    /// Another value in another file.
    case conflict(file: String)
    /// Another file has it, split otherwise.
    case splitOtherwise(file: UInt32)
  }

  /// Numbers what tells a row from others of its key; 0 where nothing does.
  mutating func breakdown(_ text: String) -> UInt32 {
    text.isEmpty ? 0 : breakdowns.number(text) + 1
  }

  /// The place of a figure, or of a part of it.
  private func place(_ figure: TradeCube.Key, _ breakdown: UInt32) -> Int? {
    index.place(figure.figureHash) {
      figures[$0].breakdown == breakdown && figures[$0].figure == figure
    }
  }

  /// How a row stands, of which nothing is noted yet; `by` names the columns that split figures.
  func standing(
    of key: TradeCube.Key, breakdown: UInt32, by: String, value: Amount?
  ) -> Standing {
    let figure = key.figure
    if !splits.isEmpty, let split = splits[figure], split.file != key.file, split.by != by {
      return .splitOtherwise(file: split.file)
    }
    if !by.isEmpty, let whole = place(figure, 0), figures[whole].file != key.file {
      return .splitOtherwise(file: figures[whole].file)
    }
    guard let earlier = place(figure, breakdown).map({ figures[$0] }) else { return .new }
    if earlier.value == value { return .repeated }
    return earlier.file == key.file
      ? .duplicate(firstLine: earlier.firstLine) : .conflict(file: paths[earlier.file] ?? "")
  }

  /// Notes a row that is new or repeats a figure; `counts` is 1 where the row counts for this one
  /// of its figures and 0 for its others.
  mutating func note(
    _ key: TradeCube.Key, breakdown: UInt32, by: String, value: Amount?, line: Int, path: String,
    counts: Int
  ) {
    let figure = key.figure
    if let earlier = place(figure, breakdown) {
      if figures[earlier].file == key.file {
        figures[earlier].rows += counts
      } else {
        elsewhere[FileFigure(figure: figure, file: key.file), default: 0] += counts
      }
      return
    }
    noteNew(
      Figure(
        value: value, firstLine: line, rows: counts, figure: figure, breakdown: breakdown,
        file: key.file), path)
    if !by.isEmpty, splits[figure] == nil { splits[figure] = (key.file, by) }
  }

  private mutating func noteNew(_ new: Figure, _ path: String) {
    figures.append(new)
    let figures = figures
    index.insert(figures.count - 1, new.figure.figureHash) { figures[$0].figure.figureHash }
    if paths[new.file] == nil { paths[new.file] = path }
    if lastCurrency != new.figure.currency {
      lastCurrency = new.figure.currency
      currencies.insert(new.figure.currency)
    }
  }

  // MARK: Folded rows

  /// Makes room for further figures, so that what is known need not be moved again and again.
  mutating func reserve(_ more: Int) {
    let count = figures.count + more
    if count > figures.capacity { figures.reserveLarge(max(count, figures.capacity * 2)) }
    let figures = figures
    index.reserve(count) { figures[$0].figure.figureHash }
  }

  /// Whether this is the first row of a published figure; a repetition of it is merged, another
  /// value rejected.
  mutating func isNew(
    _ key: TradeCube.Key, _ row: PublishedRow, _ path: String, _ tally: inout Tally,
    _ repeated: inout Int
  ) -> Bool {
    var same = row.measures.rows
    for repetition in row.repetitions {
      if repetition.value == row.value {
        same += repetition.rows
      } else {
        tally.move(repetition.rows, to: \.rejected)
        tally.report(
          .duplicateRow(firstLine: row.measures.firstLine),
          at: InputPlace(file: path, line: repetition.firstLine))
      }
    }
    let line = row.measures.firstLine
    switch standing(of: key, breakdown: 0, by: "", value: row.value) {
    case .new:
      noteNew(
        Figure(
          value: row.value, firstLine: line, rows: same, figure: key.figure, breakdown: 0,
          file: key.file), path)
      repeated += same - row.measures.rows
      return true
    case .repeated, .duplicate:
      note(key, breakdown: 0, by: "", value: row.value, line: line, path: path, counts: same)
      repeated += same
    case .conflict(let other):
      tally.move(same, to: \.rejected)
      tally.report(
        .aggregateConflict(otherFile: other, rows: same), at: InputPlace(file: path, line: line))
    case .splitOtherwise(let other):
      tally.move(same, to: \.outOfScope)
      tally.report(
        .otherBreakdown(keptFile: paths[other] ?? "", rows: same),
        at: InputPlace(file: path, line: line))
    }
    return false
  }

  /// The path of a file that gave figures.
  func path(_ file: UInt32) -> String { paths[file] ?? "" }

  // MARK: Currencies

  /// Rows of a file that the file `kept` has in a preferred currency.
  struct Replaced {
    let file: Int
    let kept: Int
    var rows: Int
  }

  /// What a file says of a figure.
  struct Own: Hashable {
    fileprivate let figure: TradeCube.Key
    fileprivate let file: UInt32
  }

  /// The figures that another file has in a preferred currency: of a query that was saved in
  /// several, the workspace's counts, else that of the first file.
  ///
  /// `currencies` are those that the numbers in keys stand for.
  func inOtherCurrencies(
    than preferred: CurrencyCode, _ currencies: [CurrencyCode]
  ) -> (keys: Set<Own>, rows: [Replaced]) {
    guard self.currencies.count > 1 else { return ([], []) }
    var files: [TradeCube.Key: UInt32] = [:]
    for one in figures { files[one.figure] = min(files[one.figure] ?? .max, one.file) }
    var bySubject: [TradeCube.Key: [TradeCube.Key]] = [:]
    for figure in files.keys {
      var subject = figure
      subject.currency = 0
      bySubject[subject, default: []].append(figure)
    }
    func rank(_ figure: TradeCube.Key) -> (Int, UInt32, CurrencyCode) {
      let currency = currencies[Int(figure.currency)]
      return (currency == preferred ? 0 : 1, files[figure] ?? 0, currency)
    }
    var keptBy: [TradeCube.Key: UInt32] = [:]
    for alternatives in bySubject.values where alternatives.count > 1 {
      guard let best = alternatives.min(by: { rank($0) < rank($1) }) else { continue }
      let kept = files[best] ?? 0
      for other in alternatives where other != best { keptBy[other] = kept }
    }
    return replaced(keptBy)
  }

  private func replaced(_ keptBy: [TradeCube.Key: UInt32]) -> (Set<Own>, [Replaced]) {
    struct Pair: Hashable {
      let file: UInt32
      let kept: UInt32
    }
    var keys: Set<Own> = []
    var pairs: [Pair: Int] = [:]
    for own in figures {
      guard let kept = keptBy[own.figure] else { continue }
      keys.insert(Own(figure: own.figure, file: own.file))
      pairs[Pair(file: own.file, kept: kept), default: 0] += own.rows
    }
    for (other, rows) in elsewhere {
      guard let kept = keptBy[other.figure] else { continue }
      pairs[Pair(file: other.file, kept: kept), default: 0] += rows
    }
    let rows = pairs.map {
      Replaced(file: Int($0.key.file), kept: Int($0.key.kept), rows: $0.value)
    }
    return (keys, rows.sorted { ($0.file, $0.kept) < ($1.file, $1.kept) })
  }

  /// Whether `key` stands for a figure of these that its own file gave.
  func isOwn(_ key: TradeCube.Key, among keys: Set<Own>) -> Bool {
    keys.contains(Own(figure: key.figure, file: key.file))
  }
}

extension TradeCube.Key {
  /// What a published row is about, in whichever file it stands.
  fileprivate var figure: TradeCube.Key {
    var key = self
    key.file = 0
    key.unit = 0
    return key
  }
}
