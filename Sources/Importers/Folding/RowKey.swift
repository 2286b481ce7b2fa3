/// The words of a key and their hash: a view.
struct KeyWords {
  let words: UnsafePointer<UInt64>
  let count: Int
  let hash: Int
}

/// The texts of a row in words, padded with zeros, and what else tells rows apart.
///
/// Its memory has one owner.
struct RowKey: ~Copyable, @unchecked Sendable {
  static var capacity: Int { 48 }

  let words: UnsafeMutablePointer<UInt64>
  private(set) var count = 0
  private(set) var hash = 0
  private var mixed: UInt64 = 0

  init() { words = .allocate(capacity: RowKey.capacity) }

  deinit { words.deallocate() }

  @inline(__always)
  var view: KeyWords { KeyWords(words: UnsafePointer(words), count: count, hash: hash) }

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

  @inline(__always)
  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
