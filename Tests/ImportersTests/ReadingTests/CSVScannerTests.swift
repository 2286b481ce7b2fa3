import Foundation
import Importers
import Testing

@Suite("CSV records")
struct CSVScannerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [Seen]
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ expected: Seen...) {
      self.text = text
      self.expected = expected
    }
  }

  static let rows: [Row] = [
    Row(""),
    Row("a", .record(line: 1, ["a"])),
    Row("a,b\n", .record(line: 1, ["a", "b"])),
    Row("a,b\r\nc,d", .record(line: 1, ["a", "b"]), .record(line: 2, ["c", "d"])),
    Row("a,", .record(line: 1, ["a", ""])),
    Row(",\n", .record(line: 1, ["", ""])),
    Row("\n\r\nx", .record(line: 1, [""]), .record(line: 2, [""]), .record(line: 3, ["x"])),
    Row(" a , b\n", .record(line: 1, [" a ", " b"])),
    Row("\"a,b\",c\n", .record(line: 1, ["a,b", "c"])),
    Row("\"a\"\"b\"\n", .record(line: 1, ["a\"b"])),
    Row("\"\"\"\"\n", .record(line: 1, ["\""])),
    Row("\"\",\"\"\n", .record(line: 1, ["", ""])),
    Row("\"\"", .record(line: 1, [""])),
    Row(
      "\"a\nb\r\nc\rd\",e\nf,g",
      .record(line: 1, ["a\nb\r\nc\rd", "e"]), .record(line: 4, ["f", "g"])),
    // A combining mark after a delimiter does not hide it.
    Row("a,\u{301}b\n", .record(line: 1, ["a", "\u{301}b"])),
    // A broken row is rejected, and reading goes on at the next line.
    Row(
      "a\"b,c\nd,e\n", .bad(.strayQuote, line: 1, offset: 1, cell: 1),
      .record(line: 2, ["d", "e"])),
    Row(
      "x,\"a\"b\nd,e", .bad(.textAfterQuote, line: 1, offset: 5, cell: 2),
      .record(line: 2, ["d", "e"])),
    Row(
      "a,\"b\" \nc", .bad(.textAfterQuote, line: 1, offset: 5, cell: 2),
      .record(line: 2, ["c"])),
    Row("a\"b", .bad(.strayQuote, line: 1, offset: 1, cell: 1)),
    // Its end is unknowable once it spans lines.
    Row(
      "a\n\"b\nc\"d\ne", .record(line: 1, ["a"]),
      .fatal(.brokenRecordSpansLines, line: 3, offset: 7, cell: 1)),
    Row("\"b\nc\",d\"e\nf", .fatal(.brokenRecordSpansLines, line: 2, offset: 7, cell: 2)),
    Row(
      "a\nb,\"c\nd\n", .record(line: 1, ["a"]), .fatal(.unclosedQuote, line: 2, offset: 4, cell: 2)),
    // CR alone ends nothing in a file with LF.
    Row("a\rb\nc", .bad(.loneCR, line: 1, offset: 1, cell: 1), .record(line: 2, ["c"])),
    Row("a,b\r", .bad(.loneCR, line: 1, offset: 3, cell: 2)),
    Row("\"a\"\rb\nc", .bad(.loneCR, line: 1, offset: 3, cell: 1), .record(line: 2, ["c"])),
    Row("a\r\r\nb\n", .bad(.loneCR, line: 1, offset: 1, cell: 1), .record(line: 2, ["b"])),
    Row(
      "a\0b,c\nd,e\n", .bad(.nulByte, line: 1, offset: 1, cell: 1),
      .record(line: 2, ["d", "e"])),
    Row(
      "\"a\0\nb\",c\nd\n", .bad(.nulByte, line: 1, offset: 2, cell: 1),
      .record(line: 3, ["d"])),
  ]

  @Test("each text gives exactly these records and faults", arguments: rows)
  func records(_ row: Row) {
    withBytes(row.text) { #expect(scan($0) == row.expected) }
  }

  @Test("CR ends records only where the file has no LF at all")
  func carriageReturnFiles() {
    withBytes("a,b\rc,\"d\re\"\rf") { bytes in
      #expect(CSVDialect.endsLinesWithCR(bytes))
      #expect(
        scan(bytes, CSVDialect(loneCRIsNewline: true)) == [
          .record(line: 1, ["a", "b"]), .record(line: 2, ["c", "d\re"]), .record(line: 4, ["f"]),
        ])
    }
    withBytes("a\rb\n") { #expect(!CSVDialect.endsLinesWithCR($0)) }
  }

  @Test("another delimiter and quote, or none")
  func dialects() {
    withBytes("'a;b';c,\"d\n") {
      let dialect = CSVDialect(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'"))
      #expect(scan($0, dialect) == [.record(line: 1, ["a;b", "c,\"d"])])
    }
    withBytes("\"a\tb\"c\n\t\n") {
      let dialect = CSVDialect(delimiter: 9, quote: nil)
      #expect(
        scan($0, dialect) == [.record(line: 1, ["\"a", "b\"c"]), .record(line: 2, ["", ""])])
    }
  }

  @Test("limits refuse the file and name the cell")
  func limits() {
    let cell = String(repeating: "x", count: CSVLimits.cellBytes)
    withBytes(cell + ",y\n") { #expect(scan($0) == [.record(line: 1, [cell, "y"])]) }
    withBytes("a,x" + cell) {
      #expect(scan($0) == [.fatal(.cellTooLong, line: 1, offset: 2, cell: 2)])
    }
    withBytes("\"x" + cell + "\"\n") {
      #expect(scan($0) == [.fatal(.cellTooLong, line: 1, offset: 0, cell: 1)])
    }
    let wide = String(repeating: ",", count: CSVLimits.columns - 1)
    withBytes(wide) { #expect(scan($0).count == 1) }
    withBytes(wide + ",\n") {
      #expect(
        scan($0) == [
          .fatal(
            .tooManyColumns, line: 1, offset: CSVLimits.columns, cell: CSVLimits.columns + 1)
        ])
    }
    let long = String(repeating: cell + ",", count: 17)
    withBytes(long) { bytes in
      guard case .fatal(.recordTooLong, _, _, _)? = scan(bytes).first else {
        Issue.record("a record over 16 MiB is refused")
        return
      }
    }
  }

  @Test("cells at every distance from the 64-byte blocks of the scanner")
  func blockEdges() {
    for padding in 0..<140 {
      let filler = String(repeating: "x", count: padding)
      withBytes("\(filler),\"a\"\"\(filler)\",\r\n\(filler)\n") {
        #expect(
          scan($0) == [.record(line: 1, [filler, "a\"\(filler)", ""]), .record(line: 2, [filler])])
      }
    }
  }

  @Test("writing cells and reading them back is the identity")
  func roundTrip() {
    var random = SeededGenerator(state: 7)
    let letters = ["a", ",", "\"", "\n", "\r", "\r\n", " ", "한", "\u{301}", "'"]
    for _ in 0..<500 {
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &random)]
          }.joined()
        }
      }
      // Byte by byte: as a Character, a quote before U+0301 is no quote.
      let quote = UInt8(ascii: "\"")
      let text = rows.flatMap { row -> [UInt8] in
        let cells = row.map { cell -> [UInt8] in
          [quote] + cell.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
        }
        return Array(cells.joined(separator: [UInt8(ascii: ",")])) + [0x0D, 0x0A]
      }
      withBytes(text) { bytes in
        let read = scan(bytes).map { one -> [[UInt8]] in
          guard case .record(_, let cells) = one else { return [] }
          return cells.map { Array($0.utf8) }
        }
        #expect(read == rows.map { $0.map { Array($0.utf8) } })
      }
    }
  }

  @Test(
    "csv-spectrum and csv-test-data",
    .enabled(if: sharedReference != nil, Comment(rawValue: needsShared)))
  func conformance() throws {
    let broken = try referenceNames("csv/csv-test-data/csv", suffix: ".csv")
      .filter { $0.hasPrefix("bad-") && !$0.hasPrefix("bad-header-") }
    for name in try referenceNames("csv/csv-test-data/json", suffix: ".json") {
      let stem = String(name.dropLast(5))
      let rows = try JSONSerialization.jsonObject(
        with: Data(try reference("csv/csv-test-data/json/\(name)")))
      let bytes = try reference("csv/csv-test-data/csv/\(stem).csv")
      let read = withBytes(bytes) { bytes in
        scan(bytes, CSVDialect(loneCRIsNewline: CSVDialect.endsLinesWithCR(bytes)))
      }.map { one -> [String] in
        guard case .record(_, let cells) = one else { return ["not a record"] }
        return cells
      }
      if (rows as? [Any])?.isEmpty == true {
        // No rows: at most the header.
        #expect(read.count <= 1, "\(stem)")
      } else if let arrays = rows as? [[String]] {
        #expect(read == arrays, "\(stem)")
      } else if let objects = rows as? [[String: String]], let header = read.first {
        let dictionaries = read.dropFirst().map {
          Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
        }
        #expect(dictionaries == objects, "\(stem)")
      }
    }
    for name in broken {
      let bytes = try reference("csv/csv-test-data/csv/\(name)")
      let all = withBytes(bytes) { scan($0) }
      let widths = Set(
        all.map { one -> Int in
          guard case .record(_, let cells) = one else { return -1 }
          return cells.count
        })
      #expect(widths.contains(-1) || widths.count > 1, "\(name) is broken or ragged")
    }
  }
}
