import CPlatform
import Testing

@testable import Importers

@Suite("Plain lines")
struct PlainLinesTests {
  /// All instructions that this machine has.
  static let instructions = (0...entente_best_instructions().rawValue).map {
    entente_instructions(rawValue: $0)
  }

  /// Room before and behind the lines, as in a file that goes on.
  private static let before = [UInt8](repeating: 0x23, count: 16)
  private static let after = [UInt8](repeating: 0x23, count: 64)

  private struct Line: Equatable {
    var cells: [String]
    var line: Int
    var end: Int
  }

  /// The lines that an index takes, each filled as a row, up to the first that needs care.
  private func plain(_ text: [UInt8], width: Int, _ instructions: entente_instructions) -> [Line] {
    let bytes = PlainLinesTests.before + text + PlainLinesTests.after
    let storage = RowStorage(columns: width)
    var found: [Line] = []
    bytes.withUnsafeBytes { bytes in
      var index = SeparatorIndex(instructions: instructions)
      let wanted = (0..<width).map { WantedCell(cell: Int32($0), column: Int32($0)) }
      wanted.withUnsafeBufferPointer { wanted in
        var offset = PlainLinesTests.before.count
        while let lines = index.lines(at: offset, of: bytes, dialect: CSVDialect()) {
          var rows = [storage.row]
          let plain = PlainLines(
            lines: lines, limit: bytes.count - lines.offset, count: 1, firstLine: found.count,
            width: width, quote: lines.hasQuotes ? 0x22 : 0,
            header: UnsafeBufferPointer(start: nil, count: 0), wanted: wanted)
          guard plain.fill(&rows) == 1 else { break }
          offset = index.pass(1)
          let cells = (0..<width).map { rows[0].string($0) }
          found.append(Line(cells: cells, line: rows[0].line, end: offset))
        }
      }
    }
    return found
  }

  /// The records that ``CSVScanner`` finds, up to the first that is not plain.
  private func careful(_ text: [UInt8], width: Int) -> [Line] {
    let bytes = PlainLinesTests.before + text + PlainLinesTests.after
    var found: [Line] = []
    bytes.withUnsafeBytes { bytes in
      var scanner = CSVScanner(
        bytes: bytes, dialect: CSVDialect(), start: PlainLinesTests.before.count)
      var record = CSVRecord()
      while scanner.offset < bytes.count - PlainLinesTests.after.count {
        let line = scanner.lines
        guard case .record = scanner.next(into: &record), record.count == width, !record.isBlank,
          scanner.lines == line + 1,
          !(0..<width).contains(where: { record[$0].hasDoubledQuotes })
        else { break }
        let cells = (0..<width).map { Importers.text(record.cellBytes($0)) }
        found.append(Line(cells: cells, line: line, end: scanner.offset))
      }
    }
    return found
  }

