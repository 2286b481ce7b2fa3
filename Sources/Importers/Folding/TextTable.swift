/// Numbers small texts in the order in which they appear, comparing bytes; a known text costs no
/// allocation.
struct TextTable: Sendable {
  private(set) var texts: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Open addressing: 0 is free, else the number of the text plus 1.
  private var slots = [UInt32](repeating: 0, count: 64)

  var count: Int { texts.count }

  /// The number of the text, given anew if it was not seen before.
  mutating func number(_ text: UnsafeRawBufferPointer) -> UInt32 {
    var slot = Int(truncatingIfNeeded: TextTable.hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      if isEqual(Int(slots[slot] - 1), text) { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(texts.count)
    texts.append(Importers.text(text))
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = number + 1
    if texts.count * 2 > slots.count { grow() }
    return number
  }

  mutating func number(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { number(UnsafeRawBufferPointer($0)) }
  }

  /// Adds the texts of `other`; returns the new number of each of them.
  mutating func merge(_ other: TextTable) -> [UInt32] {
    other.texts.map { number($0) }
  }

  private func isEqual(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count else { return false }
    return bytes.withUnsafeBytes { all in
      for index in 0..<text.count where all[start + index] != text[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in texts.indices {
      let start = number == 0 ? 0 : ends[number - 1]
      let hash = bytes.withUnsafeBytes {
        TextTable.hash(UnsafeRawBufferPointer(rebasing: $0[start..<ends[number]]))
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  /// FNV-1a with a final mix; the order of numbers does not depend on it.
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
