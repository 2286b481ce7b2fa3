/// Memory for many short runs of bytes that stay where they are until all are dropped at once.
final class ByteArena {
  /// Bytes that may be read or written behind every run, so that short runs are copied whole.
  static let slack = 16

  private var blocks: [UnsafeMutableRawBufferPointer] = []
  private var block = 0
  private var used = 0
  private static let blockSize = 1 << 16

  /// Room for `count` bytes; `keep` says how many of them were used.
  func room(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    while block < blocks.count, used + count + Self.slack > blocks[block].count {
      block += 1
      used = 0
    }
    if block == blocks.count {
      blocks.append(
        .allocate(byteCount: max(Self.blockSize, count + Self.slack), alignment: 16))
    }
    return (blocks[block].baseAddress.unsafelyUnwrapped + used)
      .assumingMemoryBound(to: UInt8.self)
  }

  /// Keeps the first `count` bytes of the room given last.
  func keep(_ count: Int) { used += count }

  /// Drops all runs; the memory stays for the next ones.
  func removeAll() {
    block = 0
    used = 0
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
