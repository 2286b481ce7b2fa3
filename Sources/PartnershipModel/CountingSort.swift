/// Values that are put on shelves, by several threads that each have a group of them.
package enum CountingSort {
  /// Where the values of each group go.
  ///
  /// - Parameters:
  ///   - counts: Group after group, how many of its values go on each shelf; becomes where the first of
  ///     them goes, on each shelf the groups one after the other.
  ///   - shelves: How many shelves there are.
  /// - Returns: Where each shelf begins, and where the last one ends.
  package static func places(
    _ counts: UnsafeMutableBufferPointer<Int>, shelves: Int
  ) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(shelves + 1)
    var place = 0
    for shelf in 0..<shelves {
      for group in stride(from: shelf, to: counts.count, by: shelves) {
        let count = counts[group]
        counts[group] = place
        place += count
      }
      starts.append(place)
    }
    return starts
  }
}
