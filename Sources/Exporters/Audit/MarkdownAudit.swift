import PartnershipModel
import Reporting

/// The promises of a page: one title, no level skipped, tables with as many cells in every row and no
/// more than eight, words for every picture, no tag.
struct MarkdownAudit {
  private let path: String
  private let text: String
  private let lines: [Substring]

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  func check() throws(AuditFault) {
    guard let (index, fault) = fault() else { return }
    throw AuditFault(path, (index.map { "line \($0 + 1): " } ?? "") + MarkdownAudit.words(fault))
  }

  /// The first promise that the page breaks, with the index of the line, where it is one line's.
  func fault() -> (index: Int?, fault: PageFault)? {
    guard text.utf8.last == UInt8(ascii: "\n"), !text.utf8.contains(UInt8(ascii: "\r")) else {
      return (nil, .lineEnds)
    }
    for (index, line) in lines.enumerated() {
      if line.utf8.last == UInt8(ascii: " ") { return (index, .spaceAtEnd) }
      // Text from data has `&lt;` here, our own text has neither.
      if line.utf8.contains(UInt8(ascii: "<")) { return (index, .tag) }
      if line.utf8.contains(UInt8(ascii: "!")), line.contains("![](") {
        return (index, .pictureWithoutWords)
      }
    }
    return headingFault() ?? tableFault()
  }

  private func headingFault() -> (index: Int?, fault: PageFault)? {
    var last = 0
    for (index, line) in lines.enumerated() where line.hasPrefix("#") {
      let level = line.prefix { $0 == "#" }.count
      guard line.dropFirst(level).hasPrefix(" ") else { continue }
      if level == 1, last > 0 { return (index, .secondTitle) }
      if level > last + 1 { return (index, .skippedLevel(from: last, to: level)) }
      last = level
    }
    return last == 0 ? (nil, .noTitle) : nil
  }

  private func tableFault() -> (index: Int?, fault: PageFault)? {
    var width: Int?
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let cells = MarkdownAudit.cells(line)
      if let width {
        if cells != width { return (index, .unevenTable(cells: cells, columns: width)) }
      } else {
        if cells > ReportTable.mostInMarkdown {
          return (index, .wideTable(columns: cells, limit: ReportTable.mostInMarkdown))
        }
        guard index + 1 < lines.count, lines[index + 1].hasPrefix("| ---") else {
          return (index, .tableWithoutHeader)
        }
        width = cells
      }
    }
    return nil
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

  private static func words(_ fault: PageFault) -> String {
    switch fault {
    case .noTitle: "it has no title"
    case .secondTitle: "a second title"
    case .skippedLevel(let from, let to): "a heading \(to) below a heading \(from)"
    case .unevenTable(let cells, let columns): "\(cells) cells in a table of \(columns) columns"
    case .wideTable(let columns, _): "a table of \(columns) columns"
    case .tableWithoutHeader: "a table without a header"
    case .spaceAtEnd: "a space at the end"
    case .tag: "a tag"
    case .pictureWithoutWords: "a picture without words"
    case .lineEnds: "it does not end with a line feed, or has carriage returns"
    }
  }
}
