@testable import Importers
import Testing

@Suite("Folding chunks in parallel")
struct RecordChunksTests {
  /// What one worker saw, chunk by chunk.
  private final class Worker {
    var parts: [(chunk: Int, seen: [Seen], lines: Int)] = []
  }

  /// Reads everything in chunks and puts lines back to those of the whole file; `nil` where a guess
  /// was wrong.
  private func read(
    _ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect, chunkSize: Int, workers: Int
  ) -> [Seen]? {
    let chunks = RecordChunks(
      bytes: SharedBytes(bytes), dialect: dialect, chunkSize: chunkSize, workers: workers)
    let result = chunks.read(from: 0) {
      Worker()
    } read: { scanner, end, chunk, worker in
      var seen: [Seen] = []
      var record = CSVRecord()
      var isUsual = true
      while scanner.offset < end {
        guard let one = Self.seen(&scanner, &record) else { break }
        if case .fatal = one { isUsual = false }
        seen.append(one)
      }
      worker.parts.append((chunk, seen, scanner.lines))
      return RecordChunks.End(offset: scanner.offset, isUsual: isUsual)
    } isStopped: {
      false
    }
    guard let result else { return nil }
    var base = 1
    return result.flatMap(\.parts).sorted { $0.chunk < $1.chunk }.flatMap { part -> [Seen] in
      defer { base += part.lines }
      return part.seen.map { moved($0, by: base) }
    }
  }

  private static func seen(_ scanner: inout CSVScanner, _ record: inout CSVRecord) -> Seen? {
    ImportersTests.seen(scanner.next(into: &record), &record, base: 0)
  }

  private func moved(_ one: Seen, by base: Int) -> Seen {
    switch one {
    case .record(let line, let cells): .record(line: line + base, cells)
    case .bad(let kind, let line, let offset, let cell):
      .bad(kind, line: line + base, offset: offset, cell: cell)
    case .fatal(let kind, let line, let offset, let cell):
      .fatal(kind, line: line + base, offset: offset, cell: cell)
    }
  }

  private static let alphabets: [[UInt8]] = [
    Array("a,\"\n\r#\0".utf8), Array("aaaa,,\n\n\"".utf8), Array("abc,\n#".utf8),
    Array("a\"\"\"\n,".utf8), Array("a,\r\"".utf8),
  ]

  @Test("chunks give what a single pass gives, or say that a guess was wrong", arguments: 0..<200)
  func chunkingIsInvisible(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    let alphabet = Self.alphabets[seed % Self.alphabets.count]
    let text = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    withBytes(text) { bytes in
      let dialect = CSVDialect(loneCRIsNewline: CSVDialect.endsLinesWithCR(bytes))
      let single = scan(bytes, dialect)
      for chunkSize in [1, 3, 17, 64, 150, .max] {
        for workers in [1, 3] {
          let chunked = read(bytes, dialect, chunkSize: chunkSize, workers: workers)
          #expect(chunked == nil || chunked == single)
        }
      }
    }
  }

  @Test("quoted line breaks around every cut")
  func quotedLineBreaks() {
    let row = "1,\"two\nlines, \"\"quoted\"\"\r\n\",3\r\n"
    let text = String(repeating: row, count: 300)
    withBytes(text) { bytes in
      let single = scan(bytes)
      #expect(single.count == 300)
      for chunkSize in 1..<70 {
        let chunked = read(bytes, CSVDialect(), chunkSize: chunkSize, workers: 2)
        #expect(chunked == nil || chunked == single)
      }
    }
  }

  @Test("speculation finds the record starts of an ordinary file, so no work is done twice")
  func speculationHolds() {
    let text = (0..<2_000).map { "\($0),\"a \($0 % 7 == 0 ? "\n" : ",")b\",plain\n" }.joined()
    withBytes(text) { bytes in
      let chunks = RecordChunks(
        bytes: SharedBytes(bytes), dialect: CSVDialect(), chunkSize: 1_000, workers: 2)
      var starts: Set<Int> = [bytes.count]
      var scanner = CSVScanner(bytes: bytes, dialect: CSVDialect())
      var record = CSVRecord()
      while scanner.next(into: &record) == .record { starts.insert(record.start) }
      for offset in stride(from: 1, to: bytes.count - 200, by: 37) {
        let wanted = starts.filter { $0 >= offset }.min()
        #expect(chunks.likelyStart(at: offset) == wanted)
      }
      #expect(read(bytes, CSVDialect(), chunkSize: 1_000, workers: 2) == scan(bytes))
    }
  }
}
