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

/// Rows of the published figures of one file, whichever workers met them.
///
/// The cells stay where the workers left them: there may be as many as the file has rows.
struct PublishedRows {
  private struct Entry {
    let key: TradeCube.Key
    var firstLine: Int
    let part: UInt32
    let cell: UInt32
  }

  private let parts: [TradePart]
  private var entries: [Entry] = []
  private var index = PlaceIndex()
  /// Figures that several workers met, by the place of their entry.
  private var merged: [Int: PublishedRow] = [:]

  init(of parts: [TradePart]) {
    self.parts = parts
    let most = parts.reduce(0) { $0 + $1.cells.count }
    entries.reserveLarge(most)
    index.reserve(most) { _ in 0 }
  }

  var count: Int { entries.count }

  /// Adds a cell of a part, which stands for the figure with this key.
  mutating func add(cell: Int, of part: Int, _ key: TradeCube.Key) {
    let entry = Entry(
      key: key, firstLine: parts[part].cells[cell].measures.firstLine, part: UInt32(part),
      cell: UInt32(cell))
    let hash = key.figureHash
    if let known = index.place(hash, isSame: { entries[$0].key == key }) {
      var row = merged[known] ?? row(entries[known])
      row.add(self.row(entry))
      entries[known].firstLine = row.measures.firstLine
      merged[known] = row
    } else {
      entries.append(entry)
      let entries = entries
      index.insert(entries.count - 1, hash) { entries[$0].key.figureHash }
    }
  }

  private func row(_ entry: Entry) -> PublishedRow {
    let part = parts[Int(entry.part)]
    return PublishedRow(
      part.cells[Int(entry.cell)], part.repetitions[Int(entry.cell)] ?? [])
  }

  /// Gives back the memory that only adding needs.
  mutating func close() { index = PlaceIndex() }

  /// Goes through the figures in the order of their first rows.
  func forEachInFileOrder(_ body: (TradeCube.Key, PublishedRow) -> Void) {
    // Each worker met its own in this order, so that few runs have to be merged.
    let order = (0..<UInt32(entries.count)).sorted {
      entries[Int($0)].firstLine < entries[Int($1)].firstLine
    }
    for place in order {
      let entry = entries[Int(place)]
      body(entry.key, merged[Int(place)] ?? row(entry))
    }
  }
}

extension TradeCube.Key {
  /// A hash of what a published row is about, in whichever file and unit it stands.
  ///
  /// Tables mostly go through the codes of a month and pair: eight of them, numbered one after the
  /// other, have neighbouring slots.
  var figureHash: UInt64 {
    let kind: UInt64 =
      (flow == .import ? 1 : 0) | (valuation.map { $0 == .cif ? 2 : 4 } ?? 0)
      | (status == .normal ? 0 : 8)
    let places = UInt64(reporter) << 32 | UInt64(partner)
    let goods = UInt64(commodity >> 3) << 32 | UInt64(currency)
    let one = (places ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: goods ^ 0xD6E8_FEB8_6659_FD93)
    let rest = UInt64(truncatingIfNeeded: month.index) << 4 | kind
    let other = (one.high ^ one.low ^ rest).multipliedFullWidth(by: 0xA24B_AED4_963E_E407)
    let group = other.high ^ other.low
    let tag = UInt32(truncatingIfNeeded: group >> 32) ^ commodity &* 0x9E37_79B1
    return UInt64(tag) << 32 | (group << 3 | UInt64(commodity & 7)) & 0xFFFF_FFFF
  }
}
