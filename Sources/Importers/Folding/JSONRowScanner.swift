import CSimdJSON

/// Reads rows straight from the text of JSON objects whose keys it was taught.
///
/// What is not certainly well-formed, or unusual, is left to the careful way.
struct JSONRowScanner: ~Copyable {
  static let batchSize = Int(ENTENTE_ROWS_BATCH)

  private let rows: OpaquePointer?
  private let cells: UnsafePointer<entente_cell>?
  private let width: Int
  /// The columns that each row of a batch was filled with last.
  private var filled = [UInt64](repeating: ~0, count: PlainRows.most)
  private var taught: Set<[UInt8]> = []
  /// Bits of the keys that nobody wants, by canonical equivalence.
  private var bits: [String: Int] = [:]

  init(columns: Int) {
    width = columns
    rows = columns <= ENTENTE_ROWS_COLUMNS ? entente_rows_make() : nil
    cells = rows.map { entente_rows_cells($0) }
  }

  deinit {
    if let rows { entente_rows_free(rows) }
  }

  /// Teaches the keys of an object that was read with care.
  mutating func learn(_ members: [JSONMember], column: (String) -> Int?) {
    guard let rows else { return }
    for member in members {
      var key = member.key
      let bytes = Array(key.utf8)
      guard taught.count < ENTENTE_ROWS_KEYS, !taught.contains(bytes),
        !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        )
      else { continue }
      let column = column(key)
      let bit = column ?? bits[key] ?? width + bits.count
      guard bit < 64 else { continue }
      if column == nil { bits[key] = bit }
      taught.insert(bytes)
      key.withUTF8 {
        entente_rows_learn(rows, $0.baseAddress, $0.count, Int32(column ?? -1), Int32(bit))
      }
    }
  }

  /// Takes a batch of whole lines or elements; false where its text is broken somewhere.
  func load(_ file: InputFile, _ start: Int, _ end: Int, isArray: Bool) -> Bool {
    let bytes = file.bytes.buffer
    guard let rows, let address = bytes.baseAddress else { return false }
    return entente_rows_load(
      rows, address + start, end - start, bytes.count - start, isArray, file.isKnownAsUTF8)
  }

  /// Reads the next line or element of the batch, and its cells into `row`, which is the one of this
  /// number among those that are filled here.
  @inline(__always)
  mutating func next(into row: Row, number: Int = 0) -> entente_row {
    guard let rows, let cells else { return entente_row() }
    let read = entente_rows_next(rows)
    guard read.status == ENTENTE_ROW_READ else { return read }
    var stale = filled[number] & ~read.filled
    while stale != 0 {
      let column = stale.trailingZeroBitCount
      if column >= width { break }
      row.cells[column] = UnsafeRawBufferPointer(start: nil, count: 0)
      row.kinds[column] = .absent
      stale &= stale &- 1
    }
    var fresh = read.filled
    while fresh != 0 {
      let column = fresh.trailingZeroBitCount
      let cell = cells[column]
      row.cells[column] = UnsafeRawBufferPointer(start: cell.text, count: Int(cell.length))
      row.kinds[column] = JSONRowScanner.kind(cell.kind)
      fresh &= fresh &- 1
    }
    filled[number] = read.filled
    return read
  }

  /// Notes that the first row was filled by somebody else.
  mutating func forgetRow() { filled[0] = ~0 }

  @inline(__always)
  private static func kind(_ kind: UInt32) -> CellKind {
    switch kind {
    case ENTENTE_CELL_STRING.rawValue: .jsonString
    case ENTENTE_CELL_NUMBER.rawValue: .jsonNumber
    case ENTENTE_CELL_BOOL.rawValue: .jsonBool
    default: .jsonList
    }
  }
}
