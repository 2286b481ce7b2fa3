import CSimdJSON
import PartnershipModel

/// A worker of a fold over JSON: reads lines, or an array, into its folder.
final class JSONWorker<Folder: RowFolder & ~Copyable> {
  private let file: InputFile
  private let bytes: UnsafeRawBufferPointer
  private var folder: Folder?
  private let objects: JSONRows
  // Only one call at a time uses it: checking that for each row would cost as much as a cell.
  @exclusivity(unchecked) private var scanner: JSONRowScanner
  private let parser = JSONParser()
  private let storage: [RowStorage]
  /// The rows that are handed over at once; the first is also the one of rows read with care.
  private let batch: UnsafeMutablePointer<Row>
  private var row: Row {
    get { batch[0] }
    set { batch[0] = newValue }
  }
  private var chunks: [ReadChunk] = []
  private(set) var isCrowded = false

  private struct ReadChunk {
    let number: Int
    var tally = Tally()
    var lines = 0
    var clash: Finding?
  }

  init(file: InputFile, columns: Columns, folder: consuming Folder) {
    self.file = file
    bytes = file.bytes.buffer
    self.folder = consume folder
    objects = JSONRows(file: file, columns: columns)
    scanner = JSONRowScanner(columns: columns.names.count)
    storage = (0..<PlainRows.most).map { _ in RowStorage(columns: columns.names.count) }
    batch = .allocate(capacity: PlainRows.most)
    for (index, storage) in storage.enumerated() { (batch + index).initialize(to: storage.row) }
  }

  deinit { batch.deallocate() }

  // MARK: Lines

  /// Reads the lines of a range that begins and ends between lines; returns the rows read.
  func readLines(_ range: Range<Int>, chunk number: Int, isCancelled: () -> Bool) -> Int {
    var chunk = ReadChunk(number: number)
    for index in 0..<PlainRows.most { batch[index].chunk = number }
    if var folder = folder.take() {
      var place = range.lowerBound
      while place < range.upperBound, !folder.isCrowded, !isCancelled() {
        let end = batchEnd(place, range.upperBound)
        readBatch(place, end, &folder, &chunk)
        place = end
      }
      isCrowded = folder.isCrowded
      self.folder = consume folder
    }
    close(&chunk)
    return chunk.tally.read
  }

  private func close(_ chunk: inout ReadChunk) {
    if chunks.allSatisfy({ $0.clash == nil }) { chunk.clash = objects.clash }
    chunks.append(chunk)
  }

  /// The end of the lines from `place` on that are scanned at once; at least one line.
  private func batchEnd(_ place: Int, _ end: Int) -> Int {
    guard end - place > JSONRowScanner.batchSize else { return end }
    var last = place + JSONRowScanner.batchSize
    while last > place, bytes[last - 1] != 0x0A { last -= 1 }
    return last > place ? last : min(bytes.lineEnd(from: place) + 1, end)
  }

  private func readBatch(
    _ start: Int, _ end: Int, _ folder: inout Folder, _ chunk: inout ReadChunk
  ) {
    guard scanner.load(file, start, end, isArray: false) else {
      return readBroken(start, end, &folder, &chunk)
    }
    while true {
      let read = readPlain(start, &folder, &chunk)
      switch read.status {
      case ENTENTE_ROW_BLANK:
        chunk.lines += 1
        chunk.tally.read += 1
        chunk.tally.blank += 1
      case ENTENTE_ROW_UNSURE:
        readWithCare(start + read.start, start + read.end, &folder, &chunk)
      default: return
      }
    }
  }

  /// Reads lines without surprises and hands them over, many at once; returns what comes then.
  @inline(__always)
  private func readPlain(
    _ start: Int, _ folder: inout Folder, _ chunk: inout ReadChunk
  ) -> entente_row {
    var count = 0
    while true {
      let row = batch + count
      let read = scanner.next(into: row.pointee, number: count)
      guard read.status == ENTENTE_ROW_READ else {
        folder.takeBatch(batch, count, &chunk.tally)
        return read
      }
      chunk.tally.read &+= 1
      chunk.lines &+= 1
      row.pointee.line = chunk.lines
      row.pointee.ordinal = start &+ read.start
      row.pointee.isFollowed = true
      count &+= 1
      if count == PlainRows.most {
        folder.takeBatch(batch, count, &chunk.tally)
        count = 0
      }
    }
  }

