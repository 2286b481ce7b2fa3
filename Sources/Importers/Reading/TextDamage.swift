import CPlatform

/// Signs, in text that decoded without a fault, that it was spoilt before it came here.
package struct TextDamage: Equatable, Sendable {
  /// How often U+FFFD stands in the text: characters that an earlier program lost.
  package var replacementCharacters = 0
  /// How often a C1 control (U+0080 … U+009F) stands in it: UTF-8 that was encoded twice.
  package var c1Controls = 0
  /// Where the first of them is.
  package var firstOffset: Int?

  package var isDamaged: Bool { firstOffset != nil }

  init() {}

  /// Looks through valid UTF-8.
  package init(of bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    let found = entente_find_damage(base, bytes.count)
    replacementCharacters = found.replacements
    c1Controls = found.controls
    firstOffset = found.first < bytes.count ? found.first : nil
  }

  /// Adds what was found in the part of the text that begins at `start`.
  mutating func add(_ part: TextDamage, at start: Int = 0) {
    replacementCharacters += part.replacementCharacters
    c1Controls += part.c1Controls
    guard let offset = part.firstOffset else { return }
    firstOffset = min(firstOffset ?? .max, start + offset)
  }
}
