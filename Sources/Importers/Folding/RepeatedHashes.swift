import CPlatform
import Dispatch

/// Hashes in blocks of memory, freed with it.
final class HashList: @unchecked Sendable {
  // Never written after `init`.
  let blocks: [UnsafeMutableBufferPointer<UInt64>]
  let count: Int

  init(_ blocks: [UnsafeMutableBufferPointer<UInt64>]) {
    self.blocks = blocks
    count = blocks.reduce(0) { $0 + $1.count }
  }

  deinit { for block in blocks { block.deallocate() } }
}

/// Finds the values that stand more than once in lists of hashes, on all cores.
enum RepeatedHashes {
  private static let partCount = 64

  static func found(in lists: [HashList]) -> Set<UInt64> {
    let total = lists.reduce(0) { $0 + $1.count }
    guard total > 1 else { return [] }
    var starts = [Int](repeating: 0, count: partCount + 1)
    let blocks = lists.flatMap(\.blocks)
    for block in blocks { for hash in block { starts[part(hash) + 1] += 1 } }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    let ends = starts
    let sorted = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: total)
    if let start = sorted.baseAddress { entente_prefer_large_pages(start, total * 8) }
    defer { sorted.deallocate() }
    for block in blocks {
      for hash in block {
        let part = part(hash)
        sorted[starts[part]] = hash
        starts[part] += 1
      }
    }
    let parts = Parts(hashes: sorted, found: Array(repeating: [], count: partCount))
    DispatchQueue.concurrentPerform(iterations: partCount) { part in
      parts.look(into: part, ends[part]..<ends[part + 1])
    }
    return parts.all
  }

  private static func part(_ hash: UInt64) -> Int { Int(hash >> 58) }

  /// Each part is looked into by one thread.
  private final class Parts: @unchecked Sendable {
    private let hashes: UnsafeMutableBufferPointer<UInt64>
    private let found: UnsafeMutableBufferPointer<[UInt64]>

    init(hashes: UnsafeMutableBufferPointer<UInt64>, found: [[UInt64]]) {
      self.hashes = hashes
      self.found = .allocate(capacity: found.count)
      _ = self.found.initialize(from: found)
    }

    deinit {
      found.deinitialize()
      found.deallocate()
    }

    var all: Set<UInt64> { Set(found.joined()) }

    /// Puts the hashes into a table of their own; 0, the free slot, is set apart.
    func look(into part: Int, _ range: Range<Int>) {
      var size = 16
      while size < range.count * 2 { size *= 2 }
      let table = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
      table.initialize(repeating: 0, count: size)
      defer { table.deallocate() }
      var zeros = 0
      for place in range {
        let hash = hashes[place]
        if hash == 0 {
          zeros += 1
          continue
        }
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & (size - 1) }
        if table[slot] == hash { found[part].append(hash) } else { table[slot] = hash }
      }
      if zeros > 1 { found[part].append(0) }
    }
  }
}
