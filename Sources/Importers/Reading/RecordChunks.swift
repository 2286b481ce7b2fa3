import Synchronization

/// A delimited file cut into chunks that workers read at the same time.
///
/// Where a record begins is known only after all before it was read, so each worker *assumes* a
/// start and says where it stopped. Only if every chunk began exactly where the one before it
/// stopped does what the workers made count; otherwise the file is read again in one pass. The
/// result is that of a single pass, whatever the chunk size and the number of workers.
package struct RecordChunks: Sendable {
  package let bytes: SharedBytes
  package let dialect: CSVDialect
  package let chunkSize: Int
  package let workers: Int

  /// Chunks begin at multiples of `chunkSize` bytes from wherever the reading begins.
  package init(bytes: SharedBytes, dialect: CSVDialect, chunkSize: Int, workers: Int) {
    self.bytes = bytes
    self.dialect = dialect
    self.chunkSize = max(chunkSize, 1)
    self.workers = max(workers, 1)
  }

  /// Where a worker stopped.
  package struct End: Sendable {
    /// Where the record after the last one read begins.
    package let offset: Int
    /// Whether what was read leaves the records after it as they are taken to be.
    package let isUsual: Bool

    package init(offset: Int, isUsual: Bool) {
      self.offset = offset
      self.isUsual = isUsual
    }
  }

  /// Reads all records from `start` on in chunks, each worker with a value of its own, and returns
  /// these values; `nil` where a guess was wrong and nothing that was made counts.
  ///
  /// `read` gets a scanner at the start of a record and reads until one ends at or after the nominal
  /// end; the chunks of a worker come in the order of the file, but not all of them. `isStopped` is
  /// asked before each chunk; the rest is then left out.
  package func read<Worker>(
    from start: Int, make: @escaping @Sendable () -> Worker,
    read: @escaping @Sendable (inout CSVScanner, _ end: Int, _ chunk: Int, Worker) -> End,
    isStopped: @escaping @Sendable () -> Bool
  ) -> [Worker]? {
    let length = bytes.buffer.count - start
    let count = chunkSize >= length ? 1 : (length + chunkSize - 1) / chunkSize
    let team = ChunkTeam<Worker>(chunks: count)
    let ends = Mutex([(first: Int, end: End)?](repeating: nil, count: count))
    team.run(workers: workers, make: make) { chunk, worker in
      if isStopped() { return false }
      let lower = start + chunk * chunkSize
      let upper = chunkSize >= length - chunk * chunkSize ? bytes.buffer.count : lower + chunkSize
      guard let first = chunk == 0 ? start : likelyStart(at: lower), first < upper else {
        return true
      }
      var scanner = CSVScanner(bytes: bytes.buffer, dialect: dialect, start: first)
      let end = read(&scanner, upper, chunk, worker)
      ends.withLock { $0[chunk] = (first, end) }
      return end.isUsual
    }
    if isStopped() { return team.workers }
    return ends.withLock { fitTogether($0, from: start) } ? team.workers : nil
  }

  /// Whether each chunk began where the one before it ended.
  private func fitTogether(_ ends: [(first: Int, end: End)?], from start: Int) -> Bool {
    var position = start
    for (chunk, read) in ends.enumerated() {
      guard let (first, end) = read else {
        // A long record that covers the whole chunk leaves nothing to begin in it.
        if ends.count > 1, position >= start + (chunk + 1) * chunkSize { continue }
        return false
      }
      guard first == position, end.isUsual else { return false }
      position = end.offset
    }
    return true
  }

  // MARK: Speculation

  /// How far ahead a guess looks.
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
