import CPlatform
import PartnershipModel

/// How many plain rows are handed over at once, so that what they need of the memory can be fetched
/// before it is looked at.
enum PlainRows {
  static var most: Int { Int(ENTENTE_MOST_ROWS) }
}

/// A worker of a fold: reads chunks of a delimited file one after the other into its folder.
final class FoldWorker<Folder: RowFolder & ~Copyable> {
  private let file: InputFile
  private var folder: Folder?
  private var rows: DelimitedRows
  private let storage: [RowStorage]
  private var chunks: [ReadChunk] = []
  /// Whether all chunks so far leave those after them as they are taken to be.
  private(set) var isUsual = true

  private struct ReadChunk {
    let number: Int
    var tally = Tally()
    var lines = 0
    var refused: Finding?
  }

  init(file: InputFile, columns: Columns, folder: consuming Folder) {
    self.file = file
    self.folder = consume folder
    rows = DelimitedRows(file: file, columns: columns)
    storage = (0..<PlainRows.most).map { _ in RowStorage(columns: columns.names.count) }
  }

  /// Reads the records that begin before `end`; returns the bytes and rows read.
  func read(
    _ scanner: inout CSVScanner, before end: Int, chunk: Int,
    isCancelled: () -> Bool
  ) -> (count: Int, rows: Int) {
    var read = ReadChunk(number: chunk)
    var batch = storage.map(\.row)
    for index in batch.indices { batch[index].chunk = chunk }
    let start = scanner.offset
    if var folder = folder.take() {
      read.refused = batch.withUnsafeMutableBufferPointer { batch in
        guard let batch = batch.baseAddress else { return nil }
        return FoldWorker.fold(
          &scanner, end, &rows, batch, &folder, &read.tally, isCancelled)
      }
      isUsual = isUsual && read.refused == nil && !rows.isAfterSecondTable && !folder.isCrowded
      self.folder = consume folder
    }
    read.lines = scanner.lines
    chunks.append(read)
    return (scanner.offset - start, read.tally.read)
  }

  private static func fold(
    _ scanner: inout CSVScanner, _ end: Int, _ rows: inout DelimitedRows,
    _ batch: UnsafeMutablePointer<Row>, _ folder: inout Folder, _ tally: inout Tally,
    _ isCancelled: () -> Bool
  ) -> Finding? {
    var batches = 0
    while true {
      var count = 0
      if let lines = rows.plainLines(scanner, before: end, most: PlainRows.most) {
        count = folder.takePlain(lines, batch, &tally)
        if count > 0 { rows.pass(count, &scanner, &tally) }
      }
      if count == 0 {
        switch rows.next(&scanner, before: end, into: &batch[0], tally: &tally) {
        case .row: folder.take(batch[0], &tally)
        case .end: return nil
        case .refused(let finding): return finding
        }
      }
      batches &+= 1
      if batches & 0x7FF == 0, folder.isCrowded || isCancelled() { return nil }
    }
  }

  // MARK: Results

  /// What this worker made of the whole file.
  func alone(headerLines: Int) throws(Refusal) -> Folded<Folder> {
    guard let folded = FoldWorker.joined([self], headerLines: headerLines) else {
      throw Refusal(chunks.compactMap { $0.refused?.moved(by: headerLines) })
    }
    return folded
  }

  /// What all workers made, in the order of the file; `nil` where it is refused.
  static func joined(_ workers: [FoldWorker], headerLines: Int) -> Folded<Folder>? {
    let chunks = workers.flatMap(\.chunks).sorted { $0.number < $1.number }
    guard let first = workers.first, chunks.allSatisfy({ $0.refused == nil }),
      var folder = first.folder.take()
    else { return nil }
    var tally = Tally()
    var before = [Int](repeating: headerLines, count: (chunks.last?.number ?? 0) + 1)
    var line = headerLines
    for chunk in chunks {
      before[chunk.number] = line
      tally.append(chunk.tally, base: line)
      line += chunk.lines
    }
    for worker in workers.dropFirst() {
      if let other = worker.folder.take() { folder.join(other) }
    }
    folder.settle(Lines(before: before))
    return Folded(folder: folder, tally: tally)
  }
}

extension Finding {
  /// The finding, whose lines count from `base`.
  fileprivate func moved(by base: Int) -> Finding {
    var place = place
    place.line = place.line.map { $0 + base }
    return Finding(problem.rebased(by: base), at: place)
  }
}
