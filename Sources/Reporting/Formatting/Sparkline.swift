/// A series as text: a block for each value, from ▁ for the lowest to ▇ for the highest.
///
/// It goes where no drawing can: into a cell of a workbook that no chart fits beside. The five heights
/// are those of the Unicode block "Block Elements" that fonts with Hangul and Han draw alike.
package enum Sparkline {
  private static let blocks = ["▁", "▂", "▃", "▅", "▇"]
  /// Stands for a value that is not known.
  private static let gap = "·"

  /// The text of a series in its order, `nil` for values that are not known.
  ///
  /// The scale goes from the lowest to the highest value, so that a small change looks as large as a
  /// large one: the text shows when a series rose and fell, not by how much. Values that are all the
  /// same stand in the middle. With fewer than two values there is no text.
  package static func text(_ values: [Double?]) -> String? {
    let known = values.compactMap { $0 }
    guard known.count > 1, let lowest = known.min(), let highest = known.max() else { return nil }
    return values.map { value in
      guard let value else { return gap }
      guard highest > lowest else { return blocks[blocks.count / 2] }
      let place = (value - lowest) / (highest - lowest) * Double(blocks.count)
      return blocks[min(Int(place), blocks.count - 1)]
    }.joined()
  }
}
