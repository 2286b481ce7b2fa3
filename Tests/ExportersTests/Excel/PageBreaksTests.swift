import Exporters
import Testing

@Suite("Pages of a printed sheet")
struct PageBreaksTests {
  /// The rows of 15 points that fit on a page at 100 %.
  private let page = Int(PageBreaks.height * PageBreaks.reserve / 15)

  private func rows(
    _ count: Int, together: [Range<Int>] = [], scale: Int = 100, repeated: Int? = nil
  ) -> [Int] {
    PageBreaks.rows(
      heights: [Double](repeating: 15, count: count), together: together, scale: scale,
      repeated: repeated)
  }

  @Test("What fits has no break, and long tables go on from page to page")
  func natural() {
    #expect(rows(0) == [])
    #expect(rows(page) == [])
    #expect(rows(2 * page + 1) == [page, 2 * page])
    #expect(rows(2 * page, scale: 50) == [])
  }

  @Test("A chart across the end of a page moves to the next")
  func chart() {
    #expect(rows(page + 10, together: [page - 5..<page + 8]) == [page - 5])
  }

  @Test("Before a chart that moves, so does the table that holds it, if it fits on a page")
  func nested() {
    let together = [page - 3..<page + 8, page - 9..<page + 10]
    #expect(rows(page + 10, together: together) == [page - 9])
  }

  @Test("What is longer than a page is cut, and no page stays empty")
  func tooLong() {
    #expect(rows(2 * page, together: [0..<2 * page]) == [page])
    #expect(rows(2 * page, together: [3..<2 * page]) == [page])
  }

  @Test("A repeated header takes its room on the pages after its own")
  func repeated() {
    #expect(rows(2 * page, repeated: 0) == [page, 2 * page - 1])
    #expect(rows(2 * page, repeated: page + 1) == [page])
  }

  @Test("A row higher than a page ends")
  func giant() {
    #expect(
      PageBreaks.rows(heights: [15, 900, 15], together: [], scale: 100) == [1, 2])
    #expect(PageBreaks.rows(heights: [15, 900], together: [], scale: 100) == [1])
  }

  @Test("The scale is the greatest at which the sheet is no wider than a page")
  func scale() {
    #expect(PageBreaks.scale(forWidth: 0) == 100)
    #expect(PageBreaks.scale(forWidth: 680) == 100)
    #expect(PageBreaks.scale(forWidth: 1_363) == 50)
    #expect(PageBreaks.scale(forWidth: 100_000) == PageBreaks.smallestScale)
  }

  @Test(
    "A table a little too long for a page shrinks the sheet, a long one does not",
    arguments: [
      // Rows of 15 points; a page holds 30 of them at 100 %, by (595.3 - 108) * 0.95 / 15.
      (rows: 30, scale: 100, result: 100), (rows: 31, scale: 100, result: 99),
      (rows: 34, scale: 100, result: 90), (rows: 35, scale: 100, result: 100),
      (rows: 41, scale: 76, result: 75), (rows: 60, scale: 76, result: 76),
    ])
  func shrinks(rows: Int, scale: Int, result: Int) {
    let heights = [Double](repeating: 15, count: rows + 5)
    #expect(PageBreaks.scale(scale, heights: heights, together: [5..<rows + 5]) == result)
  }

  @Test("Nothing that fits on a page is ever cut", arguments: 0..<40)
  func random(seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let heights = (0..<300).map { _ in 15.0 * Double(1 + next(4)) }
    // Blocks one after another, each with a chart inside.
    var together: [Range<Int>] = []
    var row = 0
    while row < 280 {
      let end = min(row + 4 + next(40), 300)
      together += [row..<end, row + 1..<min(row + 3, end)]
      row = end + 1
    }
    let scale = 40 + next(61)
    let breaks = PageBreaks.rows(heights: heights, together: together, scale: scale)
    #expect(breaks == breaks.sorted() && Set(breaks).count == breaks.count)
    let room = PageBreaks.height * 100 / Double(scale)
    for (start, end) in zip([0] + breaks, breaks + [300]) {
      #expect(heights[start..<end].reduce(0, +) <= room)
    }
    for range in together
    where heights[range].reduce(0, +) <= room * PageBreaks.reserve {
      #expect(!breaks.contains { $0 > range.lowerBound && $0 < range.upperBound })
    }
  }
}
