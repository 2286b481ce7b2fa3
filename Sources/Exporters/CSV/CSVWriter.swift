/// Writes a small table as CSV, row by row: RFC 4180, UTF-8 without a mark, LF, always with a header.
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
      append(
        name, isGuarded: false, isQuoted: index == 0 && Self.startsLikeAnotherFormat(name),
        at: index)
    }
    endRecord()
  }

  /// Adds one row.
  package mutating func append(_ cells: [CSVCell]) throws(WidthFault) {
    guard cells.count == width else { throw WidthFault(expected: width, found: cells.count) }
    for (index, cell) in cells.enumerated() {
      switch cell {
      case .empty: append("", isGuarded: false, isQuoted: false, at: index)
      case .number(let text) where NumberText.isCanonical(text):
        append(text, isGuarded: false, isQuoted: false, at: index)
      case .number(let text), .text(let text): append(text: text, at: index)
      }
    }
    rows += 1
    endRecord()
  }

  private mutating func append(text: String, at index: Int) {
    var text = text
    let isProtected = text.withUTF8 { CSVText.isProtected($0, isExact: isExact) }
    if isProtected { protectedCells += 1 }
    append(text, isGuarded: isProtected, isQuoted: false, at: index)
  }

  private mutating func append(
    _ text: String, isGuarded: Bool, isQuoted: Bool, at index: Int
  ) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    var text = text
    // One empty cell alone would be an empty line, which readers skip.
    let quotesAnyway = isQuoted || (text.isEmpty && width == 1)
    bytes += text.withUTF8 { utf8 in
      [UInt8](unsafeUninitializedCapacity: CSVText.room(utf8.count)) { room, count in
        count =
          room.baseAddress.map {
            CSVText.write(utf8, isGuarded: isGuarded, isQuoted: quotesAnyway, to: $0)
          } ?? 0
      }
    }
  }

  private mutating func endRecord() { bytes.append(UInt8(ascii: "\n")) }

  private static func startsLikeAnotherFormat(_ text: String) -> Bool {
    // Setting bit 5 makes ASCII letters lower-case; `=` has it set already.
    let start = text.utf8.prefix(4).map { $0 | 0x20 }
    return text.utf8.starts(with: "ID".utf8) || start.elementsEqual("sep=".utf8)
  }
}
