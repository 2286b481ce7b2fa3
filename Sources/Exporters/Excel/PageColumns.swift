/// Where a sheet that is too wide for one page goes on on a second page beside the first.
///
/// On one page, its print would be too small to read.
package enum PageColumns {
  /// Below this scale, in per cent, print is smaller than that of a footnote: 11 points become 5.5.
  package static let readableScale = 50
  /// Above this scale, in per cent, larger print is worth less than a whole table.
  package static let comfortableScale = 55
  /// A second page must make the print at least so much larger.
  package static let worthwhile = 1.2

  /// What a sheet shows from one place to another and no page may cut: a chart, or text that runs
  /// on over the cells beside it.
  package struct Whole: Sendable {
    let column: Int
    let end: Double

    /// - Parameters:
    ///   - column: The column in which it begins.
    ///   - end: How far it reaches from the left of the sheet, in points.
    package init(column: Int, end: Double) {
      self.column = column
      self.end = end
    }
  }

  /// How a sheet is spread over pages side by side.
  package struct Spread: Equatable, Sendable {
    /// The first column of the second page; `nil` where there is one page.
    package var second: Int?
    /// The widest page, in points.
    package var width: Double
  }

  /// One page where that is enough or two are no better, else two of which neither cuts anything.
  ///
  /// The first column is not printed again on the second page: the sentences of a sheet begin in it
  /// and would be cut. The two pages are printed one after the other and lie side by side.
  ///
  /// - Parameters:
  ///   - edges: Where each column begins, in points, and last where the last one ends.
  ///   - whole: What is not cut.
  /// - Returns: The pages.
  package static func spread(edges: [Double], whole: [Whole]) -> Spread {
    let end = max(edges.last ?? 0, whole.map(\.end).max() ?? 0)
    let one = Spread(width: end)
    let scale = PageBreaks.scale(forWidth: end)
    guard scale < readableScale, edges.count > 1 else { return one }
    let two = (1..<edges.count).compactMap { column -> Spread? in
      guard whole.allSatisfy({ $0.column >= column || $0.end <= edges[column] }) else {
        return nil
      }
      return Spread(second: column, width: max(edges[column], end - edges[column]))
    }
    // Where there is a choice, the first page has as much as possible.
    let best =
      two.last { PageBreaks.scale(forWidth: $0.width) >= comfortableScale }
      ?? two.min { $0.width < $1.width }
    guard let best, Double(PageBreaks.scale(forWidth: best.width)) >= worthwhile * Double(scale)
    else { return one }
    return best
  }
}
