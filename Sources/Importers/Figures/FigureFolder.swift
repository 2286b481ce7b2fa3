import PartnershipModel

/// The figures that one row states.
struct FigureLine: Sendable {
  /// A position until settled.
  var line: Int
  var figures: [StatedFigure]
  /// What tells the row from others of the same key.
  let breakdown: String
}

/// Reads the rows of a table of published figures.
struct FigureFolder: RowFolder {
  private let layout: FigureLayout
  private let table: ForeignTable
  private let limit: Int
  private let breakdown: [Int]
  private(set) var lines: [FigureLine] = []
  private(set) var annual = 0
  private(set) var excluded: [Exclusion: Int] = [:]
  private var count = 0

  init(_ layout: FigureLayout, _ table: ForeignTable, limit: Int) {
    self.layout = layout
    self.table = table
    self.limit = limit
    breakdown = layout.breakdown.filter(table.has).compactMap(table.index)
  }

  var isCrowded: Bool { count > limit }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    do throws(RowFault) {
      switch try layout.read(ForeignRow(row: row, table: table)) {
      case .figures(let figures):
        tally.used += 1
        count += figures.count
        lines.append(
          FigureLine(line: row.position, figures: figures, breakdown: text(breakdown, of: row)))
      case .annual:
        tally.outOfScope += 1
        annual += 1
      case .excluded(let reason):
        tally.outOfScope += 1
        excluded[reason, default: 0] += 1
      }
    } catch {
      tally.rejected += 1
      tally.report(
        error.problem,
        at: table.place(
          line: row.line, column: error.column, value: error.column.map(row.string)))
    }
  }

  private func text(_ columns: [Int], of row: Row) -> String {
    columns.map(row.string).joined(separator: "\u{1F}")
  }

  mutating func join(_ other: FigureFolder) {
    lines += other.lines
    annual += other.annual
    excluded.merge(other.excluded, uniquingKeysWith: +)
    count += other.count
  }

  mutating func settle(_ places: Lines) {
    for index in lines.indices { lines[index].line = places.line(lines[index].line) }
    lines.sort { $0.line < $1.line }
  }
}
