import CPlatform
import PartnershipModel

/// What an article is about, apart from its month, in three machine words.
struct RawProfile: Hashable, Sendable {
  private let texts: UInt64
  private let about: UInt64
  private let rest: UInt64

  init(_ fact: MediaFact) {
    texts = UInt64(truncatingIfNeeded: fact.outlet) << 32 | UInt64(truncatingIfNeeded: fact.topic)
    about =
      UInt64(truncatingIfNeeded: fact.subjects) << 32 | UInt64(truncatingIfNeeded: fact.language)
    rest =
      UInt64(truncatingIfNeeded: fact.country) << 32 | UInt64(truncatingIfNeeded: fact.kind) << 2
      | UInt64(truncatingIfNeeded: fact.joint)
  }

  var outlet: Int { Int(texts >> 32) }
  var topic: Int { Int(texts & 0xFFFF_FFFF) }
  var subjects: Int { Int(about >> 32) }
  var language: Int { Int(about & 0xFFFF_FFFF) }
  var country: Int { Int(rest >> 32) }
  var kind: Int { Int(rest >> 2 & 0x3FFF_FFFF) }
  var joint: Bool? { rest & 3 == 0 ? nil : rest & 3 == 2 }

  @inline(__always)
  fileprivate var hash: Int {
    let one = (texts ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: about ^ 0xD6E8_FEB8_6659_FD93)
    let other = (one.high ^ one.low ^ rest).multipliedFullWidth(by: 0xA24B_AED4_963E_E407)
    return Int(truncatingIfNeeded: other.high ^ other.low)
  }
}

/// The cells of one worker: open addressing, and nothing is allocated per row.
///
/// Sendable because its memory has one owner.
struct MediaCells: ~Copyable, @unchecked Sendable {
  typealias Cell = MediaCube.Row

  /// Above this tone an article is favourable, below its negative unfavourable.
  static var favourableAbove: Int64 { 1 }

  private var profiles = Blocks<RawProfile>()
  private var profileSlots = Slots(count: 1 << 10)
  private var cells = Blocks<Cell>()
  private var slots = Slots(count: 1 << 12)
  private(set) var extras: [MediaCube.Extra] = []
  private var tones = Blocks<MediaTone>()
  private let file: UInt32
  private(set) var overflows = false

  /// An article that waits until its cell is fetched from memory.
  private struct Waiting {
    let profile: UInt32
    let month: UInt32
    let tone: Int64
    let position: Int
    var cell = 0
  }

  /// A tone of an article that has none.
  static var noTone: Int64 { .min }
  private static var mostWaiting: Int { 32 }
  private let waiting = UnsafeMutablePointer<Waiting>.allocate(capacity: MediaCells.mostWaiting)
  private var waitingCount = 0

  init(file: Int) { self.file = UInt32(file) }

  deinit { waiting.deallocate() }

  var count: Int { cells.count }
  var profileCount: Int { profiles.count }

  /// The number of what an article is about.
  mutating func profile(_ fact: MediaFact) -> UInt32 { number(RawProfile(fact)) }

  /// Adds an article of the row at `position`; returns the number of its profile.
  @discardableResult
  mutating func add(_ fact: MediaFact, at position: Int) -> UInt32 {
    addWaiting()
    let profile = profile(fact)
    let number = cell(profile, UInt32(truncatingIfNeeded: fact.month), position)
    add(fact.tone ?? MediaCells.noTone, to: number, at: position)
    if fact.reach != nil || fact.flagged != nil || fact.corrected != nil || fact.hasPressVisit {
      addExtra(fact, cells.pointer(number))
    }
    return profile
  }

  /// Adds an article about which nothing else is known, not necessarily at once.
  @inline(__always)
  mutating func add(profile: UInt32, month: Int, tone: Int64, at position: Int) {
    let month = UInt32(truncatingIfNeeded: month)
    slots.fetch(firstSlot(profile, month))
    (waiting + waitingCount).initialize(
      to: Waiting(profile: profile, month: month, tone: tone, position: position))
    waitingCount &+= 1
    if waitingCount == MediaCells.mostWaiting { addWaiting() }
  }

  /// Adds the articles that wait, in two rounds, so that what they need of the memory comes while
  /// the others are looked at.
  private mutating func addWaiting() {
    for index in 0..<waitingCount {
      let article = waiting + index
      let number = cell(article.pointee.profile, article.pointee.month, article.pointee.position)
      article.pointee.cell = number
      cells.fetch(number)
    }
    for index in 0..<waitingCount {
      let article = waiting[index]
      add(article.tone, to: article.cell, at: article.position)
    }
    waitingCount = 0
  }

