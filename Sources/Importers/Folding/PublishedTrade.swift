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
    let file: Int
    let path: String
    let value: Amount?
    /// The rows that give it, by file.
    var rows: [Int: Int]
  }

  private var figures: [TradeKey: Figure] = [:]

  var isEmpty: Bool { figures.isEmpty }

  /// Whether this is the first row of a published figure; a repetition of it is merged, another
  /// value rejected.
  mutating func isNew(
    _ key: TradeKey, _ row: PublishedRow, _ path: String, _ tally: inout Tally,
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
      figures[figure] = Figure(
        file: key.file, path: path, value: row.value, rows: [key.file: same])
      repeated += same - row.measures.rows
      return true
    }
    if earlier.value == row.value {
      figures[figure]?.rows[key.file, default: 0] += same
      repeated += same
    } else {
      tally.move(same, to: \.rejected)
      tally.report(
        .aggregateConflict(otherFile: earlier.path, rows: same),
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
  func inOtherCurrencies(than currency: CurrencyCode) -> (keys: Set<TradeKey>, rows: [Replaced]) {
    var bySubject: [TradeKey: [TradeKey]] = [:]
    for figure in figures.keys {
      var subject = figure
      subject.currency = currency
      bySubject[subject, default: []].append(figure)
    }
    var keys: Set<TradeKey> = []
    var rows: [Replaced] = []
    for alternatives in bySubject.values where alternatives.count > 1 {
      let files = alternatives.map { (figure: $0, file: figures[$0]?.file ?? 0) }
      guard
        let best = files.min(by: { one, other in
          (one.figure.currency == currency ? 0 : 1, one.file, one.figure.currency)
            < (other.figure.currency == currency ? 0 : 1, other.file, other.figure.currency)
        })
      else { continue }
      for other in alternatives where other != best.figure {
        keys.insert(other)
        for (file, count) in figures[other]?.rows ?? [:] {
          if let known = rows.firstIndex(where: { $0.file == file && $0.kept == best.file }) {
            rows[known].rows += count
          } else {
            rows.append(Replaced(file: file, kept: best.file, rows: count))
          }
        }
      }
    }
    return (keys, rows.sorted { ($0.file, $0.kept) < ($1.file, $1.kept) })
  }

  /// Whether `key` stands for a figure of these that its own file gave.
  func isOwn(_ key: TradeKey, among keys: Set<TradeKey>) -> Bool {
    let figure = key.figure
    return keys.contains(figure) && figures[figure]?.file == key.file
  }
}

extension TradeKey {
  /// What a published row is about, in whichever file it stands.
  fileprivate var figure: TradeKey {
    var key = self
    key.file = 0
    key.unit = ""
    return key
  }
}
