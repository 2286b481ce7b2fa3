import CPlatform

extension Array {
  /// Makes room for `count` elements; very many of them lie in large pages of memory where the system
  /// has such, because the first touch of each small one takes it longer than filling it.
  package mutating func reserveLarge(_ count: Int) {
    guard count > capacity else { return }
    reserveCapacity(count)
    let bytes = capacity * MemoryLayout<Element>.stride
    withUnsafeMutableBufferPointer { room in
      if let start = room.baseAddress { entente_prefer_large_pages(start, bytes) }
    }
  }

  /// `count` elements that `fill` makes of uninitialized memory, which lies as that of
  /// ``reserveLarge(_:)``.
  package init(large count: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
    // The storage of all empty arrays is one, and making one of no elements writes into it.
    if count == 0 {
      fill(UnsafeMutableBufferPointer(start: nil, count: 0))
      self = []
      return
    }
    self.init(unsafeUninitializedCapacity: count) { room, filled in
      if let start = room.baseAddress {
        entente_prefer_large_pages(start, count * MemoryLayout<Element>.stride)
      }
      fill(room)
      filled = count
    }
  }

  /// At most `capacity` elements; `fill` makes them and returns how many.
  package init(
    largeUpTo capacity: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Int
  ) {
    if capacity == 0 {
      self = []
      return
    }
    self.init(unsafeUninitializedCapacity: capacity) { room, filled in
      if let start = room.baseAddress {
        entente_prefer_large_pages(start, capacity * MemoryLayout<Element>.stride)
      }
      filled = fill(room)
    }
  }

  /// As many elements of one value.
  package init(largeRepeating value: Element, count: Int) {
    self.init(large: count) { $0.initialize(repeating: value) }
  }
}
