import Dispatch

/// Puts rows in the order of file, month and profile, the months at the same time.
enum MediaRowOrder {
  /// Rows that nobody writes any more.
  struct Block: @unchecked Sendable {
    let rows: UnsafeBufferPointer<MediaCube.Row>
    /// The ranks of profiles by their numbers in the rows.
    let ranks: [UInt32]
    /// Where the extras of the rows begin.
    let extras: UInt32
  }

  /// The row of a place, with its profile by rank and its extra among all.
  @inline(__always)
  static func row(_ place: UInt32, _ blocks: [Block]) -> MediaCube.Row {
    let block = blocks[Int(place) >> MediaRowBlocks.blockShift]
    var row = block.rows[Int(place) & (MediaRowBlocks.blockSize - 1)]
    row.profile = block.ranks[Int(row.profile)]
    if row.extra != MediaCube.Row.noExtra { row.extra += block.extras }
    return row
  }

  /// The places of all rows in order: the number of a block and, below it, of a row.
  static func sorted(_ blocks: [Block]) -> [UInt32] {
    var (first, last, files, count) = (UInt32.max, UInt32.min, UInt32.min, 0)
    for block in blocks {
      for row in block.rows {
        first = min(first, row.monthIndex)
        last = max(last, row.monthIndex)
        files = max(files, row.file)
      }
      count += block.rows.count
    }
    guard count > 0 else { return [] }
    let months = Int(last - first) + 1
    if (Int(files) + 1) * months > count * 4 + 1 << 16 { return sortedAtOnce(blocks) }
    func shelf(_ row: MediaCube.Row) -> Int { Int(row.file) * months + Int(row.monthIndex - first) }
    var next = [Int](repeating: 0, count: (Int(files) + 1) * months + 1)
    for block in blocks { for row in block.rows { next[shelf(row) + 1] += 1 } }
    for place in 1..<next.count { next[place] += next[place - 1] }
    let starts = next
    // The rank above the place of the row: sorting the words sorts by rank.
    var words = [UInt64](largeRepeating: 0, count: count)
    for (number, block) in blocks.enumerated() {
      for (index, row) in block.rows.enumerated() {
        let shelf = shelf(row)
        words[next[shelf]] =
          UInt64(block.ranks[Int(row.profile)]) << 32
          | UInt64(number << MediaRowBlocks.blockShift | index)
        next[shelf] += 1
      }
    }
    words.withUnsafeMutableBufferPointer { words in
      let shared = Shared(words: words)
      DispatchQueue.concurrentPerform(iterations: starts.count - 1) { place in
        shared.sort(starts[place]..<starts[place + 1])
      }
    }
    return words.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// For rows that are few for the months between the first and the last.
  private static func sortedAtOnce(_ blocks: [Block]) -> [UInt32] {
    let places = blocks.enumerated().flatMap { number, block in
      block.rows.indices.map { UInt32(number << MediaRowBlocks.blockShift | $0) }
    }
    return places.sorted { left, right in
      let (one, other) = (row(left, blocks), row(right, blocks))
      if one.file != other.file { return one.file < other.file }
      if one.monthIndex != other.monthIndex { return one.monthIndex < other.monthIndex }
      return (one.profile, left) < (other.profile, right)
    }
  }

  /// How many keys the rows in order have.
  static func distinct(_ order: ArraySlice<UInt32>, _ blocks: [Block]) -> Int {
    var count = 0
    var last: MediaCube.Row?
    for place in order {
      let row = row(place, blocks)
      if let last, last.hasKey(of: row) { continue }
      count += 1
      last = row
    }
    return count
  }

  /// Each month is sorted by one thread.
  private struct Shared: @unchecked Sendable {
    let words: UnsafeMutableBufferPointer<UInt64>

    func sort(_ range: Range<Int>) {
      guard range.count > 1 else { return }
      var part = UnsafeMutableBufferPointer(rebasing: words[range])
      part.sort()
    }
  }
}
