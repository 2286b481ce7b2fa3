import PartnershipModel

/// Where things stand in a list that holds their keys: open addressing over places in the list.
///
/// It needs 16 bytes for each thing, and keys are not held twice as in a dictionary. Hashes may leave
/// things that are met one after the other in neighbouring slots, eight of which share a cache line;
/// the step of the search leads out of such a line, and being odd, by every slot.
struct PlaceIndex {
  /// 0 is free, else the place plus 1, with part of the hash above.
  private var slots = [UInt64](repeating: 0, count: 16)
  private var mask: UInt64 { UInt64(slots.count) &- 1 }
  private var count = 0

  private static var step: UInt64 { 9 }
  private static var tagMask: UInt64 { 0xFFFF_FFFF_0000_0000 }

  /// The place of what has this hash and is the same, `nil` where nothing is.
  func place(_ hash: UInt64, isSame: (Int) -> Bool) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var slot = hash & mask
      while case let found = slots[Int(slot)], found != 0 {
        if (found ^ hash) & PlaceIndex.tagMask == 0 {
          let place = Int(found & ~PlaceIndex.tagMask) - 1
          if isSame(place) { return place }
        }
        slot = (slot &+ PlaceIndex.step) & mask
      }
      return nil
    }
  }

  /// Notes the place of what `place` did not find; `hashOf` gives the hash of what stands at one.
  mutating func insert(_ place: Int, _ hash: UInt64, hashOf: (Int) -> UInt64) {
    if (count + 1) * 2 > slots.count { grow(to: slots.count * 2, hashOf) }
    put(place, hash)
    count += 1
  }

  /// Makes room for `total` things.
  mutating func reserve(_ total: Int, hashOf: (Int) -> UInt64) {
    var size = slots.count
    while size < total * 2 { size *= 2 }
    if size > slots.count { grow(to: size, hashOf) }
  }

  private mutating func grow(to size: Int, _ hashOf: (Int) -> UInt64) {
    let old = slots
    slots = Array(largeRepeating: 0, count: size)
    for found in old where found != 0 {
      let place = Int(found & ~PlaceIndex.tagMask) - 1
      put(place, hashOf(place))
    }
  }

  private mutating func put(_ place: Int, _ hash: UInt64) {
    var slot = hash & mask
    while slots[Int(slot)] != 0 { slot = (slot &+ PlaceIndex.step) & mask }
    slots[Int(slot)] = hash & PlaceIndex.tagMask | UInt64(place + 1)
  }
}
