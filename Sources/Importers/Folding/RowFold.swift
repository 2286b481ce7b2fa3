import PartnershipModel

/// What a fold makes of rows: a value that grows row by row, one on each worker.
protocol RowFolder: ~Copyable, Sendable {
  /// Takes a good row and says what became of it.
  mutating func take(_ row: Row, _ tally: inout Tally)
  /// Takes plain lines as rows, from the first on, up to one that needs care; returns how many.
  ///
  /// `rows` is room for as many rows, which have the number of the chunk already.
  mutating func takePlain(
    _ lines: PlainLines, _ rows: UnsafeMutablePointer<Row>, _ tally: inout Tally
  ) -> Int
  /// Takes some rows that follow each other, all of whose cells can be looked at until it is done.
  mutating func takeBatch(_ rows: UnsafePointer<Row>, _ count: Int, _ tally: inout Tally)
  /// Adds what another worker made of other chunks of the same file.
  mutating func join(_ other: consuming Self)
  /// Turns the positions of rows into lines of the file, once all workers are joined.
  mutating func settle(_ lines: Lines)
  /// Whether the cells are more than there may be, so that reading on makes no sense.
  var isCrowded: Bool { get }
}

extension RowFolder where Self: ~Copyable {
  mutating func takePlain(
    _ lines: PlainLines, _ rows: UnsafeMutablePointer<Row>, _ tally: inout Tally
  ) -> Int {
    let count = lines.fill(rows)
    takeBatch(rows, count, &tally)
    return count
  }

  mutating func takeBatch(_ rows: UnsafePointer<Row>, _ count: Int, _ tally: inout Tally) {
    for index in 0..<count { take(rows[index], &tally) }
  }

  mutating func settle(_ lines: Lines) {}
  var isCrowded: Bool { false }
}

/// What a fold gave.
struct Folded<Folder: RowFolder & ~Copyable>: ~Copyable {
  var folder: Folder
  var tally: Tally
}

/// How the rows of a file are shared among workers.
package struct FoldOptions: Sendable {
  package var workers: Int
  /// Bytes of a chunk; `nil` for what suits the file and the workers.
  package var chunkSize: Int?
  /// The most cells that the cube of trade, or that of media, may have.
  package var keyLimit: Int
  package var progress: ReadingProgress?
  /// Asked between chunks and files; a run that is cancelled reads no further.
  package var isCancelled: @Sendable () -> Bool

  package init(
    workers: Int, chunkSize: Int? = nil, keyLimit: Int = 20_000_000,
    progress: ReadingProgress? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.workers = workers
    self.chunkSize = chunkSize
    self.keyLimit = keyLimit
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// The bytes of a chunk of a file.
  ///
  /// Each worker meets the keys of its own chunks: fewer and longer ones mean fewer keys that
  /// several of them meet, but the last ones must not keep the others waiting.
  func chunkSize(of bytes: Int) -> Int {
    chunkSize ?? min(max(bytes / (max(workers, 1) * 8), 1 << 20), 32 << 20)
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
func fold<Folder: RowFolder & ~Copyable>(
  _ file: InputFile, columns: Columns, options: FoldOptions,
  _ make: @escaping @Sendable () -> Folder
) throws(Refusal) -> Folded<Folder> {
  guard file.shape == .delimited else {
    return try foldJSON(file, columns: columns, options: options, make)
  }
  let dialect = file.dialect
  if options.workers > 1 {
    let chunks = RecordChunks(
      bytes: file.bytes, dialect: dialect,
      chunkSize: options.chunkSize(of: file.bytes.buffer.count), workers: options.workers)
    let workers = chunks.read(from: file.header.end) {
      FoldWorker(file: file, columns: columns, folder: make())
    } read: { scanner, end, chunk, worker in
      let bytes = worker.read(
        &scanner, before: end, chunk: chunk, isCancelled: options.isCancelled)
      options.progress?.add(bytes: bytes.count, rows: bytes.rows)
      return RecordChunks.End(offset: scanner.offset, isUsual: worker.isUsual)
    } isStopped: {
      options.isCancelled()
    }
    if let workers, let folded = FoldWorker.joined(workers, headerLines: file.header.lines) {
      return folded
    }
  }
  let worker = FoldWorker(file: file, columns: columns, folder: make())
  var scanner = CSVScanner(
    bytes: file.bytes.buffer, dialect: dialect, start: file.header.end)
  let read = worker.read(
    &scanner, before: file.bytes.buffer.count, chunk: 0, isCancelled: options.isCancelled)
  if options.workers == 1 { options.progress?.add(bytes: read.count, rows: read.rows) }
  return try worker.alone(headerLines: file.header.lines)
}
