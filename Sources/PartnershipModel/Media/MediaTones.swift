/// The tone of one article, in millionths, and the number of its cell among those of one worker.
package struct MediaTone: Sendable, BitwiseCopyable {
  package let cell: UInt32
  package let tone: Int32

  package init(cell: UInt32, tone: Int32) {
    self.cell = cell
    self.tone = tone
  }
}

/// Tones as one worker met them, in blocks of memory that are not moved.
package final class MediaToneBlocks: Sendable {
  // Never written after `init`.
  nonisolated(unsafe) let blocks: [UnsafeMutableBufferPointer<MediaTone>]
  /// How many articles have each tone, in the order of the blocks; `nil` for one each.
  let articles: [UInt32]?

  /// Takes over the memory of the blocks.
  package init(_ blocks: [UnsafeMutableBufferPointer<MediaTone>] = []) {
    self.blocks = blocks
    articles = nil
  }

  /// Tones that were counted elsewhere, each with its number of articles.
  package init(counted: [(tone: MediaTone, articles: UInt32)]) {
    let block = UnsafeMutableBufferPointer<MediaTone>.allocate(capacity: counted.count)
    _ = block.initialize(from: counted.lazy.map(\.tone))
    blocks = [block]
    articles = counted.map(\.articles)
  }

  deinit { for block in blocks { block.deallocate() } }

  @inline(__always)
  func forEach(_ body: (_ tone: MediaTone, _ articles: UInt32) -> Void) {
    var place = 0
    for block in blocks {
      for tone in block {
        body(tone, articles?[place] ?? 1)
        place += 1
      }
    }
  }
}

/// The tones of the articles behind each row of a cube, in millionths.
///
/// Sums say nothing of the middle and the spread of tones, so each tone is kept, in four bytes.
package struct MediaTones: Sendable {
  /// The tones of one row, in any order.
  package struct Row: Sendable {
    package let tones: ArraySlice<Int32>
    /// How many articles have each; empty for one each.
    fileprivate let articles: ArraySlice<UInt32>

    package init(_ tones: [Int32]) {
      self.tones = tones[...]
      articles = []
    }

    fileprivate init(_ tones: ArraySlice<Int32>, _ articles: ArraySlice<UInt32>) {
      self.tones = tones
      self.articles = articles
    }

    /// Each tone, in millionths, with a number of articles that have it.
    package func forEach(_ body: (_ tone: Int32, _ articles: Int) -> Void) {
      if articles.isEmpty {
        for tone in tones { body(tone, 1) }
      } else {
        for (tone, count) in zip(tones, articles) { body(tone, Int(count)) }
      }
    }

    /// One tone for each article, in ascending order.
    var sorted: [Int32] {
      var all: [Int32] = []
      forEach { all += repeatElement($0, count: $1) }
      return all.sorted()
    }
  }

  /// Where the tones of each row begin, and where those of the last one end.
  private let starts: [UInt32]
  private let tones: [Int32]
  /// How many articles have each; empty for one each.
  private let articles: [UInt32]

  package init() {
    starts = []
    tones = []
    articles = []
  }

  /// The tones of several workers, put together by row.
  ///
  /// - Parameters:
  ///   - rows: the number of rows.
  ///   - batches: what each worker met, and where its cells begin among all places.
  ///   - rowOfPlace: the row that each place went into.
  init(
    rows: Int, batches: [(tones: MediaToneBlocks, base: Int)], rowOfPlace: [UInt32]
  ) {
    let filing = ToneFiling(rows: rows, batches: batches, rowOfPlace: rowOfPlace)
    var articles = [UInt32](repeating: 1, count: filing.hasCounts ? filing.count : 0)
    starts = filing.starts
    tones = [Int32](large: filing.count) { tones in
      articles.withUnsafeMutableBufferPointer { filing.put(tones, $0) }
    }
    self.articles = articles
  }

  /// The tones of a row by its index; none where the cube was made of sums.
  package subscript(row: Int) -> Row {
    guard row + 1 < starts.count else { return Row([]) }
    let range = Int(starts[row])..<Int(starts[row + 1])
    return Row(tones[range], articles.isEmpty ? [] : articles[range])
  }
}
