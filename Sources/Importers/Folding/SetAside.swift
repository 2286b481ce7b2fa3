import PartnershipModel

/// Rows of places that are unknown or misspelt.
struct SetAside {
  private struct Rejected {
    let problem: Problem
    let end: TradeDecoder.Part
    let name: String
    var rows: Int
    var line: Int

    mutating func add(_ more: Int, line other: Int) {
      rows += more
      line = min(line, other)
    }
  }

  /// The texts of all workers, so that the same key is the same for each.
  var texts = TextTable()
  private var unknown: [String: Int] = [:]
  private var rejected: [RawTradeKey: Rejected] = [:]

  mutating func unknown(_ name: String, _ rows: Int) { unknown[name, default: 0] += rows }

  mutating func reject(
    _ key: RawTradeKey, _ problem: Problem, _ end: TradeDecoder.Part, _ name: String, _ rows: Int,
    line: Int
  ) {
    if rejected[key] == nil {
      rejected[key] = Rejected(problem: problem, end: end, name: name, rows: rows, line: line)
    } else {
      rejected[key]?.add(rows, line: line)
    }
  }

  /// Moves the rows from used, and says why: one finding for each key that is rejected, and one
  /// for each unknown name.
  func report(_ decoder: TradeDecoder, _ path: String, _ tally: inout Tally) {
    for cell in rejected.values.sorted(by: { $0.line < $1.line }) {
      tally.move(cell.rows, to: \.rejected)
      tally.report(cell.problem, at: decoder.place(cell.end, line: cell.line, value: cell.name))
    }
    for (name, rows) in unknown.sorted(by: { $0.key < $1.key }) {
      tally.move(rows, to: \.outOfScope)
      tally.report(
        .unknownPlace(name: excerpt(name), rows: rows), at: InputPlace(file: path))
    }
  }
}
