import Dispatch
import Synchronization

/// What a fold made of one stretch of records.
package struct ChunkResult<Partial: Sendable, State: Equatable & Sendable>: Sendable {
  package let partial: Partial
  /// Where the record after the last one read begins; the end of the file to stop the fold.
  package let endOffset: Int
  /// What the records after it have to know.
  package let endState: State

  package init(partial: Partial, endOffset: Int, endState: State) {
    self.partial = partial
    self.endOffset = endOffset
    self.endState = endState
  }
}

/// A delimited file cut into chunks that workers read at the same time.
///
/// Where a record begins is known only after all before it was read, so each worker *assumes* a
/// start and reports where it stopped. A chunk counts only if the one before it stopped exactly
/// where it began and with the state it began with; otherwise it is read anew from the true start.
/// The result is that of a single pass, whatever the chunk size and the number of workers.
package struct RecordChunks: Sendable {
  package let bytes: SharedBytes
  package let dialect: CSVDialect
  package let chunkSize: Int
  package let workers: Int

  /// Chunks begin at multiples of `chunkSize` bytes from wherever the fold begins.
  package init(bytes: SharedBytes, dialect: CSVDialect, chunkSize: Int, workers: Int) {
    self.bytes = bytes
    self.dialect = dialect
    self.chunkSize = max(chunkSize, 1)
    self.workers = max(workers, 1)
  }

  /// Folds all records from `start` on and hands the partial results to `consume` in file order.
  ///
  /// `fold` gets a scanner at the start of a record, the nominal end and the state; it reads records
  /// until one ends at or after the nominal end, the data end or nothing more shall be read.
  /// It may be called for a stretch whose result is thrown away. Only a few chunks are held at once.
  package func fold<Partial: Sendable, State: Equatable & Sendable>(
    from start: Int, initialState: State,
    fold: @escaping @Sendable (inout CSVScanner, _ end: Int, State) -> ChunkResult<Partial, State>,
    consume: (Partial) throws -> Void
  ) rethrows {
    var position = start
    var state = initialState
    var nominal = start
    while position < bytes.buffer.count {
      // Chunks that a long record already covers are not worth a worker.
      nominal += max(0, (position - nominal) / chunkSize) * chunkSize
      let bounds = wave(from: nominal)
      let guesses = speculate(bounds, first: position, state: state, fold)
      for (chunk, guess) in zip(bounds, guesses) where position < chunk.upperBound {
        let fits = guess.start == position && state == guess.state
        let result = fits ? guess.result : nil
        let verified = result ?? run(from: position, to: chunk.upperBound, state, fold)
        try consume(verified.partial)
        position = verified.endOffset
        state = verified.endState
      }
      nominal = bounds.last?.upperBound ?? bytes.buffer.count
    }
  }

  // MARK: Waves

  private struct Guess<Partial: Sendable, State: Equatable & Sendable>: Sendable {
    var start: Int?
    var state: State
    var result: ChunkResult<Partial, State>?
  }

  /// The next few chunks: enough that a slow one does not keep the other workers waiting.
  private func wave(from nominal: Int) -> [Range<Int>] {
    let end = bytes.buffer.count
    var bounds: [Range<Int>] = []
    var lower = nominal
    while lower < end, bounds.count < (workers == 1 ? 1 : workers * 4) {
      let upper = chunkSize < end - lower ? lower + chunkSize : end
      bounds.append(lower..<upper)
      lower = upper
    }
    return bounds
  }

  /// Reads all chunks of a wave, the first from its true start and the others from a likely one.
  private func speculate<Partial: Sendable, State: Equatable & Sendable>(
    _ bounds: [Range<Int>], first: Int, state: State,
    _ fold: @escaping @Sendable (inout CSVScanner, Int, State) -> ChunkResult<Partial, State>
  ) -> [Guess<Partial, State>] {
    let empty = Guess<Partial, State>(start: nil, state: state, result: nil)
    let guesses = Mutex([Guess<Partial, State>](repeating: empty, count: bounds.count))
    let next = Atomic(0)
    let work: @Sendable () -> Void = {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < bounds.count else { return }
        let chunk = bounds[index]
        let start = index == 0 ? first : likelyStart(at: chunk.lowerBound)
        guard let start, start < chunk.upperBound else { continue }
        let result = run(from: start, to: chunk.upperBound, state, fold)
        guesses.withLock { $0[index] = Guess(start: start, state: state, result: result) }
      }
    }
    if workers == 1 || bounds.count == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    }
    return guesses.withLock { $0 }
  }

  private func run<Partial: Sendable, State: Equatable & Sendable>(
    from start: Int, to end: Int, _ state: State,
    _ fold: (inout CSVScanner, Int, State) -> ChunkResult<Partial, State>
  ) -> ChunkResult<Partial, State> {
    var scanner = CSVScanner(bytes: bytes.buffer, dialect: dialect, start: start)
    return fold(&scanner, end, state)
  }

  // MARK: Speculation

  /// How far ahead a guess looks; records longer than this are read one after the other.
  private static let window = 64 << 10

  /// Where the first record at or after `offset` probably begins; `nil` if no guess is worthwhile.
  ///
  /// The parity of quotes says whether a line end ends a record. Its beginning is unknown here, so
  /// the first quote that can only open or only close a cell decides.
  func likelyStart(at offset: Int) -> Int? {
    let window = bytes.buffer.part(0, min(bytes.buffer.count, offset + Self.window))
    var isInside = beginsInsideQuotes(window, from: offset)
    let newline: UInt8 = dialect.loneCRIsNewline ? 0x0D : 0x0A
    var place = max(offset - 1, 0)
    // The byte before may be the line end that makes `offset` itself the start of a record.
    if place < offset, window[place] == dialect.quote { place = offset }
    while place < window.count {
      if window[place] == dialect.quote {
        isInside.toggle()
      } else if window[place] == newline, !isInside {
        return place + 1
      }
      place += 1
    }
    return nil
  }

  private func beginsInsideQuotes(_ window: UnsafeRawBufferPointer, from offset: Int) -> Bool {
    guard let quote = dialect.quote else { return false }
    var parity = false
    for place in max(offset, 1)..<max(window.count, offset, 1) where window[place] == quote {
      let opens = endsCell(window[place - 1])
      let closes = place + 1 == window.count || endsCell(window[place + 1])
      // A quote that opens here was passed outside quotes, one that closes was passed inside.
      if opens, !closes, window[place + 1] != quote { return parity }
      if closes, !opens, window[place - 1] != quote { return !parity }
      parity.toggle()
    }
    return false
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == 0x0A || byte == 0x0D
  }
}

/// Folds the records of a delimited file in parallel and returns the partial results in file order.
package func foldChunks<Partial: Sendable, State: Equatable & Sendable>(
  bytes: SharedBytes, dialect: CSVDialect, from start: Int, chunkSize: Int, workers: Int,
  initialState: State,
  fold: @escaping @Sendable (inout CSVScanner, _ end: Int, State) -> ChunkResult<Partial, State>
) -> [Partial] {
  var partials: [Partial] = []
  RecordChunks(bytes: bytes, dialect: dialect, chunkSize: chunkSize, workers: workers)
    .fold(from: start, initialState: initialState, fold: fold) { partials.append($0) }
  return partials
}