  /// Reads lines of which some are broken: those of each half by themselves.
  private func readBroken(
    _ start: Int, _ end: Int, _ folder: inout Folder, _ chunk: inout ReadChunk
  ) {
    var cut = bytes.lineEnd(from: (start + end) / 2) + 1
    if cut >= end {
      cut = (start + end) / 2
      while cut > start, bytes[cut - 1] != 0x0A { cut -= 1 }
    }
    if cut <= start || end - start > JSONRowScanner.batchSize {
      let last = end > start && bytes[end - 1] == 0x0A ? end - 1 : end
      return readWithCare(start, last, &folder, &chunk)
    }
    readBatch(start, cut, &folder, &chunk)
    readBatch(cut, end, &folder, &chunk)
  }

  /// Reads one line, without its line end.
  private func readWithCare(
    _ start: Int, _ end: Int, _ folder: inout Folder, _ chunk: inout ReadChunk
  ) {
    chunk.lines += 1
    if bytes.part(start, end).allSatisfy(isJSONBlank) {
      chunk.tally.read += 1
      chunk.tally.blank += 1
      return
    }
    row.line = chunk.lines
    row.ordinal = start
    do throws(JSONFailure) {
      guard end - start <= JSONLimits.elementBytes else {
        throw JSONFailure(kind: .tooLarge, offset: start, line: row.line)
      }
      take(try parser.value(in: bytes, start, end, line: row.line), &folder, &chunk)
    } catch {
      chunk.tally.read += 1
      chunk.tally.rejected += 1
      chunk.tally.report(
        .badLine(reason: error.problem.code), at: InputPlace(file: file.path, line: row.line))
    }
  }

  private func take(_ element: JSONValue, _ folder: inout Folder, _ chunk: inout ReadChunk) {
    scanner.forgetRow()
    row.isFollowed = false
    guard objects.fill(row, from: element, &chunk.tally) else { return }
    folder.take(row, &chunk.tally)
    if case .object(let members) = element, objects.clash == nil {
      scanner.learn(members, column: objects.column)
    }
  }

  // MARK: An array

  /// Reads the elements of the array at the top; returns the rows read.
  func readArray(isCancelled: () -> Bool) throws(JSONFailure) -> Int {
    var chunk = ReadChunk(number: 0)
    if var folder = folder.take() {
      let failure: JSONFailure?
      do throws(JSONFailure) {
        try readArray(&folder, &chunk, isCancelled)
        failure = nil
      } catch { failure = error }
      self.folder = consume folder
      if let failure { throw failure }
    }
    close(&chunk)
    return chunk.tally.read
  }

  private func readArray(
    _ folder: inout Folder, _ chunk: inout ReadChunk, _ isCancelled: () -> Bool
  ) throws(JSONFailure) {
    var cursor = JSONCursor(bytes)
    cursor.skipBlanks()
    guard cursor.byte != nil else { throw cursor.failure(.empty) }
    try cursor.pass(UInt8(ascii: "["))
    if cursor.passIfPresent(UInt8(ascii: "]")) { return try cursor.finish() }
    var index = 0
    var (pause, passed) = (0, 0)
    repeat {
      if folder.isCrowded || isCancelled() { return }
      if passed >= pause {
        let first = index
        if readElements(&cursor, &index, &folder, &chunk) { continue }
        // Where scanning ahead is of no use it is tried less and less often.
        pause = index > first ? 0 : min(max(pause * 2, 1), 1 << 10)
        passed = 0
      }
      passed += 1
      try readElement(&cursor, index, &folder, &chunk)
      index += 1
    } while cursor.passIfPresent(UInt8(ascii: ","))
    try cursor.pass(UInt8(ascii: "]"))
    try cursor.finish()
  }

