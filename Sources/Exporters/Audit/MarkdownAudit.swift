/// The promises of a page: one title, no level skipped, tables with as many cells in every row and no
/// more than eight, words for every picture, no tag.
struct MarkdownAudit {
  private let path: String
  private let text: String
  private let lines: [Substring]

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  func check() throws(AuditFault) {
    guard text.utf8.last == UInt8(ascii: "\n"), !text.utf8.contains(UInt8(ascii: "\r")) else {
      throw AuditFault(path, "it does not end with a line feed, or has carriage returns")
    }
    for (index, line) in lines.enumerated() {
      if line.utf8.last == UInt8(ascii: " ") { throw fault(index, "a space at the end") }
      // Text from data has `&lt;` here, our own text has neither.
      if line.utf8.contains(UInt8(ascii: "<")) { throw fault(index, "a tag") }
      if line.contains("![](") { throw fault(index, "a picture without words") }
    }
    try checkHeadings()
    try checkTables()
  }

  private func checkHeadings() throws(AuditFault) {
    var last = 0
    for (index, line) in lines.enumerated() where line.hasPrefix("#") {
      let level = line.prefix { $0 == "#" }.count
      guard line.dropFirst(level).hasPrefix(" ") else { continue }
      if level == 1, last > 0 { throw fault(index, "a second title") }
      if level > last + 1 { throw fault(index, "a heading \(level) below a heading \(last)") }
      last = level
    }
    if last == 0 { throw AuditFault(path, "it has no title") }
  }

  private func checkTables() throws(AuditFault) {
    var width: Int?
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = MarkdownAudit.cells(line)
      if let width {
        if cells != width { throw fault(index, "\(cells) cells in a table of \(width) columns") }
      } else {
        if cells > MarkdownTable.widest { throw fault(index, "a table of \(cells) columns") }
        guard index + 1 < lines.count, lines[index + 1].hasPrefix("| ---") else {
          throw fault(index, "a table without a header")
        }
        width = cells
      }
    }
  }

  /// Cells between the bars of a row; a bar behind a backslash belongs to its cell (GFM 0.29, 4.10).
  static func cells(_ line: Substring) -> Int {
    var bars = 0
    var isEscaped = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return bars - 1
  }

  private func fault(_ index: Int, _ what: String) -> AuditFault {
    AuditFault(path, "line \(index + 1): \(what)")
  }
}
