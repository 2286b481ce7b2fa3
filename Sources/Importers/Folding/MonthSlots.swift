import CPlatform

/// Open addressing over numbered things, with a table for each month.
///
/// Files are mostly sorted by month, and a small table stays in the nearest cache. Its memory has
/// one owner.
struct MonthSlots: ~Copyable, @unchecked Sendable {
  private(set) var tables: UnsafeMutablePointer<entente_slot_table>
  private var tableCount = 0
  private var tableCapacity = 16
  /// By the index of a month, the number of its table plus 1.
  let tableOfMonth: UnsafeMutablePointer<UInt32>

  /// The months from the year 0 to the year 9999.
  private static let months = 120_000
  private static var tagMask: UInt64 { 0xFFFF_FFFF_0000_0000 }

  /// A table of free slots; a slot is 0, else the number plus 1, with part of its hash above.
  private static func table(mask: Int) -> entente_slot_table {
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    return entente_slot_table(slots: slots, mask: mask, count: 0)
  }

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

  /// Adds what `find` did not; `hashOf` gives the hash of a number that was added, or its lower half.
  mutating func insert(_ month: Int, _ hash: Int, _ number: Int, hashOf: (Int) -> Int) {
    if tableOfMonth[month] == 0 { makeTable(month) }
    let table = tables + Int(tableOfMonth[month] - 1)
    place(number, hash, in: table)
    table.pointee.count += 1
    guard table.pointee.count * 2 > table.pointee.mask else { return }
    let old = table.pointee
    table.pointee = MonthSlots.table(mask: old.mask * 2 + 1)
    table.pointee.count = old.count
    for slot in 0...old.mask where old.slots[slot] != 0 {
      let number = Int(old.slots[slot] & ~MonthSlots.tagMask) - 1
      // The upper half stands in the slot.
      let low = UInt64(truncatingIfNeeded: hashOf(number)) & ~MonthSlots.tagMask
      let hash = old.slots[slot] & MonthSlots.tagMask | low
      place(number, Int(truncatingIfNeeded: hash), in: table)
    }
    old.slots.deallocate()
  }

  private func place(
    _ number: Int, _ hash: Int, in table: UnsafeMutablePointer<entente_slot_table>
  ) {
    var slot = hash & table.pointee.mask
    while table.pointee.slots[slot] != 0 { slot = (slot + 1) & table.pointee.mask }
    table.pointee.slots[slot] =
      UInt64(truncatingIfNeeded: hash) & MonthSlots.tagMask | UInt64(number + 1)
  }

  private mutating func makeTable(_ month: Int) {
    if tableCount == tableCapacity {
      let larger = UnsafeMutablePointer<entente_slot_table>.allocate(capacity: tableCapacity * 2)
      larger.moveInitialize(from: tables, count: tableCount)
      tables.deallocate()
      tables = larger
      tableCapacity *= 2
    }
    (tables + tableCount).initialize(to: MonthSlots.table(mask: 63))
    tableCount += 1
    tableOfMonth[month] = UInt32(tableCount)
  }
}
