import CPlatform

/// The texts of a row in words, padded with zeros, and what else tells rows apart.
///
/// Its memory has one owner.
struct RowKey: ~Copyable, @unchecked Sendable {
  static var capacity: Int { 48 }
  /// The bytes of a stretch that are copied at once.
  private static var block: Int { 64 }

  let words: UnsafeMutablePointer<UInt64>
  private(set) var count = 0
  private(set) var hash = 0
  private var mixed: UInt64 = 0

  init() { words = .allocate(capacity: RowKey.capacity) }

  deinit { words.deallocate() }

  @inline(__always)
  mutating func begin() {
    count = 0
    mixed = 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  mutating func append(_ word: UInt64) {
    words[count] = word
    count &+= 1
    mixed = RowKey.folded(mixed ^ word, 0xD6E8_FEB8_6659_FD93)
  }

  /// Adds a short text, behind whose beginning a word more than its length can be read; false where
  /// there is no room.
  @inline(__always)
  mutating func append(_ text: UnsafeRawBufferPointer) -> Bool {
    guard var place = text.baseAddress else {
      append(0)
      return true
    }
    var left = text.count
    guard hasRoom(for: left) else { return false }
    while left > 8 {
      append(place.loadUnaligned(as: UInt64.self))
      place += 8
      left &-= 8
    }
    append(RowKey.word(place, left))
    return true
  }

  /// Adds the bytes from `start` up to `end`, behind which a block of the file can be read; false
  /// where there is no room.
  ///
  /// Whole blocks, whatever the length: a loop that goes round now five times, now six is what a
  /// processor foresees badly.
  @inline(__always)
  mutating func append(from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> Bool {
    var left = end - start
    if left <= 8 {
      guard left >= 0 else { return false }
      append(RowKey.word(start, left))
      return true
    }
    guard hasRoom(for: left) else { return false }
    var place = start
    while left > 0 {
      entente_copy_block(place, left, words + count)
      mixBlock()
      place += RowKey.block
      left &-= RowKey.block
    }
    return true
  }

  @inline(__always)
  mutating func end() { hash = Int(truncatingIfNeeded: mixed ^ mixed >> 32) }

  /// Whether a text finds room, and lengths and flags behind it.
  @inline(__always)
  private func hasRoom(for bytes: Int) -> Bool {
    bytes <= (RowKey.capacity &- 16 &- count) &* 8
  }

  /// The first `count` bytes of a word, the others 0.
  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count == 0 { return 0 }
    let word = start.loadUnaligned(as: UInt64.self).littleEndian
    return word & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
  }

  /// Mixes in the eight words behind the last; the four products do not wait for each other.
  @inline(__always)
  private mutating func mixBlock() {
    let block = words + count
    let one = RowKey.folded(block[0] ^ 0xA24B_AED4_963E_E407, block[1] ^ mixed)
    let two = RowKey.folded(block[2] ^ 0xE703_7ED1_A0B4_28DB, block[3] ^ mixed)
    let three = RowKey.folded(block[4] ^ 0x8EBC_6AF0_9C88_C6E3, block[5] ^ mixed)
    let four = RowKey.folded(block[6] ^ 0x5899_65CC_7537_4CC3, block[7] ^ mixed)
    mixed = (one ^ three) &+ (two ^ four)
    count &+= 8
  }

  @inline(__always)
  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
