import Exporters
import Testing

@Suite("Pages side by side")
struct PageColumnsTests {
  /// Edges of `count` columns of 100 points.
  private func edges(_ count: Int) -> [Double] { (0...count).map { Double($0) * 100 } }

  @Test("A sheet that is readable on one page stays on it")
  func one() {
    // 100 % has room for 681.8 points, the reserve for width taken off; 1,300 are 52 %, 1,400 48 %.
    let one = PageColumns.spread(edges: edges(13), whole: [])
    #expect(one.second == nil && one.width == 1_300)
    #expect(PageColumns.spread(edges: edges(15), whole: []).second != nil)
    #expect(PageColumns.spread(edges: [0], whole: []).width == 0)
  }

  @Test(
    "The first of two pages has as many columns as can be read comfortably",
    arguments: [
      // 55 % are 1,239 points: 12 columns.
      (columns: 15, second: 12), (columns: 20, second: 12), (columns: 24, second: 12),
      // Too wide for that on both: as even as can be.
      (columns: 26, second: 13), (columns: 31, second: 15),
    ])
  func two(columns: Int, second: Int) {
    let spread = PageColumns.spread(edges: edges(columns), whole: [])
    #expect(spread.second == second)
    #expect(spread.width == Double(max(second, columns - second)) * 100)
  }

  @Test("A chart is not cut, nor is text that runs on")
  func whole() {
    let chart = PageColumns.Whole(column: 9, end: 1_400)
    #expect(PageColumns.spread(edges: edges(12), whole: [chart]).second == 9)
    let text = PageColumns.Whole(column: 0, end: 950)
    #expect(PageColumns.spread(edges: edges(20), whole: [text]).second == 12)
    #expect(PageColumns.spread(edges: edges(20), whole: [text, chart]).second == 14)
  }

  @Test("Two pages that are hardly larger than one are not worth it")
  func worthwhile() {
    let text = PageColumns.Whole(column: 0, end: 1_250)
    #expect(PageColumns.spread(edges: edges(14), whole: [text]).second == nil)
  }
}
