import Reporting
import Testing

/// A series as text: the shape of it, not its size.
@Suite struct SparklineTests {
  @Test(
    arguments: [
      ([1, 2, 3, 4, 5], "▁▂▃▅▇"),
      ([5, 4, 3, 2, 1], "▇▅▃▂▁"),
      // The scale is from the lowest to the highest, whatever their size and sign.
      ([1000, 1001, 1002], "▁▃▇"),
      ([-1, 0, 1], "▁▃▇"),
      // All the same: in the middle.
      ([7, 7, 7], "▃▃▃"),
      // What is not known is no value, and takes no part in the scale.
      ([1, nil, 5], "▁·▇"),
      ([nil, 2, 1], "·▇▁"),
    ] as [([Double?], String)])
  func `a block for each value`(values: [Double?], text: String) {
    #expect(Sparkline.text(values) == text)
  }

  @Test(arguments: [[], [1], [nil, 3, nil]] as [[Double?]])
  func `fewer than two values are no series`(values: [Double?]) {
    #expect(Sparkline.text(values) == nil)
  }
}
