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
    let block = blocks[Int(place) >> MediaBlock.shift]
    var row = block.rows[Int(place) & (MediaBlock.size - 1)]
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
    return sorted(
      blocks, Shelves(count: (Int(files) + 1) * months, months: months, first: first), count)
  }

  /// A place for the rows of each file and month.
  private struct Shelves {
    let count: Int
    let months: Int
    let first: UInt32

    @inline(__always)
    func number(_ row: MediaCube.Row) -> Int {
      Int(row.file) * months + Int(row.monthIndex - first)
    }
  }

  /// Each group of blocks that is shelved by a thread of its own has a number for every shelf.
  private static let mostGroups = 8

  private static func sorted(_ blocks: [Block], _ shelves: Shelves, _ count: Int) -> [UInt32] {
    let groups = max(1, min(mostGroups, blocks.count, count / shelves.count))
    @Sendable func group(_ number: Int) -> Range<Int> {
      blocks.count * number / groups..<blocks.count * (number + 1) / groups
    }
    // By group and shelf: how many rows, and then where the next of them goes.
    var places = [Int](repeating: 0, count: groups * shelves.count)
    var order = [UInt32](largeRepeating: 0, count: count)
    // The rank above the place of the row: sorting the words sorts by rank.
    var words = [UInt64](largeRepeating: 0, count: count)
    places.withUnsafeMutableBufferPointer { places in
      let next = SharedMemory(places)
      performConcurrently(groups) { number in
        for block in blocks[group(number)] {
          for row in block.rows { next.values[number * shelves.count + shelves.number(row)] += 1 }
        }
      }
      let starts = CountingSort.places(places, shelves: shelves.count)
      words.withUnsafeMutableBufferPointer { words in
        order.withUnsafeMutableBufferPointer { order in
          let (words, order) = (SharedMemory(words), SharedMemory(order))
          performConcurrently(groups) { number in
            for block in group(number) {
              for (index, row) in blocks[block].rows.enumerated() {
                let place = number * shelves.count + shelves.number(row)
                words.values[next.values[place]] =
                  UInt64(blocks[block].ranks[Int(row.profile)]) << 32
                  | UInt64(block << MediaBlock.shift | index)
                next.values[place] += 1
              }
            }
          }
          performConcurrently(shelves.count) { shelf in
            let range = starts[shelf]..<starts[shelf + 1]
            var part = UnsafeMutableBufferPointer(rebasing: words.values[range])
            if part.count > 1 { part.sort() }
            for place in range {
              order.values[place] = UInt32(truncatingIfNeeded: words.values[place])
            }
          }
        }
      }
    }
    return order
  }

  /// For rows that are few for the months between the first and the last.
  private static func sortedAtOnce(_ blocks: [Block]) -> [UInt32] {
    let places = blocks.enumerated().flatMap { number, block in
      block.rows.indices.map { UInt32(number << MediaBlock.shift | $0) }
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
}
