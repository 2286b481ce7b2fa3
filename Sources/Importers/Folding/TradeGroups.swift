import CPlatform

/// What becomes of rows by the bytes of all their columns but the amounts.
///
/// A row whose texts were met together before is not decoded again. Its memory has one owner.
struct TradeGroups: ~Copyable, @unchecked Sendable {
  /// What a group of rows comes to.
  struct Meaning {
    /// The number of the cell; negative where the rows are out of scope, by reason.
    let cell: Int
    /// Which of the quantities counts; -1 for none.
    let quantity: Int
  }

  /// A group is its hash, the number of its cell, the number of its words with the quantity that
  /// counts, and the words: one stretch of memory.
  private static var headerWords: Int { 3 }

  private var words: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 12
  private var used = 0
  private(set) var count = 0
  private var slots = MonthSlots()

  init() { words = .allocate(capacity: capacity) }

  deinit { words.deallocate() }

  /// What rows of this key come to, `nil` where none was met.
  @inline(__always)
  func meaning(_ month: Int, _ key: borrowing TradeRowKey) -> Meaning? {
    let (words, wanted, count) = (words, key.words, key.count)
    let found = slots.find(month, key.hash) { place in
      let group = words + place
      if Int(group[2] & 0xFFFF_FFFF) != count { return false }
      var index = 0
      while index < count {
        if group[TradeGroups.headerWords &+ index] != wanted[index] { return false }
        index &+= 1
      }
      return true
    }
    if found < 0 { return nil }
    return Meaning(
      cell: Int(bitPattern: UInt(words[found &+ 1])),
      quantity: Int(words[found &+ 2] >> 32) &- 1)
  }

  /// Begins to fetch the slot of a key.
  @inline(__always)
  func fetchSlot(_ month: Int, _ key: borrowing TradeRowKey) {
    if let place = slots.place(month, key.hash) { entente_prefetch(place) }
  }

  /// Begins to fetch what is known of the key that is probably this one.
  @inline(__always)
  func fetchWords(_ month: Int, _ key: borrowing TradeRowKey) {
    let place = slots.find(month, key.hash) { _ in true }
    if place < 0 { return }
    entente_prefetch(words + place)
    entente_prefetch(words + place + 8)
  }

  /// Learns what rows of a key come to that was not met before.
  mutating func learn(_ month: Int, _ key: borrowing TradeRowKey, _ meaning: Meaning) {
    let length = TradeGroups.headerWords + key.count
    if used + length > capacity { grow() }
    let group = words + used
    group[0] = UInt64(UInt(bitPattern: key.hash))
    group[1] = UInt64(UInt(bitPattern: meaning.cell))
    group[2] = UInt64(meaning.quantity + 1) << 32 | UInt64(key.count)
    (group + TradeGroups.headerWords).update(from: key.words, count: key.count)
    let words = words
    slots.insert(month, key.hash, used) { Int(bitPattern: UInt(words[$0])) }
    used += length
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity * 2)
    larger.update(from: words, count: used)
    words.deallocate()
    words = larger
    capacity *= 2
  }
}

/// The texts of a row in words.
///
/// Each run of neighbouring columns, padded with zeros, then the lengths of the runs and what else
/// tells rows apart. Its memory has one owner.
struct TradeRowKey: ~Copyable, @unchecked Sendable {
  static var capacity: Int { 40 }

  let words: UnsafeMutablePointer<UInt64>
  private(set) var count = 0
  private(set) var hash = 0
  private var mixed: UInt64 = 0

  init() { words = .allocate(capacity: TradeRowKey.capacity) }

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
    let product = (mixed ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    mixed = product.high ^ product.low
  }

  /// Adds the bytes from `start` up to `end`, behind which a word of the file can be read; false
  /// where there is no room.
  @inline(__always)
  mutating func append(from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> Bool {
    var left = end - start
    // Lengths and flags must find room as well.
    guard left >= 0, left <= (TradeRowKey.capacity &- 8 &- count) &* 8 else { return false }
    var place = start
    while left >= 8 {
      append(place.loadUnaligned(as: UInt64.self))
      place += 8
      left &-= 8
    }
    if left > 0 {
      let word = place.loadUnaligned(as: UInt64.self).littleEndian
      append(word & (1 &<< UInt64(truncatingIfNeeded: left &* 8) &- 1))
    }
    return true
  }

  @inline(__always)
  mutating func end() { hash = Int(truncatingIfNeeded: mixed ^ mixed >> 32) }
}
