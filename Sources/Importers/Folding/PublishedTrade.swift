import PartnershipModel

/// One figure of a published table, with the further rows of the same key in its file.
struct PublishedRow {
  /// Of the first row.
  private(set) var measures: TradeMeasures
  /// By value, of all rows but the first.
  private(set) var repetitions: [Repetition]

  init(_ cell: RawTradeCell, _ repetitions: [Repetition]) {
    measures = cell.measures
    self.repetitions = repetitions
  }

  var value: Amount? { measures.valued > 0 ? measures.value : nil }

  /// All rows of the key.
  var rows: Int { measures.rows + repetitions.reduce(0) { $0 + $1.rows } }

  /// Adds the rows that another worker met.
  mutating func add(_ other: PublishedRow) {
    let isFirst = measures.firstLine < other.measures.firstLine
    let (first, later) = isFirst ? (self, other) : (other, self)
    measures = first.measures
    measures.lastLine = max(first.measures.lastLine, later.measures.lastLine)
    repetitions = first.repetitions
    for repetition in later.repetitions { repetitions.note(repetition) }
    repetitions.note(
      Repetition(
        value: later.value, rows: later.measures.rows, firstLine: later.measures.firstLine))
    repetitions.sort { $0.firstLine < $1.firstLine }
  }
}

/// Aggregates as published, so that a second row or file of the same does not count twice.
struct PublishedTrade {
  private struct Figure {
    let file: UInt32
    let value: Amount?
    /// The rows of that file that give it.
    var rows: Int
  }

  private struct FileFigure: Hashable {
    let figure: TradeCube.Key
    let file: UInt32
  }

  private var figures: [TradeCube.Key: Figure] = [:]
  /// The rows of other files that give a figure.
  private var elsewhere: [FileFigure: Int] = [:]
  private var paths: [UInt32: String] = [:]

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
    let figure = key.figure
    guard let earlier = figures[figure] else {
      figures[figure] = Figure(file: key.file, value: row.value, rows: same)
      paths[key.file] = path
      repeated += same - row.measures.rows
      return true
    }
    if earlier.value == row.value {
      if earlier.file == key.file {
        figures[figure]?.rows += same
      } else {
        elsewhere[FileFigure(figure: figure, file: key.file), default: 0] += same
      }
      repeated += same
    } else {
      tally.move(same, to: \.rejected)
      tally.report(
        .aggregateConflict(otherFile: paths[earlier.file] ?? "", rows: same),
        at: InputPlace(file: path, line: row.measures.firstLine))
    }
    return false
  }

  /// Rows of a file that the file `kept` has in a preferred currency.
  struct Replaced {
    let file: Int
    let kept: Int
    var rows: Int
  }

  /// The figures that another file has in a preferred currency: of a query that was saved in
  /// several, the workspace's counts, else that of the first file.
  ///
  /// `currencies` are those that the numbers in keys stand for.
  func inOtherCurrencies(
    than preferred: CurrencyCode, _ currencies: [CurrencyCode]
  ) -> (keys: Set<TradeCube.Key>, rows: [Replaced]) {
    guard Set(figures.keys.lazy.map(\.currency)).count > 1 else { return ([], []) }
    var bySubject: [TradeCube.Key: [TradeCube.Key]] = [:]
    for figure in figures.keys {
      var subject = figure
      subject.currency = 0
      bySubject[subject, default: []].append(figure)
    }
    func rank(_ figure: TradeCube.Key) -> (Int, UInt32, CurrencyCode) {
      let currency = currencies[Int(figure.currency)]
      return (currency == preferred ? 0 : 1, figures[figure]?.file ?? 0, currency)
    }
    var keptBy: [TradeCube.Key: UInt32] = [:]
    for alternatives in bySubject.values where alternatives.count > 1 {
      guard let best = alternatives.min(by: { rank($0) < rank($1) }) else { continue }
      let kept = figures[best]?.file ?? 0
      for other in alternatives where other != best { keptBy[other] = kept }
    }
    return (Set(keptBy.keys), replaced(keptBy))
  }

  private func replaced(_ keptBy: [TradeCube.Key: UInt32]) -> [Replaced] {
    struct Pair: Hashable {
      let file: UInt32
      let kept: UInt32
    }
    var pairs: [Pair: Int] = [:]
    for (figure, kept) in keptBy {
      guard let own = figures[figure] else { continue }
      pairs[Pair(file: own.file, kept: kept), default: 0] += own.rows
    }
    for (other, rows) in elsewhere {
      guard let kept = keptBy[other.figure] else { continue }
      pairs[Pair(file: other.file, kept: kept), default: 0] += rows
    }
    return pairs.map { Replaced(file: Int($0.key.file), kept: Int($0.key.kept), rows: $0.value) }
      .sorted { ($0.file, $0.kept) < ($1.file, $1.kept) }
  }

  /// Whether `key` stands for a figure of these that its own file gave.
  func isOwn(_ key: TradeCube.Key, among keys: Set<TradeCube.Key>) -> Bool {
    let figure = key.figure
    return keys.contains(figure) && figures[figure]?.file == key.file
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

/// Rows of the published figures of one file, whichever workers met them.
struct PublishedRows {
  private var rows: [(key: TradeCube.Key, row: PublishedRow)] = []
  /// The place in `rows` of each key.
  private var known: [TradeCube.Key: UInt32] = [:]

  mutating func add(_ row: PublishedRow, _ key: TradeCube.Key) {
    let place = known[key] ?? UInt32(rows.count)
    if place < rows.count {
      rows[Int(place)].row.add(row)
    } else {
      known[key] = place
      rows.append((key, row))
    }
  }

  var inFileOrder: [(key: TradeCube.Key, row: PublishedRow)] {
    rows.sorted { $0.row.measures.firstLine < $1.row.measures.firstLine }
  }
}
