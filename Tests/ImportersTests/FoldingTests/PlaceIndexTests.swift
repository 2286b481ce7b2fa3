import Testing

@testable import Importers

/// The index of places finds what a dictionary finds, however alike the hashes are.
@Suite struct PlaceIndexTests {
  @Test(arguments: [
    // All apart, all in one slot with tags that differ, all the same, and the slots' last ones.
    UInt64.max, 0xFFFF_FFFF_0000_0000, 0, 0x0000_0000_FFFF_FFFF, 3,
  ])
  func `finds what was put in, and nothing else`(kept: UInt64) {
    var random = SystemRandomNumberGenerator()
    let keys = (0..<2_000).map { _ in UInt64.random(in: 0...5_000, using: &random) }
    func hash(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) & kept }
    var index = PlaceIndex()
    var list: [UInt64] = []
    var known: [UInt64: Int] = [:]
    for key in keys {
      let found = index.place(hash(key)) { list[$0] == key }
      #expect(found == known[key])
      guard found == nil else { continue }
      known[key] = list.count
      list.append(key)
      index.insert(list.count - 1, hash(key)) { hash(list[$0]) }
    }
    #expect(index.place(hash(9_999)) { list[$0] == 9_999 } == nil)
  }

  @Test func `room made beforehand changes nothing`() {
    var index = PlaceIndex()
    index.insert(0, 17) { _ in 17 }
    index.reserve(10_000) { _ in 17 }
    #expect(index.place(17) { $0 == 0 } == 0)
    #expect(index.place(18) { _ in true } == nil)
  }
}
