import PartnershipModel

/// What kind of value a cell holds.
enum CellKind: UInt8, Sendable {
  /// Delimited text, which may be anything.
  case text
  case jsonString, jsonNumber, jsonBool, jsonList, jsonObject, absent
  /// A list that holds other things than texts.
  case jsonMixedList

  /// The name of a JSON type, for messages.
  var name: String {
    switch self {
    case .text: "text"
    case .jsonString: "string"
    case .jsonNumber: "number"
    case .jsonBool: "true or false"
    case .jsonList: "list"
    case .jsonMixedList: "list of other things than texts"
    case .jsonObject: "object"
    case .absent: "null"
    }
  }
}

/// One row, as the columns that a reader asked for.
///
/// A view of a ``RowStorage``; the bytes are valid until the next row.
struct Row {
  /// One per wanted column; empty where the row has nothing.
  let cells: UnsafeMutablePointer<UnsafeRawBufferPointer>
  let kinds: UnsafeMutablePointer<CellKind>
  /// Physical line where the record begins, or the element of a JSON array.
  ///
  /// In a chunk: relative to its start.
  var line = 0
  /// What tells the row from all others of its file.
  var ordinal = 0
  /// The number of the chunk.
  var chunk = 0
  /// Whether 64 bytes from the beginning of each cell on can be read, however short it is.
  var isFollowed = false

  /// Where the row stands in the file: grows from row to row, and ``Lines`` makes a line of it.
  @inline(__always) var position: Int { chunk << Lines.chunkShift | line }

  @inline(__always) func isEmpty(_ column: Int) -> Bool { cells[column].isEmpty }

  func string(_ column: Int) -> String { text(cells[column]) }
}

/// The memory of a row, which is filled again and again.
final class RowStorage {
  let row: Row
  private let count: Int

  /// One cell more than there are wanted columns: there go the cells that nobody wants.
  init(columns: Int) {
    count = columns + 1
    let cells = UnsafeMutablePointer<UnsafeRawBufferPointer>.allocate(capacity: count)
    cells.initialize(repeating: UnsafeRawBufferPointer(start: nil, count: 0), count: count)
    let kinds = UnsafeMutablePointer<CellKind>.allocate(capacity: count)
    kinds.initialize(repeating: .text, count: count)
    row = Row(cells: cells, kinds: kinds)
  }

  deinit {
    row.cells.deallocate()
    row.kinds.deallocate()
  }
}

/// The physical lines before each chunk of a file, known when all of them have been read.
struct Lines: Sendable {
  /// A position is the number of a chunk and, below these bits, a line of it.
  static let chunkShift = 40

  /// By chunk.
  let before: [Int]

  /// The line that a position stands for.
  func line(_ position: Int) -> Int {
    before[position >> Lines.chunkShift] + position & (1 << Lines.chunkShift - 1)
  }
}

/// The columns that a reader wants, and where the file has them.
struct Columns: Sendable {
  let names: [String]
  /// Position in the file's header; `nil` where the file has no such column.
  let positions: [Int?]
  /// The names as the file writes them, for messages.
  let shown: [String]

  init(names: [String], positions: [Int?], shown: [String]) {
    self.names = names
    self.positions = positions
    self.shown = shown
  }

  init(_ names: [String], in file: InputFile) {
    self.names = names
    let isDelimited = file.shape == .delimited
    positions = names.map { isDelimited ? file.header.index(of: $0) : nil }
    shown = names.enumerated().map { index, name in
      file.header.index(of: name).map { file.header.names[$0] } ?? name
    }
  }

  /// Columns that another file's columns are read as: `shown` and `positions` are those of the file.
  init(_ names: [String], positions: [Int?], shown: [String]) {
    self.names = names
    self.positions = positions
    self.shown = shown
  }

  func place(_ file: InputFile, line: Int, column: Int, value: String?) -> InputPlace {
    InputPlace(
      file: file.path, line: line, cell: positions[column].map { $0 + 1 }, column: shown[column],
      value: value.map(excerpt))
  }
}

/// What became of the rows of a file, or of a part of it.
struct Tally: Sendable {
  var read = 0
  var used = 0
  var outOfScope = 0
  var rejected = 0
  var blank = 0
  var findings: [Finding] = []
  /// Findings beyond the limit, by code: counted, not kept.
  var more: [String: Int] = [:]

  /// The most findings that are kept of one file.
  static let limit = 100_000

  mutating func report(_ problem: Problem, at place: InputPlace) {
    if findings.count < Tally.limit {
      findings.append(Finding(problem, at: place))
    } else {
      more[problem.code, default: 0] += 1
    }
  }

  /// Moves rows that were counted as used to another count.
  mutating func move(_ rows: Int, to count: WritableKeyPath<Tally, Int>) {
    used -= rows
    self[keyPath: count] += rows
  }

  /// Adds the tally of the rows that follow, whose lines count from `base`.
  mutating func append(_ next: Tally, base: Int) {
    read += next.read
    used += next.used
    outOfScope += next.outOfScope
    rejected += next.rejected
    blank += next.blank
    for finding in next.findings {
      var place = finding.place
      if let line = place.line { place.line = line + base }
      report(finding.problem.rebased(by: base), at: place)
    }
    for (code, count) in next.more { more[code, default: 0] += count }
  }

  /// Writes the counts to the file's accounting.
  func apply(to source: inout SourceFile) {
    source.rowsRead = read
    source.used = used
    source.outOfScope = outOfScope
    source.rejected = rejected
    source.blank = blank
  }
}

extension Problem {
  /// The problem, whose own lines count from `base`.
  func rebased(by base: Int) -> Problem {
    switch self {
    case .unclosedQuote(let line): .unclosedQuote(openedAtLine: line + base)
    default: self
    }
  }
}
