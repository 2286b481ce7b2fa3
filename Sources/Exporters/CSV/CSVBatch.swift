import Analytics
import PartnershipModel
import Reporting

/// Turns batches of rows into bytes of a CSV file; one for each thread, for it keeps its memory.
///
/// First each column says where the bytes of its cells lie, numbers being written aside and texts of
/// lists being there already; then the pieces are copied row by row.
struct CSVBatch {
  /// Bytes of whole records.
  struct Made: Sendable {
    let bytes: [UInt8]
    /// Text cells with a leading `'`.
    let protectedCells: Int
  }

  private let lists: CSVTextLists
  private let isExact: Bool
  private let arena = ByteArena()
  private var pieces: [CSVPiece] = []
  private var protectedCells = 0

  init(lists: CSVTextLists, isExact: Bool) {
    self.lists = lists
    self.isExact = isExact
  }

  mutating func bytes(_ batch: RowBatch) -> Made {
    arena.removeAll()
    protectedCells = 0
    let width = batch.columns.count
    let empty = emptyPiece(width: width)
    pieces.removeAll(keepingCapacity: true)
    pieces.append(contentsOf: repeatElement(empty, count: batch.count * width))
    for (index, column) in batch.columns.enumerated() {
      place(column, at: index, width: width, rows: batch.count)
    }
    if width == 1 {
      for index in pieces.indices where pieces[index].length == 0 { pieces[index] = empty }
    }
    return Made(bytes: joined(width: width), protectedCells: protectedCells)
  }

  /// One empty cell alone would be an empty line, which readers skip.
  private func emptyPiece(width: Int) -> CSVPiece {
    let room = arena.room(2)
    room[0] = UInt8(ascii: "\"")
    room[1] = UInt8(ascii: "\"")
    arena.keep(2)
    return CSVPiece(start: UnsafePointer(room), length: width == 1 ? 2 : 0)
  }

  private func joined(width: Int) -> [UInt8] {
    pieces.withUnsafeBufferPointer { pieces in
      var length = pieces.count
      for piece in pieces { length += piece.length }
      return [UInt8](unsafeUninitializedCapacity: length + ByteArena.slack) { room, count in
        count = length
        guard var place = room.baseAddress else { return }
        var column = 0
        for piece in pieces {
          if piece.length <= ByteArena.slack {
            UnsafeMutableRawPointer(place).storeBytes(
              of: UnsafeRawPointer(piece.start).loadUnaligned(as: SIMD16<UInt8>.self),
              as: SIMD16<UInt8>.self)
          } else {
            place.update(from: piece.start, count: piece.length)
          }
          place += piece.length
          column += 1
          place.pointee = column == width ? UInt8(ascii: "\n") : UInt8(ascii: ",")
          place += 1
          if column == width { column = 0 }
        }
      }
    }
  }

  private mutating func place(
    _ column: RowBatch.Column, at index: Int, width: Int, rows: Int
  ) {
    switch column {
    case .cells(let cells): place(index, width, rows) { row, batch in batch.piece(cells[row]) }
    case .texts(let codes, let list): place(codes, of: lists.list(list), index, width)
    case .months(let months):
      var last: (month: Month, piece: CSVPiece)?
      place(index, width, rows) { row, batch in
        if let last, last.month == months[row] { return last.piece }
        let piece = batch.plain(months[row].description)
        last = (months[row], piece)
        return piece
      }
    case .counts(let counts): place(index, width, rows) { row, batch in batch.piece(counts[row]) }
    case .amounts(let amounts):
      place(index, width, rows) { row, batch in amounts[row].map { batch.piece($0) } }
    case .reals(let numbers):
      place(index, width, rows) { row, batch in numbers[row].flatMap { batch.piece($0) } }
    case .values(let values): place(index, width, rows) { row, batch in batch.piece(values[row]) }
    case .constant(let cell):
      guard rows > 0 else { return }
      let before = protectedCells
      let piece = piece(cell)
      protectedCells = before + (protectedCells - before) * rows
      place(index, width, rows) { _, _ in piece }
    }
  }

  @inline(__always)
  private mutating func place(
    _ index: Int, _ width: Int, _ rows: Int, _ piece: (Int, inout CSVBatch) -> CSVPiece?
  ) {
    var target = index
    for row in 0..<rows {
      if let made = piece(row, &self) { pieces[target] = made }
      target += width
    }
  }

  private mutating func place(
    _ codes: [UInt32], of list: CSVTextList, _ index: Int, _ width: Int
  ) {
    var target = index
    for code in codes {
      if code != TextList.none { pieces[target] = list.piece(code) }
      target += width
    }
    guard list.hasProtected else { return }
    protectedCells += codes.count { $0 != TextList.none && list.isProtected[Int($0)] }
  }

  // MARK: Single cells

  private mutating func piece(_ cell: Cell) -> CSVPiece? {
    switch cell {
    case .none, .missing, .message, .name, .sheet: nil
    case .text(let text): piece(text)
    case .month(let month): plain(month.description)
    case .date(let date): plain(date.description)
    case .count, .exact, .real, .ratio, .figure: piece(cell.number)
    }
  }

  private mutating func piece(_ value: Figure.Value?) -> CSVPiece? {
    switch value {
    case .count(let count)?: piece(count)
    case .exact(let amount)?: piece(amount)
    case .real(let number)?: piece(number)
    case nil: nil
    }
  }

  private mutating func piece(_ count: Int) -> CSVPiece {
    let room = arena.room(NumberText.longest)
    return keep(room, NumberText.write(count, to: room))
  }

  private mutating func piece(_ amount: Amount) -> CSVPiece {
    let room = arena.room(NumberText.longest)
    return keep(room, NumberText.write(scaled: amount.units, scale: 6, to: room))
  }

  private mutating func piece(_ number: Double) -> CSVPiece? {
    guard number.isFinite else { return nil }
    let room = arena.room(NumberText.longest)
    return keep(room, NumberText.write(number, to: room))
  }

  private mutating func piece(_ text: String) -> CSVPiece {
    var text = text
    return text.withUTF8 { utf8 in
      let isProtected = CSVText.isProtected(utf8, isExact: isExact)
      if isProtected { protectedCells += 1 }
      let room = arena.room(CSVText.room(utf8.count))
      return keep(room, CSVText.write(utf8, isGuarded: isProtected, to: room))
    }
  }

  /// A text of digits and hyphens, which needs neither quotes nor guard.
  private mutating func plain(_ text: String) -> CSVPiece {
    let room = arena.room(text.utf8.count)
    var length = 0
    for byte in text.utf8 {
      room[length] = byte
      length += 1
    }
    return keep(room, length)
  }

  private func keep(_ room: UnsafeMutablePointer<UInt8>, _ length: Int) -> CSVPiece {
    arena.keep(length)
    return CSVPiece(start: UnsafePointer(room), length: length)
  }
}
