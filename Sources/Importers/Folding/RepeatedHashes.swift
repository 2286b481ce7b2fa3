import CPlatform
import PartnershipModel

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
    let sorted = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: total)
    if let start = sorted.baseAddress { entente_prefer_large_pages(start, total * 8) }
    defer { sorted.deallocate() }
    let starts = distribute(lists.flatMap(\.blocks).map { SharedMemory($0) }, SharedMemory(sorted))
    let parts = Parts(hashes: sorted, found: Array(repeating: [], count: partCount))
    performConcurrently(partCount) { part in
      parts.look(into: part, starts[part]..<starts[part + 1])
    }
    return parts.all
  }

  /// Puts the hashes of each part together; returns where the parts begin, and where the last ends.
  private static func distribute(
    _ blocks: [SharedMemory<UInt64>], _ sorted: SharedMemory<UInt64>
  ) -> [Int] {
    // By block and part: how many hashes, and then where the next of them goes.
    var places = [Int](repeating: 0, count: blocks.count * partCount)
    return places.withUnsafeMutableBufferPointer { places in
      let next = SharedMemory(places)
      performConcurrently(blocks.count) { block in
        for hash in blocks[block].values { next.values[block * partCount + part(hash)] += 1 }
      }
      let starts = CountingSort.places(places, shelves: partCount)
      performConcurrently(blocks.count) { block in
        for hash in blocks[block].values {
          let place = block * partCount + part(hash)
          sorted.values[next.values[place]] = hash
          next.values[place] += 1
        }
      }
      return starts
    }
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
