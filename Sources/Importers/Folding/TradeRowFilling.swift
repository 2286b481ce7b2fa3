import PartnershipModel

/// Writes rows of the cube from the cells of all workers, by several threads.
///
/// Every text of the cells was looked up before, so that the threads only read.
struct TradeRowFilling: Sendable {
  /// The cells of one worker, and what its texts mean.
  struct Source: Sendable {
    let part: TradePart
    var texts: TradeReader.Texts
  }

  /// What became of the cells of one stretch.
  struct Outcome: Sendable {
    /// The rows written.
    fileprivate(set) var count = 0
    /// Rows of the file whose pairs nobody follows.
    fileprivate(set) var outOfScope = 0
    fileprivate(set) var months = TradeReader.MonthSpan()
    /// Cells whose texts stand for nothing known.
    fileprivate(set) var left: [Int] = []
  }

  let sources: [Source]
  let places: [Place]
  let gazetteer: Gazetteer
  /// The number of the file in the list of sources.
  let file: UInt32

  /// Some cells of one source, and where their rows are written.
  private struct Stretch: Sendable {
    let source: Int
    let cells: Range<Int>
    let first: Int
  }

  private static let length = 1 << 15

  /// The rows, and what became of each stretch with the source that it is of.
  func rows() -> (rows: [TradeCube.Row], outcomes: [(source: Int, outcome: Outcome)]) {
    let stretches = stretches()
    let most = stretches.last.map { $0.first + $0.cells.count } ?? 0
    var outcomes = [Outcome](repeating: Outcome(), count: stretches.count)
    let rows = [TradeCube.Row](largeUpTo: most) { room in
      outcomes.withUnsafeMutableBufferPointer { outcomes in
        let (target, results) = (SharedMemory(room), SharedMemory(outcomes))
        performConcurrently(stretches.count) { number in
          results.values[number] = fill(stretches[number], target.values)
        }
      }
      // Stretches without gaps stay where they are.
      var end = 0
      for (stretch, outcome) in zip(stretches, outcomes) {
        if end < stretch.first, outcome.count > 0, let start = room.baseAddress {
          (start + end).update(from: start + stretch.first, count: outcome.count)
        }
        end += outcome.count
      }
      return end
    }
    return (rows, zip(stretches, outcomes).map { ($0.source, $1) })
  }

  private func stretches() -> [Stretch] {
    var stretches: [Stretch] = []
    var first = 0
    for (source, cells) in sources.map(\.part.cells.count).enumerated() {
      for start in stride(from: 0, to: cells, by: Self.length) {
        let end = min(start + Self.length, cells)
        stretches.append(Stretch(source: source, cells: start..<end, first: first))
        first += end - start
      }
    }
    return stretches
  }

  private func fill(
    _ stretch: Stretch, _ room: UnsafeMutableBufferPointer<TradeCube.Row>
  ) -> Outcome {
    let (part, texts) = (sources[stretch.source].part, sources[stretch.source].texts)
    var outcome = Outcome()
    var followed = FollowedPairs()
    for number in stretch.cells {
      let cell = part.cells[number]
      guard let key = texts.key(of: cell.key, file: file) else {
        outcome.left.append(number)
        continue
      }
      guard followed.contains(key.reporter, key.partner, places, gazetteer) else {
        outcome.outOfScope += cell.measures.rows
        continue
      }
      outcome.months.note(key.month)
      room.initializeElement(
        at: stretch.first + outcome.count, to: TradeCube.Row(key: key, measures: cell.measures))
      outcome.count += 1
    }
    return outcome
  }
}
