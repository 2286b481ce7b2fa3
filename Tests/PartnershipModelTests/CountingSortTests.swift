import PartnershipModel
import Testing

@Suite("Shelves for values of several groups")
struct CountingSortTests {
  @Test("On each shelf the groups stand one after the other")
  func places() {
    // Two groups, three shelves.
    var counts = [2, 0, 1, 1, 3, 0]
    let starts = counts.withUnsafeMutableBufferPointer { CountingSort.places($0, shelves: 3) }
    #expect(starts == [0, 3, 6, 7])
    #expect(counts == [0, 3, 6, 2, 3, 7])
  }

  @Test("Without groups every shelf is empty")
  func noGroups() {
    var counts: [Int] = []
    let starts = counts.withUnsafeMutableBufferPointer { CountingSort.places($0, shelves: 2) }
    #expect(starts == [0, 0, 0])
  }
}
