/// Writes a table as CSV: RFC 4180, UTF-8 without a mark, LF, always with a header.
///
/// A cell is quoted if the grammar needs it, if it was protected, or if the file would begin like
/// SYLK (`ID`) or with Excel's `sep=`. Control and bidirectional characters are data and stay.
package struct CSVWriter {
  /// A row that is wider or narrower than the header.
  package struct WidthFault: Error, Hashable, Sendable {
    package let expected: Int
    package let found: Int
  }

  /// The file so far.
  package private(set) var bytes: [UInt8] = []
  /// Rows written below the header.
  package private(set) var rows = 0
  /// Text cells that were written with a leading `'`.
  package private(set) var protectedCells = 0
  /// Cells in each row.
  package let width: Int

  private let isExact: Bool

  /// Starts a file with its header.
  ///
  /// - Parameters:
  ///   - header: the names of the columns, written without the guard.
  ///   - isExact: writes text as it is, without the guard against formulas.
  package init(header: [String], isExact: Bool = false) {
    self.width = header.count
    self.isExact = isExact
    for (index, name) in header.enumerated() {
      append(name, isProtected: index == 0 && Self.startsLikeAnotherFormat(name), at: index)
    }
    endRecord()
  }

  /// Adds one row.
  package mutating func append(_ cells: [CSVCell]) throws(WidthFault) {
    guard cells.count == width else { throw WidthFault(expected: width, found: cells.count) }
    for (index, cell) in cells.enumerated() {
      switch cell {
      case .empty: append("", isProtected: false, at: index)
      case .number(let text) where NumberText.isCanonical(text):
        append(text, isProtected: false, at: index)
      case .number(let text), .text(let text): append(text: text, at: index)
      }
    }
    rows += 1
    endRecord()
  }

  private mutating func append(text: String, at index: Int) {
    guard !isExact, SpreadsheetGuard.needsProtection(text) else {
      return append(text, isProtected: false, at: index)
    }
    protectedCells += 1
    append(SpreadsheetGuard.protect(text), isProtected: true, at: index)
  }

  private mutating func append(_ text: String, isProtected: Bool, at index: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    // One empty cell alone would be an empty line, which readers skip.
    let isEmptyLine = text.isEmpty && width == 1
    guard isProtected || isEmptyLine || Self.needsQuotes(text) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func endRecord() { bytes.append(UInt8(ascii: "\n")) }

  private static func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  }

  private static func startsLikeAnotherFormat(_ text: String) -> Bool {
    // Setting bit 5 makes ASCII letters lower-case; `=` has it set already.
    let start = text.utf8.prefix(4).map { $0 | 0x20 }
    return text.utf8.starts(with: "ID".utf8) || start.elementsEqual("sep=".utf8)
  }
}
