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

  private var profiles = GrowingArray<RawProfile>()
  /// 0 is free, else the number of the profile plus 1.
  private var profileSlots = Slots(count: 1 << 10)

  private var cells = GrowingArray<Cell>()
  private var slots = Slots(count: 1 << 12)
  private(set) var extras: [MediaCube.Extra] = []
  private let file: UInt32
  private(set) var overflows = false

  init(file: Int) { self.file = UInt32(file) }

  var count: Int { cells.count }

  /// Adds an article of the row at `position`; returns the number of its profile.
  @inline(__always)
  @discardableResult
  mutating func add(_ fact: MediaFact, at position: Int) -> UInt32 {
    let profile = number(RawProfile(fact))
    let cell = cell(profile, UInt32(truncatingIfNeeded: fact.month), position)
    // A worker reads its chunks in the order of the file.
    cell.pointee.lastLine = position
    cell.pointee.articles += 1
    if let tone = fact.tone {
      // Tones lie between -100 and 100: the sum over as many articles as are counted fits.
      cell.pointee.tone &+= tone
      if tone > 1_000_000 {
        cell.pointee.favourable &+= 1
      } else if tone < -1_000_000 {
        cell.pointee.unfavourable &+= 1
      } else {
        cell.pointee.neutral &+= 1
      }
    }
    if fact.reach != nil || fact.flagged != nil || fact.corrected != nil || fact.hasPressVisit {
      addExtra(fact, cell)
    }
    return profile
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
    }
    extra.flagged = fact.flagged == nil ? 0 : 1
    extra.corrected = fact.corrected == nil ? 0 : 1
    extra.pressVisits = fact.hasPressVisit ? 1 : 0
    if !extras[Int(cell.pointee.extra)].add(extra) { overflows = true }
  }

  @inline(__always)
  private mutating func number(_ profile: RawProfile) -> UInt32 {
    var slot = profile.hash & profileSlots.mask
    while profileSlots[slot] != 0 {
      let number = profileSlots[slot] &- 1
      if profiles[Int(number)] == profile { return number }
      slot = (slot &+ 1) & profileSlots.mask
    }
    profiles.append(profile)
    profileSlots[slot] = UInt32(profiles.count)
    if profiles.count * 2 > profileSlots.mask { growProfiles() }
    return UInt32(profiles.count - 1)
  }

  private mutating func growProfiles() {
    profileSlots = Slots(count: (profileSlots.mask + 1) * 2)
    for number in 0..<profiles.count {
      var slot = profiles[number].hash & profileSlots.mask
      while profileSlots[slot] != 0 { slot = (slot + 1) & profileSlots.mask }
      profileSlots[slot] = UInt32(number + 1)
    }
  }

  /// The slot where the search for a cell begins.
  ///
  /// Sixteen neighbouring profiles of a month share a cache line: files are mostly in order of time.
  /// The step of the search is odd, so that it comes by every slot.
  @inline(__always)
  private func firstSlot(_ profile: UInt32, _ month: UInt32) -> Int {
    let group = UInt64(profile >> 4) << 32 | UInt64(month)
    let product = (group ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA24B_AED4_963E_E407)
    let hash = Int(truncatingIfNeeded: product.high ^ product.low)
    return (hash << 4 | (hash >> 40 &+ Int(profile)) & 15) & slots.mask
  }

  @inline(__always)
  private mutating func cell(
    _ profile: UInt32, _ month: UInt32, _ position: Int
  ) -> UnsafeMutablePointer<Cell> {
    var slot = firstSlot(profile, month)
    while slots[slot] != 0 {
      let cell = cells.pointer(Int(slots[slot] &- 1))
      if cell.pointee.profile == profile, cell.pointee.monthIndex == month { return cell }
      slot = (slot &+ 17) & slots.mask
    }
    return insert(profile, month, position, slot)
  }

  private mutating func insert(
    _ profile: UInt32, _ month: UInt32, _ position: Int, _ slot: Int
  ) -> UnsafeMutablePointer<Cell> {
    cells.append(
      Cell(file: file, monthIndex: month, profile: profile, articles: 0, line: position))
    slots[slot] = UInt32(cells.count)
    if cells.count * 2 > slots.mask { grow() }
    return cells.pointer(cells.count - 1)
  }

  private mutating func grow() {
    slots = Slots(count: (slots.mask + 1) * 2)
    for number in 0..<cells.count {
      let cell = cells[number]
      var slot = firstSlot(cell.profile, cell.monthIndex)
      while slots[slot] != 0 { slot = (slot &+ 17) & slots.mask }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Hands over the cells and profiles; none are left.
  mutating func release() -> (
    cells: UnsafeMutableBufferPointer<Cell>, profiles: [RawProfile], extras: [MediaCube.Extra]
  ) {
    let released = (cells.release(), (0..<profiles.count).map { profiles[$0] }, extras)
    slots = Slots(count: 16)
    extras = []
    return released
  }
}

/// A table of numbers, all 0 at first; the count is a power of two.
private struct Slots: ~Copyable {
  private let numbers: UnsafeMutablePointer<UInt32>
  let mask: Int

  init(count: Int) {
    numbers = .allocate(capacity: count)
    numbers.initialize(repeating: 0, count: count)
    mask = count - 1
  }

  deinit { numbers.deallocate() }

  subscript(slot: Int) -> UInt32 {
    @inline(__always) get { numbers[slot] }
    @inline(__always) nonmutating set { numbers[slot] = newValue }
  }
}

/// Plain values in memory of their own.
///
/// Sendable because its memory has one owner.
struct GrowingArray<Value: BitwiseCopyable & Sendable>: ~Copyable, @unchecked Sendable {
  private var values: UnsafeMutablePointer<Value>
  private var capacity = 64
  private(set) var count = 0

  init() { values = .allocate(capacity: capacity) }

  deinit { values.deallocate() }

  subscript(index: Int) -> Value {
    @inline(__always) get { values[index] }
  }

  @inline(__always)
  func pointer(_ index: Int) -> UnsafeMutablePointer<Value> { values + index }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == capacity { grow() }
    (values + count).initialize(to: value)
    count &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: values, count: count)
    values.deallocate()
    values = larger
    capacity *= 2
  }

  /// Hands over the values; whoever takes them frees their memory.
  mutating func release() -> UnsafeMutableBufferPointer<Value> {
    let released = UnsafeMutableBufferPointer(start: values, count: count)
    capacity = 16
    values = .allocate(capacity: capacity)
    count = 0
    return released
  }
}
