/// The characters of XML 1.0 (fifth edition, production 2) in strict UTF-8.
enum XMLCharacters {
  /// Checks every character of `bytes`.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLFault) {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count, isPlain(bytes, at: index) {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 || byte == 0x9 || byte == 0xA || byte == 0xD else {
          throw .forbiddenCharacter(offset: index)
        }
        index += 1
        continue
      }
      let (value, length) = try decode(bytes, at: index)
      guard isAllowed(value) else { throw .forbiddenCharacter(offset: index) }
      index += length
    }
  }

  /// Whether the eight bytes from `index` on are all ASCII and no control characters.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    // With its high bit set, no byte borrows from the next one.
    return word & highBits == 0
      && ((word | highBits) - 0x2020_2020_2020_2020) & highBits == highBits
  }

  /// Whether XML 1.0 allows the code point.
  static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }

  /// One code point beyond ASCII: no overlong form, no surrogate, nothing above U+10FFFF.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(XMLFault) -> (value: UInt32, length: Int) {
    let lead = bytes[start]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: throw .notUTF8(offset: start)
    }
    guard start + length <= bytes.count else { throw .notUTF8(offset: start) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[(start + 1)..<(start + length)] {
      guard byte & 0xC0 == 0x80 else { throw .notUTF8(offset: start) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else {
      throw .notUTF8(offset: start)
    }
    return (value, length)
  }
}
