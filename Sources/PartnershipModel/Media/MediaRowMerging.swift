/// Adds up rows of one key that follow each other in order, several stretches of them at the same time.
struct MediaRowMerging {
  /// The rows in order, one for each key.
  private(set) var rows: [MediaCube.Row] = []
  /// Which of them each place went into.
  private(set) var rowOfPlace: [UInt32]
  /// Extras that are still to be added to that of a row.
  private(set) var extras: [(row: Int, extra: UInt32)] = []
  /// Whether a sum no longer fits.
  private(set) var overflows = false

  /// Rows of one key never lie in two stretches.
  private struct Stretch {
    let places: Range<Int>
    var keys = 0
    var first = 0
    var extras: [(row: Int, extra: UInt32)] = []
    var overflows = false
  }

  init(_ order: [UInt32], _ blocks: [MediaRowOrder.Block]) {
    rowOfPlace = [UInt32](
      largeRepeating: 0, count: blocks.count << MediaBlock.shift)
    var stretches = Self.cut(order, blocks)
    Self.change(&stretches) { $0.keys = MediaRowOrder.distinct(order[$0.places], blocks) }
    var count = 0
    for index in stretches.indices {
      stretches[index].first = count
      count += stretches[index].keys
    }
    rows = [MediaCube.Row](large: count) { rows in
      rowOfPlace.withUnsafeMutableBufferPointer { rowOfPlace in
        let target = Target(rows: SharedMemory(rows), rowOfPlace: SharedMemory(rowOfPlace))
        Self.change(&stretches) { Self.fill(&$0, target, order, blocks) }
      }
    }
    for stretch in stretches {
      extras += stretch.extras
      if stretch.overflows { overflows = true }
    }
  }

  private static let leastPlaces = 1 << 14
  private static let mostStretches = 16

  private static func cut(_ order: [UInt32], _ blocks: [MediaRowOrder.Block]) -> [Stretch] {
    let count = max(1, min(mostStretches, order.count / leastPlaces))
    var start = 0
    var stretches: [Stretch] = []
    for number in 1...count {
      var end = max(start, order.count * number / count)
      while end > start, end < order.count,
        MediaRowOrder.row(order[end], blocks).hasKey(of: MediaRowOrder.row(order[end - 1], blocks))
      {
        end += 1
      }
      stretches.append(Stretch(places: start..<end))
      start = end
    }
    return stretches
  }

  /// Where all stretches write, each to places of its own.
  private struct Target: Sendable {
    let rows: SharedMemory<MediaCube.Row>
    let rowOfPlace: SharedMemory<UInt32>
  }

  private static func change(
    _ stretches: inout [Stretch], _ body: @escaping @Sendable (inout Stretch) -> Void
  ) {
    stretches.withUnsafeMutableBufferPointer { all in
      let shared = SharedMemory(all)
      performConcurrently(all.count) { body(&shared.values[$0]) }
    }
  }

  private static func fill(
    _ stretch: inout Stretch, _ target: Target, _ order: [UInt32], _ blocks: [MediaRowOrder.Block]
  ) {
    let rows = target.rows.values
    var next = stretch.first
    for place in order[stretch.places] {
      let row = MediaRowOrder.row(place, blocks)
      if next > stretch.first, rows[next - 1].hasKey(of: row) {
        if !rows[next - 1].add(row) { stretch.overflows = true }
        if row.extra != MediaCube.Row.noExtra {
          if rows[next - 1].extra == MediaCube.Row.noExtra {
            rows[next - 1].extra = row.extra
          } else {
            stretch.extras.append((next - 1, row.extra))
          }
        }
      } else {
        rows.initializeElement(at: next, to: row)
        next += 1
      }
      target.rowOfPlace.values[Int(place)] = UInt32(next - 1)
    }
  }
}

extension MediaCube.Row {
  @inline(__always)
  func hasKey(of other: MediaCube.Row) -> Bool {
    profile == other.profile && monthIndex == other.monthIndex && file == other.file
  }

  /// Adds what another row counts, but for its extra; false where a sum no longer fits.
  @inline(__always)
  fileprivate mutating func add(_ other: MediaCube.Row) -> Bool {
    let (sum, overflow) = tone.addingReportingOverflow(other.tone)
    tone = sum
    articles += other.articles
    favourable += other.favourable
    unfavourable += other.unfavourable
    neutral += other.neutral
    firstLine = min(firstLine, other.firstLine)
    lastLine = max(lastLine, other.lastLine)
    return !overflow
  }
}
