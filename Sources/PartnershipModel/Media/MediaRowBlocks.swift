/// How long the blocks of media cells are.
package enum MediaBlock {
  @inlinable @inline(__always) package static var shift: Int { 11 }
  /// All blocks but the last hold so many values.
  @inlinable @inline(__always) package static var size: Int { 1 << shift }
}

/// Rows of a media cube as one worker made them, in blocks of memory that are not moved.
package final class MediaRowBlocks: @unchecked Sendable {
  // Written by one worker, and by whoever settles the lines when the workers have ended.
  package let blocks: [UnsafeMutableBufferPointer<MediaCube.Row>]
  package let count: Int

  /// Takes over the memory of the blocks.
  package init(_ blocks: [UnsafeMutableBufferPointer<MediaCube.Row>]) {
    self.blocks = blocks
    count = blocks.reduce(0) { $0 + $1.count }
  }

  deinit { for block in blocks { block.deallocate() } }

  package func forEach(_ body: (inout MediaCube.Row) -> Void) {
    for block in blocks { for index in block.indices { body(&block[index]) } }
  }
}
