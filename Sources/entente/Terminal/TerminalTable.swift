import Exporters
import Reporting

/// A table in columns of equal width, for a terminal; Chinese and Korean characters take two.
struct TerminalTable {
  /// Rows whose first cell is wider than its column carry it on a line of its own.
  struct Row {
    let cells: [String]
    /// Lines below the row, indented.
    var details: [String] = []
  }

  let header: [String]
  /// Columns of numbers stand flush right.
  let numbers: Set<Int>
  let rows: [Row]

  static func columns(_ text: String) -> Int {
    ExcelTextWidth.columns(in: text, ambiguousWide: false)
  }

  /// The columns that all cells but the first take, with the gaps before them.
  var widthOfOthers: Int {
    let all = [header] + rows.map(\.cells)
    return header.indices.dropFirst().reduce(0) { sum, index in
      sum + 2 + (all.map { TerminalTable.columns($0[index]) }.max() ?? 0)
    }
  }

  /// The table in lines of at most `width` columns, as far as the cells other than the first allow.
  func text(width: Int) -> String {
    let all = [header] + rows.map(\.cells)
    var widths = header.indices.map { index in
      all.map { TerminalTable.columns($0[index]) }.max() ?? 0
    }
    widths[0] = min(widths[0], max(width - widthOfOthers, 4))
    var lines = lines(header, widths)
    for row in rows {
      lines += self.lines(row.cells, widths)
      lines += row.details.flatMap { TerminalTable.wrapped($0, width: width, indent: 4) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ cells: [String], _ widths: [Int]) -> [String] {
    let isWide = TerminalTable.columns(cells[0]) > widths[0]
    var line = ""
    for (index, cell) in cells.enumerated() {
      let shown = isWide && index == 0 ? "" : cell
      let gap = String(repeating: " ", count: widths[index] - TerminalTable.columns(shown))
      if index > 0 { line += "  " }
      line += numbers.contains(index) ? gap + shown : shown + gap
    }
    while line.last == " " { line.removeLast() }
    return isWide ? [cells[0], line] : [line]
  }

  /// A sentence in lines that break at spaces.
  private static func wrapped(_ text: String, width: Int, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      let isFirst = line.allSatisfy { $0 == " " }
      if !isFirst, columns(line) + 1 + columns(String(word)) > width {
        lines.append(line)
        line = margin + "  " + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
    }
    return lines + [line]
  }
}
