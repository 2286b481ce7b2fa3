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
  nonisolated(unsafe) package let blocks: [UnsafeMutableBufferPointer<MediaTone>]
  package let count: Int

  /// Takes over the memory of the blocks.
  package init(_ blocks: [UnsafeMutableBufferPointer<MediaTone>] = []) {
    self.blocks = blocks
    count = blocks.reduce(0) { $0 + $1.count }
  }

  deinit { for block in blocks { block.deallocate() } }
}

/// The tones of the articles behind each row of a cube, in millionths.
///
/// Sums say nothing of the middle and the spread of tones, so each tone is kept, in four bytes.
package struct MediaTones: Sendable {
  /// Where the tones of each row begin, and where those of the last one end.
  private let starts: [UInt32]
  private let values: [Int32]

  package init() {
    starts = []
    values = []
  }

  /// - Parameters:
  ///   - starts: where the tones of each row begin, and where those of the last one end.
  ///   - values: the tones, those of one row side by side in any order.
  init(starts: [UInt32], values: [Int32]) {
    self.starts = starts
    self.values = values
  }

  /// The tones of a row by its index, in any order; none where the cube was made of sums.
  package subscript(row: Int) -> ArraySlice<Int32> {
    guard row + 1 < starts.count else { return [] }
    return values[Int(starts[row])..<Int(starts[row + 1])]
  }
}
