import CSimdJSON

/// The first byte of a text that is not UTF-8.
package struct UTF8Fault: Error, Equatable, Sendable {
  /// Where the ill-formed sequence begins.
  package let offset: Int
  /// The physical line of that byte, from 1.
  package let line: Int
}

/// Strict UTF-8 of Unicode 15, table 3-7: no overlong forms, no surrogates, nothing cut short.
package enum UTF8Check {
  /// The first fault of `bytes`, or `nil` if all of it is UTF-8.
  package static func firstFault(_ bytes: UnsafeRawBufferPointer) -> UTF8Fault? {
    // simdjson answers for whole files at memory speed, but does not say where the fault is.
    guard let base = bytes.baseAddress, !entente_is_utf8(base, bytes.count) else { return nil }
    return locate(in: bytes)
  }

  /// The first fault: by parts up to the one that has it, there byte by byte.
  static func locate(in bytes: UnsafeRawBufferPointer) -> UTF8Fault? {
    var start = 0
    while start < bytes.count {
      let end = bytes.characterStart(atOrBefore: start + (64 << 10))
      guard let base = bytes.part(start, end).baseAddress, entente_is_utf8(base, end - start)
      else { break }
      start = end
    }
    guard let offset = firstFaultOffset(bytes, from: start) else { return nil }
    return UTF8Fault(offset: offset, line: bytes.newlines(0, offset) + 1)
  }

  /// Where the first fault is.
  static func firstFaultOffset(_ bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    var offset = start
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  /// How many bytes the well-formed sequence at `offset` takes; `nil` if it is none.
  static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
    let lead = bytes[offset]
    // The second byte carries the limits that exclude overlong forms, surrogates and > U+10FFFF.
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for place in offset + 2..<Swift.max(offset + length, offset + 2)
    where bytes[place] & 0xC0 != 0x80 { return nil }
    return length
  }
}

extension UnsafeRawBufferPointer {
  /// The last beginning of a UTF-8 character at or before `offset`.
  ///
  /// Where more bytes that continue one follow each other than any character has, the text is no
  /// UTF-8 wherever it is cut.
  func characterStart(atOrBefore offset: Int) -> Int {
    guard offset < count else { return count }
    for back in 0..<Swift.min(4, offset) where self[offset - back] & 0xC0 != 0x80 {
      return offset - back
    }
    return offset
  }
}
