/// The bytes of one mapped or decoded input, shared read-only between workers.
///
/// Whoever makes one keeps the memory alive and unchanged while it is in use.
package struct SharedBytes: @unchecked Sendable {
  package let buffer: UnsafeRawBufferPointer

  package init(_ buffer: UnsafeRawBufferPointer) { self.buffer = buffer }
}

extension UnsafeRawBufferPointer {
  /// The bytes from `start` up to `end` as a buffer of its own, both cut to the buffer.
  package func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    let lower = Swift.min(Swift.max(start, 0), count)
    return UnsafeRawBufferPointer(rebasing: self[lower..<Swift.min(Swift.max(end, lower), count)])
  }

  /// Whether the bytes at `offset` are those of `text`.
  func holds(_ text: StaticString, at offset: Int = 0) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<wanted.count where self[offset + index] != wanted[index] { return false }
      return true
    }
  }

  /// Whether the bytes at `offset` are those of `text`, which is lower case, in any case.
  func holdsIgnoringCase(_ text: StaticString, at offset: Int = 0) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<wanted.count {
        let byte = self[offset + index]
        let lowered = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lowered != wanted[index] { return false }
      }
      return true
    }
  }

  /// The number of LF bytes from `start` up to `end`.
  package func newlines(_ start: Int, _ end: Int) -> Int {
    var found = 0
    for byte in part(start, end) where byte == 0x0A { found += 1 }
    return found
  }
}
