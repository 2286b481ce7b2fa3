/// Puts the tones of workers together by row: each thread takes a part of the workers, and knows how
/// many tones of a row those before have.
final class ToneFiling: @unchecked Sendable {
  typealias Batch = (tones: MediaToneBlocks, base: Int)

  /// Where the tones of each row begin, and where those of the last one end.
  let starts: [UInt32]
  /// Whether a tone may stand for several articles.
  let hasCounts: Bool

  private let groups: [ArraySlice<Batch>]
  private let rows: Int
  private let rowOfPlace: [UInt32]
  // By group and row: where its next tone goes. Each group is one thread's.
  private let next: UnsafeMutablePointer<UInt32>

  var count: Int { Int(starts.last ?? 0) }

  /// Each group has a number for every row.
  private static let mostGroups = 4

  init(rows: Int, batches: [Batch], rowOfPlace: [UInt32]) {
    self.rows = rows
    self.rowOfPlace = rowOfPlace
    hasCounts = batches.contains { $0.tones.articles != nil }
    let size = max(1, (batches.count + Self.mostGroups - 1) / Self.mostGroups)
    groups = stride(from: 0, to: batches.count, by: size).map {
      batches[$0..<min($0 + size, batches.count)]
    }
    next = .allocate(capacity: groups.count * rows)
    next.initialize(repeating: 0, count: groups.count * rows)
    Self.each(groups, rows, next) { group, counts in
      for batch in group {
        batch.tones.forEach { tone, _ in
          counts[Int(rowOfPlace[batch.base + Int(tone.cell)])] += 1
        }
      }
    }
    var starts = [UInt32](repeating: 0, count: rows + 1)
    var place: UInt32 = 0
    for row in 0..<rows {
      starts[row] = place
      for group in groups.indices {
        let count = next[group * rows + row]
        next[group * rows + row] = place
        place += count
      }
    }
    starts[rows] = place
    self.starts = starts
  }

  deinit { next.deallocate() }

  /// Puts each tone at its place, and its number of articles where those are counted; once.
  func put(
    _ tones: UnsafeMutableBufferPointer<Int32>, _ articles: UnsafeMutableBufferPointer<UInt32>
  ) {
    let (tones, numbers) = (SharedMemory(tones), SharedMemory(articles))
    let (rowOfPlace, hasCounts) = (rowOfPlace, hasCounts)
    Self.each(groups, rows, next) { group, next in
      for batch in group {
        batch.tones.forEach { tone, articles in
          let row = Int(rowOfPlace[batch.base + Int(tone.cell)])
          let place = Int(next[row])
          tones.values.initializeElement(at: place, to: tone.tone)
          if hasCounts { numbers.values[place] = articles }
          next[row] += 1
        }
      }
    }
  }

  private struct Work: @unchecked Sendable {
    let groups: [ArraySlice<Batch>]
    let numbers: UnsafeMutablePointer<UInt32>
  }

  private static func each(
    _ groups: [ArraySlice<Batch>], _ rows: Int, _ numbers: UnsafeMutablePointer<UInt32>,
    _ body: @escaping @Sendable (ArraySlice<Batch>, UnsafeMutablePointer<UInt32>) -> Void
  ) {
    let work = Work(groups: groups, numbers: numbers)
    performConcurrently(groups.count) { group in
      body(work.groups[group], work.numbers + group * rows)
    }
  }
}