  @inline(__always)
  private mutating func add(_ tone: Int64, to number: Int, at position: Int) {
    let cell = cells.pointer(number)
    // A worker reads its chunks in the order of the file.
    cell.pointee.lastLine = position
    cell.pointee.articles += 1
    if tone == MediaCells.noTone { return }
    // Tones lie between -100 and 100: the sum over as many articles as are counted fits.
    cell.pointee.tone &+= tone
    tones.append(
      MediaTone(cell: UInt32(truncatingIfNeeded: number), tone: Int32(truncatingIfNeeded: tone)))
    let isFavourable = tone > MediaCells.favourableAbove &* 1_000_000
    let isUnfavourable = tone < -MediaCells.favourableAbove &* 1_000_000
    cell.pointee.favourable &+= isFavourable ? 1 : 0
    cell.pointee.unfavourable &+= isUnfavourable ? 1 : 0
    cell.pointee.neutral &+= isFavourable || isUnfavourable ? 0 : 1
  }

  private mutating func addExtra(_ fact: MediaFact, _ cell: UnsafeMutablePointer<Cell>) {
    if cell.pointee.extra == Cell.noExtra {
      cell.pointee.extra = UInt32(extras.count)
      extras.append(MediaCube.Extra())
    }
    var extra = MediaCube.Extra()
    if let reach = fact.reach {
      extra.reach = reach
      extra.reached = 1
      if let tone = fact.tone {
        extra.tonedAndReached = 1
        extra.tonedReach = reach
        let (product, overflow) = reach.units.multipliedReportingOverflow(by: Int128(tone))
        extra.reachTimesTone = product
        if overflow { overflows = true }
      }
    }
    extra.flagged = fact.flagged == nil ? 0 : 1
    extra.corrected = fact.corrected == nil ? 0 : 1
    extra.pressVisits = fact.hasPressVisit ? 1 : 0
    if !extras[Int(cell.pointee.extra)].add(extra) { overflows = true }
  }

  @inline(__always)
  private mutating func number(_ profile: RawProfile) -> UInt32 {
    let hash = profile.hash
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = hash & profileSlots.mask
    while profileSlots.isTaken(slot) {
      if profileSlots.tag(slot) == tag, profiles[profileSlots.number(slot)] == profile {
        return UInt32(truncatingIfNeeded: profileSlots.number(slot))
      }
      slot = (slot &+ 1) & profileSlots.mask
    }
    profiles.append(profile)
    profileSlots.take(slot, tag, number: profiles.count - 1)
    if profiles.count * 2 > profileSlots.mask { growProfiles() }
    return UInt32(profiles.count - 1)
  }

  private mutating func growProfiles() {
    profileSlots = Slots(count: (profileSlots.mask + 1) * 2)
    for number in 0..<profiles.count {
      let hash = profiles[number].hash
      var slot = hash & profileSlots.mask
      while profileSlots.isTaken(slot) { slot = (slot + 1) & profileSlots.mask }
      profileSlots.take(slot, UInt32(truncatingIfNeeded: hash >> 32), number: number)
    }
  }

  /// The slot where the search for a cell begins.
  ///
  /// Eight neighbouring profiles of a month share a cache line: files are mostly in order of time.
  /// The step of the search is odd, so that it comes by every slot.
  @inline(__always)
  private func firstSlot(_ profile: UInt32, _ month: UInt32) -> Int {
    let group = UInt64(profile >> 3) << 32 | UInt64(month)
    let product = (group ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA24B_AED4_963E_E407)
    let hash = Int(truncatingIfNeeded: product.high ^ product.low)
    return (hash << 3 | (hash >> 40 &+ Int(profile)) & 7) & slots.mask
  }

  /// What tells cells apart without looking at them.
  @inline(__always)
  private func tag(_ profile: UInt32, _ month: UInt32) -> UInt32 { month &* 0x9E37_79B1 ^ profile }

  @inline(__always)
  private mutating func cell(
    _ profile: UInt32, _ month: UInt32, _ position: Int
  ) -> Int {
    let tag = tag(profile, month)
    var slot = firstSlot(profile, month)
    while slots.isTaken(slot) {
      if slots.tag(slot) == tag {
        let number = slots.number(slot)
        let cell = cells.pointer(number)
        if cell.pointee.profile == profile, cell.pointee.monthIndex == month { return number }
      }
      slot = (slot &+ 9) & slots.mask
    }
    return insert(profile, month, position, slot)
  }

