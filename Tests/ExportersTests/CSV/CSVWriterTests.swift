import Exporters
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
  private func text(
    _ rows: [[CSVCell]], header: [String] = ["a", "b"], isExact: Bool = false
  ) throws -> String {
    var writer = CSVWriter(header: header, isExact: isExact)
    for row in rows { try writer.append(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `A table without rows has a header`() throws {
    #expect(try text([]) == "a,b\n")
  }

  @Test(arguments: [
    (CSVCell.text("plain"), "plain"), (.text(" x "), " x "), (.text("a,b"), "\"a,b\""),
    (.text("a\"b"), "\"a\"\"b\""), (.text("a\nb"), "\"a\nb\""), (.text("a\rb"), "\"a\rb\""),
    (.empty, ""), (.text(""), ""), (.number("-5"), "-5"), (.number("0.25"), "0.25"),
    (.text("=1+1"), "\"'=1+1\""), (.text("'=1"), "\"''=1\""), (.text("'quoted'"), "'quoted'"),
    (.text("\u{3000}＝1"), "\"'\u{3000}＝1\""), (.text("-5"), "\"'-5\""),
    (.number("=1"), "\"'=1\""), (.text("a\u{202E}b\u{7}"), "a\u{202E}b\u{7}"),
    (.text(",\u{301}"), "\",\u{301}\""), (.text("ID"), "ID"),
  ])
  func `A cell is quoted and protected as needed`(cell: CSVCell, expected: String) throws {
    let written = try text([[.text("k"), cell]])
    #expect(written.utf8.elementsEqual("a,b\nk,\(expected)\n".utf8), "\(written.debugDescription)")
  }

  @Test(arguments: [
    ("ID", "\"ID\""), ("IDENT", "\"IDENT\""), ("id", "id"), ("sep=|", "\"sep=|\""),
    ("SEP=", "\"SEP=\""), ("separator", "separator"), ("ide", "ide"),
  ])
  func `A file does not begin like another format`(first: String, expected: String) throws {
    #expect(try text([], header: [first, "b"]) == "\(expected),b\n")
  }

  @Test func `One empty cell alone is not an empty line`() throws {
    #expect(try text([[.empty], [.text("x")]], header: ["a"]) == "a\n\"\"\nx\n")
  }

  @Test func `Exact output has no guard`() throws {
    #expect(try text([[.text("=1"), .text("+x")]], isExact: true) == "a,b\n=1,+x\n")
  }

  @Test func `Protected cells are counted`() throws {
    var writer = CSVWriter(header: ["a", "b"])
    try writer.append([.text("=1"), .number("-1")])
    try writer.append([.text("@x"), .text("x=")])
    #expect(writer.protectedCells == 2 && writer.rows == 2 && writer.width == 2)
  }

  @Test func `A row of another width is refused`() {
    var writer = CSVWriter(header: ["a", "b"])
    #expect(throws: CSVWriter.WidthFault.self) { try writer.append([.empty]) }
    #expect(writer.bytes == Array("a,b\n".utf8))
  }

  @Test func `Any text can be read back exactly`() throws {
    let alphabet = [
      "'", "=", "+", "-", "@", "\t", "\r", "\n", " ", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}",
      "＝", "＠", "\"", ",", "a", "시", "\u{301}", "\u{0}", "\u{202E}", "0",
    ]
    var generator = SplitMix(state: 42)
    var writer = CSVWriter(header: ["a", "b", "c"])
    var originals: [[String]] = []
    for _ in 0..<20_000 {
      let row = (0..<3).map { _ in
        (0..<Int.random(in: 0...6, using: &generator))
          .map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
      }
      originals.append(row)
      try writer.append(row.map { .text($0) })
    }
    let records = try CSVReadBack.records(writer.bytes)
    #expect(writer.protectedCells > 10_000)
    #expect(records.count == originals.count + 1)
    for (record, original) in zip(records.dropFirst(), originals) {
      for (cell, text) in zip(record, original) {
        #expect(SpreadsheetGuard.unprotect(cell).utf8.elementsEqual(text.utf8))
        #expect(cell.utf8.first == UInt8(ascii: "'") || !SpreadsheetGuard.needsProtection(cell))
      }
    }
    try CSVReadBack.check(writer.bytes, width: 3, rows: 20_000)
  }

  @Test(arguments: [
    "", "a,b", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\r\n", "a\"b\n", "\"a\"b\n", "\"a\n",
    "\u{FEFF}a\n", "a,b\n\n",
  ])
  func `A damaged file is not read back`(text: String) {
    #expect(throws: ReadBackFault.self) { try CSVReadBack(Array(text.utf8)) }
  }
}
