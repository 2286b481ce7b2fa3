/// Open addressing over numbered things, with a table for each month.
///
/// Files are mostly sorted by month, and a small table stays in the nearest cache. Its memory has
/// one owner.
struct MonthSlots: ~Copyable, @unchecked Sendable {
  private struct Table {
    /// 0 is free, else the number plus 1, with part of its hash above.
    let slots: UnsafeMutablePointer<UInt64>
    let mask: Int
    var count = 0

    init(mask: Int) {
      self.mask = mask
      slots = .allocate(capacity: mask + 1)
      slots.initialize(repeating: 0, count: mask + 1)
    }
  }

  private var tables: UnsafeMutablePointer<Table>
  private var tableCount = 0
  private var tableCapacity = 16
  /// By the index of a month, the number of its table plus 1.
  private let tableOfMonth: UnsafeMutablePointer<UInt32>

  /// The months from the year 0 to the year 9999.
  private static let months = 120_000
  private static var tagMask: UInt64 { 0xFFFF_FFFF_0000_0000 }

  init() {
    tables = .allocate(capacity: tableCapacity)
    tableOfMonth = .allocate(capacity: MonthSlots.months)
    tableOfMonth.initialize(repeating: 0, count: MonthSlots.months)
  }

  deinit {
    for number in 0..<tableCount { tables[number].slots.deallocate() }
    tables.deallocate()
    tableOfMonth.deallocate()
  }

  /// The number of what has this hash in this month and is a match, or -1.
  @inline(__always)
  func find(_ month: Int, _ hash: Int, _ isMatch: (Int) -> Bool) -> Int {
    let number = tableOfMonth[month]
    if number == 0 { return -1 }
    let table = tables + Int(number &- 1)
    let (slots, mask) = (table.pointee.slots, table.pointee.mask)
    let tag = UInt64(truncatingIfNeeded: hash) & MonthSlots.tagMask
    var slot = hash & mask
    while true {
      let found = slots[slot]
      if found == 0 { return -1 }
      if found & MonthSlots.tagMask == tag {
        let number = Int(found & ~MonthSlots.tagMask) &- 1
        if isMatch(number) { return number }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Where `find` will begin to look, to be fetched before it does; `nil` for a month without slots.
  @inline(__always)
  func place(_ month: Int, _ hash: Int) -> UnsafeRawPointer? {
    let number = tableOfMonth[month]
    if number == 0 { return nil }
    let table = tables + Int(number &- 1)
    return UnsafeRawPointer(table.pointee.slots + (hash & table.pointee.mask))
  }

  /// Adds what `find` did not; `hashOf` gives the hash of a number that was added.
  mutating func insert(_ month: Int, _ hash: Int, _ number: Int, hashOf: (Int) -> Int) {
    if tableOfMonth[month] == 0 { makeTable(month) }
    let table = tables + Int(tableOfMonth[month] - 1)
    place(number, hash, in: table)
    table.pointee.count += 1
    guard table.pointee.count * 2 > table.pointee.mask else { return }
    let old = table.pointee
    table.pointee = Table(mask: old.mask * 2 + 1)
    table.pointee.count = old.count
    for slot in 0...old.mask where old.slots[slot] != 0 {
      let number = Int(old.slots[slot] & ~MonthSlots.tagMask) - 1
      place(number, hashOf(number), in: table)
    }
    old.slots.deallocate()
  }

  private func place(_ number: Int, _ hash: Int, in table: UnsafeMutablePointer<Table>) {
    var slot = hash & table.pointee.mask
    while table.pointee.slots[slot] != 0 { slot = (slot + 1) & table.pointee.mask }
    table.pointee.slots[slot] =
      UInt64(truncatingIfNeeded: hash) & MonthSlots.tagMask | UInt64(number + 1)
  }

  private mutating func makeTable(_ month: Int) {
    if tableCount == tableCapacity {
      let larger = UnsafeMutablePointer<Table>.allocate(capacity: tableCapacity * 2)
      larger.moveInitialize(from: tables, count: tableCount)
      tables.deallocate()
      tables = larger
      tableCapacity *= 2
    }
    (tables + tableCount).initialize(to: Table(mask: 63))
    tableCount += 1
    tableOfMonth[month] = UInt32(tableCount)
  }
}
