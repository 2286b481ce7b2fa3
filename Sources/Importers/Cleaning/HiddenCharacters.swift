/// Finds characters that nobody can see, fast where there are none.
enum HiddenCharacters {
  /// Whether the UTF-8 in `bytes` may hold one: false is certain.
  static func mayBe(in bytes: UnsafeRawBufferPointer) -> Bool {
    for (index, byte) in bytes.enumerated() {
      // Printable ASCII and most of the scripts of the world.
      if byte >= 0x20, byte < 0x7F || byte < 0xD8 && byte != 0x7F { continue }
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0x00..<0x20, 0x7F: return true
      // U+0600 … U+063F, U+2000 … U+2FFF, U+F000 … U+FFFF, and beyond U+FFFF.
      case 0xD8, 0xE2, 0xEF, 0xF3:
        guard index + 1 < bytes.count else { return true }
        if isSuspect(byte, bytes[index + 1]) { return true }
      default: continue
      }
    }
    return false
  }

  private static func isSuspect(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xD8: second == 0x9C
    case 0xE2: second == 0x80 || second == 0x81
    case 0xEF: second == 0xBB || second == 0xBF
    default: second == 0xA0
    }
  }

  /// Whether the text holds one.
  static func areIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    mayBe(in: bytes) && text(bytes).unicodeScalars.contains(where: isHidden)
  }

  static func areIn(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isHidden)
  }
}
