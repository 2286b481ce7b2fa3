@testable import Exporters
import Reporting

extension FuzzTarget {
  static let texts = FuzzTarget(
    "texts",
    """
    No text steers the terminal, ends a cell of Markdown or holds a tag there, ends a line of a \
    calendar, or runs in a spreadsheet; from CSV each comes back as it was.
    """
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    require(!harmless(text).unicodeScalars.contains(where: steers), "steers the terminal")
    checkMarkdown(MarkdownEscape.tableCell([.data(text)]))
    checkMarkdown(MarkdownEscape.paragraph([.data(text)]))
    checkDrawing(SVG.escape(text))
    checkCalendar(CalendarFile.escaped(text))
    checkCSV(text)
    if WebLink.fault(in: text) == nil {
      require(
        text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://"),
        "another scheme")
      require(!text.contains { " \\\t\n".contains($0) }, "a blank or a backslash in a link")
    }
  }

  /// Control characters, line ends and marks that turn or hide text.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
      || [0x061C, 0x2028, 0x2029, 0x2060, 0xFEFF].contains(scalar.value)
      || (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  /// A cell's bars and marks of code, each behind an odd number of backslashes, and no tag.
  private static func checkMarkdown(_ cell: String) {
    var backslashes = 0
    for byte in cell.utf8 {
      switch byte {
      case UInt8(ascii: "|"): require(backslashes % 2 == 1, "a cell ends early")
      case UInt8(ascii: "<"), UInt8(ascii: ">"): require(false, "a tag")
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): require(false, "a line ends")
      default: break
      }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
    }
    require(!cell.unicodeScalars.contains(where: steers), "steers the reader of a page")
  }

  private static func checkDrawing(_ text: String) {
    require(!text.utf8.contains { "<>\"'".utf8.contains($0) }, "markup in a drawing")
    require(!text.unicodeScalars.contains(where: steers), "steers the reader of a drawing")
    // By bytes: a mark behind an entity is one character with its semicolon.
    let parts = text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    for part in parts.dropFirst() {
      let isEntity = ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { part.starts(with: $0.utf8) }
      require(isEntity, "a bare &")
    }
  }

  private static func checkCalendar(_ text: String) {
    require(!text.unicodeScalars.contains(where: steers), "steers a calendar")
    let line = "SUMMARY:" + text
    let folded = CalendarFile.folded(line)
    for part in folded.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      require(part.count <= 76, "a line of \(part.count) bytes")
    }
    // By scalars: a mark that stands behind the blank of a fold is one character with it.
    let unfolded = String.UnicodeScalarView(
      folded.unicodeScalars.split(separator: "\r\n ".unicodeScalars).joined())
    require(unfolded.elementsEqual(line.unicodeScalars), "another line after folding")
  }

  private static func checkCSV(_ text: String) {
    var writer = CSVWriter(header: ["a", "b"])
    guard (try? writer.append([.text(text), .text("end")])) != nil,
      let records = try? CSVReadBack.records(writer.bytes), records.count == 2,
      records[1].count == 2
    else { return require(false, "no row of two cells") }
    let cell = records[1][0]
    require(
      Array(SpreadsheetGuard.unprotect(cell).utf8) == Array(text.utf8), "another text from CSV")
    let first = cell.unicodeScalars.first { !" \u{A0}\u{3000}".unicodeScalars.contains($0) }
    require(!"=+-@\t\r＝＋－＠".unicodeScalars.contains(first ?? "x"), "a formula")
  }
}
