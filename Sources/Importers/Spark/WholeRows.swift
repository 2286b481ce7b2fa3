import PartnershipModel

/// The rows of a file that Spark sent back whole, as a small file of their own for the native
/// decoder.
struct WholeRows: Sendable {
  let file: InputFile
  /// The lines of the real file that the rows stand in.
  private let lines: [Int]

  /// `nil` where there is none.
  init?(_ answered: SparkAnswer.File, of file: InputFile) {
    let rows = answered.lines
    guard !rows.isEmpty else { return nil }
    var text = file.headerText
    for row in rows {
      text += row.bytes
      text.append(0x0A)
    }
    self.file = file.holding(OwnedBytes(text))
    lines =
      answered.linesBefore.map { before in
        rows.map { (before[$0.block] ?? 0) + $0.number + 1 }
      } ?? WholeRows.lines(rows, file)
  }

  var count: Int { lines.count }

  /// The task that begins inside a line leaves that line to the one before.
  private static func lines(_ rows: [SparkAnswer.Line], _ file: InputFile) -> [Int] {
    let bytes = file.bytes.buffer
    var (block, before) = (0, 0)
    return rows.map { row in
      if row.block != block {
        let start = row.block - file.markLength
        before += bytes.newlines(max(block - file.markLength, 0), start) + (block == 0 ? 1 : 0)
        block = row.block
      }
      return before + row.number + 1
    }
  }

  /// The line in the real file of a line in the small one.
  func line(_ line: Int) -> Int { row(line).map { lines[$0] } ?? line }

  /// Which row stands in a line of the small file.
  func row(_ line: Int) -> Int? {
    let row = line - file.header.lines - 1
    return lines.indices.contains(row) ? row : nil
  }

  /// The tally with the lines of the real file; `nil` where what it says depends on other rows.
  func settled(_ tally: Tally) -> Tally? {
    var tally = tally
    for index in tally.findings.indices {
      let finding = tally.findings[index]
      if case .secondTable = finding.problem { return nil }
      var place = finding.place
      place.line = place.line.map(line)
      tally.findings[index] = Finding(finding.problem, at: place)
    }
    return tally
  }
}

extension InputFile {
  /// The header with its line end; nothing where the rows name their columns.
  var headerText: [UInt8] {
    guard shape == .delimited else { return [] }
    let text = Array(bytes.buffer.part(0, header.end))
    return text.last == 0x0A ? text : text + [0x0A]
  }
}
