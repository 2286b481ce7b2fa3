import Exporters
import Foundation
import Testing

@Suite("Reading a workbook back")
struct ReadBackTests {
  /// The bytes of a sound workbook.
  private func sound() throws -> [UInt8] {
    let folder = try TestFolder()
    var book = try workbook(in: folder)
    try fillShowcase(&book)
    _ = try book.close()
    return try #require(folder.bytes())
  }

  @Test("Every single damaged byte outside the time stamps is noticed or harmless to the content")
  func damage() throws {
    let bytes = try sound()
    let archive = try ZIPReader(bytes)
    let names = archive.entries.map(\.name)
    let contents = try archive.entries.map { try archive.contents(of: $0) }
    var noticed = 0
    for position in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[position] ^= 0x20
      do {
        let read = try ZIPReader(damaged)
        #expect(read.entries.map(\.name) == names)
        #expect(try read.entries.map { try read.contents(of: $0) } == contents)
      } catch is ZIPFault {
        noticed += 1
      }
    }
    #expect(noticed > bytes.count / 7 * 8 / 10)
  }

  @Test("A file that is cut anywhere, or has bytes behind its end, is refused")
  func cut() throws {
    let bytes = try sound()
    for length in stride(from: 0, to: bytes.count, by: 101) {
      #expect(throws: ZIPFault.self) { _ = try ZIPReader(Array(bytes[..<length])) }
    }
    #expect(throws: ZIPFault.bytesAfterEnd) { _ = try ZIPReader(bytes + [0]) }
    #expect(throws: ZIPFault.noEndRecord) { _ = try ZIPReader([]) }
    #expect(throws: WorkbookFault.self) { _ = try WorkbookReader(Array("no archive".utf8)) }
  }

  @Test(
    "Well-formed XML is accepted",
    arguments: [
      "<a/>", "<?xml version=\"1.0\"?>\n<a b='1' c=\"&lt;&#x41;\">x<!-- c --><b/>&amp;</a>\n",
      "<a><![CDATA[<&]]></a>", "<x:a xmlns:x='u'>부산 😀</x:a>", "\u{FEFF}<a/>",
    ])
  func wellFormed(text: String) throws {
    try XMLWellFormed.check(Array(text.utf8))
  }

  @Test(
    "XML that is not well-formed is refused",
    arguments: [
      "", "   ", "text", "<a>", "<a></b>", "<a/><b/>", "<a", "<a b/>", "<a b=1/>",
      "<a b='1' b='2'/>",
      "<a>&nbsp;</a>", "<a>&#1;</a>", "<a>&#xFFFF;</a>", "<a>& </a>", "<a b='<'/>", "<a>]]></a>",
      "<!DOCTYPE a><a/>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a><!-- -- --></a>", "<a/>x", "</a>",
      "<a></a></a>", "<a><b></a></b>", "<a b='1'c='2'/>", "<1a/>", "<a><?xml version='1.0'?></a>",
    ])
  func illFormed(text: String) {
    #expect(throws: XMLFault.self) { try XMLWellFormed.check(Array(text.utf8)) }
  }

  @Test(
    "Bytes that are not UTF-8 are refused",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xEA, 0xB0], [0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    #expect(throws: XMLFault.notUTF8(offset: 3)) {
      try XMLWellFormed.check(Array("<a>".utf8) + bytes + Array("</a>".utf8))
    }
  }

  @Test("Cells are read with their text, number, result and place")
  func cells() throws {
    let written = try write { sheet in
      try sheet.write(.text("  spaces kept \n"), row: 2, column: 1)
      try sheet.write(.boolean(true), row: 2, column: 27)
      try sheet.write(.blank, row: 3, column: 0)
      try sheet.write(.text(""), row: 5, column: 0)
    }
    let sheet = try #require(written.file["Data"])
    #expect(sheet["B3"]?.text == "  spaces kept \n")
    #expect(sheet["AB3"]?.value == .boolean(true))
    #expect(sheet["A4"]?.value == .blank)
    #expect(sheet["A6"] == nil)
    #expect(sheet.cellCount == 3)
  }

  @Test("Cell names go both ways", arguments: ["A1", "Z9", "AA10", "ZZ1", "AAA1", "XFD1048576"])
  func names(name: String) {
    #expect(CellPosition(name)?.description == name)
  }

  @Test("Texts that are no cell names", arguments: ["", "A", "1", "A0", "a1", "A1B", "가1", "A-1"])
  func noNames(name: String) {
    #expect(CellPosition(name) == nil)
  }
}
