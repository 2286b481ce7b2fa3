/// The tables of a Markdown page as they stand in the file, by the heading above them.
struct MarkdownTables {
  private(set) var tables: [String: [[[String]]]] = [:]
  /// Alternative texts of the images, by the path of the image.
  private(set) var images: [String: String] = [:]

  init(_ page: String) {
    var heading = ""
    var rows: [[String]] = []
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      if line.hasPrefix("|") {
        rows.append(MarkdownTables.cells(line))
        continue
      }
      if !rows.isEmpty { tables[heading, default: []].append(rows) }
      rows = []
      if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" }.dropFirst()) }
      if line.hasPrefix("!["), let middle = line.firstRange(of: "](") {
        let path = line[middle.upperBound...].dropLast()
        images[String(path)] = String(line[..<middle.lowerBound].dropFirst(2))
      }
    }
    // The last line is empty, so that no table is left open.
  }

  /// Takes the next table under this heading: the header row, then the rows below the rule.
  mutating func take(_ heading: String) -> (header: [String], rows: [[String]])? {
    guard var found = tables[heading], !found.isEmpty else { return nil }
    let table = found.removeFirst()
    tables[heading] = found
    guard table.count >= 2 else { return nil }
    return (table[0], Array(table[2...]))
  }

  /// Cells stand between bars; a bar inside a cell has a backslash before it.
  private static func cells(_ line: Substring) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isEscaped = false
    for byte in line.utf8.dropFirst() {
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append(trimmed(cell))
        cell = []
      } else {
        cell.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return cells
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    var bytes = bytes[...]
    while bytes.first == UInt8(ascii: " ") { bytes = bytes.dropFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
