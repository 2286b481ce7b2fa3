/// Writes the rows of a table in one of the canonical forms, in pieces of bounded size.
struct CleanWriter {
  typealias Sink = ([UInt8]) throws -> Void

  /// A piece is handed on when it has become this long.
  private static let pieceBytes = 256 << 10

  private var piece: [UInt8] = []
  private let sink: Sink
  private var isAtStart = true
  private var isFirstInRecord = true
  private let form: CleanOptions.Form

  init(_ form: CleanOptions.Form, _ sink: @escaping Sink) {
    self.form = form
    self.sink = sink
    piece.reserveCapacity(CleanWriter.pieceBytes + (64 << 10))
  }

  // MARK: CSV

  /// Adds a cell to the record; `width` is how many the record has.
  private mutating func append(cell: UnsafeRawBufferPointer, width: Int) {
    if !isFirstInRecord { piece.append(UInt8(ascii: ",")) }
    // One empty cell alone would be an empty line.
    let isQuoted = width == 1 && cell.isEmpty || isAtStart && CanonicalText.misleads(cell)
    CanonicalText.append(cell: cell, isQuoted: isQuoted, to: &piece)
    isFirstInRecord = false
    isAtStart = false
  }

  private mutating func append(cell text: String, width: Int) {
    var text = text
    text.withUTF8 { append(cell: UnsafeRawBufferPointer($0), width: width) }
  }

  private mutating func endRecord() throws {
    piece.append(UInt8(ascii: "\n"))
    isFirstInRecord = true
    try flush(atLeast: CleanWriter.pieceBytes)
  }

  mutating func header(_ columns: [String]) throws {
    guard form == .csv, !columns.isEmpty else { return }
    for name in columns { append(cell: name, width: columns.count) }
    try endRecord()
  }

  // MARK: Rows

  /// Writes the first cells of a record, as many as there are columns.
  mutating func row(_ record: inout CSVRecord, _ columns: [String]) throws {
    switch form {
    case .csv:
      for index in columns.indices {
        append(cell: record.cellBytes(index), width: columns.count)
      }
      try endRecord()
    case .json:
      beginObject()
      for (index, name) in columns.enumerated() {
        key(name, isFirst: index == 0)
        CanonicalText.append(string: record.cellBytes(index), to: &piece)
      }
      try endObject()
    }
  }

  /// Writes an object: in CSV below the columns, in JSON with its own keys.
  mutating func row(_ members: [JSONMember], _ columns: [String: Int]) throws {
    switch form {
    case .csv:
      var cells = [String](repeating: "", count: columns.count)
      for member in members {
        if let index = columns[member.key] { cells[index] = CleanWriter.text(member.value) }
      }
      for cell in cells { append(cell: cell, width: cells.count) }
      try endRecord()
    case .json:
      beginObject()
      for (index, member) in members.enumerated() {
        key(member.key, isFirst: index == 0)
        CanonicalText.append(value: member.value, to: &piece)
      }
      try endObject()
    }
  }

  /// A value as the text of a cell; what is nested stays JSON.
  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: return ""
    case .string(let text): return text
    default:
      var bytes: [UInt8] = []
      CanonicalText.append(value: value, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  // MARK: JSON

  private mutating func beginObject() {
    piece += (isAtStart ? "[\n  {" : ",\n  {").utf8
    isAtStart = false
  }

  private mutating func key(_ name: String, isFirst: Bool) {
    if !isFirst { piece += ", ".utf8 }
    CanonicalText.append(string: name, to: &piece)
    piece += ": ".utf8
  }

  private mutating func endObject() throws {
    piece.append(UInt8(ascii: "}"))
    try flush(atLeast: CleanWriter.pieceBytes)
  }

  /// Ends the table and hands on what is left.
  mutating func finish() throws {
    if form == .json { piece += (isAtStart ? "[]\n" : "\n]\n").utf8 }
    try flush(atLeast: 1)
  }

  private mutating func flush(atLeast count: Int) throws {
    guard piece.count >= count else { return }
    try sink(piece)
    piece.removeAll(keepingCapacity: true)
  }
}
