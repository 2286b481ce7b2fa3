/// The distinct texts of one column with what each of them means, worked out once.
///
/// A lookup compares machine words and allocates nothing, and a text like the last one costs two
/// comparisons. Meanings are small integers that the caller defines. Its memory has one owner.
struct Interner: ~Copyable, @unchecked Sendable {
  /// What ``meaning(of:kind:)`` answers for a text that was not learnt.
  static var unknown: Int { .min }

  private struct Entry {
    let words: Words
    let meaning: Int
    /// The bytes of a text that two words do not hold.
    let text: UnsafeRawPointer?
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 32
  private(set) var count = 0
  /// Open addressing: 0 is free, else the number of the entry plus 1.
  private var slots: UnsafeMutablePointer<UInt32>
  private var slotMask = 63
  private var last = Words.none
  private var lastMeaning = Interner.unknown

  init() {
    entries = .allocate(capacity: capacity)
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: 0, count: slotMask + 1)
  }

  deinit {
    for index in 0..<count { entries[index].text?.deallocate() }
    entries.deallocate()
    slots.deallocate()
  }

  /// What `text`, a cell of this kind, was learnt to mean, or ``unknown``.
  @inline(__always)
  mutating func meaning(of text: UnsafeRawBufferPointer, kind: CellKind = .text) -> Int {
    let words = Words(text, kind)
    if words == last, words.isWhole { return lastMeaning }
    return find(words, text)
  }

  private mutating func find(_ words: Words, _ text: UnsafeRawBufferPointer) -> Int {
    var slot = words.hash & slotMask
    while slots[slot] != 0 {
      let entry = entries + Int(slots[slot] &- 1)
      if entry.pointee.words == words, words.isWhole || isEqual(entry.pointee.text, text) {
        last = words
        lastMeaning = entry.pointee.meaning
        return lastMeaning
      }
      slot = (slot &+ 1) & slotMask
    }
    return Interner.unknown
  }

  /// Learns a text that ``meaning(of:kind:)`` did not know.
  mutating func learn(_ text: UnsafeRawBufferPointer, kind: CellKind = .text, meaning: Int) {
    let words = Words(text, kind)
    if count == capacity { growEntries() }
    (entries + count).initialize(
      to: Entry(words: words, meaning: meaning, text: words.isWhole ? nil : copy(text)))
    count += 1
    if count * 2 > slotMask { growSlots() } else { place(count - 1) }
  }

  private func place(_ number: Int) {
    var slot = entries[number].words.hash & slotMask
    while slots[slot] != 0 { slot = (slot + 1) & slotMask }
    slots[slot] = UInt32(number + 1)
  }

  private mutating func growEntries() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }

  private mutating func growSlots() {
    slots.deallocate()
    slotMask = slotMask * 2 + 1
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: 0, count: slotMask + 1)
    for number in 0..<count { place(number) }
  }

  private func copy(_ text: UnsafeRawBufferPointer) -> UnsafeRawPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.count, alignment: 1)
    copy.copyMemory(from: text)
    return UnsafeRawPointer(copy.baseAddress.unsafelyUnwrapped)
  }

  /// Compares bytes of the same count, which their words hold.
  private func isEqual(_ known: UnsafeRawPointer?, _ text: UnsafeRawBufferPointer) -> Bool {
    guard let known, let start = text.baseAddress else { return false }
    // Only texts of more than two words are compared; the last word overlaps the one before it.
    var offset = 0
    while offset < text.count {
      let place = min(offset, text.count &- 8)
      if known.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        != start.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      {
        return false
      }
      offset &+= 8
    }
    return true
  }
}

/// A text of at most 16 bytes in two machine words; of a longer one a hash.
struct Words: Equatable {
  let first: UInt64
  let second: UInt64
  /// Number of bytes, and the kind of cell above them.
  private let size: UInt64

  static let none = Words(first: 0, second: 0, size: .max)

  private init(first: UInt64, second: UInt64, size: UInt64) {
    self.first = first
    self.second = second
    self.size = size
  }

  /// No byte outside the text is read: the two words overlap where it is shorter than both.
  @inline(__always)
  init(_ text: UnsafeRawBufferPointer, _ kind: CellKind) {
    let count = text.count
    size = UInt64(truncatingIfNeeded: count) | UInt64(kind.rawValue) << 56
    guard count > 0, let start = text.baseAddress else {
      (first, second) = (0, 0)
      return
    }
    if count > 16 {
      (first, second) = Words.hash(start, count)
    } else if count >= 8 {
      first = start.loadUnaligned(as: UInt64.self)
      second = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(start.loadUnaligned(as: UInt32.self))
      second = UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    } else {
      first =
        UInt64(start.load(as: UInt8.self))
        | UInt64(start.load(fromByteOffset: count >> 1, as: UInt8.self)) << 8
        | UInt64(start.load(fromByteOffset: count &- 1, as: UInt8.self)) << 16
      second = 0
    }
  }

  /// Whether the words are the text itself.
  @inline(__always) var isWhole: Bool { size & 0x00FF_FFFF_FFFF_FFFF <= 16 }

  @inline(__always)
  var hash: Int {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15 ^ size).multipliedFullWidth(
      by: second ^ 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private static func hash(_ start: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
    var (one, other): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4)
    var offset = 0
    while offset < count {
      // The last word overlaps the one before it.
      let word = start.loadUnaligned(
        fromByteOffset: min(offset, count - 8), as: UInt64.self)
      let product = (one ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      one = product.high ^ product.low
      other = (other ^ word) &* 0x0000_0100_0000_01B3
      other ^= other >> 29
      offset += 8
    }
    return (one, other)
  }
}