  @Test("What an index takes is what the scanner reads", arguments: instructions)
  func random(instructions: entente_instructions) {
    var random = SeededGenerator(state: 5)
    let pieces = ["a", "bc", ",", ",", "\"", "\"d,e\"", "\r\n", "\n", "\r", "\u{0}", "\"\"", "é"]
    let plainPieces = ["a", "longer text", "\"q\"", "\"x,y\"", "", "é"]
    var taken = 0
    for round in 0..<4_000 {
      let width = Int.random(in: 1...5, using: &random)
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let cells = (0..<width).map { _ in plainPieces.randomElement(using: &random) ?? "" }
        text += cells.joined(separator: ",")
        text += Bool.random(using: &random) ? "\n" : "\r\n"
        if round.isMultiple(of: 2), Int.random(in: 0..<12, using: &random) == 0 {
          text += pieces.randomElement(using: &random) ?? ""
        }
      }
      let bytes = Array(text.utf8)
      let plain = plain(bytes, width: width, instructions)
      let careful = careful(bytes, width: width)
      // What needs care in a block may hide a few plain lines before it.
      #expect(plain == Array(careful.prefix(plain.count)), "\(text.debugDescription)")
      taken += plain.count
    }
    #expect(taken > 10_000)
  }

  @Test("Every record of a long text without anything unusual is taken", arguments: instructions)
  func all(instructions: entente_instructions) {
    let text = (0..<5_000).map { "\"row \($0)\",x,\($0)\r\n" }.joined()
    let lines = plain(Array(text.utf8), width: 3, instructions)
    #expect(lines.count > 4_990)
    #expect(lines.enumerated().allSatisfy { $1.cells == ["row \($0)", "x", "\($0)"] })
  }

  // MARK: Keys and amounts

  private struct Plain: Equatable {
    var month: String
    var amounts: [Int64]
    var given: UInt32
    var isOdd: Bool
    var key: [UInt64]
    var hash: UInt64
  }

  /// What is read of lines with a month, a text, an amount, a text, an amount and a text.
  private func rows(_ text: String, _ instructions: entente_instructions) -> [Plain] {
    let bytes = PlainLinesTests.before + Array(text.utf8) + PlainLinesTests.after
    var columns = entente_row_columns()
    columns.month = 0
    columns.amounts = (2, 4, -1)
    columns.runs = 3
    columns.firsts = (1, 3, 5, 0, 0)
    columns.lasts = (1, 3, 5, 0, 0)
    let room = UnsafeMutablePointer<entente_plain_row>.allocate(capacity: PlainRows.most)
    defer { room.deallocate() }
    room.initialize(repeating: entente_plain_row(), count: PlainRows.most)
    var found: [Plain] = []
    bytes.withUnsafeBytes { bytes in
      var index = SeparatorIndex(instructions: instructions)
      var offset = PlainLinesTests.before.count
      while let lines = index.lines(at: offset, of: bytes, dialect: CSVDialect()) {
        let plain = PlainLines(
          lines: lines, limit: bytes.count - lines.offset, count: min(lines.count, PlainRows.most),
          firstLine: 1, width: 6, quote: lines.hasQuotes ? 0x22 : 0,
          header: UnsafeBufferPointer(start: nil, count: 0),
          wanted: UnsafeBufferPointer(start: nil, count: 0))
        let count = plain.read(&columns, into: room)
        if count == 0 { return }
        for place in 0..<count {
          let row = room + place
          let words = UnsafeBufferPointer(
            start: entente_key_words(row), count: Int(row.pointee.count))
          found.append(
            Plain(
              month: Importers.text(plain.month(row)),
              amounts: [row.pointee.amounts.0, row.pointee.amounts.1], given: row.pointee.given,
              isOdd: row.pointee.isOdd != 0, key: Array(words), hash: row.pointee.hash))
        }
        offset = index.pass(count)
      }
    }
    return found
  }

  @Test("Amounts are those of the strict grammar", arguments: instructions)
  func amounts(instructions: entente_instructions) {
    var random = SeededGenerator(state: 11)
    var texts = [
      "0", "-0", "1", "-1", "1.5", "-1.5", "0.000001", "1.0000001", "123456789012",
      "1234567890123", "123456789012.345678", "999999999999.99", "-99999999999.99", ".5", "5.", "-",
      "-.5", "1..2", "1.2.3", "+1", "1e3", " 1", "1 ", "12a4", "١", "00000000000.5", "1-2", "--1",
      "123456.123456", "1234567.123456", "0012.50", "0000000000012.5", "1234567890.1234", "",
    ]
    let alphabet = Array("0123456789012345678901234567890123456789..-a")
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...18, using: &random)
      texts.append(String((0..<count).compactMap { _ in alphabet.randomElement(using: &random) }))
    }
    let lines = texts.map { "2026-01,a,\($0),b,\"\($0)\",c\n" }.joined()
    let rows = rows(lines, instructions)
    #expect(rows.count > texts.count - 10)
    for (text, row) in zip(texts, rows) {
      let expected = withBytes(text) { DecimalLiteral.plain($0) }
      if text.isEmpty {
        #expect(row.given == 0 && !row.isOdd && row.amounts == [0, 0])
      } else if expected == DecimalLiteral.notPlain {
        #expect(row.isOdd, "\(text)")
      } else {
        #expect(!row.isOdd && row.given == 3 && row.amounts == [expected, expected], "\(text)")
      }
    }
  }

  @Test("Keys are equal where the texts and what is given are", arguments: instructions)
  func keys(instructions: entente_instructions) {
    let long = String(repeating: "é", count: 60)
    let texts = [
      ["a", "b", "c"], ["ab", "", "c"], ["", "ab", "c"], ["a", "bc", ""], ["abcdefgh", "i", "j"],
      ["abcdefghi", "", "j"], [long, "b", "c"], [long + "x", "b", "c"], [long, long, ""],
      ["\"a\"", "b", "c"], ["\"a,b\"", "b", "c"],
    ]
    let lines = texts.flatMap { text in
      ["1", "2", ""].map { "2026-01,\(text[0]),\($0),\(text[1]),5,\(text[2])\n" }
    }
    let padding = (0..<20).map { "2026-02,last \($0),1,b,1,c\n" }.joined()
    let rows = Array(rows(lines.joined() + padding, instructions).prefix(lines.count))
    #expect(rows.count == lines.count)
    for (number, row) in rows.enumerated() {
      #expect(row.month == "2026-01" && !row.isOdd)
      for (other, second) in rows.enumerated() {
        let isSame = number / 3 == other / 3 && (number % 3 == 2) == (other % 3 == 2)
        #expect((row.key == second.key) == isSame, "\(lines[number])\(lines[other])")
        #expect((row.hash == second.hash) == isSame, "\(lines[number])\(lines[other])")
      }
    }
    let everywhere = self.rows(lines.joined() + padding, ENTENTE_EVERYWHERE)
    #expect(Array(everywhere.prefix(lines.count)) == rows)
  }

  @Test("A text that has no room makes the row odd", arguments: instructions)
  func room(instructions: entente_instructions) {
    for length in [200, 239, 240, 241, 300, 400, 700] {
      let text = String(repeating: "x", count: length)
      let padding = (0..<20).map { "2026-02,last \($0),1,b,1,c\n" }.joined()
      let lines = [
        (line: "2026-01,\(text),1,,1,\n", length: length),
        (line: "2026-01,,1,\(text),1,\n", length: length),
        (line: "2026-01,x,1,,1,\(text)\n", length: length + 1),
      ]
      for (line, length) in lines {
        #expect(rows(line + padding, instructions).first?.isOdd == (length > 240), "\(length)")
      }
    }
  }

  @Test("Each key that was learnt is found, and no other", arguments: instructions)
  func groups(instructions: entente_instructions) {
    var groups = RowGroups()
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 20)
    defer { words.deallocate() }
    func key(_ number: Int, changed: Int? = nil) -> KeyWords {
      let count = 1 + number % 20
      for word in 0..<count { words[word] = UInt64(number * 31 + word) }
      if let changed { words[changed % count] ^= 1 << 40 }
      return KeyWords(words: words, count: count, hash: (number / 2 + 1) &* 0x9E37_79B9_7F4A_7C1)
    }
    for number in 0..<2_000 {
      groups.learn(24_000, key(number), .init(cell: number - 5, quantity: number % 3 - 1))
    }
    let rows = UnsafeMutablePointer<entente_plain_row>.allocate(capacity: PlainRows.most)
    let known = UnsafeMutablePointer<entente_known_row>.allocate(capacity: PlainRows.most)
    let cells = UnsafeMutablePointer<RawTradeCell>.allocate(capacity: 2_000)
    defer {
      rows.deallocate()
      known.deallocate()
      cells.deallocate()
    }
    /// Looks up as many keys from `first` on.
    func find(_ first: Int, month: Int64, changed: Int? = nil) {
      for index in 0..<PlainRows.most {
        var row = entente_plain_row()
        let wanted = key(first + index, changed: changed)
        withUnsafeMutableBytes(of: &row.key) { room in
          room.copyMemory(from: UnsafeRawBufferPointer(start: words, count: wanted.count * 8))
        }
        row.count = UInt32(wanted.count)
        row.hash = UInt64(bitPattern: Int64(wanted.hash))
        rows[index] = row
        known[index] = entente_known_row()
        known[index].month = month
      }
      groups.find(rows, known, PlainRows.most, cells: cells, instructions)
    }
    var found = 0
    for first in stride(from: 0, to: 2_048, by: PlainRows.most) {
      find(first, month: 24_000)
      for index in 0..<PlainRows.most where known[index].isKnown != 0 {
        let number = first + index
        found += 1
        #expect(known[index].cell == Int64(number - 5))
        #expect(known[index].quantity == Int32(number % 3 - 1))
      }
      for (month, changed) in [(24_001, nil), (-1, nil), (24_000, first)] as [(Int64, Int?)] {
        find(first, month: month, changed: changed)
        #expect((0..<PlainRows.most).allSatisfy { known[$0].isKnown == 0 })
      }
    }
    // Of two keys with the same hash only the first is looked at.
    #expect(found == 1_000)
  }
}
