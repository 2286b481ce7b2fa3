import PartnershipModel

/// The middle and the spread of the tones of articles, which their sum does not tell.
///
/// Tones are whole millionths, so that every sum is exact whatever the order of the articles.
struct ToneDistribution: Sendable {
  let count: Int
  /// The middle value, or the mean of the two middle ones of an even number; `nil` without a tone.
  let median: Double?
  /// The sample standard deviation (n - 1); `nil` of fewer than two tones.
  let standardDeviation: Double?

  /// - Parameter parts: tones in millionths, -100 to 100 each, in any order.
  init(_ parts: [MediaTones.Row]) {
    var count = 0
    for part in parts { part.forEach { count += $1 } }
    self.count = count
    median = count > 0 ? Self.median(parts, count) : nil
    standardDeviation = count > 1 ? Self.deviation(parts, count) : nil
  }

  private static let scale = 1_000_000.0

  /// n Σt² - (Σt)² is n times the sum of squared deviations: below 2^127 for 10^10 articles.
  private static func deviation(_ parts: [MediaTones.Row], _ count: Int) -> Double {
    var sum: Int64 = 0
    var squares: Int128 = 0
    for part in parts {
      part.forEach { tone, articles in
        sum += Int64(tone) * Int64(articles)
        squares += Int128(Int64(tone) * Int64(tone)) * Int128(articles)
      }
    }
    let n = Int128(count)
    let spread = n * squares - Int128(sum) * Int128(sum)
    return (Double(spread) / Double(n * (n - 1))).squareRoot() / scale
  }

  private static func median(_ parts: [MediaTones.Row], _ count: Int) -> Double {
    let upper = value(at: count / 2, of: parts)
    guard count.isMultiple(of: 2) else { return Double(upper) / scale }
    let lower = value(at: count / 2 - 1, of: parts)
    return Double(Int64(upper) + Int64(lower)) / (2 * scale)
  }

  /// The tone with so many below it in order: counted by its upper bits, then by its lower ones, so
  /// that nothing is copied or sorted.
  private static func value(at place: Int, of parts: [MediaTones.Row]) -> Int32 {
    var left = place
    var upper = [Int](repeating: 0, count: 1 << 16)
    for part in parts { part.forEach { upper[Int(ordered($0) >> 16)] += $1 } }
    let high = bucket(upper, &left)
    var lower = [Int](repeating: 0, count: 1 << 16)
    for part in parts {
      part.forEach { tone, articles in
        if Int(ordered(tone) >> 16) == high { lower[Int(ordered(tone) & 0xFFFF)] += articles }
      }
    }
    let low = bucket(lower, &left)
    return Int32(bitPattern: UInt32(high << 16 | low) ^ signBit)
  }

  private static let signBit: UInt32 = 0x8000_0000

  /// Unsigned numbers in the order of signed ones.
  private static func ordered(_ tone: Int32) -> UInt32 { UInt32(bitPattern: tone) ^ signBit }

  private static func bucket(_ counts: [Int], _ left: inout Int) -> Int {
    for (place, count) in counts.enumerated() {
      if left < count { return place }
      left -= count
    }
    return counts.count - 1
  }
}
