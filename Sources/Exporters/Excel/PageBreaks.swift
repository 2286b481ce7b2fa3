/// Where the pages of a printed sheet begin, so that no chart and no short table is cut.
///
/// Excel ignores breaks on sheets that it fits to a width by itself, so the scale is worked out
/// here too.
package enum PageBreaks {
  /// A4 landscape within the library's margins of 0.7 and 0.75 inches, in points.
  package static let width = 841.9 - 2 * 0.7 * 72
  package static let height = 595.3 - 2 * 0.75 * 72
  /// Printers and programs differ by some per cent in how high they make a sheet.
  package static let reserve = 0.95
  /// On paper a digit of Calibri 11 is 5.57 points wide, on the screen 5.25: columns grow by 6 %.
  package static let widthReserve = 0.92
  /// Below this scale, in per cent, nobody can read a page.
  package static let smallestScale = 25

  /// The scale, in per cent, at which `points` fit on the width of a page.
  package static func scale(forWidth points: Double) -> Int {
    guard points > 0 else { return 100 }
    return min(100, max(smallestScale, Int(100 * widthReserve * width / points)))
  }

  /// How much a sheet may shrink, so that a table that is a little too long stays on one page.
  package static let shrinkage = 0.9

  /// The scale, in per cent, at which also those of the `together` rows fit on a page that would
  /// leave a few rows to the next one: not below nine tenths of `scale`.
  package static func scale(
    _ scale: Int, heights: [Double], together: [Range<Int>]
  ) -> Int {
    let least = max(Double(scale) * shrinkage, Double(smallestScale))
    let fitting = together.compactMap { rows -> Double? in
      let length = heights[rows.clamped(to: 0..<heights.count)].reduce(0, +)
      guard length > 0 else { return nil }
      let needed = 100 * height * reserve / length
      return needed < Double(scale) && needed >= least ? needed : nil
    }
    return fitting.min().map { Int($0) } ?? scale
  }

  /// Where the pages begin.
  ///
  /// - Parameters:
  ///   - heights: The height of each row, in points.
  ///   - together: Rows that stay on one page if they fit on one.
  ///   - scale: The scale, in per cent.
  ///   - repeated: A row that is printed again on each page after its own.
  /// - Returns: The first row of every page but the first.
  package static func rows(
    heights: [Double], together: [Range<Int>], scale: Int, repeated: Int? = nil
  ) -> [Int] {
    let page = height * reserve * 100 / Double(max(scale, 1))
    var below = [0.0]
    for height in heights { below.append((below.last ?? 0) + height) }
    let repeatedHeight = repeated.map { $0 < heights.count ? heights[$0] : 0 } ?? 0
    func room(from row: Int) -> Double {
      repeated.map { $0 < row } ?? false ? page - repeatedHeight : page
    }
    var breaks: [Int] = []
    var first = 0
    while below[heights.count] - below[first] > room(from: first) {
      var next = first + 1
      while next < heights.count, below[next + 1] - below[first] <= room(from: first) { next += 1 }
      guard next < heights.count else { break }
      // Back to before whatever would be cut, as long as that makes the page no emptier than empty.
      while let cut = together.filter({
        $0.lowerBound > first && $0.lowerBound < next && next < $0.upperBound
          && below[min($0.upperBound, heights.count)] - below[$0.lowerBound]
            <= room(from: $0.lowerBound)
      }).min(by: { $0.lowerBound < $1.lowerBound }) {
        next = cut.lowerBound
      }
      breaks.append(next)
      first = next
    }
    return breaks
  }
}