  private mutating func insert(
    _ profile: UInt32, _ month: UInt32, _ position: Int, _ slot: Int
  ) -> Int {
    cells.append(
      Cell(file: file, monthIndex: month, profile: profile, articles: 0, line: position))
    slots.take(slot, tag(profile, month), number: cells.count - 1)
    if cells.count * 2 > slots.mask { grow() }
    return cells.count - 1
  }

  private mutating func grow() {
    slots = Slots(count: (slots.mask + 1) * 2)
    for number in 0..<cells.count {
      let cell = cells[number]
      var slot = firstSlot(cell.profile, cell.monthIndex)
      while slots.isTaken(slot) { slot = (slot &+ 9) & slots.mask }
      slots.take(slot, tag(cell.profile, cell.monthIndex), number: number)
    }
  }

  /// Hands over the cells and profiles; none are left.
  mutating func release() -> (
    cells: MediaRowBlocks, profiles: [RawProfile], extras: [MediaCube.Extra],
    tones: MediaToneBlocks
  ) {
    addWaiting()
    let released = (
      MediaRowBlocks(cells.release()), (0..<profiles.count).map { profiles[$0] }, extras,
      MediaToneBlocks(tones.release())
    )
    slots = Slots(count: 16)
    extras = []
    return released
  }
}

/// A table of numbered things by hash; the count is a power of two.
///
/// A part of the key stands beside each number, so that others are told apart without a look at
/// them, which would cost a miss of the cache.
private struct Slots: ~Copyable {
  /// The tag above the number plus 1; 0 is free.
  private let words: UnsafeMutablePointer<UInt64>
  let mask: Int

  init(count: Int) {
    words = .allocate(capacity: count)
    words.initialize(repeating: 0, count: count)
    mask = count - 1
  }

  deinit { words.deallocate() }

  @inline(__always) func isTaken(_ slot: Int) -> Bool { words[slot] != 0 }

  /// Begins to fetch a slot.
  @inline(__always) func fetch(_ slot: Int) { entente_prefetch(words + slot) }

  @inline(__always) func tag(_ slot: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: words[slot] >> 32)
  }

  @inline(__always)
  func number(_ slot: Int) -> Int { Int(truncatingIfNeeded: words[slot] & 0xFFFF_FFFF) &- 1 }

  @inline(__always)
  func take(_ slot: Int, _ tag: UInt32, number: Int) {
    words[slot] = UInt64(tag) << 32 | UInt64(number + 1)
  }
}

/// Plain values in blocks of memory that are not moved as their number grows.
///
/// Sendable because its memory has one owner.
struct Blocks<Value: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  // Those of `MediaBlock`, which as constants of another module would be calls for each value.
  private static var shift: Int { 11 }
  private static var size: Int { 1 << shift }

  private var blocks: UnsafeMutablePointer<UnsafeMutablePointer<Value>>
  private var capacity = 16
  private var blockCount = 0
  private(set) var count = 0

  init() { blocks = .allocate(capacity: capacity) }

  deinit {
    for block in 0..<blockCount { blocks[block].deallocate() }
    blocks.deallocate()
  }

  subscript(index: Int) -> Value {
    @inline(__always) get { pointer(index).pointee }
  }

  @inline(__always)
  func pointer(_ index: Int) -> UnsafeMutablePointer<Value> {
    blocks[index >> Blocks.shift] + index & (Blocks.size - 1)
  }

  /// Begins to fetch a value.
  @inline(__always)
  func fetch(_ index: Int) { entente_prefetch(pointer(index)) }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == blockCount << Blocks.shift { addBlock() }
    pointer(count).initialize(to: value)
    count &+= 1
  }

  private mutating func addBlock() {
    if blockCount == capacity {
      let larger = UnsafeMutablePointer<UnsafeMutablePointer<Value>>.allocate(
        capacity: capacity * 2)
      larger.moveInitialize(from: blocks, count: blockCount)
      blocks.deallocate()
      blocks = larger
      capacity *= 2
    }
    (blocks + blockCount).initialize(to: .allocate(capacity: Blocks.size))
    blockCount += 1
  }

  /// Hands over the blocks, the last one cut to what it holds; whoever takes them frees them.
  mutating func release() -> [UnsafeMutableBufferPointer<Value>] {
    precondition(Blocks.size == MediaBlock.size && Blocks.shift == MediaBlock.shift)
    var released = (0..<blockCount).map {
      UnsafeMutableBufferPointer(
        start: blocks[$0], count: min(Blocks.size, count - $0 << Blocks.shift))
    }
    if let last = released.popLast() {
      let cut = UnsafeMutableBufferPointer<Value>.allocate(capacity: last.count)
      _ = cut.initialize(from: last)
      last.deallocate()
      released.append(cut)
    }
    blockCount = 0
    count = 0
    return released
  }
}
