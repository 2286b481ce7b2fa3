/// Signs, in text that decoded without a fault, that it was spoilt before it came here.
package struct TextDamage: Equatable, Sendable {
  /// How often U+FFFD stands in the text: characters that an earlier program lost.
  package var replacementCharacters = 0
  /// How often a C1 control (U+0080 … U+009F) stands in it: UTF-8 that was encoded twice.
  package var c1Controls = 0
  /// Where the first of them is.
  package var firstOffset: Int?

  package var isDamaged: Bool { firstOffset != nil }

  /// Looks through valid UTF-8.
  package init(of bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 1 else { return }
    for offset in 0..<bytes.count - 1 {
      let byte = bytes[offset]
      if byte == 0xC2, bytes[offset + 1] < 0xA0 {
        c1Controls += 1
      } else if byte == 0xEF, bytes.count - offset > 2, bytes[offset + 1] == 0xBF,
        bytes[offset + 2] == 0xBD
      {
        replacementCharacters += 1
      } else {
        continue
      }
      firstOffset = firstOffset ?? offset
    }
  }
}
