/// Memory for many short runs of bytes that stay where they are until all are dropped at once.
final class ByteArena {
  /// Bytes that may be read or written behind every run, so that short runs are copied whole.
  static let slack = 16

  // No method calls another that writes the same: to check each access would take longer than the
  // access, once for each cell of a table.
  @exclusivity(unchecked) private var blocks: [UnsafeMutableRawBufferPointer] = []
  /// The number of the next block.
  @exclusivity(unchecked) private var block = 0
  /// What is left of the one before it.
  @exclusivity(unchecked) private var free = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private static let blockSize = 1 << 16

  /// Room for `count` bytes; `keep` says how many of them were used.
  @inline(__always)
  func room(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if free.count < count + Self.slack { takeBlock(count + Self.slack) }
    return free.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
  }

  private func takeBlock(_ least: Int) {
    while block < blocks.count, blocks[block].count < least { block += 1 }
    if block == blocks.count {
      blocks.append(.allocate(byteCount: max(Self.blockSize, least), alignment: 16))
    }
    free = blocks[block]
    block += 1
  }

  /// Keeps the first `count` bytes of the room given last.
  @inline(__always)
  func keep(_ count: Int) { free = UnsafeMutableRawBufferPointer(rebasing: free[count...]) }

  /// Drops all runs; the memory stays for the next ones.
  func removeAll() {
    block = 0
    free = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
