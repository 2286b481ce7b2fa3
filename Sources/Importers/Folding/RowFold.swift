import PartnershipModel

/// What a fold makes of rows: a value that grows row by row and can be merged in file order.
protocol RowFolder: Sendable {
  /// Takes a good row and says what became of it.
  mutating func take(_ row: Row, _ tally: inout Tally)
  /// Adds what a later stretch of the file made; its lines count from `base`.
  mutating func append(_ next: Self, base: Int)
}

/// How the rows of a file are shared among workers.
package struct FoldOptions: Sendable {
  package var workers: Int
  package var chunkSize: Int
  /// The most cells that the cube of trade, or that of media, may have.
  package var keyLimit: Int
  package var progress: ReadingProgress?
  /// Asked between chunks and files; a run that is cancelled reads no further.
  package var isCancelled: @Sendable () -> Bool

  package init(
    workers: Int, chunkSize: Int = 4 << 20, keyLimit: Int = 20_000_000,
    progress: ReadingProgress? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.workers = workers
    self.chunkSize = chunkSize
    self.keyLimit = keyLimit
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// The same options for a small file that is read in one go.
  var single: FoldOptions {
    var options = self
    options.workers = 1
    options.chunkSize = .max
    return options
  }

  /// The same options for a file that was read before and is not counted again.
  var silent: FoldOptions {
    var options = self
    options.progress = nil
    return options
  }
}

/// Folds all rows of a file, a delimited one on all workers; the result is that of a single pass.
func fold<Folder: RowFolder>(
  _ file: InputFile, columns: Columns, options: FoldOptions,
  _ make: @escaping @Sendable () -> Folder
) throws(Refusal) -> (Folder, Tally) {
  var folder = make()
  var tally = Tally()
  guard file.shape == .delimited else {
    var rows = JSONRows(file: file, columns: columns)
    try rows.forEach(tally: &tally) { row, tally in folder.take(row, &tally) }
    options.progress?.add(bytes: file.bytes.buffer.count, rows: tally.read)
    return (folder, tally)
  }
  let chunks = RecordChunks(
    bytes: file.bytes,
    dialect: CSVDialect.of(file.bytes.buffer),
    chunkSize: options.chunkSize, workers: options.workers)
  var refused: Finding?
  var line = file.header.lines
  chunks.fold(from: file.header.end, initialState: false) { scanner, end, isAfterSecondTable in
    if options.isCancelled() {
      return ChunkResult(
        partial: ChunkPart(folder: make()), endOffset: file.bytes.buffer.count,
        endState: isAfterSecondTable)
    }
    return foldChunk(
      file, columns, &scanner, end, isAfterSecondTable: isAfterSecondTable, make())
  } consume: { (part: ChunkPart<Folder>) in
    options.progress?.add(bytes: part.bytes, rows: part.tally.read)
    guard refused == nil else { return }
    tally.append(part.tally, base: line)
    folder.append(part.folder, base: line)
    if let finding = part.refused {
      var place = finding.place
      place.line = place.line.map { $0 + line }
      refused = Finding(finding.problem.at(line: line), at: place)
    }
    line += part.lines
  }
  if let refused { throw Refusal([refused]) }
  return (folder, tally)
}

private struct ChunkPart<Folder: RowFolder>: Sendable {
  var folder: Folder
  var tally = Tally()
  var lines = 0
  var bytes = 0
  var refused: Finding?
}

private func foldChunk<Folder: RowFolder>(
  _ file: InputFile, _ columns: Columns, _ scanner: inout CSVScanner, _ end: Int,
  isAfterSecondTable: Bool, _ folder: Folder
) -> ChunkResult<ChunkPart<Folder>, Bool> {
  var part = ChunkPart(folder: folder)
  var rows = DelimitedRows(file: file, columns: columns, isAfterSecondTable: isAfterSecondTable)
  var row = Row(columns: columns.names.count)
  let start = scanner.offset
  reading: while true {
    switch rows.next(&scanner, before: end, into: &row, tally: &part.tally) {
    case .row: part.folder.take(row, &part.tally)
    case .end: break reading
    case .refused(let finding):
      part.refused = finding
      break reading
    }
  }
  part.lines = scanner.lines
  part.bytes = scanner.offset - start
  return ChunkResult(
    partial: part, endOffset: scanner.offset, endState: rows.isAfterSecondTable)
}

extension Problem {
  fileprivate func at(line base: Int) -> Problem {
    if case .unclosedQuote(let line) = self { return .unclosedQuote(openedAtLine: line + base) }
    return self
  }
}
