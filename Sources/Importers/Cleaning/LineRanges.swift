/// Numbers of lines in rising order, neighbours joined: `3, 7–9, 20`.
package struct LineRanges: Sendable, Equatable, CustomStringConvertible {
  /// The most ranges that are kept; further lines are counted only.
  package static let limit = 1_000

  package private(set) var ranges: [ClosedRange<Int>] = []
  /// How many lines came after the last one kept.
  package private(set) var more = 0

  package init() {}

  /// Adds a line, which lies behind all that were added before.
  package mutating func append(_ line: Int) {
    guard more == 0 else {
      more += 1
      return
    }
    if let last = ranges.last, line <= last.upperBound + 1 {
      ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, line)
    } else if ranges.count < LineRanges.limit {
      ranges.append(line...line)
    } else {
      more = 1
    }
  }

  package var isEmpty: Bool { ranges.isEmpty }

  package var description: String {
    let listed = ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }.joined(separator: ", ")
    return more == 0 ? listed : listed + " and \(more) more"
  }
}