  /// Reads what elements it can at once; true where it stopped behind an element, false where an
  /// element comes next.
  private func readElements(
    _ cursor: inout JSONCursor, _ index: inout Int, _ folder: inout Folder,
    _ chunk: inout ReadChunk
  ) -> Bool {
    let start = cursor.offset
    guard let end = elementsEnd(start), scanner.load(file, start, end, isArray: true) else {
      return false
    }
    while true {
      let read = scanner.next(into: row)
      guard read.status == ENTENTE_ROW_READ else {
        // Where an element is left over it stands behind a comma, or nothing was read.
        let isBehindElement = read.start > 0 && bytes[start + read.start - 1] != UInt8(ascii: ",")
        cursor.move(to: start + read.start)
        return isBehindElement
      }
      cursor.move(to: start + read.start)
      chunk.tally.read &+= 1
      row.line = cursor.line
      row.ordinal = index
      row.isFollowed = true
      folder.take(row, &chunk.tally)
      cursor.move(to: start + read.end)
      index += 1
    }
  }

  /// The last end of what may be an element, not too far from `start`.
  ///
  /// Where it lies inside a text, that text is open, and scanning fails.
  private func elementsEnd(_ start: Int) -> Int? {
    var end = min(bytes.count, start + JSONRowScanner.batchSize)
    var next: UInt8 = 0
    while end > start {
      let byte = bytes[end - 1]
      if byte == UInt8(ascii: "}"), next == UInt8(ascii: ",") || next == UInt8(ascii: "]") {
        return end
      }
      if !isJSONBlank(byte) { next = byte }
      end -= 1
    }
    return nil
  }

  private func readElement(
    _ cursor: inout JSONCursor, _ index: Int, _ folder: inout Folder, _ chunk: inout ReadChunk
  ) throws(JSONFailure) {
    cursor.skipBlanks()
    let depth = JSONLimits.depth - 1
    let end = try cursor.valueEnd(depth: depth)
    let element = try parser.value(
      in: bytes, cursor.offset, end, line: cursor.line, depth: depth)
    row.line = cursor.line
    row.ordinal = index
    take(element, &folder, &chunk)
    cursor.move(to: end)
  }

  // MARK: Results

  /// What all workers made, in the order of the file; `nil` without workers.
  static func joined(_ workers: [JSONWorker]) throws(Refusal) -> Folded<Folder>? {
    let chunks = workers.flatMap(\.chunks).sorted { $0.number < $1.number }
    let above = workers.first?.file.header.lines ?? 0
    var tally = Tally()
    var before = [Int](repeating: above, count: (chunks.last?.number ?? 0) + 1)
    var line = above
    var warned: Set<String> = []
    var clash: Finding?
    for chunk in chunks {
      before[chunk.number] = line
      var part = chunk.tally
      part.findings.removeAll { $0.isUnknownKey && !warned.insert($0.place.column ?? "").inserted }
      tally.append(part, base: line)
      if clash == nil, let found = chunk.clash {
        var place = found.place
        place.line = place.line.map { $0 + line }
        clash = Finding(found.problem, at: place)
      }
      line += chunk.lines
    }
    if let clash { throw Refusal([clash]) }
    guard let first = workers.first, var folder = first.folder.take() else { return nil }
    for worker in workers.dropFirst() {
      if let other = worker.folder.take() { folder.join(other) }
    }
    folder.settle(Lines(before: before))
    return Folded(folder: folder, tally: tally)
  }
}

extension Finding {
  /// Whether it tells of a key that every worker meets for the first time.
  fileprivate var isUnknownKey: Bool {
    if case .unknownColumn = problem { true } else { false }
  }
}

extension UnsafeRawBufferPointer {
  /// Where the line that holds the byte at `place` ends: its LF, or the end of the text.
  func lineEnd(from place: Int) -> Int {
    var end = place
    while end < count, self[end] != 0x0A { end += 1 }
    return end
  }
}
