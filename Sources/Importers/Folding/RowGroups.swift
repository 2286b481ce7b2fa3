import CPlatform

/// What becomes of rows by the bytes of all their columns but amounts and days.
///
/// A row whose texts were met together before is not decoded again. Its memory has one owner.
struct RowGroups: ~Copyable, @unchecked Sendable {
  /// What a group of rows comes to.
  struct Meaning {
    /// The number of what the rows add to; negative where they are out of scope.
    let cell: Int
    /// Which of the quantities counts; -1 for none.
    let quantity: Int
  }

  /// A group is the number of its cell, a word of the number of its words with the quantity that
  /// counts and half of its hash above, and the words: one stretch of memory, of whole cache lines.
  private static var headerWords: Int { 2 }
  private static var lineWords: Int { 8 }

  private var words: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 12
  private var used = 0
  private(set) var count = 0
  private var slots = MonthSlots()

  init() { words = PlainMemory.resized(nil, to: capacity) }

  deinit { PlainMemory.free(words) }

  /// What rows of this key come to, `nil` where none was met.
  @inline(__always)
  func meaning(_ month: Int, _ key: KeyWords) -> Meaning? {
    let (words, wanted, count) = (words, key.words, key.count)
    let found = slots.find(month, key.hash) { place in
      RowGroups.isSame(words + place, wanted, count)
    }
    return found < 0 ? nil : meaning(at: found)
  }

  /// The same, where ``fetchWords(_:_:)`` has probably found it.
  @inline(__always)
  func meaning(at place: Int, _ month: Int, _ key: KeyWords) -> Meaning? {
    if place < 0 { return nil }
    if RowGroups.isSame(words + place, key.words, key.count) { return meaning(at: place) }
    return meaning(month, key)
  }

  @inline(__always)
  private static func isSame(
    _ group: UnsafeMutablePointer<UInt64>, _ wanted: UnsafePointer<UInt64>, _ count: Int
  ) -> Bool {
    if Int(group[1] & 0xFFFF) != count { return false }
    var difference: UInt64 = 0
    var index = 0
    while index < count {
      difference |= group[RowGroups.headerWords &+ index] ^ wanted[index]
      index &+= 1
    }
    return difference == 0
  }

  @inline(__always)
  private func meaning(at place: Int) -> Meaning {
    Meaning(
      cell: Int(bitPattern: UInt(words[place])),
      quantity: Int(words[place &+ 1] >> 16 & 0xFFFF) &- 1)
  }

  /// Looks up the keys of plain rows whose months are given.
  ///
  /// What is not found may be known all the same, which ``meaning(_:_:)`` says for certain.
  @inline(__always)
  func find(
    _ rows: UnsafePointer<entente_plain_row>, _ known: UnsafeMutablePointer<entente_known_row>,
    _ count: Int, cells: UnsafePointer<RawTradeCell>, _ instructions: entente_instructions
  ) {
    entente_find_groups(
      instructions, slots.tables, slots.tableOfMonth, words, cells,
      MemoryLayout<RawTradeCell>.stride, rows, known, count)
  }

  /// Begins to fetch the slot of a key.
  @inline(__always)
  func fetchSlot(_ month: Int, _ key: KeyWords) {
    if let place = slots.place(month, key.hash) { entente_prefetch(place) }
  }

  /// Begins to fetch what is known of the key that is probably this one; returns its place, or -1
  /// where none was met.
  @inline(__always)
  func fetchWords(_ month: Int, _ key: KeyWords) -> Int {
    let place = slots.find(month, key.hash) { _ in true }
    if place < 0 { return place }
    entente_prefetch(words + place)
    entente_prefetch(words + place + 8)
    return place
  }

  /// Learns what rows of a key come to that was not met before.
  mutating func learn(_ month: Int, _ key: KeyWords, _ meaning: Meaning) {
    let lines = (RowGroups.headerWords + key.count + RowGroups.lineWords - 1) / RowGroups.lineWords
    let length = lines * RowGroups.lineWords
    if used + length > capacity {
      capacity *= 2
      words = PlainMemory.resized(words, to: capacity)
    }
    let group = words + used
    group[0] = UInt64(UInt(bitPattern: meaning.cell))
    group[1] =
      UInt64(truncatingIfNeeded: key.hash) << 32 | UInt64(meaning.quantity + 1) << 16
      | UInt64(key.count)
    (group + RowGroups.headerWords).update(from: key.words, count: key.count)
    let words = words
    slots.insert(month, key.hash, used) { Int(words[$0 + 1] >> 32) }
    used += length
    count += 1
  }
}
