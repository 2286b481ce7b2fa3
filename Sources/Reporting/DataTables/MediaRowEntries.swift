import PartnershipModel

/// Which cells go into which row of `data/media.csv`: the rows in the order of month and subject.
struct MediaRowEntries: Sendable {
  /// For each cell of each row, in order: the subject above the number of the cell.
  private let entries: [UInt64]
  /// Where the entries of each row begin, and where the last ones end.
  private let starts: [UInt32]

  /// The rows through a month; `ranks` are the subjects of each profile.
  init(_ cube: MediaCube, through last: Month, _ ranks: [[UInt32]]) {
    (entries, starts) = Self.entries(cube, through: last, ranks)
  }

  var rowCount: Int { starts.count - 1 }

  /// Where the entries of a row stand.
  @inline(__always)
  func places(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  @inline(__always)
  subscript(place: Int) -> UInt64 { entries[place] }

  /// Threads go through so many cells at a time.
  private static let stretchLength = 1 << 15

  /// The entries by month and subject, the months sorted at the same time, and where those of each row
  /// begin.
  private static func entries(
    _ cube: MediaCube, through last: Month, _ ranks: [[UInt32]]
  ) -> (entries: [UInt64], starts: [UInt32]) {
    let kept = cube.rows.lazy.map(\.month).filter { $0 <= last }
    guard let first = kept.min(), let end = kept.max() else { return ([], [0]) }
    let months = end.index - first.index + 1
    let stretches = (cube.rows.count + stretchLength - 1) / stretchLength
    @Sendable func cells(_ stretch: Int) -> Range<Int> {
      stretch * stretchLength..<min((stretch + 1) * stretchLength, cube.rows.count)
    }
    // By stretch and month: how many entries, and then where the next of them goes.
    var places = [Int](repeating: 0, count: stretches * months)
    let bounds = places.withUnsafeMutableBufferPointer { places in
      let next = SharedMemory(places)
      performConcurrently(stretches) { stretch in
        for row in cube.rows[cells(stretch)] where row.month <= last {
          next.values[stretch * months + row.month.index - first.index] +=
            ranks[Int(row.profile)].count
        }
      }
      return CountingSort.places(places, shelves: months)
    }
    var entries = [UInt64](repeating: 0, count: bounds[months])
    var counts = [Int](repeating: 0, count: months)
    places.withUnsafeMutableBufferPointer { places in
      entries.withUnsafeMutableBufferPointer { entries in
        counts.withUnsafeMutableBufferPointer { counts in
          let (next, entries) = (SharedMemory(places), SharedMemory(entries))
          let counts = SharedMemory(counts)
          performConcurrently(stretches) { stretch in
            for number in cells(stretch) where cube.rows[number].month <= last {
              let row = cube.rows[number]
              let place = stretch * months + row.month.index - first.index
              for rank in ranks[Int(row.profile)] {
                entries.values[next.values[place]] = UInt64(rank) << 32 | UInt64(number)
                next.values[place] += 1
              }
            }
          }
          performConcurrently(months) { month in
            var part = UnsafeMutableBufferPointer(
              rebasing: entries.values[bounds[month]..<bounds[month + 1]])
            if part.count > 1 { part.sort() }
            counts.values[month] = subjects(in: UnsafeBufferPointer(part)) { _ in }
          }
        }
      }
    }
    return (entries, starts(entries, bounds, counts))
  }

  /// Where the entries of each row begin, and where the last ones end; `counts` are the rows of the
  /// months.
  private static func starts(_ entries: [UInt64], _ bounds: [Int], _ counts: [Int]) -> [UInt32] {
    var firsts = [0]
    for count in counts { firsts.append((firsts.last ?? 0) + count) }
    let targets = firsts
    return [UInt32](large: targets[counts.count] + 1) { starts in
      let target = SharedMemory(starts)
      performConcurrently(counts.count) { month in
        var row = targets[month]
        entries[bounds[month]..<bounds[month + 1]].withUnsafeBufferPointer { part in
          _ = subjects(in: part) { place in
            target.values.initializeElement(at: row, to: UInt32(bounds[month] + place))
            row += 1
          }
        }
      }
      starts.initializeElement(at: targets[counts.count], to: UInt32(entries.count))
    }
  }

  /// How many subjects sorted entries of one month have; `first` gets where those of each begin.
  @inline(__always)
  private static func subjects(
    in entries: UnsafeBufferPointer<UInt64>, _ first: (Int) -> Void
  ) -> Int {
    var count = 0
    for place in entries.indices
    where place == 0 || entries[place] >> 32 != entries[place - 1] >> 32 {
      first(place)
      count += 1
    }
    return count
  }
}
