@testable import Importers
import Testing

@Suite("Folding chunks in parallel")
struct RecordChunksTests {
  private struct Part: Sendable {
    var seen: [Seen] = []
    var lines = 0
  }

  /// Folds everything in chunks and puts lines back to those of the whole file.
  private func fold(
    _ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect, chunkSize: Int, workers: Int
  ) -> [Seen] {
    let parts = foldChunks(
      bytes: SharedBytes(bytes), dialect: dialect, from: 0, chunkSize: chunkSize, workers: workers,
      initialState: false
    ) { scanner, end, stopped in
      var part = Part()
      var record = CSVRecord()
      var state = stopped
      while scanner.offset < end {
        guard let one = seen(scanner.next(into: &record), &record, base: 0) else { break }
        // As after a second header: once a row is `#`, every later row is marked.
        if case .record(_, ["#"]) = one { state = true }
        part.seen.append(state ? marked(one) : one)
      }
      part.lines = scanner.lines
      return ChunkResult(partial: part, endOffset: scanner.offset, endState: state)
    }
    var base = 1
    return parts.flatMap { part -> [Seen] in
      defer { base += part.lines }
      return part.seen.map { moved($0, by: base) }
    }
  }

  private func marked(_ one: Seen) -> Seen {
    guard case .record(let line, let cells) = one else { return one }
    return .record(line: line, cells + ["marked"])
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

  @Test("any chunk size and number of workers give what a single pass gives", arguments: 0..<200)
  func chunkingIsInvisible(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    let alphabet = Self.alphabets[seed % Self.alphabets.count]
    let text = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    withBytes(text) { bytes in
      let dialect = CSVDialect(loneCRIsNewline: CSVDialect.endsLinesWithCR(bytes))
      let whole = fold(bytes, dialect, chunkSize: .max, workers: 1)
      let single = scan(bytes, dialect)
      #expect(whole.count == single.count)
      for chunkSize in [1, 3, 17, 64, 150] {
        for workers in [1, 3] {
          #expect(fold(bytes, dialect, chunkSize: chunkSize, workers: workers) == whole)
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
        #expect(fold(bytes, CSVDialect(), chunkSize: chunkSize, workers: 2) == single)
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
    }
  }
}
