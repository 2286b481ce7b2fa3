/// What becomes of rows by the bytes of all their columns but the amounts.
///
/// A row whose texts were met together before is not decoded again. Its memory has one owner.
struct TradeGroups: ~Copyable, @unchecked Sendable {
  /// What a group of rows comes to.
  struct Meaning {
    /// The number of the cell; -1 where the rows are out of scope.
    let cell: Int
    /// Which of the quantities counts; -1 for none.
    let quantity: Int
  }

  private struct Group {
    let wordStart: Int
    let wordCount: Int32
    let quantity: Int32
    let cell: Int
    let hash: Int
  }

  private var groups: [Group] = []
  private var words: UnsafeMutablePointer<UInt64>
  private var wordCapacity = 1 << 12
  private var wordCount = 0
  private var slots = MonthSlots()

  init() { words = .allocate(capacity: wordCapacity) }

  deinit { words.deallocate() }

  /// What rows of this key come to, `nil` where none was met.
  @inline(__always)
  func meaning(_ month: Int, _ key: borrowing TradeRowKey) -> Meaning? {
    let (wanted, count) = (key.words, key.count)
    let words = words
    let number = groups.withUnsafeBufferPointer { groups in
      slots.find(month, key.hash) { number in
        let group = groups.baseAddress.unsafelyUnwrapped + number
        guard Int(group.pointee.wordCount) == count else { return false }
        let known = words + group.pointee.wordStart
        var index = 0
        while index < count {
          if known[index] != wanted[index] { return false }
          index &+= 1
        }
        return true
      }
    }
    if number < 0 { return nil }
    return groups.withUnsafeBufferPointer { groups in
      let group = groups.baseAddress.unsafelyUnwrapped + number
      return Meaning(cell: group.pointee.cell, quantity: Int(group.pointee.quantity))
    }
  }

  /// Learns what rows of a key come to that was not met before.
  mutating func learn(_ month: Int, _ key: borrowing TradeRowKey, _ meaning: Meaning) {
    if wordCount + key.count > wordCapacity { growWords() }
    (words + wordCount).initialize(from: key.words, count: key.count)
    groups.append(
      Group(
        wordStart: wordCount, wordCount: Int32(key.count), quantity: Int32(meaning.quantity),
        cell: meaning.cell, hash: key.hash))
    wordCount += key.count
    slots.insert(month, key.hash, groups.count - 1) { groups[$0].hash }
  }

  private mutating func growWords() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: wordCapacity * 2)
    larger.moveInitialize(from: words, count: wordCount)
    words.deallocate()
    words = larger
    wordCapacity *= 2
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
